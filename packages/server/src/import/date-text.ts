// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { formatInstant, toInstant } from '../icalendar/zone.ts';

/** What a person wrote as a point in time: a calendar date, perhaps a wall-clock time, perhaps an offset from UTC. */
export interface WrittenDate {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM:SS`; 24:00 is kept and means the end of the day. */
  time?: string;
  /** `Z` or `+01:00` */
  offset?: string;
}

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const monthsInEnglish = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const weekday = /^(?:mo|di|mi|do|fr|sa|so|tue|wed|thu|sat|sun|mon|fri)\p{L}*\.?,?\s+/iu;
const isoDate = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u;
const germanDate = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})(?!\d)/u;
const wordyDate = /^(?<day>\d{1,2})\.?\s+(?<name>\p{L}{3,9})\.?\s+(?<year>\d{4})(?!\d)/u;
const time = /^(?<hour>\d{1,2})(?:[.:](?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?\s*(?<offset>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?(?:\s*Uhr|\s*h)?$/u;

/**
 * Reads dates as German and English tables hold them: `5.3.2026`, `05.03.26`, `Do., 5. März 2026`, `2026-03-05`, each with
 * an optional time (`19.30 Uhr`, `19:30`, `T19:30:00+01:00`). Two-digit years are of this century.
 * `undefined` for anything else, also for days that do not exist.
 */
export function readDate(text: string): WrittenDate | undefined {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(weekday, '');
  const match = isoDate.exec(clean) ?? germanDate.exec(clean) ?? wordyDate.exec(clean);
  const parts = match?.groups;
  if (!match || !parts) return undefined;
  const year = Number(parts['year']) + (parts['year']?.length === 2 ? 2000 : 0);
  const month = parts['name'] === undefined ? Number(parts['month']) : monthNumber(parts['name']);
  const date = isoDay(year, month, Number(parts['day']));
  if (!date) return undefined;
  const rest = clean.slice(match[0].length).replace(/^(?:T|,)/u, '').trim().replace(/^um /u, '');
  if (rest === '') return { date };
  const written = time.exec(rest);
  const clock = readTime(rest);
  if (!written || !clock) return undefined;
  const offset = written.groups?.['offset'];
  return { date, time: clock, ...(offset !== undefined && { offset: offset.replace(/^(...)(\d\d)$/u, '$1:$2') }) };
}

/** `19.30 Uhr`, `19:30`, `19 Uhr` as `19:30:00`; up to 24:00. */
export function readTime(text: string): string | undefined {
  const parts = time.exec(text.replace(/\s+/gu, ' ').trim())?.groups;
  if (!parts) return undefined;
  const [hour, minute, second] = [parts['hour'], parts['minute'] ?? '00', parts['second'] ?? '00'].map((part) => (part ?? '').padStart(2, '0'));
  const clock = `${hour}:${minute}:${second}`;
  return clock <= '23:59:59' && Number(minute) < 60 && Number(second) < 60 ? clock : clock === '24:00:00' ? clock : undefined;
}

/** Splits „19:30–21:00 Uhr“ or „5.3.2026 bis 7.3.2026“ into its two sides; one side only when there is no range. */
export function splitRange(text: string): [string, string?] {
  const range = /^(?:von )?(?<from>.+?)\s*(?:–|—|\bbis\b|(?<=\d)\s*-\s*(?=\d{1,2}[.:]\d{2}(?:\s*Uhr)?$)|\s-\s)\s*(?<to>.+)$/u.exec(text.replace(/\s+/gu, ' ').trim())?.groups;
  return range?.['from'] && range['to'] ? [range['from'], range['to']] : [text.trim()];
}

/** Wall-clock `YYYY-MM-DDTHH:MM:SS`; 24:00 becomes the next midnight. */
export function localDateTime(date: string, clock = '00:00:00'): string {
  return clock === '24:00:00' ? `${addDays(date, 1)}T00:00:00` : `${date}T${clock}`;
}

/** RFC 3339 instant of a written date; without an offset it is wall-clock time in the home zone, without a time its midnight. */
export function instantOf(written: WrittenDate): string {
  const local = localDateTime(written.date, written.time);
  return formatInstant(written.offset === undefined ? toInstant(local, homeZone) : Date.parse(`${local}${written.offset}`));
}

function monthNumber(name: string): number {
  const start = name.toLowerCase().replace(/^mae/u, 'mär').slice(0, 3);
  return Math.max(months.indexOf(start), monthsInEnglish.indexOf(start)) + 1;
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2200 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}
