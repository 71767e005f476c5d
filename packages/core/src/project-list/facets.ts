// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { projectStatuses } from './item.ts';
import { titleKey } from './order.ts';
import { groups, passing, type Choice, type Group, type ProjectIndex } from './selection.ts';

/* What a visitor needs to change a choice: values with counts, what is chosen, and the way out of an empty list. */

/** Every value of the list; `count` is how many matches it has with the other filters as they are. */
export function facet({ entries, labels }: ProjectIndex, group: Group, choice: Choice): FacetValue[] {
  const counts = new Map<string, number>(group === 'status' ? projectStatuses.map((status) => [status, -1]) : []);
  for (const { values } of entries) for (const value of values[group]) counts.set(value, 0);
  for (const { values } of passing(entries, choice, group)) for (const value of new Set(values[group])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const facets = [...counts].filter(([, count]) => count >= 0).map(([value, count]) => ({ value, label: labels.get(value) ?? value, count }));
  const key = ({ label }: { label: string }) => titleKey(label);
  return group === 'status' ? facets : facets.sort((a, b) => (key(a) < key(b) ? -1 : 1));
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
