// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DateWords } from '../strings/words.ts';
import { daysBetween, weekday } from './calendar.ts';

/** All inputs are local ISO texts, `2026-03-05` or `2026-03-05T19:30:00`: no formatter of the browser is asked. */

export interface DateStyle {
  /** Names from Monday on where the short ones are not wanted; empty for none. */
  weekdays?: readonly string[];
  year?: boolean;
}

/** „Do., 5. März 2026“ */
export function formatDate(local: string, words: DateWords, { weekdays = words.weekdaysShort, year = true }: DateStyle = {}): string {
  return words.date(weekdays[weekday(local)] ?? '', Number(local.slice(8, 10)), words.months[Number(local.slice(5, 7)) - 1] ?? '', year ? local.slice(0, 4) : '');
}

/** „19:30“ */
export const clock = (local: string): string => local.slice(11, 16);

/** „Do., 5. März 2026, 19:30 Uhr“ */
export const formatDateTime = (local: string, words: DateWords, style?: DateStyle): string => formatDate(local, words, style) + ', ' + words.time(clock(local));

/** „heute“, „morgen“, „gestern“, or nothing for days further away. */
export const relativeDay = (date: string, today: string, words: DateWords): string | undefined => words.relative[daysBetween(today, date)];
