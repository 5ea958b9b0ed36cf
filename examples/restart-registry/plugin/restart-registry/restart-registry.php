<?php
/**
 * Plugin Name:       Restart Registry
 * Description:       Shows the items of a Restart Registry: the shortcode [restart_registry], and an endpoint that the registry calls when they change.
 * Version:           1.0.0
 * Requires at least: 6.4
 * Requires PHP:      8.1
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       restart-registry
 *
 * @package RestartRegistry
 */

namespace RestartRegistry;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/class-settings.php';
require_once __DIR__ . '/includes/class-client.php';
require_once __DIR__ . '/includes/class-items.php';
require_once __DIR__ . '/includes/class-rest.php';
require_once __DIR__ . '/includes/class-shortcode.php';

add_action( 'admin_init', array( Settings::class, 'register' ) );
add_action( 'admin_menu', array( Settings::class, 'add_page' ) );
add_action( 'rest_api_init', array( Rest::class, 'register' ) );
add_shortcode( 'restart_registry', array( Shortcode::class, 'render' ) );
