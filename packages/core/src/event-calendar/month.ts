// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, daysBetween, weekday } from '../dates/calendar.ts';
import { clock } from '../dates/format.ts';
import { itemsIn, type DayWindow } from './agenda.ts';
import { dayTitle, firstDayOf, lastDayOf, titleOf, type CalendarSetting } from './entry.ts';
import type { CalendarItem } from './item.ts';
import type { EventWords } from './strings.ts';

/** A month is `YYYY-MM`, a day `YYYY-MM-DD`. */

export interface MonthDay {
  date: string;
  number: number;
  /** „Donnerstag, 5. März 2026, 2 Termine“ */
  label: string;
  /** Belongs to the month before or after. */
  outside: boolean;
  today: boolean;
  /** By line; a line is empty where a date of several days passes below it. */
  lines: readonly (DayLine | undefined)[];
  /** How many dates more than the lines show. */
  hidden: number;
}

export interface DayLine {
  title: string;
  time: string;
  cancelled: boolean;
  /** A date of several days, and whether it goes on beyond this cell. */
  long: boolean;
  before: boolean;
  after: boolean;
}

/** Lines per day. What is more is counted. */
const lineCount = 3;

/** `month` moved by `step` months. */
export function addMonths(month: string, step: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step;
  return String(Math.floor(index / 12)).padStart(4, '0') + '-' + String((index % 12) + 1).padStart(2, '0');
}

export const monthTitle = (month: string, { dates }: EventWords): string => `${dates.months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** All weeks the month has a part in, Monday to Sunday. */
export function weeksOf(month: string): Required<DayWindow> {
  const first = month + '-01';
  const end = addMonths(month, 1) + '-01';
  return { from: addDays(first, -weekday(first)), to: addDays(end, (7 - weekday(end)) % 7) };
}

/** The month alone. */
export const daysOf = (month: string): Required<DayWindow> => ({ from: month + '-01', to: addMonths(month, 1) + '-01' });

/** The weeks of the month, each of seven days. Counts and compares, measures nothing. */
export function monthGrid(items: readonly CalendarItem[], month: string, setting: CalendarSetting): MonthDay[][] {
  const { from, to } = weeksOf(month);
  const days = Array.from({ length: daysBetween(from, to) }, (_, index): Day => ({ date: addDays(from, index), lines: [], waiting: [], count: 0 }));
  const long: Placed[] = [];
  for (const item of itemsIn(items, { from, to }, setting.now)) {
    const first = firstDayOf(item);
    const last = lastDayOf(item);
    if (last < from) continue;
    const placed = { item, first: first < from ? from : first, last: last >= to ? addDays(to, -1) : last };
    if (first === last) days[daysBetween(from, first)]?.waiting.push(item);
    else long.push(placed);
  }
  for (const placed of long) spread(placed, days, from);
  const weeks: MonthDay[][] = [];
  for (let monday = 0; monday < days.length; monday += 7) weeks.push(days.slice(monday, monday + 7).map((day) => monthDay(day, month, setting)));
  return weeks;
}

interface Placed {
  item: CalendarItem;
  first: string;
  last: string;
}

interface Day {
  date: string;
  lines: (CalendarItem | undefined)[];
  /** Dates without a line yet. */
  waiting: CalendarItem[];
  count: number;
}

/** Gives a date of several days the same line on all days of a week, where one is free; else it waits with the others of its day. */
function spread({ item, first, last }: Placed, days: readonly Day[], from: string): void {
  const end = daysBetween(from, last);
  for (let index = daysBetween(from, first); index <= end; ) {
    const sunday = Math.min(end, index - (index % 7) + 6);
    const week = days.slice(index, sunday + 1);
    const line = Array.from({ length: lineCount }).findIndex((_, free) => week.every(({ lines }) => !lines[free]));
    for (const day of week) {
      if (line < 0) day.waiting.unshift(item);
      else day.lines[line] = item;
    }
    index = sunday + 1;
  }
}

function monthDay({ date, lines, waiting }: Day, month: string, { words, now }: CalendarSetting): MonthDay {
  const rest = [...waiting];
  const filled = Array.from({ length: lineCount }, (_, line) => lines[line] ?? rest.shift());
  while (filled.length && !filled.at(-1)) filled.pop();
  const count = lines.filter(Boolean).length + waiting.length;
  return {
    date,
    number: Number(date.slice(8)),
    label: `${dayTitle(date, words)}, ${words.count(count)}`,
    outside: date.slice(0, 7) !== month,
    today: date === now.slice(0, 10),
    lines: filled.map((item) => item && dayLine(item, date, words)),
    hidden: rest.length,
  };
}

function dayLine(item: CalendarItem, date: string, words: EventWords): DayLine {
  const first = firstDayOf(item);
  const last = lastDayOf(item);
  return {
    title: titleOf(item, words),
    time: item._event.showWithoutTime || first !== last ? '' : clock(item._event.start),
    cancelled: item._event.status === 'cancelled',
    long: first !== last,
    before: first < date,
    after: last > date,
  };
}
