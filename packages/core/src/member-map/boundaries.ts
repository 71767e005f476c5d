// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { DataError } from '../client/errors.ts';
import { webUrl } from '../guards/item.ts';
import { fields, listOf, oneOf, text, type Read } from '../guards/read.ts';

const arcIndexes: Read<number[]> = (value) => (Array.isArray(value) && value.every((index) => Number.isInteger(index)) ? (value as number[]) : undefined);
/** A list that is good only as a whole: a missing ring or arc would draw another shape. */
const whole = <T>(read: Read<T>): Read<T[]> => (value) => {
  const good = listOf(read)(value);
  return good && good.length === (value as unknown[]).length ? good : undefined;
};
const pair: Read<[number, number]> = (value) => (Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]) ? [value[0] as number, value[1] as number] : undefined);
const properties = fields({ name: text, level: oneOf('land', 'kreis', 'gemeinde') }, {});
const readPolygon = fields({ type: oneOf('Polygon'), properties, arcs: whole(arcIndexes) }, { id: text });
const readMultiPolygon = fields({ type: oneOf('MultiPolygon'), properties, arcs: whole(whole(arcIndexes)) }, { id: text });
type Geometry = Boundaries['objects']['boundaries']['geometries'][number];
const readGeometry: Read<Geometry> = (value) => readPolygon(value) ?? readMultiPolygon(value);
const readTopology = fields(
  { type: oneOf('Topology'), objects: fields({ boundaries: fields({ type: oneOf('GeometryCollection'), geometries: listOf(readGeometry) }, {}) }, {}), arcs: whole(whole(pair)), _vir: fields({ credit: text, license: text }, { creditUrl: webUrl, edition: text }) },
  { transform: fields({ scale: pair, translate: pair }, {}) },
);

/** The topology in `body`. Throws `bad-shape` where it is none or does not say whose data it is; areas of another kind are left out. */
export function boundariesOf(body: unknown): Boundaries {
  const topology = readTopology(body);
  if (!topology) throw new DataError('bad-shape', 'not a topology of boundaries');
  return topology;
}
