// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { formatDate } from '@vir-nordwest/core/dates/format.ts';
import { isDate } from '@vir-nordwest/core/dates/is-date.ts';
import { rangeProblem } from '@vir-nordwest/core/event-calendar/choice.ts';
import type { FilterWords } from './calendar-chips.ts';

/** What is wrong with the days in the fields, and in which of them. */
export interface RangeProblem {
  field: 'from' | 'to';
  text(words: FilterWords): string;
}

const plain = (day: string, words: FilterWords) => formatDate(day, words.dates, { weekdays: [] });

/** `today` is where a range without a beginning begins; `min` and `max` are the days of the page. */
export function problemOf(first: HTMLInputElement, last: HTMLInputElement, today: string, { min, max }: { min: string; max: string }): RangeProblem | undefined {
  for (const { validity, value, name } of [first, last]) {
    const field = name as RangeProblem['field'];
    if (validity.badInput || (value && !isDate(value))) return { field, text: ({ problems }) => problems.unfinished };
    if (value && value < min) return { field, text: (words) => words.tooEarly(plain(min, words)) };
    if (value > max) return { field, text: (words) => words.tooLate(plain(max, words)) };
  }
  const problem = rangeProblem({ from: first.value, to: last.value && addDays(last.value, 1) }, today);
  return problem && { field: 'to', text: ({ problems }) => problems[problem] };
}
