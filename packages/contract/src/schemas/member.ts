// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { FeedExtension } from './feed.ts';
import { Ars, MemberId, WebUrl } from './scalars.ts';

export const memberKinds = ['land', 'landkreis', 'region', 'stadt', 'gemeinde', 'samtgemeinde', 'verband'] as const;

/** [longitude, latitude] in WGS 84 (RFC 7946). */
const Position = v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]);

export const MemberProperties = v.object({
  name: v.string(),
  kind: v.picklist(memberKinds),
  ars: v.optional(Ars),
  ags: v.optional(v.pipe(v.string(), v.regex(/^\d{2,8}$/u))),
  website: v.optional(WebUrl),
  /** `plausible` where the evidence of membership is only indirect: shown with a note. */
  membership: v.picklist(['confirmed', 'plausible']),
  note: v.optional(v.string()),
  /** Year of joining. */
  since: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/u))),
  contact: v.optional(v.object({ name: v.optional(v.string()), email: v.optional(v.string()), phone: v.optional(v.string()) })),
  postcodes: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{5}$/u)))),
});

export const MemberFeature = v.object({
  type: v.literal('Feature'),
  id: MemberId,
  geometry: v.nullable(v.object({ type: v.literal('Point'), coordinates: Position })),
  properties: MemberProperties,
});

/** GeoJSON (RFC 7946) with `_vir` as a foreign member (section 6.1 there). */
export const MemberCollection = v.object({
  type: v.literal('FeatureCollection'),
  _vir: FeedExtension,
  features: v.array(MemberFeature),
});
