// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, daysBetween } from '../dates/calendar.ts';
import { clock } from '../dates/format.ts';
import { itemsIn } from './agenda.ts';
import { dayTitle, eventEntry, firstDayOf, lastDayOf, titleOf, type CalendarSetting, type EventEntry } from './entry.ts';
import type { DayMark } from './holidays.ts';
import type { CalendarItem } from './item.ts';
import { weeksOf, type WholeDays } from './month-days.ts';
import type { EventWords } from './strings.ts';

export interface MonthDay {
  date: string;
  number: number;
  /** „Freitag, 3. April 2026, Karfreitag, 2 Termine“ */
  label: string;
  mark?: DayMark | undefined;
  /** Belongs to the month before or after. */
  outside: boolean;
  today: boolean;
  /** By line; a line is empty where it is free, or covered by a bar from an earlier day of the week. The last one is not. */
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

export const monthTitle = (month: string, { dates }: EventWords): string => `${dates.months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** Everything of one day, with what goes over several. */
export const dayEntries = (items: readonly CalendarItem[], date: string, setting: CalendarSetting): EventEntry[] =>
  itemsIn(items, { from: date, to: addDays(date, 1) }).map((item) => eventEntry(item, setting));

/** The weeks of the month, each of seven days. `cap` is the most lines a day; what is more is counted. */
export const monthGrid = (items: readonly CalendarItem[], month: string, setting: CalendarSetting, cap = 3): MonthDay[][] =>
  weeksGrid(items, weeksOf(month), setting, cap, (date) => date.slice(0, 7) !== month);

/** Whole weeks from a Monday on, each of seven days. Counts and compares, measures nothing. */
export function weeksGrid(items: readonly CalendarItem[], { from, to }: WholeDays, setting: CalendarSetting, cap: number, isOutside = (_date: string): boolean => false): MonthDay[][] {
  const dates = [...Array<undefined>(daysBetween(from, to)).keys()].map((index) => addDays(from, index));
  const places = new Map(dates.map((date, index) => [date, index]));
  const days = dates.map((date): Day => ({ date, lines: [], waiting: [] }));
  const short: [Day | undefined, Bar][] = [];
  for (const item of itemsIn(items, { from, to })) {
    const first = firstDayOf(item);
    const last = lastDayOf(item);
    if (first < last) spread({ item, first, last, span: 0 }, days, places.get(first) ?? 0, places.get(last) ?? days.length - 1, cap);
    else short.push([days[places.get(first) ?? -1], { item, first, last, span: 0 }]);
  }
  for (const [day, bar] of short) day?.waiting.push(bar);
  const drawn = days.map((day) => monthDay(day, setting, cap, isOutside(day.date)));
  return [...Array<undefined>(days.length / 7).keys()].map((week) => drawn.slice(week * 7, week * 7 + 7));
}

interface Day {
  date: string;
  /** Taken lines: a bar on its first day of the week, `covered` on the following ones. */
  lines: (Bar | 'covered' | undefined)[];
  /** Dates without a line yet. */
  waiting: Bar[];
}

interface Bar {
  item: CalendarItem;
  first: string;
  last: string;
  span: number;
}

/** Gives a date of several days the same line on all days of a week, where one is free; else it waits with the others of its day. */
function spread(bar: Bar, days: readonly Day[], start: number, end: number, cap: number): void {
  for (let index = start; index <= end; ) {
    const sunday = Math.min(end, index - (index % 7) + 6);
    const week = days.slice(index, sunday + 1);
    let line = 0;
    while (week.some(({ lines }) => lines[line])) line++;
    for (const [offset, day] of week.entries()) {
      if (line >= cap) day.waiting.push({ ...bar, span: 1 });
      else day.lines[line] = offset ? 'covered' : { ...bar, span: week.length };
    }
    index = sunday + 1;
  }
}

function monthDay({ date, lines, waiting }: Day, { words, now, marks }: CalendarSetting, cap: number, outside: boolean): MonthDay {
  const mark = marks?.get(date);
  const count = lines.filter(Boolean).length + waiting.length;
  const drawn: (DayLine | undefined)[] = [];
  let next = 0;
  for (let line = 0; line < cap && (line < lines.length || next < waiting.length); line++) {
    const bar = lines[line] ?? waiting[next++];
    drawn.push(bar && bar !== 'covered' ? dayLine(bar, date, words) : undefined);
  }
  while (drawn.length && !drawn.at(-1)) drawn.pop();
  return { date, number: Number(date.slice(8)), label: [dayTitle(date, words), mark?.names, words.count(count)].filter(Boolean).join(', '), mark, outside, today: date === now.slice(0, 10), lines: drawn, hidden: waiting.length - Math.min(next, waiting.length) };
}

const dayLine = ({ item, first, last, span }: Bar, date: string, words: EventWords): DayLine => ({
  title: titleOf(item, words),
  time: item._event.showWithoutTime || span ? '' : clock(item._event.start),
  cancelled: item._event.status === 'cancelled',
  span,
  before: first < date,
  after: span > 0 && last >= addDays(date, span),
});
