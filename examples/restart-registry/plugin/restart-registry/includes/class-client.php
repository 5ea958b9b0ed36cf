<?php
/**
 * The registry over HTTP.
 *
 * @package RestartRegistry
 */

namespace RestartRegistry;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/** Requests to one registry. What goes wrong is a WP_Error with a text for people. */
final class Client {

	private const SECONDS_TO_WAIT = 5;
	private const ITEMS_A_PAGE    = 100;
	private const PAGES           = 20;

	/**
	 * @param string $url     The registry's address, without a slash at its end.
	 * @param string $api_key What is sent as x-api-key; empty sends none.
	 */
	public function __construct( private readonly string $url, private readonly string $api_key ) {}

	/** The registry of the settings. */
	public static function from_settings(): self {
		return new self( Settings::url(), Settings::api_key() );
	}

	/** What GET /health answers. */
	public function health(): array|WP_Error {
		return $this->get( '/health' );
	}

	/** All items, or the first 2,000. */
	public function items(): array|WP_Error {
		$items = array();
		$after = 0;
		for ( $page = 0; $page < self::PAGES; $page++ ) {
			$answer = $this->get( '/items', array( 'limit' => self::ITEMS_A_PAGE, 'after' => $after ) );
			if ( is_wp_error( $answer ) ) {
				return $answer;
			}
			if ( ! is_array( $answer['items'] ?? null ) ) {
				return $this->not_a_registry();
			}
			array_push( $items, ...$answer['items'] );
			if ( ! is_int( $answer['next'] ?? null ) ) {
				break;
			}
			$after = $answer['next'];
		}
		return $items;
	}

	/**
	 * The JSON object that a path answers.
	 *
	 * @param string             $path  Begins with a slash.
	 * @param array<string, int> $query Parameters.
	 */
	private function get( string $path, array $query = array() ): array|WP_Error {
		if ( '' === $this->url ) {
			return new WP_Error( 'restart_registry_no_url', __( 'The address of the registry is not set.', 'restart-registry' ) );
		}
		$answer = wp_remote_get(
			add_query_arg( $query, $this->url . $path ),
			array(
				'timeout'     => self::SECONDS_TO_WAIT,
				// A redirect would carry the key to wherever it points.
				'redirection' => 0,
				'headers'     => array_filter(
					array(
						'accept'    => 'application/json',
						'x-api-key' => $this->api_key,
					)
				),
			)
		);
		if ( is_wp_error( $answer ) ) {
			return $answer;
		}
		$status = wp_remote_retrieve_response_code( $answer );
		if ( 401 === $status || 403 === $status ) {
			return new WP_Error( 'restart_registry_key', __( 'The registry refuses the API key.', 'restart-registry' ) );
		}
		$body = json_decode( wp_remote_retrieve_body( $answer ), true );
		return 200 === $status && is_array( $body ) ? $body : $this->not_a_registry();
	}

	/** The error for everything that a registry never answers. */
	private function not_a_registry(): WP_Error {
		return new WP_Error( 'restart_registry_answer', __( 'The registry does not answer as it should.', 'restart-registry' ) );
	}
}
