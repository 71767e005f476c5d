// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, weekday } from '../dates/calendar.ts';

/** A month is `YYYY-MM`, a day `YYYY-MM-DD`. */

/** `from` inclusive, `to` exclusive. */
export interface WholeDays {
  from: string;
  to: string;
}

/** `month` moved by `step` months. */
export function addMonths(month: string, step: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step;
  return String(Math.floor(index / 12)).padStart(4, '0') + '-' + String((index % 12) + 1).padStart(2, '0');
}

/** All weeks the month has a part in, Monday to Sunday. */
export function weeksOf(month: string): WholeDays {
  const first = month + '-01';
  const end = addMonths(month, 1) + '-01';
  return { from: addDays(first, -weekday(first)), to: addDays(end, (7 - weekday(end)) % 7) };
}

/** The month alone. */
export const daysOf = (month: string): WholeDays => ({ from: month + '-01', to: addMonths(month, 1) + '-01' });
