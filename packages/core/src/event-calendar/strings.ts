// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AddedWords } from '../strings/added.ts';
import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';
import type { DetailWords } from './strings.details.ts';
import type { CalendarFilterWords } from './strings.filters.ts';
import type { MonthWords } from './strings.month.ts';

export const de = {
  ...shared,
  title: 'Termine',
  empty: 'Zurzeit sind keine Termine eingetragen.',
  emptyFiltered: 'Kein Termin passt zu dieser Auswahl.',
  untitled: 'Termin ohne Titel',
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  view: 'Ansicht',
  views: { agenda: 'Liste', day: 'Tag', week: 'Woche', month: 'Monat' },
  count: (n: number) => (n === 0 ? 'keine Termine' : n === 1 ? '1 Termin' : `${n} Termine`),
  more: 'Weitere Termine laden',
  running: 'Läuft noch',
  earlier: 'Hat früher begonnen',
  statuses: { cancelled: 'Abgesagt', tentative: 'Unter Vorbehalt', members: 'Nur für Mitglieder', full: 'Ausgebucht', moved: 'Verlegt' } as Readonly<Record<string, string>>,
  allDay: 'Ganztägig',
  zone: (place: string) => `Ortszeit ${place}`,
  clockChange: { first: 'Sommerzeit', second: 'Winterzeit' },
  details: 'Einzelheiten',
  detailsOf: (title: string) => ` zu ${title}`,
  online: 'Online',
  feeds: { webcal: 'Kalender-Abo', ics: 'ICS-Datei' },
} as const;

/** What a catalogue of another language adds for the parts that are loaded later: they have their own German. */
export type EventWords = Wording<typeof de> & Partial<MonthWords & DetailWords & CalendarFilterWords> & AddedWords;
