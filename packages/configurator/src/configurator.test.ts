// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test from 'node:test';
import { choiceQuery, readChoice } from './choice.ts';
import { codeBlocks, placeLine } from './code/blocks.ts';
import { policyLines } from './code/policy.ts';
import { contrast, readable } from './contrast.ts';
import { grouped } from './groups.ts';
import { readManifest } from './manifest.ts';
import { de } from './words/de.ts';
import { privacyText } from './words/texts.ts';

const attribute = (name: string, type: string, extra: object = {}): object => ({ name, type: { text: type }, ...extra });
const manifest = (...attributes: object[]): unknown => ({
  modules: [{ declarations: [{ tagName: 'vir-portal', attributes: [] }, { tagName: 'vir-news-feed', attributes, cssProperties: [{ name: '--vir-color-accent', default: '#0b4f79' }] }, { kind: 'class' }] }, {}, 7],
});
const widgets = readManifest(manifest(attribute('limit', 'number', { default: '10' }), attribute('layout', "'list' | 'cards'", { default: "'list'" }), attribute('search', 'boolean', { default: 'false' }), attribute('label', 'string | undefined'), attribute('basemap', 'string'), attribute('remember', 'boolean'), attribute('base', 'string')));
const read = (query: string): ReturnType<typeof readChoice> => readChoice(new URLSearchParams(query), widgets, 'de');
const base = 'https://vir.example';

test('kinds and defaults come from the manifest, and a broken one gives no widgets instead of an error', () => {
  assert.deepEqual(widgets.map(({ name }) => name), ['news-feed']);
  assert.deepEqual(widgets[0]?.attributes.slice(0, 4).map(({ name, kind, options, default: usual }) => [name, kind, options, usual]), [['limit', 'number', [], '10'], ['layout', 'choice', ['list', 'cards'], 'list'], ['search', 'flag', [], ''], ['label', 'text', [], '']]);
  for (const broken of [undefined, null, [], { modules: 'x' }, { modules: [{ declarations: [null, 1, { tagName: 7 }] }] }]) assert.deepEqual(readManifest(broken), []);
});

test('an attribute nobody has heard of gets a place in the form by its kind', () => {
  const [widget] = readManifest(manifest(attribute('sparkle', 'boolean'), attribute('flavour', 'string'), attribute('label', 'string')));
  assert.deepEqual(grouped(widget?.attributes ?? []).map(({ group, attributes }) => [group, attributes.map(({ name }) => name)]), [['look', ['label']], ['functions', ['sparkle']], ['more', ['flavour']]]);
});

test('an address survives being read and written; what equals the default is not said', () => {
  const query = 'widget=news-feed&layout=cards&search=&label=Neues+%26+mehr&--vir-color-accent=%23123456&ui=en&rung=D&cms=typo3&page=blank';
  assert.deepEqual(String(choiceQuery(read(query))).split('&').sort(), query.split('&').sort());
  assert.equal(String(choiceQuery(read('limit=10&layout=list&nonsense=1&rung=Z'))), 'widget=news-feed');
});

test('a link somebody sends puts no markup and no style rule of theirs into the code', () => {
  const choice = read(`label=${encodeURIComponent('"><script>alert(1)</script>&')}&--vir-color-accent=${encodeURIComponent('red;} body{display:none')}`);
  assert.equal(placeLine('A', choice, base, de), '<div class="vir-embed" data-vir="news-feed" data-label="&quot;>&lt;script>alert(1)&lt;/script>&amp;"><a href="https://vir.example/">Aktuelles der ViR-Nordwest</a></div>');
  assert.equal(choice.tokens.size, 0);
});

test('the server has the data of rungs C to F itself: no address of others is handed on', () => {
  for (const rung of ['C', 'D', 'E', 'F']) for (const { code } of codeBlocks(read(`rung=${rung}&base=https://evil.example&label=x`), base, de)) assert.ok(!code.includes('evil'), code);
});

test('policy and privacy statement say what this embed does, basemap and memory included', () => {
  assert.deepEqual(policyLines(read(''), base), ['script-src https://vir.example', 'connect-src https://vir.example', 'img-src https://vir.example']);
  assert.deepEqual(policyLines(read('basemap=basemap-grau&base=https://api.example'), base), ['script-src https://vir.example', 'connect-src https://vir.example https://api.example', 'img-src https://vir.example https://api.example https://sgx.geodatenzentrum.de']);
  assert.deepEqual(policyLines(read('basemap=https://t.example/{z}/{x}/{y}.png'), base)[2], 'img-src https://vir.example https://t.example');
  assert.deepEqual(policyLines(read('rung=E'), base), []);
  assert.match(privacyText(read(''), base), /Weitere Dritte erhalten keine Daten/u);
  const map = privacyText(read('basemap=basemap-grau&remember='), base);
  assert.match(map, /sgx\.geodatenzentrum\.de/u);
  assert.doesNotMatch(map, /nichts gespeichert|keine Daten\./u);
});

test('the sign-in box says where else it asks, and that a key is kept from signing in to signing out', () => {
  const choice = { ...read(''), widget: 'login-box', attributes: new Map([['portal', 'ort'], ['sign-in-url', 'https://anmeldung.example']]) };
  assert.equal(policyLines(choice, base)[1], 'connect-src https://vir.example https://anmeldung.example');
  assert.match(privacyText(choice, base), /bis zum Abmelden einen Schlüssel/u);
  assert.match(privacyText(choice, base), /keine Cookies gesetzt\./u);
});

test('contrast is that of WCAG, and the proposed colour reaches what was asked', () => {
  assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  assert.equal(contrast([255, 255, 255], [255, 255, 255]), 1);
  assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54');
  const better = readable([240, 192, 0], [{ ground: [255, 255, 255], ratio: 4.5 }, { ground: [241, 245, 248], ratio: 4.5 }]);
  assert.ok(better && contrast(better, [255, 255, 255]) >= 4.5 && contrast(better, [241, 245, 248]) >= 4.5);
  assert.equal(readable([9, 9, 9], [{ ground: [0, 0, 0], ratio: 4.5 }, { ground: [255, 255, 255], ratio: 5 }]), undefined);
});
