<?php
/**
 * Leaves nothing behind.
 *
 * @package RestartRegistry
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'restart_registry_url' );
delete_option( 'restart_registry_api_key' );
delete_option( 'restart_registry_last_items' );
delete_transient( 'restart_registry_items' );
