<?php
/**
 * The settings: where the registry is, and the key that it asks for.
 *
 * @package RestartRegistry
 */

namespace RestartRegistry;

defined( 'ABSPATH' ) || exit;

/** Two options, and the page under Settings that edits them. */
final class Settings {

	public const URL     = 'restart_registry_url';
	public const API_KEY = 'restart_registry_api_key';

	private const PAGE  = 'restart-registry';
	private const GROUP = 'restart_registry';

	/** The registry's address without a slash at its end, empty while there is none. */
	public static function url(): string {
		return untrailingslashit( (string) get_option( self::URL, '' ) );
	}

	/** What is sent as x-api-key, empty where the registry asks for none. wp-config.php comes before the option. */
	public static function api_key(): string {
		if ( defined( 'RESTART_REGISTRY_API_KEY' ) ) {
			return (string) constant( 'RESTART_REGISTRY_API_KEY' );
		}
		return (string) get_option( self::API_KEY, '' );
	}

	/** Tells WordPress of the options and of how they are edited. */
	public static function register(): void {
		register_setting(
			self::GROUP,
			self::URL,
			array(
				'type'              => 'string',
				'sanitize_callback' => array( self::class, 'sanitize_url' ),
			)
		);
		register_setting(
			self::GROUP,
			self::API_KEY,
			array(
				'type'              => 'string',
				'sanitize_callback' => array( self::class, 'sanitize_api_key' ),
			)
		);
		add_settings_section( 'connection', __( 'Connection', 'restart-registry' ), array( self::class, 'show_health' ), self::PAGE );
		add_settings_field( self::URL, __( 'Address', 'restart-registry' ), array( self::class, 'url_field' ), self::PAGE, 'connection', array( 'label_for' => self::URL ) );
		add_settings_field( self::API_KEY, __( 'API key', 'restart-registry' ), array( self::class, 'api_key_field' ), self::PAGE, 'connection', array( 'label_for' => self::API_KEY ) );
	}

	/** Adds the page to the menu. */
	public static function add_page(): void {
		add_options_page(
			__( 'Restart Registry', 'restart-registry' ),
			__( 'Restart Registry', 'restart-registry' ),
			'manage_options',
			self::PAGE,
			array( self::class, 'page' )
		);
	}

	/** An address that cannot be one is refused, and the old one stays. */
	public static function sanitize_url( mixed $given ): string {
		$url = esc_url_raw( trim( (string) $given ), array( 'https', 'http' ) );
		if ( '' === $url && '' !== trim( (string) $given ) ) {
			add_settings_error( self::URL, 'url', __( 'The address of the registry begins with https://.', 'restart-registry' ) );
			return self::url();
		}
		Items::forget();
		return untrailingslashit( $url );
	}

	/** The page never shows the key, so an empty field means that it stays. */
	public static function sanitize_api_key( mixed $given ): string {
		$key = sanitize_text_field( (string) $given );
		Items::forget();
		return '' === $key ? (string) get_option( self::API_KEY, '' ) : $key;
	}

	/** Says whether the registry answers. */
	public static function show_health(): void {
		if ( '' === self::url() ) {
			return;
		}
		$health = Client::from_settings()->health();
		$text   = is_wp_error( $health ) ? $health->get_error_message() : __( 'The registry answers.', 'restart-registry' );
		printf( '<p>%s</p>', esc_html( $text ) );
	}

	/** The field of the address. */
	public static function url_field(): void {
		printf(
			'<input type="url" class="regular-text" id="%1$s" name="%1$s" value="%2$s" placeholder="https://api.example.com/prod">',
			esc_attr( self::URL ),
			esc_attr( self::url() )
		);
	}

	/** The field of the key, which only takes a new one. */
	public static function api_key_field(): void {
		printf(
			'<input type="password" class="regular-text" id="%1$s" name="%1$s" value="" autocomplete="new-password" placeholder="%2$s">',
			esc_attr( self::API_KEY ),
			'' === self::api_key() ? '' : esc_attr__( 'A key is set', 'restart-registry' )
		);
	}

	/** The page. */
	public static function page(): void {
		echo '<div class="wrap"><h1>', esc_html( get_admin_page_title() ), '</h1><form action="options.php" method="post">';
		settings_fields( self::GROUP );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form></div>';
	}
}
