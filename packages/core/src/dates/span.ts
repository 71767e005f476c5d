// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DateWords } from '../strings/words.ts';
import { addDays, daysBetween, weekday } from './calendar.ts';
import { clock, formatDate, formatDateTime, type DateStyle } from './format.ts';

export interface Span {
  /** Local start and exclusive local end, as in the API's `_event`. */
  start: string;
  end: string;
  /** All-day: both are midnights and stand for dates. */
  showWithoutTime: boolean;
  openEnd?: boolean | undefined;
}

/** Last day of a span, inclusive. Midnight and the small hours (until 05:00) still belong to the evening before. */
export function lastDay({ start, end, showWithoutTime }: Span): string {
  const first = start.slice(0, 10);
  const last = end.slice(0, 10);
  if (last <= first) return first;
  const overnight = showWithoutTime || clock(end) === '00:00' || (clock(end) <= '05:00' && daysBetween(first, last) === 1);
  return overnight ? addDays(last, -1) : last;
}

/** „Do., 5. März 2026, 19:30–21:00 Uhr“, „Fr., 6. – So., 8. März 2026“, „Sa., 7. März 2026“ */
export function formatSpan(span: Span, words: DateWords, style: DateStyle = {}): string {
  const { start, end, showWithoutTime, openEnd } = span;
  const last = lastDay(span);
  if (last === start.slice(0, 10)) {
    const date = formatDate(start, words, style);
    if (showWithoutTime) return date;
    const until = openEnd || end <= start ? undefined : clock(end) === '00:00' ? '24:00' : clock(end);
    return date + ', ' + words.time(clock(start), until);
  }
  if (!showWithoutTime) return words.range(formatDateTime(start, words, style), clock(end) === '00:00' ? formatDate(last, words, style) + ', ' + words.time('24:00') : formatDateTime(end, words, style));
  const sameMonth = start.slice(0, 7) === last.slice(0, 7);
  const sameYear = start.slice(0, 4) === last.slice(0, 4);
  const from = sameMonth ? words.dayOnly((style.weekdays ?? words.weekdaysShort)[weekday(start)] ?? '', Number(start.slice(8, 10))) : formatDate(start, words, { ...style, year: !sameYear && style.year !== false });
  return words.range(from, formatDate(last, words, style));
}
