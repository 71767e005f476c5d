// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, weekday } from '../dates/calendar.ts';
import { isDate } from '../dates/is-date.ts';
import { fields, isRecord, listOf, oneOf, text, type Read } from '../guards/read.ts';

/** What a day is beside its dates. */
export interface DayMark {
  /** A public holiday. */
  free: boolean;
  /** Schools have holidays. */
  school: boolean;
  /** All its names, „Karfreitag, Osterferien“. */
  names: string;
  /** What the grid writes: the public holiday; else the first day of a stretch and each Monday tell its name. */
  written: string;
}

/** Sommerferien have six weeks; what claims to be much longer is no stretch of holidays. */
const longest = 100;
const regions = { 'DE-NI': 'Niedersachsen', 'DE-HB': 'Bremen' } as const;

const date: Read<string> = (value) => (typeof value === 'string' && isDate(value) ? value : undefined);
const holidays = listOf(fields({ name: text, kind: oneOf('public', 'school'), start: date, end: date, regions: listOf(oneOf('DE-NI', 'DE-HB')) }, {}));

/** Days of `/v1/holidays.json` by `YYYY-MM-DD`. A Land is named where it alone is free, unless only one was asked for. */
export function dayMarks(body: unknown, oneLand: boolean): ReadonlyMap<string, DayMark> {
  const marks = new Map<string, DayMark>();
  const entries = (isRecord(body) ? holidays(body.holidays) : undefined) ?? [];
  for (const { name: title, kind, start, end, regions: lands } of entries) {
    const [land, more] = lands;
    const name = land && !more && !oneLand ? `${title} (${regions[land]})` : title;
    const free = kind === 'public';
    for (let day = start, count = 0; day < end && count < longest; day = addDays(day, 1), count++) {
      const other = marks.get(day);
      const says = day === start || weekday(day) === 0 ? name : '';
      const names = free ? [name, other?.names] : [other?.names, name];
      marks.set(day, { free: free || !!other?.free, school: !free || !!other?.school, names: names.filter(Boolean).join(', '), written: (free && !other?.free && name) || (other?.written ?? '') || says });
    }
  }
  return marks;
}
