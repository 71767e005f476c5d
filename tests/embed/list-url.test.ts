// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test from 'node:test';
import { commaList, listUrl as coreUrl } from '@vir-nordwest/core/links/list-url.ts';
import { listUrl } from '@vir-nordwest/embed/list-url.ts';
import { repairValue } from '@vir-nordwest/embed/attributes.ts';
import fc from 'fast-check';

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', ',', 'Kunst & Kultur', '„Moor“', '20', 'de'));
const word = text.map((value) => value.replaceAll(',', '').trim());

test('loader and widgets ask for the same address, byte by byte, whatever a tag says', () => {
  fc.assert(
    fc.property(text.map((value) => value.trim()), text, text, word, word, word, fc.integer({ min: 1, max: 100 }), fc.constantFrom('', 'en', 'nds', 'de-simple'), (q, tag, status, member, within, sort, limit, lang) => {
      const attributes = new Map(Object.entries({ q, tag, status, member, within, sort, limit: String(limit), lang }));
      const query = { q, tag: commaList(tag), status: commaList(status), member, within, sort, limit, lang };
      assert.equal(listUrl('https://api.example', 'news', 'q tag member within lang status sort limit', attributes), coreUrl('https://api.example', 'news', query as Parameters<typeof coreUrl>[2]));
    }),
  );
});

test('a repaired value is never longer than what the webmaster wrote', () => {
  fc.assert(fc.property(text, (value) => repairValue(value).length <= value.length));
});

for (const [written, meant] of [
  ['„news-feed“', 'news-feed'],
  ['“5”', '5'],
  ['„5"', '5'],
  ['\u00a05\u00a0', '5'],
  ['https://a.example/?x=1&amp;y=2', 'https://a.example/?x=1&y=2'],
  ['https://a.example/?x=1&amp;amp;y=2', 'https://a.example/?x=1&y=2'],
  ['„Moor“ und Mehr', '„Moor“ und Mehr'],
  ['Kunst & Kultur', 'Kunst & Kultur'],
] as const)
  test(`${JSON.stringify(written)} is read as ${JSON.stringify(meant)}`, () => assert.equal(repairValue(written), meant));
