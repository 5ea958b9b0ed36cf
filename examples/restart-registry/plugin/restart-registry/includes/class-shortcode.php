<?php
/**
 * The shortcode [restart_registry].
 *
 * @package RestartRegistry
 */

namespace RestartRegistry;

defined( 'ABSPATH' ) || exit;

/** A list of all items. */
final class Shortcode {

	/** The list as HTML. Only editors read why there is none. */
	public static function render(): string {
		$items = Items::all();
		if ( is_wp_error( $items ) ) {
			return current_user_can( 'edit_posts' ) ? sprintf( '<p>%s</p>', esc_html( $items->get_error_message() ) ) : '';
		}
		if ( array() === $items ) {
			return sprintf( '<p>%s</p>', esc_html__( 'There are no items yet.', 'restart-registry' ) );
		}
		return sprintf( '<dl class="restart-registry">%s</dl>', implode( '', array_map( array( self::class, 'item' ), $items ) ) );
	}

	/**
	 * One item.
	 *
	 * @param array<string, mixed> $item As the registry gives it.
	 */
	private static function item( array $item ): string {
		return sprintf(
			'<dt>%s</dt><dd>%s</dd>',
			esc_html( (string) ( $item['name'] ?? '' ) ),
			esc_html( (string) ( $item['description'] ?? '' ) )
		);
	}
}
