// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as german } from '@vir-nordwest/core/strings/de.ts';
import { en as english } from '@vir-nordwest/core/strings/en.ts';

/** „letzten Freitag“: which one (1, 2, …, or from the end -1, -2), and the day of the week, Monday 0. */
export interface NumberedDay {
  ordinal: number;
  weekday: number;
}

/** How a language tells rules. Weekdays count from Monday 0, months from January 1; days of the month are -1 for the last. */
export interface RecurrenceWords {
  /** Positions that have a word. */
  ordinals: Readonly<Record<number, string>>;
  daily(every: number): string;
  weekly(every: number, weekdays: readonly number[]): string;
  weeklySpan(every: number, first: number, last: number): string;
  weekdays(weekdays: readonly number[]): string;
  monthlyDates(every: number, dates: readonly number[], mayMiss: boolean): string;
  monthlyDays(every: number, days: readonly NumberedDay[]): string;
  yearlyDates(every: number, dates: readonly { date: number; month: number }[]): string;
  yearlyDays(every: number, days: readonly NumberedDay[], months: readonly number[]): string;
  leapDay: string;
  inMonths(months: readonly number[], isSpan: boolean): string;
  count(count: number): string;
  until(date: number, month: number, year: number): string;
}

const nbsp = '\u00a0';

const listWith = (and: string) => (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`);

/** Days that share a weekday name it once: „ersten und dritten Dienstag“. */
function numbered(days: readonly NumberedDay[], ordinals: RecurrenceWords['ordinals'], weekdays: readonly string[], list: (words: readonly string[]) => string): string {
  const [first] = days;
  if (first && days.every(({ weekday }) => weekday === first.weekday)) return `${list(days.map(({ ordinal }) => ordinals[ordinal] ?? ''))} ${weekdays[first.weekday]}`;
  return list(days.map(({ ordinal, weekday }) => `${ordinals[ordinal]} ${weekdays[weekday]}`));
}

function inGerman(): RecurrenceWords {
  const days = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
  const list = listWith('und');
  const month = (number: number): string => german.dates.months[number - 1] ?? '';
  const named = (weekdays: readonly number[]): string => list(weekdays.map((weekday) => days[weekday] ?? ''));
  const ordinals = { '1': 'ersten', '2': 'zweiten', '3': 'dritten', '4': 'vierten', '5': 'fünften', '-1': 'letzten', '-2': 'vorletzten', '-3': 'drittletzten' };
  const cycle = (every: number, one: string, many: string): string => (every === 1 ? one : `alle ${every}${nbsp}${many}`);
  const weeks = (every: number): string => cycle(every, 'jede Woche', 'Wochen');
  const months = (every: number): string => cycle(every, 'jeden Monat', 'Monate');
  const years = (every: number): string => cycle(every, 'jedes Jahr', 'Jahre');
  return {
    ordinals,
    daily: (every) => cycle(every, 'täglich', 'Tage'),
    weekly: (every, weekdays) => `${weeks(every)} am ${named(weekdays)}`,
    weeklySpan: (every, first, last) => `${weeks(every)} von ${days[first]} bis ${days[last]}`,
    weekdays: (weekdays) => `jeden ${named(weekdays)}`,
    monthlyDates: (every, dates, mayMiss) => `${months(every)} am ${list(dates.map((date) => (date === -1 ? 'letzten Tag' : `${date}.`)))}${mayMiss ? ', wenn es ihn gibt' : ''}`,
    monthlyDays(every, numberedDays) {
      const words = numbered(numberedDays, ordinals, days, list);
      if (every > 1) return `${months(every)} am ${words}`;
      return `${new Set(numberedDays.map(({ weekday }) => weekday)).size === 1 ? 'jeden' : 'jeweils am'} ${words} im Monat`;
    },
    yearlyDates: (every, dates) => `${years(every)} am ${list(dates.map(({ date, month: number }) => `${date}.${nbsp}${month(number)}`))}`,
    yearlyDays: (every, numberedDays, inYear) => `${years(every)} am ${numbered(numberedDays, ordinals, days, list)} im ${list(inYear.map(month))}`,
    leapDay: `in jedem Schaltjahr am 29.${nbsp}Februar`,
    inMonths: (numbers, isSpan) => (isSpan ? `, von ${month(numbers[0] ?? 1)} bis ${month(numbers.at(-1) ?? 12)}` : `, im ${list(numbers.map(month))}`),
    count: (count) => `, ${count}${nbsp}Termine`,
    until: (date, number, year) => `, bis ${date}.${nbsp}${month(number)} ${year}`,
  };
}

function inEnglish(): RecurrenceWords {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const list = listWith('and');
  const month = (number: number): string => english.dates.months[number - 1] ?? '';
  const named = (weekdays: readonly number[]): string => list(weekdays.map((weekday) => days[weekday] ?? ''));
  const ordinals = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', '-1': 'last', '-2': 'second to last', '-3': 'third to last' };
  const cycle = (every: number, unit: string): string => (every === 1 ? `every ${unit}` : `every ${every}${nbsp}${unit}s`);
  const nth = (date: number): string => `${date}${date > 3 && date < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th')}`;
  const numberedDays = (all: readonly NumberedDay[]): string => numbered(all, ordinals, days, list);
  return {
    ordinals,
    daily: (every) => (every === 1 ? 'daily' : cycle(every, 'day')),
    weekly: (every, weekdays) => (every === 1 ? `every ${named(weekdays)}` : `${cycle(every, 'week')} on ${named(weekdays)}`),
    weeklySpan: (every, first, last) => `${cycle(every, 'week')} from ${days[first]} to ${days[last]}`,
    weekdays: (weekdays) => `every ${named(weekdays)}`,
    monthlyDates: (every, dates, mayMiss) => `${cycle(every, 'month')} on the ${list(dates.map((date) => (date === -1 ? 'last day' : nth(date))))}${mayMiss ? ', if there is one' : ''}`,
    monthlyDays: (every, all) => (every === 1 ? `on the ${numberedDays(all)} of every month` : `${cycle(every, 'month')} on the ${numberedDays(all)}`),
    yearlyDates: (every, dates) => `${cycle(every, 'year')} on ${list(dates.map(({ date, month: number }) => `${date}${nbsp}${month(number)}`))}`,
    yearlyDays: (every, all, inYear) => `${cycle(every, 'year')} on the ${numberedDays(all)} of ${list(inYear.map(month))}`,
    leapDay: `on 29${nbsp}February in every leap year`,
    inMonths: (numbers, isSpan) => (isSpan ? `, from ${month(numbers[0] ?? 1)} to ${month(numbers.at(-1) ?? 12)}` : `, in ${list(numbers.map(month))}`),
    count: (count) => `, ${count}${nbsp}dates`,
    until: (date, number, year) => `, until ${date}${nbsp}${month(number)} ${year}`,
  };
}

const languages = { de: inGerman(), en: inEnglish() };

/** Words for the language that was asked for; German for those we have none of. */
export const recurrenceWords = (language: string): RecurrenceWords => (/^en(?:-|$)/iu.test(language) ? languages.en : languages.de);
