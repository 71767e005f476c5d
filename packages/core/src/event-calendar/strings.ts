// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';

const count = (n: number) => (n === 0 ? 'keine Termine' : n === 1 ? '1 Termin' : `${n} Termine`);

export const de = {
  ...shared,
  title: 'Termine',
  empty: 'Zurzeit sind keine Termine eingetragen.',
  emptyFiltered: 'Kein Termin passt zu dieser Auswahl.',
  emptyMonth: 'In diesem Monat sind keine Termine eingetragen.',
  emptyDay: 'An diesem Tag sind keine Termine eingetragen.',
  incomplete: 'Es sind nicht alle Termine dieses Monats geladen.',
  untitled: 'Termin ohne Titel',
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  view: 'Ansicht',
  views: { agenda: 'Liste', month: 'Monat' },
  previous: 'Vorheriger Monat',
  next: 'Nächster Monat',
  today: 'Heute',
  count,
  hidden: (n: number) => `${n} weitere`,
  more: 'Weitere Termine laden',
  added: (added: number, shown: number, total: number) => `${count(added)} geladen, ${shown} von ${total} sind zu sehen.`,
  running: 'Läuft noch',
  earlier: 'Hat früher begonnen',
  statuses: { cancelled: 'Abgesagt', tentative: 'Unter Vorbehalt' },
  allDay: 'Ganztägig',
  zone: (place: string) => `Ortszeit ${place}`,
  clockChange: { first: 'Sommerzeit', second: 'Winterzeit' },
  details: 'Einzelheiten',
  detailsOf: (title: string) => ` zu ${title}`,
  place: 'Ort',
  online: 'Online',
  organizer: 'Veranstalter',
  repeats: 'Wiederholung',
  keep: 'In den eigenen Kalender übernehmen (ICS)',
  feeds: { webcal: 'Kalender-Abo', ics: 'ICS-Datei' },
} as const;

export type EventWords = Wording<typeof de>;
