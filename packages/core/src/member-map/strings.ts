// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';

const count = (n: number) => (n === 1 ? '1 Mitglied' : `${n} Mitglieder`);

export const de = {
  ...shared,
  title: 'Mitglieder',
  empty: 'Zurzeit sind keine Mitglieder eingetragen.',
  emptyFiltered: 'Kein Mitglied passt zu dieser Auswahl.',
  count,
  found: (n: number, total: number) => `${n} von ${total} ${total === 1 ? 'Mitglied' : 'Mitgliedern'}`,
  kind: 'Art',
  allKinds: 'alle Arten',
  kinds: { land: 'Land', landkreis: 'Landkreis', region: 'Region', stadt: 'Stadt', gemeinde: 'Gemeinde', samtgemeinde: 'Samtgemeinde', verband: 'Verband' },
  plausible: 'Mitgliedschaft nicht bestätigt',
  search: 'Mitglied suchen',
  list: 'Liste der Mitglieder',
  map: 'Karte der Mitglieder',
  /** How the map is used, read once when it gets the focus. */
  mapHelp: 'Pfeiltasten: nächstes Mitglied. Eingabetaste: Einzelheiten. Plus und Minus: vergrößern und verkleinern.',
  marker: (names: string, n: number) => (n === 1 ? names : `${count(n)}: ${names}`),
  mapLoading: 'Die Karte wird geladen …',
  mapMissing: 'Die Karte ist gerade nicht erreichbar. Die Liste ist vollständig.',
  noPlace: 'Ohne Ort auf der Karte',
  details: 'Einzelheiten',
  close: 'Einzelheiten schließen',
  showOnMap: (name: string) => `${name} auf der Karte zeigen`,
  website: 'Website',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Region zeigen',
  pan: { up: 'Nach Norden', down: 'Nach Süden', left: 'Nach Westen', right: 'Nach Osten' },
  zoomLevel: (level: number, deepest: number) => `Vergrößerung ${level} von ${deepest}`,
  wheelHint: 'Zum Vergrößern Strg gedrückt halten und das Mausrad drehen.',
  touchHint: 'Die Karte mit zwei Fingern verschieben.',
} as const;

export type MapWords = Wording<typeof de>;
