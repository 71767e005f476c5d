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
  member('bremen', 'Freie Hansestadt Bremen', 'land', [8.81, 53.08], { ars: '04', website: 'https://www.bremen.de/', note: 'Führt die Geschäftsstelle des Netzwerks. Stand der öffentlichen Quellen: 2018.' }),
  member('bremerhaven', 'Bremerhaven', 'stadt', [8.58, 53.54], { ars: '040120000000', website: 'https://www.bremerhaven.de/', note: 'Auf der Netzwerkseite als Mitgliedskommune genannt (2018).' }),
  member('delmenhorst', 'Delmenhorst', 'stadt', [8.63, 53.05], { ars: '034010000000', website: 'https://www.delmenhorst.de/', note: 'Auf der Netzwerkseite als Mitgliedskommune genannt (2018).' }),
  member('oldenburg', 'Oldenburg (Oldb)', 'stadt', [8.21, 53.14], { ars: '034030000000', website: 'https://www.oldenburg.de/', note: 'Auf der Netzwerkseite als Mitgliedskommune genannt (2018).' }),
  member('hatten', 'Hatten', 'gemeinde', [8.38, 53.03], { ars: '034580009009', website: 'https://www.hatten.de/', note: 'Auf der Netzwerkseite als Mitgliedskommune genannt (2018).' }),
  member('landkreis-heidekreis', 'Landkreis Heidekreis', 'landkreis', [9.69, 52.87], { ars: '03358', website: 'https://www.heidekreis.de/', note: 'Gastgeber des ersten Netzwerk-Treffens in Bad Fallingbostel (2018).' }),
  member('ganderkesee', 'Ganderkesee', 'gemeinde', [8.55, 53.03], { ars: '034580005005', website: 'https://www.ganderkesee.de/', note: 'Nach älteren öffentlichen Quellen Mitglied, vor einer Veröffentlichung zu prüfen.' }),
  member('stuhr', 'Stuhr', 'gemeinde', [8.75, 53.03], { ars: '032510037037', website: 'https://www.stuhr.de/', note: 'Nach älteren öffentlichen Quellen Mitglied, vor einer Veröffentlichung zu prüfen.' }),
  member('osnabrueck', 'Osnabrück', 'stadt', [8.05, 52.27], { ...plausible, ars: '034040000000', website: 'https://www.osnabrueck.de/', note: 'Mitgliedschaft nach öffentlichen Quellen plausibel, nicht bestätigt: Vortrag auf dem Plenum 2017.' }),
  member('goslar', 'Goslar', 'stadt', [10.43, 51.91], { ...plausible, ars: '031530017017', website: 'https://www.goslar.de/', note: 'Mitgliedschaft nach öffentlichen Quellen plausibel, nicht bestätigt: Ort des Plenums 2018.' }),
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
