<?php
// The town's template has the loader on pages whose content came by hand.
add_action('wp_enqueue_scripts', function () {
    if (str_starts_with((string) get_post_field('post_name'), 'hand-')) {
        wp_enqueue_script('vir', get_option('vir_widgets_base') . '/w/1/vir.js', [], null, true);
    }
});
// The service of the test lies on this machine.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn () => [(int) parse_url(get_option('vir_widgets_base'), PHP_URL_PORT)]);
