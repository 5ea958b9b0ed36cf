<?php
/**
 * What this site offers over its REST API.
 *
 * @package RestartRegistry
 */

namespace RestartRegistry;

use WP_Error;
use WP_REST_Response;
use WP_REST_Server;

defined( 'ABSPATH' ) || exit;

/** GET restart-registry/v1/items for everybody, POST restart-registry/v1/refresh for the registry. */
final class Rest {

	private const NAME = 'restart-registry/v1';

	/** Adds the routes. */
	public static function register(): void {
		register_rest_route(
			self::NAME,
			'/items',
			array(
				'methods'             => WP_REST_Server::READABLE,
				'callback'            => array( self::class, 'items' ),
				'permission_callback' => '__return_true',
			)
		);
		register_rest_route(
			self::NAME,
			'/refresh',
			array(
				'methods'             => WP_REST_Server::CREATABLE,
				'callback'            => array( self::class, 'refresh' ),
				'permission_callback' => static fn (): bool => current_user_can( 'edit_posts' ),
			)
		);
	}

	/** The items, for blocks and themes. */
	public static function items(): WP_REST_Response|WP_Error {
		$items = Items::all();
		return is_wp_error( $items )
			? new WP_Error( $items->get_error_code(), $items->get_error_message(), array( 'status' => 503 ) )
			: new WP_REST_Response( $items );
	}

	/** The registry says that its items have changed. */
	public static function refresh(): WP_REST_Response {
		Items::forget();
		return new WP_REST_Response( array( 'refreshed' => true ) );
	}
}
