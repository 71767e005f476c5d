// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { Script } from 'node:vm';
import type { Choice, Rung } from './choice.ts';
import { codeBlocks, placeLine } from './code/blocks.ts';
import { firstLine, hashOf, loaderScript, resizeScript, shortLine } from './code/loader-lines.ts';
import { policyLines } from './code/policy.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { recipes } from './words/recipes.ts';
import { privacyText, ticketText } from './words/texts.ts';

/* Who copies from the guide gets what the configurator gives, and both name things as they are called where they are. */

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const docs = (name: string): string => read(`docs/einbinden/${name}.md`);
const base = 'https://vir.example';
const choose = (widget: string, attributes: Record<string, string> = {}, rung: Rung = 'A'): Choice => ({ ui: 'de', widget, attributes: new Map(Object.entries(attributes)), tokens: new Map(), rung, system: 'other', page: { layout: 'town', scheme: 'light', font: '' } });
const codes = (choice: Choice): string[] => codeBlocks(choice, base, de).map(({ code }) => code);
/** Without the line breaks of a text. */
const flowing = (text: string): string => text.replaceAll(/\s*\n(?:> )?\s*/gu, ' ');

test('the lines of the guide are those of the configurator', () => {
  const guide = docs('README');
  for (const code of codes(choose('news-feed', { limit: '5' }))) assert.ok(guide.includes(code), code);
  for (const [widget, attributes] of [['news-feed', { limit: '5' }], ['event-calendar', { view: 'month' }], ['member-map', { search: '' }], ['project-list', { search: '' }]] as const)
    for (const rung of ['A', 'B'] as const) assert.ok(guide.includes(placeLine(rung, choose(widget, attributes), base, de)), `${widget} ${rung}`);
});

test('frame, address, finished HTML and feeds are the same in both', () => {
  for (const code of codes(choose('news-feed', { limit: '5' }, 'D'))) assert.ok(docs('rahmen').includes(code), code);
  for (const code of codes(choose('event-calendar', { label: 'Termine' }, 'C'))) assert.ok(docs('rahmen').includes(code), code);
  for (const code of codes(choose('news-feed', { limit: '5' }, 'E')).slice(1)) assert.ok(docs('ohne-skript').includes(code), code);
  assert.ok(docs('anbieter').includes(codes(choose('news-feed', {}, 'F'))[0] ?? '-'));
});

test('policy and privacy statement are the same in both', () => {
  const squeezed = docs('csp').replaceAll(/ +/gu, ' ');
  for (const line of policyLines(choose('news-feed'), base)) assert.ok(squeezed.includes(line), line);
  assert.ok(flowing(docs('datenschutz')).includes(privacyText(choose('news-feed'), base)), privacyText(choose('news-feed'), base));
  assert.ok(flowing(docs('barrierefreiheit')).includes(de.accessibilityText));
});

test('whoever gives a loader gives first the line for which no page waits', () => {
  const pages = ['README.md', ...globSync('docs/einbinden/*.md', { cwd: root })].map((file) => [file, read(file)] as const).filter(([, text]) => text.includes(`${base}/w/1/vir.js`) || text.includes(loaderScript(base)));
  assert.ok(pages.length > 8);
  for (const [file, text] of pages) {
    const first = text.indexOf(loaderScript(base));
    assert.ok(first >= 0, `${file} has the short line only`);
    for (const { index } of text.matchAll(/vir\.example\/w\/1\/vir\.js/gu)) assert.ok(first < index, file);
    // A line that somebody typed by hand would have another hash.
    for (const [script] of text.matchAll(/\(async function\(b,v\).*?\('https?:[^']*'\)/gu)) assert.equal(script, loaderScript(base), file);
  }
  const letter = docs('anbieter');
  for (const line of [firstLine(base), shortLine(base)]) assert.ok(letter.includes(line) && ticketText(choose('news-feed'), base, de).includes(line), line);
});

test('the first line has nothing that content systems encode, break or take for their own, whatever the address', () => {
  const lines = [base, '/_vir', "https://vir.example/o'neill&b"].map(firstLine);
  assert.ok(firstLine(base).length <= 220);
  for (const line of lines) {
    assert.doesNotMatch(line.replace(/^<script type="module" async>|<\/script>$/gu, ''), /[&<>"`\n\\$]|\{\{|\{%|\{#|\[\[/u, line);
    // Throws where an address has become code.
    new Script(line.replace(/^<script[^>]*>|<\/script>$/gu, ''));
  }
});

test('the hashes of the docs are those of their lines, and the configurator tells when not to take one', async () => {
  const [loader, own, resize] = await Promise.all([loaderScript(base), loaderScript('/_vir'), resizeScript(base)].map(hashOf));
  for (const [page, hash] of [['csp', loader], ['typo3', loader], ['csp', own], ['rahmen', resize]] as const) assert.ok(docs(page).includes(hash ?? '-'), `${page} ${hash}`);
  for (const { code, hashHint } of [de, en]) {
    assert.match(code.shortHelp, /load.*(?:hängt|hangs).*(?:nie|never)/u);
    assert.match(hashHint, /'unsafe-inline'/u);
  }
});

test('recipes name plugin, block and menu as the kits do', () => {
  const plugin = read('packages/cms-wordpress/vir-widgets.php');
  const [, menu = '-'] = /add_options_page\('[^']+', '([^']+)'/u.exec(plugin) ?? [];
  const { title } = JSON.parse(read('packages/cms-wordpress/block.json')) as { title: string };
  const [, typo3 = '-'] = /'label' => '([^']+)', 'value' => 'vir_widget'/u.exec(read('packages/cms-typo3/Configuration/TCA/Overrides/tt_content.php')) ?? [];
  const [, drupal = '-'] = /admin_label = @Translation\("([^"]+)"\)/u.exec(read('packages/cms-drupal/src/Plugin/Block/VirWidgetBlock.php')) ?? [];
  for (const { wordpress, typo3: element, drupal: block } of Object.values(recipes)) {
    const [first = ''] = wordpress;
    assert.ok(first.includes(`→ ${menu}`) && first.includes(title), first);
    assert.ok(element[0]?.includes(typo3), element[0]);
    assert.ok(block[0]?.includes(drupal), block[0]);
  }
  assert.ok(docs('wordpress').includes(`→ ${menu}`) && docs('wordpress').includes(`„${title}“`));
});
