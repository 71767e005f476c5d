// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type EventQuery, type Problem } from '@vir-nordwest/contract';
import { addDays, daysBetween } from '@vir-nordwest/core/dates/calendar.ts';
import { ProblemError } from '../http/problem.ts';
import type { Window } from '../icalendar/expand.ts';
import { shiftMonths } from '../occurrences/expansion.ts';

/**
 * The window of a query with its defaults: today and 90 days.
 * @throws ProblemError 400 that names the wrong end
 */
export function readWindow({ from: asked, to }: Pick<EventQuery, 'from' | 'to'>, today: string): Window {
  const from = asked ?? today;
  const window = { from, to: to ?? addDays(from, limits.window.defaultDays) };
  const days = daysBetween(window.from, window.to);
  if (days < 1) throw wrong([{ name: 'to', reason: 'must be after from' }]);
  if (days > limits.window.maxDays) throw wrong([{ name: 'to', reason: `must be at most ${limits.window.maxDays} days after from` }]);
  return window;
}

/**
 * Window of a calendar file: as asked, else a year back and two ahead in whole months. A subscription that dropped every
 * date on the day after, or knew nothing of the next season, would be no use; and its bytes stay the same all month.
 */
export function readCalendarWindow(query: Pick<EventQuery, 'from' | 'to'>, today: string): Window {
  if (query.from !== undefined || query.to !== undefined) return readWindow(query, today);
  return { from: shiftMonths(today, -12), to: shiftMonths(today, 25) };
}

const wrong = (errors: NonNullable<Problem['errors']>): ProblemError => new ProblemError(400, 'Die Anfrage hat ungültige Parameter.', errors);
