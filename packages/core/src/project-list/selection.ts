// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { fold } from '../text/fold.ts';
import type { ProjectSort } from './order.ts';
import type { lastDay, statusOn } from './status.ts';

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
  sort: sort === 'title' || sort === 'ending' ? sort : 'newest',
});

/** Whether a choice leaves the list as it is; any other needs `matches.ts`. */
export const isPlain = ({ q, sort, ...chosen }: Choice): boolean => !q.trim() && sort === 'newest' && groups.every((group) => !chosen[group].length);

/** A project with what filters and orders ask for. */
export interface Entry {
  item: ProjectItem;
  status: ProjectStatus;
  values: Readonly<Record<Group, readonly string[]>>;
  /** Last day, inclusive; empty while open. */
  end: string;
  /** Place in the loaded list, which is the newest first. */
  position: number;
}

export interface ProjectIndex {
  entries: readonly Entry[];
  /** Names of topics and members by value. */
  labels: ReadonlyMap<string, string>;
}

/** How dates tell the status; needed for projects that have any. */
export interface DateRules {
  statusOn: typeof statusOn;
  lastDay: typeof lastDay;
}

/** What filters need to know of a loaded list on a day. Without rules for dates, the status is what the answer says. */
export function indexOf(items: readonly ProjectItem[], today: string, rules?: DateRules): ProjectIndex {
  const labels = new Map<string, string>();
  const entries = items.map((item, position) => {
    const { tags = [], _project, _vir: { member } } = item;
    const status = rules?.statusOn(today, _project) ?? _project.status;
    const topics = tags.map((tag) => {
      const topic = fold(tag);
      if (!labels.has(topic)) labels.set(topic, tag);
      return topic;
    });
    if (member) labels.set(member.id, member.name);
    return {
      item,
      status,
      values: { status: [status], tag: [...new Set(topics)], member: member ? [member.id] : [] },
      end: rules?.lastDay(_project) ?? '',
      position,
    };
  });
  return { entries, labels };
}
