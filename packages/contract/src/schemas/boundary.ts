// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { WebUrl } from './scalars.ts';

const Arc = v.array(v.array(v.number()));
const ArcIndexes = v.array(v.number());

const BoundaryGeometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), id: v.optional(v.string()), properties: v.object({ name: v.string(), level: v.picklist(['land', 'kreis', 'gemeinde']) }), arcs: v.array(ArcIndexes) }),
  v.object({ type: v.literal('MultiPolygon'), id: v.optional(v.string()), properties: v.object({ name: v.string(), level: v.picklist(['land', 'kreis', 'gemeinde']) }), arcs: v.array(v.array(ArcIndexes)) }),
]);

/** TopoJSON topology of the region. `credit` is always shown beside the map. */
export const Boundaries = v.object({
  type: v.literal('Topology'),
  bbox: v.optional(v.array(v.number())),
  transform: v.optional(v.object({ scale: v.tuple([v.number(), v.number()]), translate: v.tuple([v.number(), v.number()]) })),
  objects: v.object({ boundaries: v.object({ type: v.literal('GeometryCollection'), geometries: v.array(BoundaryGeometry) }) }),
  arcs: v.array(Arc),
  _vir: v.object({ credit: v.string(), creditUrl: v.optional(WebUrl), license: v.string(), edition: v.optional(v.string()) }),
});
