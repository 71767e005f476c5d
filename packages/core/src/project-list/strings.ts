// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';
import type { ControlWords } from './strings.controls.ts';
import type { DetailWords } from './strings.details.ts';
import type { MapWords } from './strings.map.ts';
import type { ViewWords } from './strings.views.ts';

const count = (n: number) => (n === 1 ? '1 Projekt' : `${n} Projekte`);

export const de = {
  ...shared,
  title: 'Projekte',
  empty: 'Zurzeit gibt es keine Projekte.',
  emptyFiltered: 'Kein Projekt passt zu dieser Auswahl.',
  untitled: 'Projekt ohne Titel',
  statuses: { running: 'Läuft', planned: 'Geplant', paused: 'Ruht', completed: 'Abgeschlossen' },
  count,
  hits: (n: number, total: number) => (n === total ? count(n) : `${n} von ${total} ${total === 1 ? 'Projekt' : 'Projekten'}`),
  partial: (n: number, total: number) => `Durchsucht werden die neuesten ${n} von ${total} Projekten.`,
  more: 'Mehr anzeigen',
  added: (added: number, shown: number, total: number) => `${added} weitere, ${shown} von ${total} sind zu sehen.`,
} as const;

/** What a catalogue of another language adds for controls, details and other views, which are loaded later and have their own German. */
export type ProjectWords = Wording<typeof de> & Partial<ControlWords> & Partial<DetailWords> & Partial<MapWords> & Partial<ViewWords>;
