<?php
// The town's template has the loader on pages whose content came by hand.
add_action('wp_head', function () {
    if (str_starts_with((string) get_post_field('post_name'), 'hand-')) { ?>
<script type="module" async>(async function(b,v){v=window.VIR=window.VIR||{};v.base=v.base||b;b+='/w/1/vir.js';try{await(await fetch(b)).text()}catch(e){}try{await import(b)}catch(e){}})('<?php echo get_option('vir_widgets_base'); ?>')</script>
    <?php }
});
// The service of the test lies on this machine.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn () => [(int) parse_url(get_option('vir_widgets_base'), PHP_URL_PORT)]);
