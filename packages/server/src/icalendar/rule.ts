// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** RFC 5545 section 3.3.10 in parts; the values keep their order. */
export type RuleParts = Map<string, string[]>;

const shapes: Record<string, RegExp> = {
  FREQ: /^(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/u,
  INTERVAL: /^[1-9]\d{0,5}$/u,
  COUNT: /^[1-9]\d{0,9}$/u,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/u,
  BYSECOND: /^(?:[0-5]?\d|60)$/u,
  BYMINUTE: /^[0-5]?\d$/u,
  BYHOUR: /^(?:[01]?\d|2[0-3])$/u,
  BYDAY: /^(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/u,
  BYMONTHDAY: /^[+-]?(?:[1-9]|[12]\d|3[01])$/u,
  BYYEARDAY: /^[+-]?(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])$/u,
  BYWEEKNO: /^[+-]?(?:[1-9]|[1-4]\d|5[0-3])$/u,
  BYMONTH: /^(?:0?[1-9]|1[0-2])$/u,
  BYSETPOS: /^[+-]?(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])$/u,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/u,
};
const lists = /^BY/u;
/** More starts than this on one day is no calendar of events. */
const mostStartsADay = 48;

/** Undefined where the text is no rule by the grammar: no part of it may reach the output unchecked. */
export function parseRule(text: string): RuleParts | undefined {
  const parts: RuleParts = new Map();
  if (text.length > 2000) return undefined;
  for (const part of text.trim().toUpperCase().split(';')) {
    if (part === '') continue;
    const [name = '', value, rest] = part.split('=');
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (!shape || value === undefined || rest !== undefined || parts.has(name)) return undefined;
    const values = lists.test(name) ? value.split(',') : [value];
    if (values.some((one) => !shape.test(one))) return undefined;
    parts.set(name, [...new Set(values.map((one) => one.replace(/^\+/u, '')))]);
  }
  const frequency = parts.get('FREQ')?.[0];
  if (!frequency || (parts.has('COUNT') && parts.has('UNTIL'))) return undefined;
  // Numbered weekdays mean something in a month or a year only.
  const numbered = parts.get('BYDAY')?.some((one) => one.length > 2) ?? false;
  if (numbered && (!/^(?:MONTHLY|YEARLY)$/u.test(frequency) || parts.has('BYWEEKNO'))) return undefined;
  // Never or hardly ever matches, and costs the engine most.
  if (parts.has('BYWEEKNO') && (parts.has('BYYEARDAY') || parts.has('BYMONTHDAY'))) return undefined;
  return parts;
}

/** The parts in one fixed order, so that the same rule is always the same text. */
export function formatRule(parts: RuleParts): string {
  return Object.keys(shapes)
    .filter((name) => parts.has(name) && !(name === 'INTERVAL' && parts.get(name)?.[0] === '1'))
    .map((name) => `${name}=${parts.get(name)?.join(',')}`)
    .join(';');
}

/** Most starts the rule can have on one day. */
export function startsADay(parts: RuleParts): number {
  const frequency = parts.get('FREQ')?.[0] ?? '';
  if (frequency === 'MINUTELY' || frequency === 'SECONDLY') return Number.POSITIVE_INFINITY;
  const size = (name: string): number => parts.get(name)?.length ?? 1;
  return (frequency === 'HOURLY' ? 24 : size('BYHOUR')) * size('BYMINUTE') * size('BYSECOND');
}

/** Whether a rule repeats too often to be a series of events (every minute, every second, dozens of starts a day). */
export const isTooFrequent = (parts: RuleParts): boolean => startsADay(parts) > mostStartsADay;
