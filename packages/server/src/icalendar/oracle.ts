// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventRule } from '../import/draft.ts';

/**
 * A second expansion for the tests, as simple and slow as can be: every day is asked whether the rule means it, and zones
 * are the laws of the European Union and the United States, not a database. It shares no code with the one that is tested,
 * and knows the rules that `arbitraries.ts` makes.
 */

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const wall = (local: string): number => Date.parse(`${local}Z`);

/** Instant at which the nth Sunday (-1 the last) of a month has reached `hour` UTC. */
function sunday(year: number, month: number, nth: number, hour: number): number {
  const day = nth < 0 ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, 1));
  const shift = nth < 0 ? -day.getUTCDay() : ((7 - day.getUTCDay()) % 7) + (nth - 1) * 7;
  return day.getTime() + shift * dayMs + hour * hourMs;
}

const european = (instant: number): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= sunday(year, 3, -1, 1) && instant < sunday(year, 10, -1, 1);
};
const american = (instant: number): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return instant >= sunday(year, 3, 2, 7) && instant < sunday(year, 11, 1, 6);
};

const zones: Readonly<Record<string, { standard: number; isSummer: (instant: number) => boolean }>> = {
  'Europe/Berlin': { standard: 1, isSummer: european },
  'Europe/London': { standard: 0, isSummer: european },
  'America/New_York': { standard: -5, isSummer: american },
  UTC: { standard: 0, isSummer: () => false },
};

/** RFC 5545 section 3.3.5: of two times the first; what is skipped has the offset before the gap. */
function instantOf(local: number, zone: string | null): number {
  const { standard, isSummer } = zones[zone ?? 'Europe/Berlin'] ?? { standard: 0, isSummer: () => false };
  const summer = local - (standard + 1) * hourMs;
  return isSummer(summer) ? summer : local - standard * hourMs;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** Whether the nth such weekday of its month, counted from the front or (negative) the back. */
function isNumberedDay(date: Date, text: string): boolean {
  const nth = Number(text.slice(0, -2));
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const place = nth > 0 ? Math.ceil(date.getUTCDate() / 7) : -Math.ceil((days - date.getUTCDate() + 1) / 7);
  return codes[date.getUTCDay()] === text.slice(-2) && place === nth;
}

function isMonthDay(date: Date, text: string): boolean {
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.getUTCDate() === (Number(text) < 0 ? days + 1 + Number(text) : Number(text));
}

/** Monday of the first week of 1970 is four days before its first Monday, which was the fifth. */
const weekOf = (day: number): number => Math.floor((day / dayMs + 3) / 7);

function isMeant(day: number, first: number, { FREQ, INTERVAL = '1', BYDAY, BYMONTHDAY, BYMONTH }: Parts): boolean {
  const [date, start, every] = [new Date(day), new Date(first), Number(INTERVAL)];
  const months = (date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth();
  switch (FREQ) {
    case 'DAILY':
      return ((day - first) / dayMs) % every === 0;
    case 'WEEKLY':
      return (weekOf(day) - weekOf(first)) % every === 0 && (BYDAY ?? codes[start.getUTCDay()] ?? '').split(',').includes(codes[date.getUTCDay()] ?? '');
    case 'MONTHLY':
      return months % every === 0 && (BYDAY === undefined ? isMonthDay(date, BYMONTHDAY ?? `${start.getUTCDate()}`) : isNumberedDay(date, BYDAY));
    default:
      return (date.getUTCFullYear() - start.getUTCFullYear()) % every === 0 && date.getUTCMonth() === Number(BYMONTH ?? start.getUTCMonth() + 1) - 1 && (BYDAY === undefined ? date.getUTCDate() === start.getUTCDate() : isNumberedDay(date, BYDAY));
  }
}

function* starts(rule: EventRule, last: number): Generator<number> {
  const start = wall(rule.start);
  yield start;
  if (rule.rrule === undefined) return;
  const parts: Parts = Object.fromEntries(rule.rrule.split(';').map((part) => part.split('=') as [string, string]));
  const [midnight, time] = [start - (start % dayMs), start % dayMs];
  const { COUNT, UNTIL } = parts;
  let count = 1;
  for (let day = midnight + dayMs; day <= last; day += dayMs) {
    if (!isMeant(day, midnight, parts)) continue;
    if (COUNT !== undefined && count >= Number(COUNT)) return;
    if (UNTIL !== undefined && isAfter(day + time, UNTIL, rule)) return;
    count += 1;
    yield day + time;
  }
}

function isAfter(local: number, until: string, rule: EventRule): boolean {
  const iso = until.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/u, (_, y: string, m: string, d: string, h = '23', min = '59', s = '59') => `${y}-${m}-${d}T${String(h)}:${String(min)}:${String(s)}`);
  if (rule.showWithoutTime || until.length === 8) return new Date(local).toISOString().slice(0, 10) > iso.slice(0, 10);
  return instantOf(local, rule.timeZone) > wall(iso);
}

/** Starts and ends of all dates that begin between two instants, as RFC 3339 in UTC, in their order. */
export function oracle(rule: EventRule, from: string, to: string): [start: string, end: string][] {
  const length = wall(rule.end) - wall(rule.start);
  const excluded = new Set(rule.exdates.map(wall));
  const replaced = new Set(rule.overrides.map(({ recurrenceId }) => wall(recurrenceId)));
  const plain = [...new Set([...starts(rule, Date.parse(to) + 2 * dayMs), ...rule.rdates.map(wall)])].filter((start) => !excluded.has(start) && !replaced.has(start)).map((start) => [start, start + length] as const);
  const spans = [...plain, ...rule.overrides.map(({ start, end }) => [wall(start), wall(end)] as const)];
  const written = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
  const zone = rule.showWithoutTime ? null : rule.timeZone;
  return spans.map(([start, end]): [string, string] => [written(instantOf(start, zone)), written(instantOf(end, zone))]).filter(([start]) => start >= from && start < to).sort();
}
