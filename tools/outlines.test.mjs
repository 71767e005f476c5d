// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { outlinesFile } from './outlines.mjs';

const committed = readFileSync(new URL('../packages/contract/samples/boundaries.json', import.meta.url), 'utf8');

test('the committed outlines are what the script makes of the package', () => {
  assert.equal(committed, outlinesFile());
});

test('both Länder keep their islands and stay small', () => {
  const { objects } = JSON.parse(committed);
  assert.deepEqual(objects.boundaries.geometries.map(({ id, properties, arcs }) => [id, properties.name, arcs.length]), [['03', 'Niedersachsen', 10], ['04', 'Bremen', 2]]);
  assert.ok(brotliCompressSync(committed).length <= 6_000);
});
