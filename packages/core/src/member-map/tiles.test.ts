// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { project } from './mercator.ts';
import { tileSource, tilesOf, tileUrl } from './tiles.ts';

test('Bremen lies in the tile that OpenStreetMap and WMTS count there', () => {
  const [only] = tilesOf({ ...project(8.81, 53.08), scale: 1, width: 1, height: 1 });
  assert.deepEqual([only?.z, only?.x, only?.y, only?.size], [12, 2148, 1332, 256]);
});

test('tiles cover the whole map without gaps, and are few', () => {
  const view = fc.record({ x: fc.double({ min: 530_000, max: 570_000, noNaN: true }), y: fc.double({ min: 330_000, max: 360_000, noNaN: true }), scale: fc.double({ min: 0.01, max: 1, noNaN: true }), width: fc.integer({ min: 1, max: 1200 }), height: fc.integer({ min: 1, max: 800 }) });
  fc.assert(fc.property(view, (viewport) => {
    const tiles = tilesOf(viewport);
    const [first, last] = [tiles[0], tiles.at(-1)];
    assert.ok(first && last && first.left <= 1e-6 && first.top <= 1e-6 && last.left + last.size >= viewport.width - 1e-6 && last.top + last.size >= viewport.height - 1e-6);
    assert.ok(first.size > 180 && first.size < 363, String(first.size));
    assert.ok(tiles.length <= 63);
  }));
});

test('a source is known by name, or has address, placeholders and credit; anything else is none', () => {
  const source = tileSource('basemap-grau', null, undefined);
  assert.equal(source?.host, 'sgx.geodatenzentrum.de');
  assert.equal(source && tileUrl(source, { z: 7, x: 67, y: 42, left: 0, top: 0, size: 256 }), 'https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_grau/default/GLOBAL_WEBMERCATOR/7/42/67.png');
  assert.equal(tileSource('https://kacheln.example/{z}/{x}/{y}.png', '© Amt', undefined)?.host, 'kacheln.example');
  for (const [wanted, credit] of [['https://kacheln.example/{z}/{x}/{y}.png', null], ['https://kacheln.example/{z}.png', '©'], ['javascript:{z}{x}{y}', '©'], ['constructor', '©'], ['', '©']] as const) assert.equal(tileSource(wanted, credit, undefined), undefined);
});
