// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Members and their outlines, as the API answers them. */
import type { MemberFeature } from '@vir-nordwest/contract';

type Properties = MemberFeature['properties'];
export const member = (id: string, name: string, kind: Properties['kind'], coordinates: [number, number] | null, more: Partial<Properties> = {}): MemberFeature => ({
  type: 'Feature',
  id,
  geometry: coordinates && { type: 'Point', coordinates },
  properties: { name, kind, membership: 'confirmed', ...more },
});

export const members = [
  member('bremen', 'Freie Hansestadt Bremen', 'land', [8.81, 53.08], { website: 'https://www.bremen.de', note: 'Sitz der Geschäftsstelle' }),
  member('oldenburg', 'Oldenburg', 'stadt', [7.6, 53.1], { website: 'https://www.oldenburg.de' }),
  member('heidekreis', 'Landkreis Heidekreis', 'landkreis', [10.2, 53.0], { ars: '03358' }),
  member('wuemme', 'Wümmeland', 'gemeinde', [8.9, 52.2], { membership: 'plausible' }),
  member('verband', 'Zweckverband', 'verband', null),
];
/** A square around all of them. */
export const boundaries = {
  type: 'Topology',
  objects: { boundaries: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '03', properties: { name: 'Niedersachsen', level: 'land' }, arcs: [[0]] }] } },
  arcs: [[[7, 52], [11, 52], [11, 54], [7, 54], [7, 52]]],
  _vir: { credit: 'Umrisse: Natural Earth (gemeinfrei)', creditUrl: 'https://www.naturalearthdata.com/', license: 'gemeinfrei' },
};
export const collection = (features: readonly unknown[] = members) => ({ type: 'FeatureCollection', features, _vir: { query: {}, total: features.length, facets: {}, generated: '2026-03-05T08:00:00Z' } });
