// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the official basemap, which arrives with it. */
export const basemapDe = {
  loadTiles: 'Amtliche Hintergrundkarte laden',
  tilesHost: (host: string) => `Dabei erfährt der Server ${host} Ihre IP-Adresse. Bis dahin wird von dort nichts geladen.`,
  removeTiles: 'Hintergrundkarte entfernen',
  tilesFailed: (host: string) => `Die Hintergrundkarte von ${host} ist nicht erreichbar oder auf dieser Website gesperrt. Die Karte mit den Umrissen ist vollständig.`,
} as const;

export type BasemapWords = Wording<typeof basemapDe>;

/** As the owners want to be named, in every language. */
export const tileCredits = {
  basemap: '© GeoBasis-DE / BKG, CC BY 4.0',
  topPlus: 'Kartendarstellung: © Bundesamt für Kartographie und Geodäsie, TopPlusOpen',
} as const;
