// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, weekday } from '../dates/calendar.ts';
import { addMonths } from './month-days.ts';

/** The day a key of the grid pattern leads to from `date`; nothing for other keys. Shorter months end on their last day. */
export function dayByKey(key: string, date: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, -weekday(date));
    case 'End':
      return addDays(date, 6 - weekday(date));
    case 'PageUp':
      return sameDay(date, -1);
    case 'PageDown':
      return sameDay(date, 1);
    default:
      return undefined;
  }
}

/** The same day of the month `step` months away, or that month's last one. */
export function sameDay(date: string, step: number): string {
  const month = addMonths(date.slice(0, 7), step);
  const last = addDays(addMonths(month, 1) + '-01', -1);
  const day = month + date.slice(7);
  return day < last ? day : last;
}
