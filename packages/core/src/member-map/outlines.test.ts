// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Boundaries } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import * as v from 'valibot';
import { boundsOf } from './bounds.ts';
import { project, type Point } from './mercator.ts';
import { outlinesOf } from './outlines.ts';

const sample = v.parse(schemas.Boundaries, JSON.parse(readFileSync(new URL('../../../contract/samples/boundaries.json', import.meta.url), 'utf8')));

/** Corners of each area's rings in world units, as topojson-client reads them. */
function withClient(boundaries: Boundaries): Point[][] {
  const topology = boundaries as unknown as Topology;
  const { features } = feature(topology, topology.objects['boundaries'] as never) as unknown as FeatureCollection;
  return features.map(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []).flat().flatMap((ring) => ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => project(longitude, latitude))));
}

/** Each area alone. */
function alone(boundaries: Boundaries): Boundaries[] {
  return boundaries.objects.boundaries.geometries.map((geometry) => ({ ...boundaries, objects: { boundaries: { type: 'GeometryCollection', geometries: [geometry] } } }));
}

/** The path of the only area. */
const pathOf = (boundaries: Boundaries | undefined) => Object.values(outlinesOf(boundaries).paths).join('');

/** Corners of a path of ours. */
function cornersOf(path: string): Point[] {
  return path.split('z').slice(0, -1).flatMap((part) => {
    let [x, y] = [0, 0];
    const numbers = part.match(/-?[\d.]+/gu)?.map(Number) ?? [];
    return numbers.flatMap((number, at) => (at % 2 ? [{ x: (x += numbers[at - 1] ?? 0), y: (y += number) }] : []));
  });
}

/** Half a pixel at the deepest zoom, where a unit of the world is a pixel. */
const near = (one: Point | undefined, other: Point) => !!one && Math.abs(one.x - other.x) <= 0.51 && Math.abs(one.y - other.y) <= 0.51;

/** Rings over arcs that really meet, some of them backwards, quantised or not. */
const topologies = fc.tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), { minLength: 4, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean()).map(([points, cut, backwards, quantised]): Boundaries => {
  const closed = [...points, points[0] ?? [0, 0]];
  const [one, two] = [closed.slice(0, cut + 1), closed.slice(cut)];
  const first = backwards ? one.toReversed() : one;
  const delta = (arc: number[][]) => arc.map(([x = 0, y = 0], index) => [x - (arc[index - 1]?.[0] ?? 0), y - (arc[index - 1]?.[1] ?? 0)]);
  const ring = [[backwards ? ~0 : 0, 1]];
  const properties = { name: 'X', level: 'kreis' as const };
  return {
    type: 'Topology',
    ...(quantised && { transform: { scale: [0.01, 0.005], translate: [6, 51] } }),
    objects: { boundaries: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '1', properties, arcs: ring }, { type: 'MultiPolygon', properties, arcs: [ring, ring] }] } },
    arcs: quantised ? [delta(first), delta(two)] : [first, two],
    _vir: { credit: 'x', license: 'x' },
  };
});

test('a path runs through every corner that topojson-client reads, to half a pixel at the deepest zoom', () => {
  fc.assert(fc.property(topologies, (topology) => {
    const areas = alone(topology);
    for (const [index, meant] of withClient(topology).entries()) {
      const corners = cornersOf(pathOf(areas[index]));
      // Corners that fall together are one.
      let at = -1;
      for (const corner of meant) {
        if (at < 0 || !near(corners[at], corner)) at++;
        assert.ok(near(corners[at], corner) || near(corners[0], corner), JSON.stringify({ corner, corners }));
      }
    }
  }));
});

test('the land comes with all its islands, each a part of its own', () => {
  const areas = alone(sample);
  assert.deepEqual(areas.map((area) => pathOf(area).match(/M/gu)?.length), [11, 2]);
  for (const [index, meant] of withClient(sample).entries()) {
    const corners = cornersOf(pathOf(areas[index]));
    assert.equal(corners.length, meant.length);
    assert.ok(meant.every((point, at) => near(corners[at], point)));
  }
});

test('areas of a level are one path, with the rectangle around all and whose they are', () => {
  const { paths, bounds, credit, creditUrl } = outlinesOf(sample);
  assert.deepEqual([paths.land.match(/M/gu)?.length, paths.kreis, paths.gemeinde], [13, '', '']);
  const around = boundsOf(withClient(sample).flat());
  assert.ok(around);
  for (const side of ['left', 'top', 'right', 'bottom'] as const) assert.ok(Math.abs(bounds[side] - around[side]) <= 0.51, side);
  assert.deepEqual([credit, creditUrl], [sample._vir.credit, sample._vir.creditUrl]);
});

const broken = (...geometries: unknown[]): unknown => ({ ...sample, objects: { boundaries: { type: 'GeometryCollection', geometries: [...geometries, ...sample.objects.boundaries.geometries] } } });

test('one broken area does not cost the map', () => {
  const properties = { name: 'Kaputt', level: 'kreis' };
  const all = broken({ type: 'Polygon', properties, arcs: [[0, 9999]] }, { type: 'MultiPolygon', properties, arcs: [[[0]], [[9999]]] }, { type: 'Polygon', properties, arcs: [[]] }, { type: 'Point', properties, arcs: [0] }, { type: 'Polygon', properties, arcs: 'abc' }, { type: 'Polygon', properties: null, arcs: [[0]] }, { type: 'Polygon', properties: { level: '__proto__' }, arcs: [[0]] }, null, 7);
  assert.deepEqual(outlinesOf(all), outlinesOf(sample));
});

test('an address that is none leads nowhere', () => {
  assert.equal(outlinesOf({ ...sample, _vir: { ...sample._vir, creditUrl: 'javascript:alert(1)' } }).creditUrl, undefined);
});

test('whatever comes is drawn or refused: a path holds nothing but numbers, a credit is text', () => {
  const json = fc.jsonValue({ maxDepth: 5 });
  const near = fc.record({ type: fc.constant('Topology'), objects: fc.oneof(json, fc.record({ boundaries: fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(fc.oneof(json, fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon'), properties: fc.constant({ name: 'X', level: 'kreis' }), arcs: fc.oneof(json, fc.array(fc.array(fc.integer({ min: -3, max: 3 })))) })), { maxLength: 3 }) }) })), arcs: fc.oneof(json, fc.constant([[[1, 2], [3, 4]]]), fc.array(fc.array(fc.oneof(json, fc.tuple(fc.double(), fc.double()))))), transform: fc.oneof(json, fc.constant(undefined)), _vir: fc.oneof(json, fc.constant({ credit: 'x', license: 'x' })) });
  fc.assert(fc.property(fc.oneof(json, near), (value) => {
    let drawn: ReturnType<typeof outlinesOf>;
    try {
      drawn = outlinesOf(value);
    } catch (error) {
      return assert.ok(error instanceof Error);
    }
    assert.match(drawn.paths.kreis, /^(?:M-?\d+ -?\d+l-?\d+(?: -?\d+)+z)*$/u);
    assert.equal(typeof drawn.credit, 'string');
    assert.ok(drawn.creditUrl === undefined || /^https?:/u.test(drawn.creditUrl));
  }), { numRuns: 1_000 });
});
