// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberCollection, MemberFeature } from '../src/index.ts';
import { sampleFeedExtension } from './feed.ts';

type Properties = MemberFeature['properties'];

const member = (id: string, name: string, kind: Properties['kind'], position: [number, number] | null, more: Partial<Properties> = {}): MemberFeature => ({
  type: 'Feature',
  id,
  geometry: position && { type: 'Point', coordinates: position },
  properties: { name, kind, membership: 'confirmed', ...more },
});

const plausible = { membership: 'plausible' } as const;

/** The bodies of members.csv; a test keeps both together. */
export const memberFeatures: MemberFeature[] = [
  member('land-bremen', 'Freie Hansestadt Bremen', 'land', [8.81, 53.08], { ars: '04', website: 'https://www.bremen.de', note: 'Sitz der Geschäftsstelle' }),
  member('bremerhaven', 'Bremerhaven', 'stadt', [8.58, 53.54], { ars: '040120000000', website: 'https://www.bremerhaven.de', note: 'Gastgeberin des Plenums 2017' }),
  member('oldenburg', 'Oldenburg (Oldb)', 'stadt', [8.21, 53.14], { ars: '034030000000', website: 'https://www.oldenburg.de', note: 'Modellkommune Open Government (2017)' }),
  member('delmenhorst', 'Delmenhorst', 'stadt', [8.63, 53.05], { ars: '034010000000', website: 'https://www.delmenhorst.de', note: 'Beteiligt am Projekt zu Leistungen bei der Geburt (2018)' }),
  member('landkreis-heidekreis', 'Landkreis Heidekreis', 'landkreis', [9.7, 52.87], { ars: '03358', website: 'https://www.heidekreis.de', note: 'Gastgeber des ersten Netzwerk-Treffens in Bad Fallingbostel (2018)' }),
  member('hatten', 'Hatten', 'gemeinde', [8.38, 53.03], { ars: '034585409009', website: 'https://www.hatten.de', note: 'Beteiligt am Projekt zu Leistungen bei der Geburt (2018)' }),
];

export const memberCollectionOf = (features: MemberFeature[]): MemberCollection => ({ type: 'FeatureCollection', _vir: sampleFeedExtension(features.length), features });
export const memberCollection: MemberCollection = memberCollectionOf(memberFeatures);

/** Members a map must survive, by hazard. */
export const memberVariants = {
  noPosition: member('zweckverband', 'Zweckverband ohne Ort', 'verband', null),
  noWebsite: member('ohne-website', 'Gemeinde ohne Website', 'gemeinde', [8.5, 53]),
  plausible: member('vermutet', 'Mitgliedschaft nur vermutet', 'gemeinde', [9, 52.6], plausible),
  longName: member('langer-name', 'Samtgemeinde Nordseebad-Moorheidedeichgrabenstadt an der Unteren Wümmeniederung', 'samtgemeinde', [9.4, 53.2]),
  samePlace: member('gleicher-ort', 'Landkreis am selben Ort', 'landkreis', [8.5, 53]),
} satisfies Record<string, MemberFeature>;
