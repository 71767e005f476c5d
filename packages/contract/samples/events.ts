// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventExtension, EventFeed, EventItem } from '../src/index.ts';
import { addDays, durationBetween, toUtc } from './days.ts';
import { exampleEvents, type ExampleEvent } from './example-events.ts';
import { sampleBase, sampleDay, sampleFeed } from './feed.ts';

interface Times {
  start: string;
  end?: string;
  allDay?: true;
  status?: EventExtension['status'];
}

const times = ({ start, end = start, allDay, status = 'confirmed' }: Times) => ({
  sequence: status === 'cancelled' ? 1 : 0,
  start,
  end,
  timeZone: 'Europe/Berlin',
  duration: durationBetween(start, end),
  utcStart: toUtc(start),
  utcEnd: toUtc(end),
  showWithoutTime: allDay ?? false,
  ...(end === start && { openEnd: true }),
  status,
});

function occurrence(event: ExampleEvent, start: string): EventItem {
  const end = event.end === undefined ? undefined : `${addDays(start.slice(0, 10), daysBetween(event.start, event.end))}${event.end.slice(10)}`;
  const cancelled = event.repeats?.cancelled.includes(start) ?? false;
  const id = `beispiel-${event.key}${event.repeats ? `~${start.replaceAll(/[-:]/gu, '')}` : ''}`;
  const status = cancelled ? 'cancelled' : event.status;
  return {
    id,
    url: `${sampleBase}/termine/${id}`,
    title: event.title,
    content_text: event.summary,
    summary: event.summary,
    tags: ['Beispiel', ...event.tags],
    language: 'de',
    ...(event.attachments !== undefined && { attachments: event.attachments }),
    _vir: { visibility: 'public', example: true },
    _event: {
      uid: `beispiel-${event.key}@vir-nordwest.example`,
      ...times({ start, ...(end !== undefined && { end }), ...(event.allDay && { allDay: true }), ...(status !== undefined && { status }) }),
      ...(event.repeats && { recurrenceId: start, recurrenceText: event.repeats.text }),
      ...(event.place !== undefined && { locations: { 1: { name: event.place, ...(event.geo && { coordinates: `geo:${event.geo.join(',')}` }) } } }),
      ...(event.organizer !== undefined && { organizer: event.organizer }),
      ...(event.price !== undefined && { price: event.price }),
      ...(event.accessibility !== undefined && { accessibility: event.accessibility }),
      ...(event.registration !== undefined && { registration: { ...event.registration, ...(event.registration.deadline !== undefined && { utcDeadline: toUtc(event.registration.deadline) }) } }),
      ...(event.online !== undefined && { virtualLocations: { 1: { name: 'Videokonferenz', uri: event.online } } }),
    },
  };
}

const daysBetween = (start: string, end: string) => (Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86_400_000;

const byTime = (a: EventItem, b: EventItem) => Date.parse(a._event.utcStart) - Date.parse(b._event.utcStart) || (a.id < b.id ? -1 : 1);

/** The examples around `day` (`YYYY-MM-DD`) as the server sends them: expanded, ordered by `utcStart`, then `id`. */
export const eventItems = (day: string): EventItem[] => exampleEvents(day).flatMap((event) => (event.repeats?.starts ?? [event.start]).map((start) => occurrence(event, start))).toSorted(byTime);

export const eventFeedOf = (items: EventItem[]): EventFeed => sampleFeed('events', 'Termine der ViR-Nordwest', items);
export const eventFeed: EventFeed = eventFeedOf(eventItems(sampleDay));

type Fields = Partial<Omit<EventItem, 'id' | '_event'>> & { event?: Partial<EventExtension> };

const variant = (id: string, title: string, when: Times, { event, ...fields }: Fields = {}): EventItem => ({
  id,
  url: `${sampleBase}/termine/${id}`,
  title,
  content_text: '',
  language: 'de',
  _vir: { visibility: 'public' },
  ...fields,
  _event: { uid: `${id}@vir-nordwest.example`, ...times(when), ...event },
});

const noon = { start: '2026-03-12T12:00:00', end: '2026-03-12T13:00:00' };

/** Dates a calendar must get right, by hazard; most lie around the changes of the clock in 2026. */
export const eventVariants = {
  allDayShortDay: variant('kurzer-tag', 'Ganztägig am 23-Stunden-Tag', { start: '2026-03-29T00:00:00', end: '2026-03-30T00:00:00', allDay: true }),
  allDayLongDay: variant('langer-tag', 'Ganztägig am 25-Stunden-Tag', { start: '2026-10-25T00:00:00', end: '2026-10-26T00:00:00', allDay: true }),
  firstHalfPastTwo: variant('halb-drei-1', 'Um 2:30 Uhr, das erste Mal', { start: '2026-10-25T02:30:00', end: '2026-10-25T02:45:00' }),
  secondHalfPastTwo: variant('halb-drei-2', 'Um 2:30 Uhr, das zweite Mal', { start: '2026-10-25T02:30:00', end: '2026-10-25T02:45:00' }, { event: { utcStart: '2026-10-25T01:30:00Z', utcEnd: '2026-10-25T01:45:00Z' } }),
  endsAtMidnight: variant('bis-mitternacht', 'Endet um Mitternacht', { start: '2026-03-12T20:00:00', end: '2026-03-13T00:00:00' }),
  pastMidnight: variant('nacht', 'Abend bis in die Nacht', { start: '2026-03-12T22:00:00', end: '2026-03-13T02:00:00' }),
  halfYear: variant('halbes-jahr', 'Ausstellung über ein halbes Jahr', { start: '2026-01-15T00:00:00', end: '2026-07-16T00:00:00', allDay: true }),
  beganYesterday: variant('seit-gestern', 'Läuft seit gestern', { start: '2026-03-04T09:00:00', end: '2026-03-06T16:00:00' }),
  openEnd: variant('ende-offen', 'Ende offen', { start: '2026-03-12T19:00:00' }),
  cancelled: variant('abgesagt', 'Fällt aus', { ...noon, status: 'cancelled' }),
  moved: variant('verlegt', 'Auf einen anderen Tag verlegt', noon, { event: { movedFrom: '2026-03-10T18:00:00' } }),
  tentative: variant('vorlaeufig', 'Noch nicht bestätigt', { ...noon, status: 'tentative' }),
  online: variant('online', 'Nur im Netz', noon, { event: { virtualLocations: { 1: { uri: 'https://konferenz.example/raum' } } } }),
  hybrid: variant('hybrid', 'Vor Ort und im Netz', noon, { event: { locations: { 1: { name: 'Rathaus Musterstadt', description: 'Aufzug vorhanden', coordinates: 'geo:53.14,8.21' } }, virtualLocations: { 1: { name: 'Übertragung', uri: 'https://konferenz.example/raum' } } } }),
  otherZone: variant('andere-zone', 'Konferenz in Lissabon', noon, { event: { timeZone: 'Europe/Lisbon', utcStart: '2026-03-12T12:00:00Z', utcEnd: '2026-03-12T13:00:00Z' } }),
  floating: variant('ohne-zone', 'Ohne Zeitzone', noon, { event: { timeZone: null } }),
  rightToLeft: variant('rtl', 'يوم الأبواب المفتوحة', noon, { language: 'ar' }),
  longCompound: variant('langes-wort', 'Straßenausbaubeitragssatzungsänderungsbürgerversammlung', noon),
} satisfies Record<string, EventItem>;

/** `count` short dates on one day, for the month grid's “+n”. */
export const crowdedDay = (day: string, count: number): EventItem[] =>
  Array.from({ length: count }, (_, index) => {
    const minute = 480 + ((index * 10) % 720);
    const time = (value: number) => `${day}T${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}:00`;
    return variant(`voll-${index + 1}`, `Termin ${index + 1} von ${count}`, { start: time(minute), end: time(minute + 30) });
  }).toSorted(byTime);
