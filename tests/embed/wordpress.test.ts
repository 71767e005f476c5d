// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { firstLine } from '../../packages/configurator/src/code/loader-lines.ts';

const folder = fileURLToPath(new URL('../../packages/cms-wordpress/', import.meta.url));
const run = (...parameters: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync('php', parameters, { encoding: 'utf8' });
const hasPhp = run('-v').status === 0;

/** The functions of WordPress the plugin calls, as far as they decide what it prints. */
const wordpress = String.raw`
define('ABSPATH', '/'); $base = getenv('BASE'); $queue = [];
function get_option($name, $default) { global $base; return $base; }
function untrailingslashit($text) { return rtrim($text, '/'); }
function current_user_can($right) { return getenv('EDITOR') === '1'; }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url($text) { return htmlspecialchars($text, ENT_QUOTES); }
function wp_print_inline_script_tag($script, $attributes) { echo '<script', implode('', array_map(fn ($name, $value) => $value === true ? " $name" : " $name=\"$value\"", array_keys($attributes), $attributes)), '>', $script, '</script>'; }
function shortcode_parse_atts($text) { preg_match_all('/([\w-]+)(?:="([^"]*)")?/', $text, $found, PREG_SET_ORDER); $all = []; foreach ($found as $one) { if (isset($one[2])) { $all[$one[1]] = $one[2]; } else { $all[] = $one[1]; } } return $all; }
function add_action($name, $body) { global $queue; if ($name === 'wp_footer') { $queue[$body] = $body; } }
function footer() { global $queue; ob_start(); foreach ($queue as $body) { $body(); } return ob_get_clean(); }
`;
const call = (code: string, env: Record<string, string> = {}): { html: string; footer: string } => {
  const { status, stdout, stderr } = spawnSync('php', ['-r', `${wordpress} require '${folder}vir-widgets.php'; $html = ${code}; echo json_encode(['html' => $html, 'footer' => footer()]);`], { encoding: 'utf8', env: { ...process.env, BASE: 'https://api.example/', ...env } });
  assert.equal(status, 0, stdout + stderr);
  return JSON.parse(stdout) as { html: string; footer: string };
};

if (hasPhp) {
  test('PHP reads every file of the plugin', () => {
    for (const file of ['vir-widgets.php', 'editor.asset.php']) assert.equal(run('-l', folder + file).status, 0, file);
  });

  test('the shortcode prints rung A in one line, and the page the first line of the guide at its end, once', () => {
    const { html, footer } = call(`vir_widgets_shortcode(['widget' => 'event-calendar', 'heading-level' => '3', 'search', 'label' => 'A"<b>'])`);
    assert.equal(html, '<div class="vir-embed" data-vir="event-calendar" data-heading-level="3" data-search="" data-label="A&quot;&lt;b&gt;"><a href="https://api.example/embed/event-calendar">Termine der Virtuellen Region Nordwest</a></div>');
    assert.equal(footer, firstLine('https://api.example'));
    assert.equal(call(`vir_widgets_shortcode([]) . vir_widgets_shortcode(['widget' => 'member-map'])`).footer, firstLine('https://api.example'));
    assert.equal(call(`vir_widgets_shortcode([])`, { BASE: "https://api.example/o'neill&b" }).footer, firstLine("https://api.example/o'neill&b"));
  });

  test('the block prints the same, its own fields before those of the text', () => {
    assert.match(call(`vir_widgets_block(['widget' => 'news-feed', 'limit' => '5', 'more' => 'tag="Schule" limit="9" topics'])`).html, /data-vir="news-feed" data-tag="Schule" data-limit="5" data-topics="">/u);
  });

  test('handlers, styles and unknown widgets never get onto the page; editors are told, visitors see nothing', () => {
    assert.doesNotMatch(call(`vir_widgets_shortcode(['onclick' => 'x', 'style' => 'x', 'id' => 'x', 'a b' => 'x'])`).html, /onclick|style|data-id|="x"/u);
    for (const env of [{ BASE: '' }, {}]) {
      const code = `vir_widgets_shortcode(['widget' => 'nix"><script>'])`;
      assert.deepEqual(call(code, env), { html: '', footer: '' });
      assert.match(call(code, { ...env, EDITOR: '1' }).html, /^<p>ViR-Widgets: [^<]+<\/p>$/u);
    }
  });
}

test('the block, the plugin and its editor speak of the same attributes', () => {
  const { attributes } = JSON.parse(readFileSync(`${folder}block.json`, 'utf8')) as { attributes: Record<string, unknown> };
  const editor = readFileSync(`${folder}editor.js`, 'utf8');
  for (const name of Object.keys(attributes)) assert.ok(editor.includes(name === 'widget' ? 'attributes.widget' : `['${name}'`), name);
});
