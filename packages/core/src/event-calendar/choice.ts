// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, daysBetween, weekday } from '../dates/calendar.ts';
import { isDate } from '../dates/is-date.ts';
import { applyQuery } from '../feed/apply-query.ts';
import type { ListQuery } from '../links/list-url.ts';
import type { CalendarItem } from './item.ts';
import { selectPreset } from './presets.ts';
import { switches, type Switch } from './switches.ts';

/** Days from today on by name: numbers are days. */
export const presets = ['today', 'weekend', '7', '30', 'all'] as const;
export type Preset = (typeof presets)[number];

/** What goes on for longer stays for weeks at the top of the list. */
export const longestShort = 7;

/** The API answers for so many days at once. */
export const mostDays = 400;

/** Days that can be chosen, in years as people write them. */
export const [firstDay, lastDay] = ['2000-01-01', '2099-12-31'];

/** What a visitor chose. Days are a preset or a range, `to` exclusive, either end may be open. */
export interface CalendarChoice {
  q: string;
  tag: readonly string[];
  member: string;
  preset: Preset | '';
  from: string;
  to: string;
  switches: readonly Switch[];
}

export const noChoice: CalendarChoice = { q: '', tag: [], member: '', preset: '', from: '', to: '', switches: [] };

/** The choice an address tells; what makes no sense in it, or no longer, is none. */
export function readChoice(values: URLSearchParams, today: string): CalendarChoice {
  const day = (name: string) => [values.get(name) ?? ''].find((text) => isDate(text) && text >= firstDay && text <= lastDay) ?? '';
  const range = { from: day('from'), to: day('to') };
  const preset = presets.find((one) => one === values.get('dates')) ?? '';
  return {
    q: (values.get('q') ?? '').trim().slice(0, 200),
    tag: [...new Set(values.getAll('tag').map((tag) => tag.trim()))].filter((tag) => tag && tag.length <= 100).slice(0, 20),
    member: [values.get('member') ?? ''].find((id) => /^[a-z\d](?:[a-z\d-]{0,62}[a-z\d])?$/.test(id)) ?? '',
    preset,
    ...(preset || rangeProblem(range, today) ? { from: '', to: '' } : range),
    switches: switches.filter((name) => values.get(name)),
  };
}

/** The same as values for an address. */
export const valuesOf = ({ q, tag, member, preset, from, to, switches: set }: CalendarChoice): Record<string, string | readonly string[]> => ({
  q,
  tag,
  member,
  dates: preset,
  from,
  to,
  ...Object.fromEntries(set.map((name) => [name, parameterOf(name)])),
});

const parameterOf = (name: Switch) => (name === 'maxdays' ? String(longestShort) : 'true');

/** What the API is asked for, without days. */
export const queryOf = ({ q, tag, switches: set }: CalendarChoice): ListQuery => ({ ...(q && { q }), ...(tag.length && { tag }), ...Object.fromEntries(set.map((name) => [name, parameterOf(name)])) });

/** Days of a choice; without `from` they begin today. */
export function choiceDays({ preset, from, to }: Pick<CalendarChoice, 'preset' | 'from' | 'to'>, today: string): { from?: string; to?: string } {
  // A range may have passed while the page was open.
  if (!preset) return rangeProblem({ from, to }, today) ? {} : { ...(from && { from }), ...(to && { to }) };
  if (preset === 'weekend') {
    const saturday = addDays(today, 5 - weekday(today));
    return { ...(saturday > today && { from: saturday }), to: addDays(today, 7 - weekday(today)) };
  }
  return { to: addDays(today, { today: 1, '7': 7, '30': 30, all: mostDays }[preset]) };
}

/** What is wrong with a range: it ends before it begins, before today where it does not say when it begins, or is too long. */
export function rangeProblem({ from, to }: { from: string; to: string }, today: string): 'backwards' | 'past' | 'tooLong' | undefined {
  if (!to) return undefined;
  if (to <= (from || today)) return from ? 'backwards' : 'past';
  return (from || today) && daysBetween(from || today, to) > mostDays ? 'tooLong' : undefined;
}

/** How many filters are set; a search text is not counted as one. */
export const chosenCount = ({ tag, member, preset, from, to, switches: set }: CalendarChoice): number => tag.length + set.length + (member ? 1 : 0) + (preset || from || to ? 1 : 0);

/** Applies what whoever answered did not: a static copy, a foreign feed, items of the page's own. `applied` are the filters it did apply, by name. */
export function selectItems<TItem extends CalendarItem>(items: readonly TItem[], choice: CalendarChoice, applied: Readonly<Record<string, unknown>>): readonly TItem[] {
  const { q, tag, member, switches: set } = choice;
  const said = applyQuery(items, { q, tag: tag.length ? tag : undefined, member }, Object.keys(applied)) as readonly unknown[] as readonly TItem[];
  return selectPreset(said.length < items.length ? said : items, Object.fromEntries(set.map((name) => [name, parameterOf(name)])), applied);
}
