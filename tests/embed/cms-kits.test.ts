// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { loaderScript } from '../../packages/configurator/src/code/loader-lines.ts';
import { serveApi } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const php = (code: string): unknown => {
  const { status, stdout, stderr } = spawnSync('php', ['-r', code], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  return JSON.parse(stdout);
};
const base = 'https://vir.example';
const hasPhp = spawnSync('php', ['-v']).status === 0;

/** The classes of TYPO3 the extension calls, as far as they decide what it does. */
const typo3 = String.raw`
namespace TYPO3\CMS\Core\Utility { class GeneralUtility { static array $made = []; static function makeInstance($name) { return self::$made[$name] ??= new $name(); } } }
namespace TYPO3\CMS\Core\Configuration { class ExtensionConfiguration { function get($extension, $path) { return getenv('BASE'); } } }
namespace TYPO3\CMS\Core\Page { class AssetCollector { public array $added = []; function addJavaScript($id, $source, $attributes = [], $options = []) { $this->added[$id] = [$source, $attributes]; } } }
namespace TYPO3\CMS\Core\Service { class FlexFormService { function convertFlexFormContentToArray($xml) { return json_decode($xml, true) ?? []; } } }
namespace TYPO3\CMS\Frontend\ContentObject { class ContentObjectRenderer { public array $data = []; } }
namespace TYPO3\CMS\Core\Type { class Map { static function fromEntries(...$entries) { return $entries; } } }
namespace TYPO3\CMS\Core\Security\ContentSecurityPolicy {
  enum MutationMode { case Extend; } enum Directive: string { case ScriptSrc = 'script-src'; case ConnectSrc = 'connect-src'; case ImgSrc = 'img-src'; }
  class Scope { static function frontend() { return 'frontend'; } } class UriValue { function __construct(public string $uri) {} }
  class Mutation { public string $line; function __construct($mode, $directive, $value) { $this->line = $directive->value . ' ' . $value->uri; } }
  class MutationCollection { public array $lines; function __construct(...$all) { $this->lines = array_map(fn ($one) => $one->line, $all); } }
}
namespace {
  const FOLDER = '${packages}cms-typo3/';
  require FOLDER . 'Classes/Line.php'; require FOLDER . 'Classes/Widget.php';
`;

const element = (form: Record<string, string>, base = 'https://api.example:8443/vir/'): { html: string; added: Record<string, [string, object]> } =>
  php(`${typo3} putenv('BASE=${base}'); $object = new TYPO3\\CMS\\Frontend\\ContentObject\\ContentObjectRenderer(); $object->data['pi_flexform'] = ${quoted(JSON.stringify(form))}; $widget = new VirNordwest\\VirWidgets\\Widget(); $widget->setContentObjectRenderer($object); echo json_encode(['html' => $widget->render(), 'added' => (object) TYPO3\\CMS\\Core\\Utility\\GeneralUtility::makeInstance(TYPO3\\CMS\\Core\\Page\\AssetCollector::class)->added]); }`) as never;
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

if (hasPhp) {
  test('PHP reads every file of the kits', () => {
    const files = globSync('cms-*/**/*.{php,module}', { cwd: packages });
    assert.ok(files.length > 8);
    for (const file of files) assert.equal(spawnSync('php', ['-l', packages + file]).status, 0, file);
  });

  test('TYPO3: the content element is rung A in one line, and asks for the loader once', () => {
    const { html, added } = element({ widget: 'event-calendar', label: 'A"<b>', limit: '5', more: 'view="month" search onclick="x" limit="9"' });
    assert.equal(html, '<div class="vir-embed" data-vir="event-calendar" data-view="month" data-search data-limit="5" data-label="A&quot;&lt;b&gt;"><a href="https://api.example:8443/vir/embed/event-calendar">Termine der Virtuellen Region Nordwest</a></div>');
    assert.deepEqual(added, { 'vir-widgets': ['EXT:vir_widgets/Resources/Public/JavaScript/vir-loader.js', { type: 'module', async: 'async', 'data-vir-base': 'https://api.example:8443/vir' }] });
  });

  test('TYPO3: without an address, or with something that is none, nothing is printed and nothing asked for', () => {
    for (const base of ['', 'javascript:alert(1)', 'https://x.example"><script>']) assert.deepEqual(element({ widget: 'news-feed' }, base.replaceAll("'", '')), { html: '', added: {} });
    assert.deepEqual(element({ widget: 'nix' }), { html: '', added: {} });
  });

  test('TYPO3: the policy is extended by the origin of the service, not by its folder', () => {
    const entries = (base: string): unknown => php(`${typo3} putenv('BASE=${base}'); echo json_encode(require FOLDER . 'Configuration/ContentSecurityPolicies.php'); }`);
    assert.deepEqual(entries('https://api.example:8443/vir'), [['frontend', { lines: ['script-src https://api.example:8443', 'connect-src https://api.example:8443', 'img-src https://api.example:8443'] }]]);
    assert.deepEqual(entries(''), []);
  });

  /** The same for Drupal. */
  const drupal = (base: string, call: string): unknown =>
    php(String.raw`
namespace Drupal\Core\Block { class BlockBase { public array $configuration; function __construct(array $given) { $this->configuration = $given + $this->defaultConfiguration(); } } }
namespace Drupal\Core\Form { interface FormStateInterface {} }
namespace { class Drupal { static function config($name) { return new class { function get($key) { return '${base}'; } }; } }
  foreach (['src/Line.php', 'src/Plugin/Block/VirWidgetBlock.php', 'vir_widgets.module'] as $file) require '${packages}cms-drupal/' . $file;
  echo json_encode(${call}); }`);

  test('Drupal: the block is a render array of rung A with the library, and the library is the loader', () => {
    const block = drupal('https://api.example/', `(new Drupal\\vir_widgets\\Plugin\\Block\\VirWidgetBlock(['widget' => 'project-list', 'heading' => 'A"<b>', 'more' => 'search style="x"']))->build()`);
    assert.deepEqual(block, {
      '#type': 'html_tag',
      '#tag': 'div',
      '#attributes': { class: ['vir-embed'], 'data-vir': 'project-list', 'data-search': true, 'data-label': 'A"<b>' },
      link: { '#type': 'html_tag', '#tag': 'a', '#value': 'Projekte der Virtuellen Region Nordwest', '#attributes': { href: 'https://api.example/embed/project-list' } },
      '#attached': { library: ['vir_widgets/loader'] },
      '#cache': { tags: ['config:vir_widgets.settings'] },
    });
    assert.deepEqual(drupal('https://api.example/', 'vir_widgets_library_info_build()'), { loader: { js: { 'js/vir-loader.js': { preprocess: false, attributes: { type: 'module', async: true, 'data-vir-base': 'https://api.example' } } } } });
    assert.deepEqual(drupal('', '[vir_widgets_library_info_build(), (new Drupal\\vir_widgets\\Plugin\\Block\\VirWidgetBlock([]))->build()]'), [[], { '#cache': { tags: ['config:vir_widgets.settings'] } }]);
  });
}

test('the loader files of TYPO3 and Drupal do what the first line does, from the address on their own tag, and are where the kits say', async () => {
  const script = loaderScript(base).replace(`'${base}'`, "document.querySelector('[data-vir-base]').dataset.virBase");
  const files = ['cms-typo3/Resources/Public/JavaScript/vir-loader.js', 'cms-drupal/js/vir-loader.js'].map((file) => readFileSync(packages + file, 'utf8'));
  for (const file of files) assert.ok(file.endsWith(`\n${script};\n`), file);
  const [code = ''] = files;
  const [browser, api] = await Promise.all([launch(), serveApi()]);
  try {
    const html = `<!doctype html><html lang="de"><head><title>Ort</title><script type="module" src="/vir-loader.js" async="async" data-vir-base="${api.origin}"></script></head><body><div class="vir-embed" data-vir="news-feed"><a href="/m">Aktuelles</a></div></body></html>`;
    // Neither nonce nor hash: pages of these systems stay in their cache.
    await visitHtml(browser, html, async ({ page, errors }) => {
      await untilShows(page, 'Auftakt für die Netzwerk-Treffen');
      assert.deepEqual(errors.filter((error) => !error.includes('favicon')), []);
    }, { headers: { 'content-security-policy': `default-src 'self'; script-src 'self' ${api.origin}; connect-src ${api.origin}; img-src ${api.origin}` }, files: { '/vir-loader.js': code } });
  } finally {
    await Promise.all([browser.close(), api.close()]);
  }
});

test('the forms of TYPO3 and Drupal offer the widgets their code knows', () => {
  const known = (file: string): string[] => [...readFileSync(packages + file, 'utf8').matchAll(/'([a-z]+-[a-z]+)' => '(?:Aktuelles|Termine|Projekte|Mitglieder) der/gu)].map(([, name]) => name ?? '');
  const names = known('cms-typo3/Classes/Line.php');
  assert.equal(names.length, 4);
  assert.deepEqual(known('cms-drupal/src/Line.php'), names);
  const flexform = readFileSync(`${packages}cms-typo3/Configuration/FlexForms/Widget.xml`, 'utf8');
  assert.deepEqual([...flexform.matchAll(/<value>([^<]+)<\/value>/gu)].map(([, name]) => name), names);
});
