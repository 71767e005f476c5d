// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the filter bar, which arrives with it. */
export const calendarFiltersDe = {
  filter: 'Termine filtern',
  filters: (chosen: number) => (chosen ? `Filter (${chosen} gewählt)` : 'Filter'),
  period: 'Zeitraum',
  presets: { today: 'Heute', weekend: 'Wochenende', '7': '7 Tage', '30': '30 Tage', all: 'Alle kommenden' },
  firstDay: 'Von',
  lastDay: 'Bis',
  apply: 'Zeitraum anwenden',
  problems: {
    backwards: 'Das Ende liegt vor dem Beginn. Bitte wählen Sie ein späteres Ende oder einen früheren Beginn.',
    past: 'Das Ende liegt in der Vergangenheit. Bitte wählen Sie ein späteres Ende oder auch einen Beginn.',
    tooLong: 'Der Zeitraum ist zu lang. Möglich sind höchstens 400 Tage.',
    unfinished: 'Bitte geben Sie das Datum vollständig an, zum Beispiel 05.03.2026.',
  },
  tooEarly: (date: string) => `Der früheste Tag ist der ${date}.`,
  tooLate: (date: string) => `Der späteste Tag ist der ${date}.`,
  since: (date: string) => `ab ${date}`,
  until: (date: string) => `bis ${date}`,
  monthToShow: 'Monat',
  member: 'Kommune',
  allMembers: 'Alle Kommunen',
  further: 'Weitere Filter',
  switches: { free: 'Nur kostenlos', online: 'Nur online', accessible: 'Nur barrierefreie Orte', maxdays: 'Dauerveranstaltungen ausblenden' },
  longer: '(länger als 7 Tage)',
  chosen: 'Gewählte Filter',
  remove: (filter: string) => `Filter aufheben: ${filter}`,
  reset: 'Filter zurücksetzen',
  next: (date: string) => `Der nächste passende Termin ist am ${date}.`,
  later: 'Spätere Termine zeigen',
  withoutDays: 'Das Abo gilt für alle Tage, nicht nur für den gewählten Zeitraum.',
} as const;

export type CalendarFilterWords = Wording<typeof calendarFiltersDe>;
