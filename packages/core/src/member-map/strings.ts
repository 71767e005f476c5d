// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';
import type { BasemapWords } from './strings.basemap.ts';
import type { DetailWords } from './strings.details.ts';
import type { FormWords } from './strings.form.ts';
import type { PaneWords } from './strings.pane.ts';
import type { PlaceWords } from './strings.place.ts';
import type { ToolWords } from './strings.tools.ts';

const count = (n: number) => (n === 1 ? '1 Mitglied' : `${n} Mitglieder`);

export const de = {
  ...shared,
  title: 'Mitglieder',
  empty: 'Zurzeit sind keine Mitglieder eingetragen.',
  emptyFiltered: 'Kein Mitglied passt zu dieser Auswahl.',
  count,
  found: (n: number, total: number) => `${n} von ${total} ${total === 1 ? 'Mitglied' : 'Mitgliedern'}`,
  kinds: { land: 'Land', landkreis: 'Landkreis', region: 'Region', stadt: 'Stadt', gemeinde: 'Gemeinde', samtgemeinde: 'Samtgemeinde', verband: 'Verband' },
  plausible: 'Mitgliedschaft nicht bestätigt',
  subscribe: 'Daten',
  skipList: 'Liste überspringen, zur Karte',
  list: 'Liste der Mitglieder',
  map: 'Karte der Mitglieder',
  mapLoading: 'Die Karte wird geladen …',
  mapMissing: 'Die Karte ist gerade nicht erreichbar. Die Liste ist vollständig.',
  more: 'Weitere Mitglieder',
  noPlace: 'Ohne Ort auf der Karte',
  showOnMap: (name: string) => `${name} auf der Karte zeigen`,
} as const;

/** What a catalogue of another language adds for the parts that are loaded later: they have their own German. */
export type MapWords = Wording<typeof de> & Partial<PaneWords & ToolWords & DetailWords & FormWords & BasemapWords & PlaceWords>;
