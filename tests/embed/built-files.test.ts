// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import vm from 'node:vm';
import { wordsOfBlockers } from './conformance/blockers.ts';

const dist = new URL('../../dist/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', dist), 'utf8')) as { version: string };
const read = (file: string) => readFileSync(new URL(file, dist));
const scripts = readdirSync(new URL('w/', dist), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));

for (const file of ['w/1/vir.js', `w/${version}/vir-all.js`])
  test(`${file} is valid as a classic script, as a module and appended to anything`, () => {
    const code = read(file).toString();
    new vm.Script(code);
    new vm.Script(`var last = function () {} // comment${code}`);
    assert.doesNotMatch(code, /\bimport\.meta\b|^\s*(import|export)\b/m);
  });

test('every script has its compressed twins, byte by byte', () => {
  for (const file of scripts) {
    assert.deepEqual(brotliDecompressSync(read(`w/${file}.br`)), read(`w/${file}`));
    assert.deepEqual(gunzipSync(read(`w/${file}.gz`)), read(`w/${file}`));
  }
});

test('no address of a script holds a word that ad blockers refuse', () => {
  for (const file of scripts) assert.doesNotMatch(`/w/${file}`, wordsOfBlockers);
});

test('the published hash is the hash of the file', () => {
  const hashes = JSON.parse(read('integrity.json').toString()) as Record<string, string>;
  assert.equal(hashes[`/w/${version}/vir-all.js`], `sha384-${createHash('sha384').update(read(`w/${version}/vir-all.js`)).digest('base64')}`);
});

test('code of others keeps its licence, valibot stays on the server', () => {
  assert.match(read('LICENSES.txt').toString(), /@lit\/context[^]*BSD 3-Clause[^]*Redistribution and use/);
  assert.doesNotMatch(read('LICENSES.txt').toString(), /^valibot/m);
  for (const file of scripts.filter((name) => /portal|vir-all/.test(name))) assert.match(read(`w/${file}`).toString(), /\/\*![^*]*BSD-3-Clause[^*]*LICENSES\.txt/);
});

test('the part of Lit that widgets use stands for Lit: no second renderer comes along', () => {
  for (const file of scripts) assert.doesNotMatch(read(`w/${file}`).toString(), /litHtmlVersions|reactiveElementVersions|_\$lit/, file);
});

test('no sink for HTML text in what we ship', () => {
  for (const file of scripts) assert.doesNotMatch(read(`w/${file}`).toString(), /insertAdjacentHTML|document\.write|new Function|\beval\(/);
});

test('the manifest offers each widget font and colours, nothing twice, and no tokens of another', () => {
  const { modules } = JSON.parse(readFileSync(new URL('einbetten/custom-elements.json', dist), 'utf8')) as { modules: { declarations: { tagName?: string; attributes?: { name: string }[]; cssProperties?: { name: string }[] }[] }[] };
  const widgets = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  for (const { tagName, attributes = [], cssProperties = [] } of widgets) {
    const names = [...attributes, ...cssProperties].map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)], tagName);
    if (tagName !== 'vir-portal') for (const token of ['--vir-font-family', '--vir-font-size', '--vir-color-accent', '--vir-radius']) assert.ok(names.includes(token), `${tagName} ${token}`);
    if (!['vir-news-feed', 'vir-project-list'].includes(tagName ?? '')) assert.ok(!names.includes('--vir-news-image-width'), tagName);
  }
});
