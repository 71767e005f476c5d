<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later
/**
 * Plugin Name: ViR-Widgets
 * Description: Meldungen, Termine, Projekte und Mitglieder der Virtuellen Region Nordwest als Block und Shortcode.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * Text Domain: vir-widgets
 */

if (!defined('ABSPATH')) {
    exit;
}

const VIR_WIDGETS_OPTION = 'vir_widgets_base';

/** Widgets by name, with the text of the link that stands there until the content comes. */
function vir_widgets_known(): array
{
    return [
        'news-feed' => 'Aktuelles der Virtuellen Region Nordwest',
        'event-calendar' => 'Termine der Virtuellen Region Nordwest',
        'project-list' => 'Projekte der Virtuellen Region Nordwest',
        'member-map' => 'Mitglieder der Virtuellen Region Nordwest',
    ];
}

/** Address of the service without a slash at its end; empty until it is set. */
function vir_widgets_base(): string
{
    return untrailingslashit((string) get_option(VIR_WIDGETS_OPTION, ''));
}

/** What brings the loader: fetched, then run from the cache, so that no page waits for it as it would for a script tag with that address. */
function vir_widgets_loader(): string
{
    $base = str_replace(["'", '&', '<', '>'], ['%27', '%26', '%3C', '%3E'], vir_widgets_base());
    return "(async function(b,v){v=window.VIR=window.VIR||{};v.base=v.base||b;b+='/w/1/vir.js';try{await(await fetch(b)).text()}catch(e){}try{await import(b)}catch(e){}})('$base')";
}

function vir_widgets_print_loader(): void
{
    wp_print_inline_script_tag(vir_widgets_loader(), ['type' => 'module', 'async' => true]);
}

/**
 * The one line every filter lets through, and the loader for this page. Names are not checked against a list, so that attributes of later
 * versions work; handlers, styles and ids are left out.
 *
 * @param array<int|string, mixed> $attributes a value without a name is an attribute without a value
 */
function vir_widgets_line(string $widget, array $attributes): string
{
    $known = vir_widgets_known();
    $base = vir_widgets_base();
    if (!isset($known[$widget]) || $base === '') {
        return current_user_can('edit_posts') ? '<p>' . esc_html($base === '' ? 'ViR-Widgets: Bitte die Adresse unter Einstellungen → ViR-Widgets eintragen.' : 'ViR-Widgets: Dieses Widget gibt es nicht. Es gibt: ' . implode(', ', array_keys($known)) . '.') . '</p>' : '';
    }
    $data = '';
    foreach ($attributes as $name => $value) {
        if (is_int($name)) {
            [$name, $value] = [(string) $value, ''];
        }
        if (preg_match('/^[a-z][a-z-]{0,40}$/', $name) && !preg_match('/^(?:on|style|id$|class$|slot$|vir$)/', $name)) {
            $data .= ' data-' . $name . '="' . esc_attr((string) $value) . '"';
        }
    }
    add_action('wp_footer', 'vir_widgets_print_loader');
    return '<div class="vir-embed" data-vir="' . $widget . '"' . $data . '><a href="' . esc_url($base . '/embed/' . $widget) . '">' . esc_html($known[$widget]) . '</a></div>';
}

/** [vir widget="news-feed" limit="5" search] */
function vir_widgets_shortcode($attributes): string
{
    $attributes = is_array($attributes) ? $attributes : [];
    $widget = (string) ($attributes['widget'] ?? 'news-feed');
    unset($attributes['widget']);
    return vir_widgets_line($widget, $attributes);
}

/** The block keeps further attributes as one text, written as in a shortcode: tag="Schule" search */
function vir_widgets_block(array $attributes): string
{
    $more = shortcode_parse_atts((string) ($attributes['more'] ?? ''));
    $given = is_array($more) ? $more : [];
    foreach (['label', 'limit', 'member'] as $name) {
        if (!empty($attributes[$name])) {
            $given[$name] = $attributes[$name];
        }
    }
    return vir_widgets_line((string) ($attributes['widget'] ?? 'news-feed'), $given);
}

/** Only http and https; what is wrong leaves the old address in force. */
function vir_widgets_sanitize($value): string
{
    $url = esc_url_raw(trim((string) $value), ['http', 'https']);
    if ($url === '' && trim((string) $value) !== '') {
        add_settings_error(VIR_WIDGETS_OPTION, 'url', 'Die Adresse muss mit https:// beginnen.');
        return vir_widgets_base();
    }
    return untrailingslashit($url);
}

function vir_widgets_page(): void
{
    echo '<div class="wrap"><h1>ViR-Widgets</h1><form method="post" action="options.php">';
    settings_fields('vir-widgets');
    echo '<table class="form-table"><tr><th scope="row"><label for="vir-base">Adresse des Dienstes</label></th><td>';
    echo '<input id="vir-base" name="' . esc_attr(VIR_WIDGETS_OPTION) . '" type="url" class="regular-text" value="' . esc_attr(vir_widgets_base()) . '" aria-describedby="vir-base-hint">';
    echo '<p class="description" id="vir-base-hint">Von der Geschäftsstelle, oder Ihre eigene Weiterleitung, etwa ' . esc_html(home_url('/_vir')) . '</p></td></tr></table>';
    submit_button();
    echo '</form></div>';
}

add_action('init', function (): void {
    add_shortcode('vir', 'vir_widgets_shortcode');
    register_block_type(__DIR__, ['render_callback' => 'vir_widgets_block']);
});
add_action('admin_init', function (): void {
    register_setting('vir-widgets', VIR_WIDGETS_OPTION, ['type' => 'string', 'sanitize_callback' => 'vir_widgets_sanitize', 'default' => '']);
});
add_action('admin_menu', function (): void {
    add_options_page('ViR-Widgets', 'ViR-Widgets', 'manage_options', 'vir-widgets', 'vir_widgets_page');
});
