// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventRule } from '../import/draft.ts';
import { day, localOf, wallOf } from './local-time.ts';
import { recurrenceWords, type NumberedDay, type RecurrenceWords } from './recurrence-words.ts';
import { isTooFrequent, parseRule, type RuleParts } from './rule.ts';
import { countOf, untilOf } from './series.ts';
import { isPlaceless } from './zone.ts';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The rule of a series in words, for instance „jeden letzten Freitag im Monat, bis 18. Dezember 2026“, in German or (`en`)
 * English. Undefined where there is no rule or where words would be longer or vaguer than the dates themselves.
 */
export function recurrenceText(rule: EventRule, language = 'de'): string | undefined {
  const parts = rule.rrule === undefined ? undefined : parseRule(rule.rrule);
  if (!parts || isTooFrequent(parts) || parts.get('COUNT')?.[0] === '1') return undefined;
  const start = new Date(wallOf(rule.start));
  // Late evening in UTC is another weekday in Germany.
  if (isPlaceless(rule.timeZone) && start.getUTCHours() >= 22) return undefined;
  for (const odd of ['BYSECOND', 'BYYEARDAY', 'BYWEEKNO']) if (parts.has(odd)) return undefined;
  if (!agrees(parts, 'BYHOUR', start.getUTCHours()) || !agrees(parts, 'BYMINUTE', start.getUTCMinutes())) return undefined;
  const words = recurrenceWords(language);
  const told = rhythm(foldSetPosition(parts), start, words);
  return told === undefined ? undefined : told + ending(parts, rule, words);
}

const agrees = (parts: RuleParts, name: string, value: number): boolean => (parts.get(name) ?? [`${value}`]).every((one) => Number(one) === value);

/** `BYDAY=FR;BYSETPOS=-1` is how Outlook writes `BYDAY=-1FR`. */
function foldSetPosition(parts: RuleParts): RuleParts {
  const [days, positions] = [parts.get('BYDAY'), parts.get('BYSETPOS')];
  if (days?.length !== 1 || !positions || parts.has('BYMONTHDAY') || days[0]?.length !== 2) return parts;
  const folded = new Map(parts);
  folded.delete('BYSETPOS');
  folded.set('BYDAY', positions.map((position) => `${position}${days[0]}`));
  return folded;
}

function rhythm(parts: RuleParts, start: Date, words: RecurrenceWords): string | undefined {
  if (parts.has('BYSETPOS')) return undefined;
  const every = Number(parts.get('INTERVAL')?.[0] ?? 1);
  switch (parts.get('FREQ')?.[0]) {
    case 'DAILY':
      if (parts.has('BYMONTHDAY') || (parts.has('BYDAY') && every > 1)) return undefined;
      if (parts.has('BYDAY')) return weekly(parts, start, 1, words);
      return inMonths(words.daily(every), parts, words);
    case 'WEEKLY':
      return parts.has('BYMONTHDAY') ? undefined : weekly(parts, start, every, words);
    case 'MONTHLY':
      return monthly(parts, start, every, words);
    case 'YEARLY':
      return yearly(parts, start, every, words);
    default:
      return undefined;
  }
}

const weekdayOf = (date: Date): number => (date.getUTCDay() + 6) % 7;

function weekly(parts: RuleParts, start: Date, every: number, words: RecurrenceWords): string {
  const days = (parts.get('BYDAY')?.map((code) => codes.indexOf(code)) ?? [weekdayOf(start)]).sort((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  if (days.length === 7 && every === 1) return inMonths(words.daily(1), parts, words);
  const isSpan = days.length > 2 && last - first + 1 === days.length;
  return inMonths(isSpan ? words.weeklySpan(every, first, last) : words.weekly(every, days), parts, words);
}

function monthly(parts: RuleParts, start: Date, every: number, words: RecurrenceWords): string | undefined {
  const days = parts.get('BYDAY');
  if (!days) {
    // The last day after all others.
    const place = (date: number): number => (date < 0 ? 99 : date);
    const dates = (parts.get('BYMONTHDAY') ?? [`${start.getUTCDate()}`]).map(Number).sort((a, b) => place(a) - place(b));
    return dates.some((date) => date < -1) ? undefined : inMonths(words.monthlyDates(every, dates, dates.some((date) => date > 28)), parts, words);
  }
  if (parts.has('BYMONTHDAY')) return undefined;
  if (days.every((one) => one.length === 2)) return every === 1 ? inMonths(words.weekdays(days.map((code) => codes.indexOf(code))), parts, words) : undefined;
  const numbered = numberedDays(days, words);
  return numbered && inMonths(words.monthlyDays(every, numbered), parts, words);
}

function yearly(parts: RuleParts, start: Date, every: number, words: RecurrenceWords): string | undefined {
  const inYear = (parts.get('BYMONTH') ?? [`${start.getUTCMonth() + 1}`]).map(Number).sort((a, b) => a - b);
  const days = parts.get('BYDAY');
  if (days) {
    if (!parts.has('BYMONTH') || parts.has('BYMONTHDAY')) return undefined;
    const numbered = numberedDays(days, words);
    return numbered && words.yearlyDays(every, numbered, inYear);
  }
  if (parts.has('BYMONTHDAY') && !parts.has('BYMONTH')) return undefined;
  const dates = (parts.get('BYMONTHDAY') ?? [`${start.getUTCDate()}`]).map(Number).sort((a, b) => a - b);
  if (dates.some((date) => date < 0)) return undefined;
  if (every === 1 && inYear.join() === '2' && dates.join() === '29') return words.leapDay;
  return words.yearlyDates(every, inYear.flatMap((month) => dates.map((date) => ({ date, month }))));
}

/** Undefined where one of them has no word, or is no numbered weekday at all. */
function numberedDays(days: readonly string[], { ordinals }: RecurrenceWords): NumberedDay[] | undefined {
  const parsed = days.map((one) => ({ ordinal: Number(one.slice(0, -2)), weekday: codes.indexOf(one.slice(-2)) }));
  return parsed.every(({ ordinal }) => ordinal in ordinals) ? parsed : undefined;
}

function inMonths(told: string, parts: RuleParts, words: RecurrenceWords): string {
  const numbers = (parts.get('BYMONTH') ?? []).map(Number).sort((a, b) => a - b);
  if (numbers.length === 0 || numbers.length === 12) return told;
  return told + words.inMonths(numbers, numbers.length > 2 && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1 === numbers.length);
}

function ending(parts: RuleParts, rule: EventRule, words: RecurrenceWords): string {
  const count = countOf(parts);
  if (Number.isFinite(count)) return words.count(count);
  const until = untilOf(parts, rule);
  if (!Number.isFinite(until)) return '';
  // An UNTIL earlier in the day than the start excludes that day.
  const reaches = until % day >= wallOf(rule.start) % day;
  const [year = 0, month = 0, date = 0] = localOf(reaches ? until : until - day).slice(0, 10).split('-').map(Number);
  return words.until(date, month, year);
}
