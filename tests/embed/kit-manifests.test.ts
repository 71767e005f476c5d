// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { firstLine, loaderScript } from '../../packages/configurator/src/code/loader-lines.ts';

/* What a content system reads of a kit before it runs a line of it: a slip there and the kit cannot be installed. */

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const kits = globSync('cms-*', { cwd: packages });
const files = (pattern: string): string[] => globSync(pattern, { cwd: packages });
const read = (file: string): string => readFileSync(packages + file, 'utf8');
const json = (file: string): Record<string, never> => JSON.parse(read(file)) as Record<string, never>;
const base = 'https://vir.example';
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

test('every kit and recipe has a README with its licence, and files with their own', () => {
  assert.deepEqual(kits.toSorted(), ['cms-contao', 'cms-drupal', 'cms-joomla', 'cms-typo3', 'cms-wordpress']);
  for (const kit of kits) assert.match(read(`${kit}/README.md`), /^Lizenz: GPL-2\.0-or-later\.$/mu, kit);
  for (const file of files('cms-*/**/*.{php,module,js,yml,xml,twig,typoscript,tsconfig}')) assert.match(read(file), /SPDX-License-Identifier: GPL-2\.0-or-later/u, file);
});

test('every JSON and XML file can be read', () => {
  assert.ok(files('cms-*/**/*.json').length >= 2 && files('cms-*/**/*.xml').length >= 1);
  for (const file of files('cms-*/**/*.json')) json(file);
  for (const file of files('cms-*/**/*.xml')) {
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(`${file}: ${error.message}`));
    parser.write(read(file)).close();
  }
});

// A Debian package, as the readers of calendars are.
if (spawnSync('/usr/bin/python3', ['-c', 'import yaml']).status === 0)
  test('every YAML file can be read, and Drupal finds in them what it looks for', () => {
    const yaml = (file: string): Record<string, Record<string, string> & string> => {
      const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', 'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1], encoding="utf-8"))))', packages + file], { encoding: 'utf8' });
      assert.equal(status, 0, `${file}: ${stderr}`);
      return JSON.parse(stdout) as Record<string, Record<string, string> & string>;
    };
    for (const file of files('cms-*/**/*.yml')) assert.ok(yaml(file), file);
    const info = yaml('cms-drupal/vir_widgets.info.yml');
    assert.equal(info['type'], 'module');
    assert.match(info['core_version_requirement'] ?? '', /\^10 \|\| \^11/u);
    const route = yaml('cms-drupal/vir_widgets.routing.yml')['vir_widgets.settings'] as unknown as { defaults: { _form: string } };
    assert.equal(info['configure'], 'vir_widgets.settings');
    assert.ok(existsSync(`${packages}cms-drupal/${route.defaults._form.replace('\\Drupal\\vir_widgets\\', 'src/').replaceAll('\\', '/')}.php`));
    assert.equal(Object.values(yaml('cms-drupal/vir_widgets.links.menu.yml'))[0]?.['route_name'], 'vir_widgets.settings');
    // Drupal refuses to save what its schema does not name.
    const schema = yaml('cms-drupal/config/schema/vir_widgets.schema.yml');
    assert.deepEqual(Object.keys(schema['vir_widgets.settings']?.['mapping'] ?? {}), Object.keys(yaml('cms-drupal/config/install/vir_widgets.settings.yml')));
    for (const field of ['widget', 'heading', 'limit', 'member', 'more']) assert.ok(field in (schema['block.settings.vir_widget']?.['mapping'] as unknown as object), field);
  });

test('block.json is what WordPress asks of a block', () => {
  const block = json('cms-wordpress/block.json') as unknown as Record<string, string> & { attributes: Record<string, { type: string; default: unknown }>; apiVersion: number };
  const known = 'apiVersion name title category icon description textdomain attributes supports editorScript $schema'.split(' ');
  assert.deepEqual(Object.keys(block).filter((name) => !known.includes(name)), []);
  assert.match(block['name'] ?? '', /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u);
  assert.ok([1, 2, 3].includes(block.apiVersion));
  assert.ok(['text', 'media', 'design', 'widgets', 'theme', 'embed'].includes(block['category'] ?? ''));
  for (const { type, default: usual } of Object.values(block.attributes)) assert.equal(typeof usual, type);
  const script = (block['editorScript'] ?? '').replace('file:./', '');
  assert.ok(existsSync(`${packages}cms-wordpress/${script}`) && existsSync(`${packages}cms-wordpress/${script.replace('.js', '.asset.php')}`));
});

test('TYPO3 finds classes, files and names where the manifest and TypoScript say', () => {
  const composer = json('cms-typo3/composer.json') as unknown as { type: string; license: string; autoload: { 'psr-4': Record<string, string> }; extra: { 'typo3/cms': { 'extension-key': string } } };
  assert.deepEqual([composer.type, composer.license, composer.extra['typo3/cms']['extension-key']], ['typo3-cms-extension', 'GPL-2.0-or-later', 'vir_widgets']);
  const [[namespace = '', folder = ''] = []] = Object.entries(composer.autoload['psr-4']);
  const [, name = '', method = ''] = /userFunc = ([\w\\]+)->(\w+)/u.exec(read('cms-typo3/Configuration/TypoScript/setup.typoscript')) ?? [];
  assert.ok(name.startsWith(namespace));
  assert.match(read(`cms-typo3/${folder}${name.slice(namespace.length)}.php`), new RegExp(`public function ${method}\\(`, 'u'));
  for (const [, path = ''] of (read('cms-typo3/Configuration/TCA/Overrides/tt_content.php') + read('cms-typo3/Classes/Widget.php')).matchAll(/EXT:vir_widgets\/([\w/.-]+)/gu)) assert.ok(existsSync(`${packages}cms-typo3/${path}`), path);
});

test('all kits tell the version of the package', () => {
  assert.match(read('cms-wordpress/vir-widgets.php'), new RegExp(`^ \\* Version: ${version}$`, 'mu'));
  assert.match(read('cms-wordpress/editor.asset.php'), new RegExp(`'version' => '${version}'`, 'u'));
  assert.match(read('cms-typo3/ext_emconf.php'), new RegExp(`'version' => '${version}'`, 'u'));
});

test('the recipes load the loader of the guide, once, and print what the editor wrote', () => {
  const twig = read('cms-contao/templates/content_element/html/vir.html.twig');
  assert.ok(twig.includes('{{ parent() }}'));
  assert.equal(/<script.*<\/script>/u.exec(twig)?.[0], firstLine(base).replace(' async>', " async{{ attrs().setIfExists('nonce', csp_nonce('script-src')) }}>"));
  assert.equal(twig.match(/\{% (?:block|add)/gu)?.length, twig.match(/\{% end(?:block|add)/gu)?.length);
  const joomla = 'cms-joomla/html/mod_custom/vir.php';
  if (spawnSync('php', ['-v']).status !== 0) return assert.ok(read(joomla).includes('$module->content'));
  const { stdout, stderr } = spawnSync(
    'php',
    [
      '-r',
      `namespace Joomla\\CMS { class Factory { static $used = []; static function getApplication() { return new self(); } function getDocument() { return $this; } function getWebAssetManager() { return $this; } function addInlineScript(...$all) { self::$used[] = $all; } } }
       namespace { define('_JEXEC', 1); $module = (object) ['content' => '<div data-vir="news-feed"></div>']; ob_start(); require '${packages}${joomla}'; echo json_encode([trim(ob_get_clean()), Joomla\\CMS\\Factory::$used]); }`,
    ],
    { encoding: 'utf8' },
  );
  assert.deepEqual(JSON.parse(stdout || JSON.stringify(stderr)), ['<div class="mod-custom custom"><div data-vir="news-feed"></div></div>', [[loaderScript(base), [], { type: 'module', async: true }]]]);
});
