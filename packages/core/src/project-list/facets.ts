// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { projectStatuses } from './item.ts';
import { passing, prepareText } from './matches.ts';
import { titleKey } from './order.ts';
import { groups, type Choice, type Entry, type Group, type ProjectIndex } from './selection.ts';

/* What a visitor needs to change a choice: values with counts, what is chosen, and the way out of an empty list. */

const known = new WeakMap<ProjectIndex, Map<Group, readonly Omit<FacetValue, 'count'>[]>>();

/** Every value of the list, in its place; looked up once per list. */
function valuesOf(index: ProjectIndex, group: Group): readonly Omit<FacetValue, 'count'>[] {
  const lists = known.get(index) ?? new Map<Group, readonly Omit<FacetValue, 'count'>[]>();
  known.set(index, lists);
  const list = lists.get(group);
  if (list) return list;
  const there = new Set(index.entries.flatMap(({ values }) => values[group]));
  const keyed = (group === 'status' ? projectStatuses.filter((status) => there.has(status)) : [...there]).map((value) => {
    const label = index.labels.get(value) ?? value;
    return { value, label, key: titleKey(label) };
  });
  if (group !== 'status') keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  const sorted = keyed.map(({ value, label }) => ({ value, label }));
  lists.set(group, sorted);
  return sorted;
}

/** Entries with the same values in all groups are counted as one: the sorts of a list, and the number of each entry's sort by its place. */
interface Sorts {
  examples: readonly Entry[];
  numbers: readonly number[];
}

const sorts = new WeakMap<readonly Entry[], Sorts>();

function sortsOf(entries: readonly Entry[]): Sorts {
  const known = sorts.get(entries);
  if (known) return known;
  const seen = new Map<string, number>();
  const examples: Entry[] = [];
  const numbers = entries.map((entry) => {
    const key = JSON.stringify(groups.map((group) => entry.values[group]));
    const number = seen.get(key) ?? examples.push(entry) - 1;
    seen.set(key, number);
    return number;
  });
  const made = { examples, numbers };
  sorts.set(entries, made);
  return made;
}

let counted: { hits?: readonly Entry[]; counts: readonly number[] } = { counts: [] };

/** How many of the hits each sort has. Groups without a filter in force share their hits, which are counted once. */
function countsOf(hits: readonly Entry[], { examples, numbers }: Sorts): readonly number[] {
  if (counted.hits === hits) return counted.counts;
  const counts = examples.map(() => 0);
  for (const { position } of hits) {
    const number = numbers[position] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  counted = { hits, counts };
  return counts;
}

/** Every value of the list; `count` is how many matches it has with the other filters as they are. */
export function facet(index: ProjectIndex, group: Group, choice: Choice): FacetValue[] {
  const own = sortsOf(index.entries);
  const found = countsOf(passing(index.entries, choice, group), own);
  const counts = new Map<string, number>();
  own.examples.forEach(({ values }, number) => {
    const more = found[number];
    if (more) for (const value of values[group]) counts.set(value, (counts.get(value) ?? 0) + more);
  });
  return valuesOf(index, group).map((value) => ({ ...value, count: counts.get(value.value) ?? 0 }));
}

/**
 * Folds the texts of a list that will be searched, a few milliseconds at a time, so that the first letter typed need not.
 * Ends early when `wanted` says no.
 */
export function prepareSearch(index: ProjectIndex, wanted: () => boolean, at = 0): void {
  const { entries } = index;
  setTimeout(() => {
    const end = performance.now() + 4;
    let next = at;
    while (next < entries.length && performance.now() < end) prepareText(entries, next++);
    if (next < entries.length && wanted()) prepareSearch(index, wanted, next);
  });
}

export type Filter = 'q' | Group;

/** One chosen value. */
export interface Chip {
  filter: Filter;
  value: string;
}

export const chips = (choice: Choice): Chip[] => [...(choice.q.trim() ? [{ filter: 'q' as const, value: choice.q.trim() }] : []), ...groups.flatMap((filter) => choice[filter].map((value) => ({ filter, value })))];

export const without = (choice: Choice, { filter, value }: Chip): Choice => (filter === 'q' ? cleared(choice, filter) : { ...choice, [filter]: choice[filter].filter((other) => other !== value) });

/** The choice without one or more of its filters. */
export const cleared = (choice: Choice, ...filters: readonly Filter[]): Choice => ({ ...choice, ...Object.fromEntries(filters.map((filter) => [filter, filter === 'q' ? '' : []])) });

/** How many projects there would be. */
export const hits = ({ entries }: ProjectIndex, choice: Choice): number => passing(entries, choice).length;

/** How many completed projects the status filter hides; 0 where there are hits enough without them. */
export function hiddenCompleted(index: ProjectIndex, choice: Choice, found: number): number {
  return found > few || !choice.status.length || choice.status.includes('completed') ? 0 : hits(index, { ...choice, status: ['completed'] });
}

const few = 3;
