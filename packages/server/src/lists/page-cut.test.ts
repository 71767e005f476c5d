// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeCursor } from './cursor.ts';
import { cutPage } from './page-cut.ts';

const row = (id: string, characters: number) => ({ content_html: 'x'.repeat(characters), cursor: [id] });

test('long articles end a page early, and none is lost or shown twice', () => {
  const all = [row('a', 1_000_000), row('b', 1_000_000), row('c', 10), row('d', 1_600_000), row('e', 10)];
  const pages: string[][] = [];
  for (let rest = all; rest.length > 0; ) {
    const { rows, next } = cutPage(rest.slice(0, 4), 3); // one more than the limit, as the lists ask for
    pages.push(rows.map(({ cursor }) => String(cursor[0])));
    rest = next === undefined ? [] : rest.slice(rows.length);
    if (next !== undefined) assert.deepEqual(decodeCursor(next, []), rows.at(-1)?.cursor);
  }
  assert.deepEqual(pages, [['a'], ['b', 'c'], ['d'], ['e']]);
});

test('a page without articles is empty and the last', () => {
  assert.deepEqual(cutPage([], 20), { rows: [], next: undefined });
});
