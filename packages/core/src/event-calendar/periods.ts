// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, weekday } from '../dates/calendar.ts';
import { formatSpan } from '../dates/span.ts';
import { dayTitle } from './entry.ts';
import { daysOf, type WholeDays } from './month-days.ts';
import { sameDay } from './month-keys.ts';
import { monthTitle } from './month.ts';
import type { EventWords } from './strings.ts';

/** What can be walked through: a month, a week from Monday on, a day. Each is named by a day in it, `YYYY-MM-DD`. */
export type Period = 'month' | 'week' | 'day';

const monday = (day: string) => addDays(day, -weekday(day));

export function periodDays(period: Period, day: string): WholeDays {
  if (period === 'month') return daysOf(day.slice(0, 7));
  const from = period === 'week' ? monday(day) : day;
  return { from, to: addDays(from, period === 'week' ? 7 : 1) };
}

/** The day `count` periods later. */
export const stepPeriod = (period: Period, day: string, count: number): string => (period === 'month' ? sameDay(day, count) : addDays(day, period === 'week' ? 7 * count : count));

/** „März 2026“, „Mo., 2. – So., 8. März 2026“, „Donnerstag, 5. März 2026“ */
export function periodTitle(period: Period, day: string, words: EventWords): string {
  if (period === 'month') return monthTitle(day, words);
  if (period === 'day') return dayTitle(day, words);
  const { from, to } = periodDays(period, day);
  return formatSpan({ start: `${from}T00:00:00`, end: `${to}T00:00:00`, showWithoutTime: true }, words.dates);
}
