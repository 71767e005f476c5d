// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { fold } from '../text/fold.ts';
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
      values: { status: [status], tag: [...new Set(topics)], member: member ? [member.id] : [] },
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

let last: { of?: readonly Entry[]; q: string; hits: readonly Entry[] } = { q: '', hits: [] };

/** Entries that pass all filters, or all but one. Typing on searches what was found before, so that a further letter costs little. */
export function passing(entries: readonly Entry[], choice: Choice, except?: Group): Entry[] {
  const q = fold(choice.q.trim());
  const words = q.split(/\s+/).filter(Boolean);
  const active = groups.filter((group) => group !== except && choice[group].length);
  if (last.of !== entries || last.q !== q) last = { of: entries, q, hits: (last.of === entries && q.startsWith(last.q) ? last.hits : entries).filter((entry) => words.every((word) => entry.text.includes(word))) };
  return last.hits.filter((entry) => active.every((group) => entry.values[group].some((value) => choice[group].includes(value))));
}

/** All matches in the chosen order. */
export const select = ({ entries }: ProjectIndex, choice: Choice, today: string): Entry[] => passing(entries, choice).sort(orders(today)[choice.sort]);
