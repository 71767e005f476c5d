// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventExtension, EventItem } from '../src/index.ts';
import { addDays, lastFriday, next } from './days.ts';

/** An invented date, always marked as an example: so that a calendar has something to show on any day. */
export interface ExampleEvent {
  key: string;
  title: string;
  summary: string;
  /** Wall-clock time in Europe/Berlin; midnights where `allDay`. `end` is exclusive and left out where it is open. */
  start: string;
  end?: string;
  allDay?: true;
  status?: 'cancelled' | 'tentative';
  place?: string;
  /** Of the place, as invented as it: latitude and longitude. */
  geo?: readonly [number, number];
  online?: string;
  tags: readonly string[];
  organizer?: EventExtension['organizer'];
  price?: EventExtension['price'];
  accessibility?: EventExtension['accessibility'];
  /** `deadline` in Europe/Berlin. */
  registration?: Omit<NonNullable<EventExtension['registration']>, 'utcDeadline'>;
  attachments?: EventItem['attachments'];
  repeats?: {
    /** RRULE value without its end. */
    rule: string;
    text: string;
    /** Starts in the coming weeks, without the exceptions. */
    starts: readonly string[];
    exceptions: readonly string[];
    cancelled: readonly string[];
  };
}

const at = (day: string, time: string) => `${day}T${time}:00`;
const allDay = (from: string, lastDay: string) => ({ start: at(from, '00:00'), end: at(addDays(lastDay, 1), '00:00'), allDay: true }) as const;

function series(day: string): ExampleEvent[] {
  const fridays = [-1, 0, 1, 2, 3].map((months) => at(lastFriday(day, months), '16:00'));
  const tuesdays = Array.from({ length: 14 }, (_, week) => at(addDays(next(2, addDays(day, -7)), week * 7), '10:00'));
  const [fridayStart = '', ...laterFridays] = fridays;
  const [tuesdayStart = '', , cancelled = '', leftOut = ''] = tuesdays;
  return [
    {
      key: 'sprechstunde',
      title: 'Digitale Sprechstunde (Beispiel)',
      summary: 'Fragen zu Online-Diensten, zum Ausweis mit eID und zum Nutzerkonto.',
      start: fridayStart,
      end: fridayStart.replace('T16', 'T18'),
      place: 'Rathaus Musterhausen, Raum 12',
      tags: ['Beratung'],
      organizer: { name: 'Stadt Musterhausen', email: 'buergerbuero@musterhausen.example', phone: '04999 123456' },
      price: { free: true },
      accessibility: { wheelchair: 'yes', features: ['toilet', 'hearing-loop'], text: 'Aufzug vom Hof aus.' },
      repeats: { rule: 'FREQ=MONTHLY;BYDAY=-1FR', text: 'jeden letzten Freitag im Monat', starts: [fridayStart, ...laterFridays], exceptions: [], cancelled: [] },
    },
    {
      key: 'fragestunde',
      title: 'Offene Fragestunde zur E-Akte (Beispiel)',
      summary: 'Einwählen, zuhören, fragen. Ohne Anmeldung.',
      start: tuesdayStart,
      end: tuesdayStart.replace('T10', 'T11'),
      online: 'https://konferenz.example/e-akte',
      tags: ['E-Akte', 'Online'],
      price: { free: true },
      repeats: { rule: 'FREQ=WEEKLY;BYDAY=TU', text: 'jeden Dienstag', starts: tuesdays.filter((start) => start !== leftOut), exceptions: [leftOut], cancelled: [cancelled] },
    },
  ];
}

/** Every kind of date a calendar has to cope with, around `day` (`YYYY-MM-DD`); the same day gives the same dates. */
export const exampleEvents = (day: string): ExampleEvent[] => [
  ...series(day),
  { key: 'ausstellung', title: 'Ausstellung „Vom Aktenschrank zur E-Akte“ (Beispiel)', summary: 'Zu den Öffnungszeiten des Kreishauses.', ...allDay(addDays(day, -2), addDays(day, 5)), place: 'Kreishaus Musterland', geo: [52.97, 8.29], tags: ['E-Akte'] },
  { key: 'vortrag', title: 'Vortrag „Barrierefrei von Anfang an“ (Beispiel)', summary: 'Mit Gebärdensprache und Schriftdolmetschen.', start: at(day, '18:00'), end: at(day, '19:30'), place: 'Stadtbibliothek Musterstadt', geo: [53.21, 8.46], tags: ['Barrierefreiheit'], price: { free: true, text: 'Eintritt frei, Spenden willkommen' }, accessibility: { wheelchair: 'yes', features: ['sign-language', 'subtitles', 'toilet', 'parking'] } },
  { key: 'stammtisch', title: 'Open-Data-Stammtisch (Beispiel)', summary: 'Ende offen.', start: at(addDays(day, 3), '19:00'), place: 'Gasthaus Zur Post, Musterhausen', tags: ['Open Data'] },
  { key: 'einfuehrung', title: 'Einführung in die E-Rechnung (Beispiel)', summary: 'Muss leider ausfallen; ein neuer Termin wird gesucht.', start: at(addDays(day, 7), '09:00'), end: at(addDays(day, 7), '12:30'), status: 'cancelled', place: 'Kreishaus Musterland', tags: ['E-Rechnung'] },
  { key: 'nacht', title: 'Lange Nacht der Verwaltung (Beispiel)', summary: 'Führungen bis tief in die Nacht.', start: at(addDays(day, 9), '22:00'), end: at(addDays(day, 10), '02:00'), place: 'Rathaus Musterstadt', tags: ['Beteiligung'], price: { free: false, text: '5 €, ermäßigt 3 €' }, accessibility: { wheelchair: 'limited', text: 'Der Turm hat nur eine Treppe.' }, registration: { required: true, url: 'https://musterstadt.example/karten', full: true } },
  { key: 'tag', title: 'Tag der offenen Verwaltung (Beispiel)', summary: 'Alle Ämter öffnen ihre Türen.', ...allDay(addDays(day, 12), addDays(day, 12)), place: 'Rathaus Musterstadt', tags: ['Beteiligung'] },
  { key: 'werkstatt', title: 'Werkstatt „Formulare verständlich machen“ (Beispiel)', summary: 'Zwei Tage, vier Formulare, ein gemeinsames Ergebnis.', start: at(addDays(day, 20), '09:00'), end: at(addDays(day, 21), '16:00'), place: 'Kulturzentrum Musterhausen', tags: ['Online-Dienste'], organizer: { name: 'Geschäftsstelle der ViR-Nordwest', url: 'https://www.vir-nordwest.de/' }, price: { free: false, text: '40 € mit Verpflegung' }, registration: { required: true, url: 'https://anmeldung.example/werkstatt', email: 'werkstatt@vir-nordwest.example', deadline: at(addDays(day, 13), '12:00') }, attachments: [{ url: 'https://www.vir-nordwest.example/programm.pdf', mime_type: 'application/pdf', title: 'Programm', size_in_bytes: 184_320 }] },
  { key: 'treffen', title: 'Netzwerk-Treffen zur IT-Sicherheit (Beispiel)', summary: 'Der Tag ist noch nicht bestätigt.', start: at(addDays(day, 30), '10:00'), end: at(addDays(day, 30), '13:00'), status: 'tentative', place: 'Musterstadt', tags: ['Netzwerk-Treffen', 'IT-Sicherheit'] },
  { key: 'digitaltag', title: 'Digitaltag (Beispiel)', summary: 'Ganztägig in allen Mitgliedskommunen.', ...allDay(addDays(day, 45), addDays(day, 45)), tags: ['Beteiligung'] },
  { key: 'plenum', title: 'Plenum des Netzwerks (Beispiel)', summary: 'Zwei Tage mit Vorträgen und Austausch, vor Ort und im Netz.', start: at(addDays(day, 75), '13:00'), end: at(addDays(day, 76), '15:00'), place: 'Stadthalle Musterstadt', geo: [53.22, 8.43], online: 'https://konferenz.example/plenum', tags: ['Plenum'] },
];
