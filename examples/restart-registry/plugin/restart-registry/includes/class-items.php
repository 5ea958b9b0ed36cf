<?php
/**
 * The items as this site last saw them.
 *
 * @package RestartRegistry
 */

namespace RestartRegistry;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/** A copy of the registry's items, so that a page view asks nobody. */
final class Items {

	private const COPY      = 'restart_registry_items';
	private const LAST_GOOD = 'restart_registry_last_items';

	/** All items. While the registry is away, those that were seen last. */
	public static function all(): array|WP_Error {
		$copy = get_transient( self::COPY );
		if ( is_array( $copy ) ) {
			return $copy;
		}
		$items = Client::from_settings()->items();
		if ( is_wp_error( $items ) ) {
			$last = get_option( self::LAST_GOOD );
			if ( ! is_array( $last ) ) {
				return $items;
			}
			// Visitors should not wait for the same time-out again and again.
			set_transient( self::COPY, $last, MINUTE_IN_SECONDS );
			return $last;
		}
		set_transient( self::COPY, $items, 10 * MINUTE_IN_SECONDS );
		update_option( self::LAST_GOOD, $items, false );
		return $items;
	}

	/** Makes the next page view ask the registry. */
	public static function forget(): void {
		delete_transient( self::COPY );
	}
}
