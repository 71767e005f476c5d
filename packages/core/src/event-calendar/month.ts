// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, daysBetween } from '../dates/calendar.ts';
import { clock } from '../dates/format.ts';
import { itemsIn } from './agenda.ts';
import { dayTitle, eventEntry, firstDayOf, lastDayOf, titleOf, type CalendarSetting, type EventEntry } from './entry.ts';
import type { CalendarItem } from './item.ts';
import { weeksOf } from './month-days.ts';
import type { EventWords } from './strings.ts';

export interface MonthDay {
  date: string;
  number: number;
  /** „Donnerstag, 5. März 2026, 2 Termine“ */
  label: string;
  /** Belongs to the month before or after. */
  outside: boolean;
  today: boolean;
  /** By line; a line is empty where it is free, or covered by a bar from an earlier day of the week. */
  lines: readonly (DayLine | undefined)[];
  /** How many dates more than the lines show. */
  hidden: number;
}

export interface DayLine {
  title: string;
  time: string;
  cancelled: boolean;
  /** Days of this week a date of several days covers from here on; 0 for a date of one day. */
  span: number;
  /** It goes on before and after these days. */
  before: boolean;
  after: boolean;
}

/** Lines per day. What is more is counted. */
const lineNumbers = [0, 1, 2];

export const monthTitle = (month: string, { dates }: EventWords): string => `${dates.months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** Everything of one day, with what goes over several. */
export const dayEntries = (items: readonly CalendarItem[], date: string, setting: CalendarSetting): EventEntry[] =>
  itemsIn(items, { from: date, to: addDays(date, 1) }).map((item) => eventEntry(item, setting));

/** The weeks of the month, each of seven days. Counts and compares, measures nothing. */
export function monthGrid(items: readonly CalendarItem[], month: string, setting: CalendarSetting): MonthDay[][] {
  const { from, to } = weeksOf(month);
  const days = [...Array<undefined>(daysBetween(from, to)).keys()].map((index): Day => ({ date: addDays(from, index), lines: [], waiting: [] }));
  const inside = itemsIn(items, { from, to });
  const isLong = (item: CalendarItem) => firstDayOf(item) < lastDayOf(item);
  for (const item of inside) if (isLong(item)) spread(item, days, from, to);
  for (const item of inside) if (!isLong(item)) days[daysBetween(from, firstDayOf(item))]?.waiting.push(item);
  const weeks: MonthDay[][] = [];
  for (let monday = 0; monday < days.length; monday += 7) weeks.push(days.slice(monday, monday + 7).map((day) => monthDay(day, month, setting)));
  return weeks;
}

interface Day {
  date: string;
  /** Taken lines: a bar on its first day of the week, `covered` on the following ones. */
  lines: (Bar | 'covered' | undefined)[];
  /** Dates without a line yet. */
  waiting: CalendarItem[];
}

interface Bar {
  item: CalendarItem;
  span: number;
}

/** Gives a date of several days the same line on all days of a week, where one is free; else it waits with the others of its day. */
function spread(item: CalendarItem, days: readonly Day[], from: string, to: string): void {
  const first = firstDayOf(item);
  const last = lastDayOf(item);
  const end = last < to ? daysBetween(from, last) : days.length - 1;
  for (let index = first > from ? daysBetween(from, first) : 0; index <= end; ) {
    const sunday = Math.min(end, index - (index % 7) + 6);
    const week = days.slice(index, sunday + 1);
    const line = lineNumbers.findIndex((free) => week.every(({ lines }) => !lines[free]));
    for (const [offset, day] of week.entries()) {
      if (line < 0) day.waiting.push(item);
      else day.lines[line] = offset ? 'covered' : { item, span: week.length };
    }
    index = sunday + 1;
  }
}

function monthDay({ date, lines, waiting }: Day, month: string, { words, now }: CalendarSetting): MonthDay {
  const rest = [...waiting];
  const filled = lineNumbers.map((line): Bar | 'covered' | undefined => {
    const item = lines[line] ? undefined : rest.shift();
    return item ? { item, span: firstDayOf(item) < lastDayOf(item) ? 1 : 0 } : lines[line];
  });
  const count = lines.filter(Boolean).length + waiting.length;
  return {
    date,
    number: Number(date.slice(8)),
    label: `${dayTitle(date, words)}, ${words.count(count)}`,
    outside: date.slice(0, 7) !== month,
    today: date === now.slice(0, 10),
    lines: filled.map((line) => (line && line !== 'covered' ? dayLine(line, date, words) : undefined)),
    hidden: rest.length,
  };
}

function dayLine({ item, span }: Bar, date: string, words: EventWords): DayLine {
  return {
    title: titleOf(item, words),
    time: item._event.showWithoutTime || span ? '' : clock(item._event.start),
    cancelled: item._event.status === 'cancelled',
    span,
    before: firstDayOf(item) < date,
    after: span > 0 && lastDayOf(item) >= addDays(date, span),
  };
}
