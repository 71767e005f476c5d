// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { projectStatuses } from './item.ts';
import { passing, prepareText } from './matches.ts';
import { titleKey } from './order.ts';
import { groups, type Choice, type Group, type ProjectIndex } from './selection.ts';

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

/** Every value of the list; `count` is how many matches it has with the other filters as they are. */
export function facet(index: ProjectIndex, group: Group, choice: Choice): FacetValue[] {
  const counts = new Map<string, number>();
  for (const { values } of passing(index.entries, choice, group)) for (const value of values[group]) counts.set(value, (counts.get(value) ?? 0) + 1);
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
