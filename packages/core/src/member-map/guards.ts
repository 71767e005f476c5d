// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFeature } from '@vir-nordwest/contract';
import { DataError } from '../client/errors.ts';
import { memberId, webUrl } from '../guards/item.ts';
import { fields, isRecord, listOf, matching, oneOf, text, type Read } from '../guards/read.ts';
import type { MemberKind } from './model.ts';

/** What every member has; the rest of it is read where it is shown. */
export interface BareMember {
  id: string;
  geometry?: unknown;
  properties: { name: string; kind: MemberKind; membership?: unknown; ars?: unknown };
}

/** The member list as the map uses it. */
export interface Members {
  features: readonly BareMember[];
  credit?: string | undefined;
}

const isDegrees = (value: unknown, limit: number): value is number => typeof value === 'number' && Math.abs(value) <= limit;

/** A good point in degrees; asked of thousands, so without copies. */
export const isPoint = (value: unknown): value is { type: 'Point'; coordinates: [longitude: number, latitude: number] } =>
  isRecord(value) && value.type === 'Point' && Array.isArray(value.coordinates) && isDegrees(value.coordinates[0], 180) && isDegrees(value.coordinates[1], 90);

const readPoint: Read<NonNullable<MemberFeature['geometry']>> = (value) => (isPoint(value) ? { type: 'Point', coordinates: [value.coordinates[0], value.coordinates[1]] } : undefined);

export const readKind = oneOf('land', 'landkreis', 'region', 'stadt', 'gemeinde', 'samtgemeinde', 'verband');
const readProperties = fields(
  { name: text, kind: readKind },
  { ars: matching(/^(?:\d{2}|\d{5}|\d{9}|\d{12})$/), ags: matching(/^\d{2,8}$/), website: webUrl, membership: oneOf('confirmed', 'plausible'), note: text, since: matching(/^\d{4}$/), contact: fields({}, { name: text, email: text, phone: text }), postcodes: listOf(matching(/^\d{5}$/)) },
);

/** A member whose point is bad stays in the list, without a place on the map. Silence about membership is no confirmation. */
export const readMember: Read<MemberFeature> = (value) => {
  if (!isRecord(value)) return undefined;
  const id = memberId(value.id);
  const properties = readProperties(value.properties);
  if (id === undefined || !properties) return undefined;
  properties.membership ??= 'plausible';
  return { type: 'Feature', id, geometry: readPoint(value.geometry) ?? null, properties: properties as MemberFeature['properties'] };
};

const isMember = (value: unknown): value is BareMember => isRecord(value) && memberId(value.id) !== undefined && isRecord(value.properties) && text(value.properties.name) !== undefined && readKind(value.properties.kind) !== undefined;

/** The GeoJSON collection in `body`. Throws `bad-shape` where it is none; single bad members are left out. */
export function membersOf(body: unknown): Members {
  if (!isRecord(body) || body.type !== 'FeatureCollection' || !Array.isArray(body.features)) throw new DataError('bad-shape', 'no GeoJSON');
  return { features: body.features.filter(isMember), credit: isRecord(body._vir) ? text(body._vir.credit) : undefined };
}
