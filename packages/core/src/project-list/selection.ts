// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue, ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { fold } from '../text/fold.ts';
import { projectStatuses } from './item.ts';
import { orders, projectSorts, titleKey, type ProjectSort } from './order.ts';
import { lastDay, statusOn } from './status.ts';

/*
 * The list is small (a network of 75 municipalities has some hundred projects at most) and is loaded whole. So filters
 * work on it in the browser: an answer per key press instead of per round trip, one address for every portal's cache,
 * counts beside every choice, and the same with a static copy that knows no query. What a filter means is what the API's
 * parameter of that name means: all words of `q`, any of `tag`, any of `status`, that `member`, and all four together.
 */

/** Filters with values to choose from, in the order of the form. */
export const groups = ['status', 'tag', 'member'] as const;
export type Group = (typeof groups)[number];

/** Chosen values by filter: a status, a folded topic, the id of a member. None is all. */
export interface Choice extends Readonly<Record<Group, readonly string[]>> {
  readonly q: string;
  readonly sort: ProjectSort;
}

/** A choice from texts as attributes give them; what is no known order is the newest first. */
export const choiceOf = ({ q = '', status = [], tag = [], member = [], sort }: Partial<Record<Group, readonly string[]>> & { q?: string | undefined; sort?: string | undefined }): Choice => ({
  q,
  status,
  tag: tag.map(fold),
  member,
  sort: projectSorts.find((known) => known === sort) ?? 'newest',
});

/** A project with what filters and orders ask for. */
export interface Entry {
  item: ProjectItem;
  status: ProjectStatus;
  values: Readonly<Record<Group, readonly string[]>>;
  /** Last day, inclusive; empty while open. */
  end: string;
  /** Place in the loaded list, which is the newest first. */
  position: number;
  /** Folded text, made at the first search and kept. */
  readonly text: string;
  /** Made at the first sort by title and kept. */
  readonly key: string;
}

export interface ProjectIndex {
  entries: readonly Entry[];
  /** Names of topics and members by value. */
  labels: ReadonlyMap<string, string>;
}

/** What filters need to know of a loaded list on a day. */
export function indexOf(items: readonly ProjectItem[], today: string): ProjectIndex {
  const labels = new Map<string, string>();
  const entries = items.map((item, position) => {
    const { tags = [], title = '', summary = '', content_html = '', _project, _vir: { member } } = item;
    const status = statusOn(today, _project);
    const topics = tags.map((tag) => {
      const topic = fold(tag);
      if (!labels.has(topic)) labels.set(topic, tag);
      return topic;
    });
    if (member) labels.set(member.id, member.name);
    let text: string | undefined;
    let key: string | undefined;
    return {
      item,
      status,
      values: { status: [status], tag: topics, member: member ? [member.id] : [] },
      end: lastDay(_project) ?? '',
      position,
      get text() {
        return (text ??= fold([title, summary, content_html.replace(/<[^>]*>/g, ' '), tags.join(' '), member?.name].join(' ')));
      },
      get key() {
        return (key ??= titleKey(title));
      },
    };
  });
  return { entries, labels };
}

/** Entries that pass all filters, or all but one. */
function passing(entries: readonly Entry[], choice: Choice, except?: Group): Entry[] {
  const words = fold(choice.q).split(/\s+/).filter(Boolean);
  const active = groups.filter((group) => group !== except && choice[group].length);
  return entries.filter((entry) => active.every((group) => entry.values[group].some((value) => choice[group].includes(value))) && words.every((word) => entry.text.includes(word)));
}

/** All matches in the chosen order. */
export const select = ({ entries }: ProjectIndex, choice: Choice, today: string): Entry[] => passing(entries, choice).sort(orders(today)[choice.sort]);

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
