// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventRule } from '../import/draft.ts';
import { day, localOf, wallOf } from './local-time.ts';
import { isTooFrequent, parseRule, type RuleParts } from './rule.ts';
import { countOf, untilOf } from './series.ts';
import { isPlaceless } from './zone.ts';

const weekdays = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const ordinals: Record<string, string> = { '1': 'ersten', '2': 'zweiten', '3': 'dritten', '4': 'vierten', '5': 'fünften', '-1': 'letzten', '-2': 'vorletzten', '-3': 'drittletzten' };
const nbsp = '\u00a0';

const weekday = (code: string): string => weekdays[codes.indexOf(code)] ?? code;
const fromMonday = (code: string): number => (codes.indexOf(code) + 6) % 7;

function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}

/**
 * The rule of a series in German, for instance „jeden letzten Freitag im Monat, bis 18. Dezember 2026“.
 * Undefined where there is no rule or where words would be longer or vaguer than the dates themselves.
 */
export function recurrenceText(rule: EventRule): string | undefined {
  const parts = rule.rrule === undefined ? undefined : parseRule(rule.rrule);
  if (!parts || isTooFrequent(parts) || parts.get('COUNT')?.[0] === '1') return undefined;
  const start = new Date(wallOf(rule.start));
  // Late evening in UTC is another weekday in Germany.
  if (isPlaceless(rule.timeZone) && start.getUTCHours() >= 22) return undefined;
  for (const odd of ['BYSECOND', 'BYYEARDAY', 'BYWEEKNO']) if (parts.has(odd)) return undefined;
  if (!agrees(parts, 'BYHOUR', start.getUTCHours()) || !agrees(parts, 'BYMINUTE', start.getUTCMinutes())) return undefined;
  const words = rhythm(foldSetPosition(parts), start);
  return words === undefined ? undefined : words + ending(parts, rule);
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

function rhythm(parts: RuleParts, start: Date): string | undefined {
  if (parts.has('BYSETPOS')) return undefined;
  const every = Number(parts.get('INTERVAL')?.[0] ?? 1);
  switch (parts.get('FREQ')?.[0]) {
    case 'DAILY':
      if (parts.has('BYMONTHDAY') || (parts.has('BYDAY') && every > 1)) return undefined;
      if (parts.has('BYDAY')) return weekly(parts, start, 1);
      return inMonths(every === 1 ? 'täglich' : `alle ${every}${nbsp}Tage`, parts);
    case 'WEEKLY':
      return parts.has('BYMONTHDAY') ? undefined : weekly(parts, start, every);
    case 'MONTHLY':
      return monthly(parts, start, every);
    case 'YEARLY':
      return yearly(parts, start, every);
    default:
      return undefined;
  }
}

function weekly(parts: RuleParts, start: Date, every: number): string {
  const days = [...(parts.get('BYDAY') ?? [codes[start.getUTCDay()] ?? 'MO'])].sort((a, b) => fromMonday(a) - fromMonday(b));
  const span = fromMonday(days.at(-1) ?? 'MO') - fromMonday(days[0] ?? 'MO') + 1;
  if (days.length === 7 && every === 1) return inMonths('täglich', parts);
  const named = days.length > 2 && span === days.length ? `von ${weekday(days[0] ?? '')} bis ${weekday(days.at(-1) ?? '')}` : `am ${list(days.map(weekday))}`;
  return inMonths(`${every === 1 ? 'jede Woche' : `alle ${every}${nbsp}Wochen`} ${named}`, parts);
}

function monthly(parts: RuleParts, start: Date, every: number): string | undefined {
  const days = parts.get('BYDAY');
  const cycle = every === 1 ? 'jeden Monat' : `alle ${every}${nbsp}Monate`;
  if (!days) {
    const dates = monthDays(parts.get('BYMONTHDAY') ?? [`${start.getUTCDate()}`]);
    return dates === undefined ? undefined : inMonths(`${cycle} am ${dates}`, parts);
  }
  if (parts.has('BYMONTHDAY')) return undefined;
  if (days.every((one) => one.length === 2)) return every === 1 ? inMonths(`jeden ${list(days.map(weekday))}`, parts) : undefined;
  const named = numberedDays(days);
  if (named === undefined) return undefined;
  if (every > 1) return inMonths(`${cycle} am ${named}`, parts);
  return inMonths(`${new Set(days.map((one) => one.slice(-2))).size === 1 ? 'jeden' : 'jeweils am'} ${named} im Monat`, parts);
}

function yearly(parts: RuleParts, start: Date, every: number): string | undefined {
  const cycle = every === 1 ? 'jedes Jahr' : `alle ${every}${nbsp}Jahre`;
  const inYear = (parts.get('BYMONTH') ?? [`${start.getUTCMonth() + 1}`]).map(Number).sort((a, b) => a - b);
  const days = parts.get('BYDAY');
  if (days) {
    if (!parts.has('BYMONTH') || parts.has('BYMONTHDAY')) return undefined;
    const named = numberedDays(days);
    return named === undefined ? undefined : `${cycle} am ${named} im ${list(inYear.map((month) => months[month - 1] ?? ''))}`;
  }
  if (parts.has('BYMONTHDAY') && !parts.has('BYMONTH')) return undefined;
  const dates = (parts.get('BYMONTHDAY') ?? [`${start.getUTCDate()}`]).map(Number);
  if (dates.some((date) => date < 0)) return undefined;
  if (every === 1 && inYear.join() === '2' && dates.join() === '29') return `in jedem Schaltjahr am 29.${nbsp}Februar`;
  return `${cycle} am ${list(inYear.flatMap((month) => [...dates].sort((a, b) => a - b).map((date) => `${date}.${nbsp}${months[month - 1]}`)))}`;
}

/** „ersten und dritten Dienstag“, „ersten Montag und letzten Freitag“. */
function numberedDays(days: string[]): string | undefined {
  const parsed = days.map((one) => ({ ordinal: ordinals[one.slice(0, -2)], day: weekday(one.slice(-2)) }));
  if (parsed.some(({ ordinal }) => ordinal === undefined)) return undefined;
  const [first] = parsed;
  if (parsed.every((one) => one.day === first?.day)) return `${list(parsed.map(({ ordinal }) => ordinal ?? ''))} ${first?.day}`;
  return list(parsed.map(({ ordinal, day: name }) => `${ordinal} ${name}`));
}

function monthDays(dates: string[]): string | undefined {
  const numbers = dates.map(Number).sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b));
  if (numbers.some((date) => date < -1)) return undefined;
  const words = list(numbers.map((date) => (date === -1 ? 'letzten Tag' : `${date}.`)));
  return numbers.some((date) => date > 28) ? `${words}, wenn es ihn gibt` : words;
}

function inMonths(words: string, parts: RuleParts): string {
  const numbers = (parts.get('BYMONTH') ?? []).map(Number).sort((a, b) => a - b);
  const names = numbers.map((month) => months[month - 1] ?? '');
  if (names.length === 0 || names.length === 12) return words;
  const isRange = numbers.length > 2 && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1 === numbers.length;
  return `${words}, ${isRange ? `von ${names[0]} bis ${names.at(-1)}` : `im ${list(names)}`}`;
}

function ending(parts: RuleParts, rule: EventRule): string {
  const count = countOf(parts);
  if (Number.isFinite(count)) return `, ${count}${nbsp}Termine`;
  const until = untilOf(parts, rule);
  if (!Number.isFinite(until)) return '';
  // An UNTIL earlier in the day than the start excludes that day.
  const reaches = until % day >= wallOf(rule.start) % day;
  const [year, month, date] = localOf(reaches ? until : until - day).slice(0, 10).split('-').map(Number) as [number, number, number];
  return `, bis ${date}.${nbsp}${months[month - 1]} ${year}`;
}
