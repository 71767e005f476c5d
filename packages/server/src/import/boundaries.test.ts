// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { parseBoundaries } from './boundaries.ts';
import { UnreadableFileError, type BoundaryDraft } from './draft.ts';

const context = { now: new Date('2026-03-01T12:00:00Z') };
const source = { credit: '© Beispielamt 2026', license: 'dl-de/by-2-0', edition: '01.01.2026' };
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const square = (west: number, south: number, size = 1) => [[west, south], [west, south + size], [west + size, south + size], [west + size, south], [west, south]];
const area = (properties: object, ...rings: unknown[]) => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } });
const collection = (...features: unknown[]) => bytes({ type: 'FeatureCollection', features });
const unfold = (draft: BoundaryDraft | undefined) => {
  const topology = draft as unknown as Topology;
  return (feature(topology, topology.objects['boundaries'] as never) as unknown as FeatureCollection).features;
};

test('official names and plain names give the same map, shared borders are stored once', () => {
  const official = parseBoundaries(collection(area({ GEN: 'Ost', ARS: '03102', AGS: '03102', BEZ: 'Landkreis', GF: 4 }, square(9, 53)), area({ GEN: 'West', ARS: '03101', AGS: '03101', GF: 4 }, square(8, 53))), context, source);
  const plain = parseBoundaries(collection(area({ name: 'Ost', ags: '03102' }, square(9, 53)), area({ name: 'West', ags: '03101' }, square(8, 53))), context, source);
  assert.deepEqual(official, plain);
  assert.deepEqual(official.problems, []);
  const draft = official.entries[0]?.draft;
  assert.deepEqual(draft?._vir, source);
  assert.deepEqual(draft.objects.boundaries.geometries.map(({ id, properties }) => [id, properties]), [['03101', { name: 'West', level: 'kreis' }], ['03102', { name: 'Ost', level: 'kreis' }]]);
  assert.equal(draft.arcs.length, 3);
});

test('the level follows from the key', () => {
  const { entries } = parseBoundaries(collection(...['03', '03101', '031010001', '03101000', '031010001001'].map((ARS) => area({ GEN: 'X', ARS }, square(8, 53)))), context, source);
  assert.deepEqual(entries[0]?.draft.objects.boundaries.geometries.map(({ properties }) => properties.level).sort(), ['gemeinde', 'gemeinde', 'gemeinde', 'kreis', 'land']);
});

test('water and other Länder of a national file stay out without a word', () => {
  const { entries, problems } = parseBoundaries(collection(area({ GEN: 'Land', ARS: '03452', GF: 4 }, square(7, 53)), area({ GEN: 'See', ARS: '03452', GF: 2 }, square(6, 53)), area({ GEN: 'München', ARS: '09162', GF: 4 }, square(11, 48))), context, source);
  assert.equal(entries[0]?.draft.objects.boundaries.geometries.length, 1);
  assert.deepEqual(problems, []);
});

test('a wrong area is named with its reason, the others go in', () => {
  const { entries, problems } = parseBoundaries(
    collection(area({ name: 'Gut', ars: '03101' }, square(8, 53)), area({ name: 'Offen', ars: '03102' }, square(9, 53).slice(0, 4)), area({ name: 'Meter', ars: '03103' }, [[4e5, 5.9e6]]), area({ name: 'Zahl', ars: 3104 }, square(8, 52)), area({ name: 'Doppelt', ars: '03101' }, square(8, 52)), 'Unsinn'),
    context,
    source,
  );
  assert.equal(entries[0]?.draft.objects.boundaries.geometries.length, 1);
  assert.deepEqual(problems.map(({ place }) => place), ['Eintrag 2 (Offen)', 'Eintrag 3 (Meter)', 'Eintrag 4 (Zahl)', 'Eintrag 5 (Doppelt)', 'Eintrag 6']);
  assert.match(problems[0]?.reason ?? '', /nicht geschlossen/u);
  assert.match(problems[1]?.reason ?? '', /EPSG:4326/u);
});

test('no data set without credit, licence and edition, from the command or from the file', () => {
  const features = [area({ name: 'X', ars: '03101' }, square(8, 53))];
  assert.throws(() => parseBoundaries(collection(...features), context, { credit: 'x' }), /: --license, --edition\./u);
  assert.throws(() => parseBoundaries(collection(...features), context, { ...source, creditUrl: 'javascript:1' }), /--credit-url/u);
  const { entries } = parseBoundaries(bytes({ type: 'FeatureCollection', features, _vir: source }), context);
  assert.deepEqual(entries[0]?.draft._vir, source);
});

test('the outlines that ship with the project go through unchanged to 0.0001 degrees', () => {
  const file = readFileSync(new URL('../../../contract/samples/boundaries.json', import.meta.url));
  const { entries, problems } = parseBoundaries(file, context);
  assert.deepEqual(problems, []);
  const flat = (draft: unknown) => unfold(draft as BoundaryDraft).flatMap(({ geometry }) => (geometry as unknown as { coordinates: number[][][][] }).coordinates.flat(2));
  const [before, after] = [flat(JSON.parse(file.toString('utf8'))), flat(entries[0]?.draft)];
  // A ring may start elsewhere, so each point is looked for.
  const grid = new Set(after.map(([x = 0, y = 0]) => `${Math.round(x * 1e4)},${Math.round(y * 1e4)}`));
  for (const [x = 0, y = 0] of before) assert.ok(grid.has(`${Math.round(x * 1e4)},${Math.round(y * 1e4)}`), `${x}, ${y}`);
});

test('coordinates survive to half a step of 0.0001 degrees', () => {
  const corner = fc.tuple(fc.double({ min: 6, max: 11, noNaN: true }), fc.double({ min: 51, max: 54, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }));
  fc.assert(fc.property(corner, ([west, south, size]) => {
    const ring = square(west, south, size);
    const { entries } = parseBoundaries(collection(area({ name: 'X', ars: '03101' }, ring)), context, source);
    const result = (unfold(entries[0]?.draft)[0]?.geometry as unknown as { coordinates: number[][][] }).coordinates.flat();
    for (const [x = 0, y = 0] of ring) assert.ok(result.some(([a = 0, b = 0]) => Math.abs(a - x) <= 0.000051 && Math.abs(b - y) <= 0.000051));
  }));
});

test('a small topology that unfolds without end is refused', () => {
  const arc = Array.from({ length: 5000 }, (_, index) => [8 + (index % 10) / 10, 53]);
  const geometries = [{ type: 'Polygon', arcs: Array.from({ length: 5000 }, () => [0]) }];
  assert.throws(() => parseBoundaries(bytes({ type: 'Topology', arcs: [arc], objects: { a: { type: 'GeometryCollection', geometries } } }), context, source), /zwei Millionen/u);
});

test('no bytes make the parser throw anything but UnreadableFileError', () => {
  const json = fc.jsonValue({ maxDepth: 6 });
  const position = fc.tuple(fc.double({ min: 6, max: 11, noNaN: true }), fc.double({ min: 51, max: 54, noNaN: true }));
  const ring = fc.array(position, { maxLength: 6 }).map((points) => [...points, ...points.slice(0, 1)]);
  const geojson = fc.array(fc.oneof(json, fc.array(fc.oneof(ring, json), { maxLength: 3 }).map((rings) => area({ name: 'X', ars: '03101' }, ...rings))), { maxLength: 3 }).map((features) => ({ type: 'FeatureCollection', features }));
  const arcs = fc.array(fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), { maxLength: 4 }), { maxLength: 3 });
  const references = fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 3 }), { maxLength: 3 });
  const geometry = fc.oneof(json, fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon'), id: fc.constant('03101'), properties: fc.constant({ name: 'X' }), arcs: fc.oneof(references, references.map((inner) => [inner]), json) }));
  const topology = fc.record({ type: fc.constant('Topology'), arcs: fc.oneof(arcs, json), transform: fc.option(fc.constant({ scale: [0.1, 0.1], translate: [8, 53] }), { nil: undefined }), objects: fc.record({ a: fc.oneof(geometry, fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(geometry, { maxLength: 3 }) })) }) });
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.oneof(json, geojson, topology).map(bytes)), (file) => {
    try {
      parseBoundaries(file, context, source);
    } catch (error) {
      assert.ok(error instanceof UnreadableFileError, String(error));
    }
  }), { numRuns: 1000 });
});
