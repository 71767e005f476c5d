// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { localDateTime, readDate, readTime, splitRange, type WrittenDate } from './date-text.ts';
import { EntryError } from './entry-error.ts';
import { shorten } from './entry-fields.ts';

/** Start and exclusive end as wall-clock times. Ranges may stand in one cell („5.3.2026 – 7.3.2026“, „19:30–21:00 Uhr“). */
export function periodOf(startText: string, timeText?: string, endText?: string, endTimeText?: string): { start: string; end: string; allDay: boolean; openEnd: boolean } {
  const [from, until] = splitRange(startText);
  const [timeFrom, timeUntil] = timeText === undefined ? [] : splitRange(timeText);
  const first = dateIn(from, 'Datum');
  const clock = timeFrom === undefined ? first.time : clockIn(timeFrom, 'Uhrzeit');
  const last = endText ?? until;
  const lastClock = endTimeText ?? timeUntil;
  const ownEnd = last === undefined ? undefined : endIn(last);
  const endDate = ownEnd?.date ?? first.date;
  if (endDate < first.date) throw new EntryError(`Das Ende (${endDate}) liegt vor dem Beginn (${first.date}).`);
  const endClock = lastClock === undefined ? ownEnd?.time : clockIn(lastClock, 'Ende');
  if (clock === undefined) {
    if (endClock !== undefined) throw new EntryError('Es gibt eine Uhrzeit für das Ende, aber keine für den Beginn.');
    return { start: localDateTime(first.date), end: localDateTime(addDays(endDate, 1)), allDay: true, openEnd: false };
  }
  const start = localDateTime(first.date, clock);
  if (endClock === undefined && endDate === first.date) return { start, end: start, allDay: false, openEnd: true };
  if (endClock === undefined) return { start, end: localDateTime(endDate, '24:00:00'), allDay: false, openEnd: false };
  const sameDay = ownEnd?.date === undefined && endClock < clock;
  return { start, end: localDateTime(sameDay ? addDays(endDate, 1) : endDate, endClock), allDay: false, openEnd: false };
}

export function dateIn(text: string, field: string): WrittenDate {
  const written = readDate(text);
  if (!written) throw new EntryError(`${field}: „${shorten(text)}“ ist kein Datum (etwa 5.3.2026 19:30 Uhr oder 2026-03-05).`);
  if (written.offset !== undefined) throw new EntryError(`${field}: „${shorten(text)}“ nennt eine Zeitzone; gemeint ist hier die Ortszeit ohne Zusatz.`);
  return written;
}

/** The end may be a date or only a time of the first day. */
function endIn(text: string): { date?: string; time?: string } {
  const time = readTime(text);
  return time === undefined ? dateIn(text, 'Ende') : { time };
}

function clockIn(text: string, field: string): string {
  const clock = readTime(text);
  if (clock === undefined) throw new EntryError(`${field}: „${shorten(text)}“ ist keine Uhrzeit (etwa 19:30 oder 19.30 Uhr).`);
  return clock;
}
