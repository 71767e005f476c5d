// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries, MemberFeature } from '@vir-nordwest/contract';
import { DataError } from '../client/errors.ts';
import { memberId, webUrl } from '../guards/item.ts';
import { fields, isRecord, listOf, matching, oneOf, text, type Read } from '../guards/read.ts';

/** The member list as the map uses it. */
export interface Members {
  features: readonly MemberFeature[];
  credit?: string | undefined;
  /** How many features were unusable and left out. */
  dropped: number;
}

const degrees = (limit: number): Read<number> => (value) => (typeof value === 'number' && Math.abs(value) <= limit ? value : undefined);
const longitude = degrees(180);
const latitude = degrees(90);

const readPoint: Read<NonNullable<MemberFeature['geometry']>> = (value) => {
  if (!isRecord(value) || value.type !== 'Point' || !Array.isArray(value.coordinates)) return undefined;
  const [x, y] = [longitude(value.coordinates[0]), latitude(value.coordinates[1])];
  return x === undefined || y === undefined ? undefined : { type: 'Point', coordinates: [x, y] };
};

const readProperties = fields(
  { name: text, kind: oneOf('land', 'landkreis', 'region', 'stadt', 'gemeinde', 'samtgemeinde', 'verband') },
  { ars: matching(/^(?:\d{2}|\d{5}|\d{9}|\d{12})$/), ags: matching(/^\d{2,8}$/), website: webUrl, membership: oneOf('confirmed', 'plausible'), note: text },
);

/** A member whose point is bad stays in the list, without a place on the map. Silence about membership is no confirmation. */
export const readMember: Read<MemberFeature> = (value) => {
  if (!isRecord(value)) return undefined;
  const [id, properties] = [memberId(value.id), readProperties(value.properties)];
  return id !== undefined && properties ? { type: 'Feature', id, geometry: readPoint(value.geometry) ?? null, properties: { ...properties, membership: properties.membership ?? 'plausible' } } : undefined;
};

/** The GeoJSON collection in `body`. Throws `bad-shape` where it is none; single bad members are dropped and counted. */
export function membersOf(body: unknown): Members {
  if (!isRecord(body) || body.type !== 'FeatureCollection' || !Array.isArray(body.features)) throw new DataError('bad-shape', 'not a GeoJSON FeatureCollection');
  const features = listOf(readMember)(body.features) ?? [];
  return { features, credit: isRecord(body._vir) ? text(body._vir.credit) : undefined, dropped: body.features.length - features.length };
}

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
