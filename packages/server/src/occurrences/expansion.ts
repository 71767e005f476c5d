// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import type { EventRule } from '../import/draft.ts';
import { expand, type Occurrence, type Window } from '../icalendar/expand.ts';
import { parseRule, startsADay } from '../icalendar/rule.ts';

/** Raised when an event is expanded otherwise than before: every server then writes its occurrences anew. */
const version = 2;

/** Dates stored of one event. A daily series over the whole window has about 1,550. */
const mostOccurrences = 2_000;

/** Months before and after the current one for which endless series are expanded. */
const [monthsBack, monthsAhead] = [24, 26];

const everything: Window = { from: '1900-01-01', to: '2201-01-01' };

export interface Expansion {
  /** Says what the occurrences hold for: one of {@link currentKeys}, or they are out of date. */
  key: string;
  occurrences: Occurrence[];
}

/** Keys of expansions that hold on a day: those of events with all their dates, and those of series cut to the day's window. */
export const currentKeys = (today: string): [whole: string, cut: string] => [`${version}`, `${version} ${shiftMonths(today, 0)}`];

/**
 * The dates of an event that are stored. Single dates and series that end are stored whole, however long ago; endless series
 * (and those of more than 2,000 dates) in whole months around today, with their first date.
 */
export function expandEvent(rule: EventRule, today: string): Expansion {
  const [whole, cut] = currentKeys(today);
  const parts = rule.rrule === undefined ? undefined : parseRule(rule.rrule);
  if (parts === undefined || parts.has('COUNT') || parts.has('UNTIL')) {
    const all = expand(rule, everything, mostOccurrences + 1);
    if (all.length <= mostOccurrences) return { key: whole, occurrences: all };
  }
  // Several starts a day would fill the row of stored dates with the past.
  const back = parts !== undefined && startsADay(parts) > 1 ? 1 : monthsBack;
  const window = { from: shiftMonths(today, -back), to: shiftMonths(today, monthsAhead) };
  const day = rule.start.slice(0, 10);
  const first = day < window.from ? expand(rule, { from: addDays(day, -1), to: addDays(day, 2) }, 1) : [];
  return { key: cut, occurrences: [...first, ...expand(rule, window, mostOccurrences)] };
}

/** First day of the month that lies `months` after the day's own. */
export function shiftMonths(day: string, months: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10);
}
