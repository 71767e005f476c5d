// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import type { ProjectCard } from './model.ts';
import { titleKey } from './order.ts';
import type { Entry } from './selection.ts';
import { lastDay } from './status.ts';

/** Projects of each municipality together, those in German order of their names and what has none at the end; inside in the order given. */
export function byMember(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: titleKey(entry.item._vir.member?.name ?? '') || '~' }));
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ entry }) => entry);
}

/** Neighbours of the same municipality, each group with its name. */
export function cardsByMember(cards: readonly ProjectCard[]): { name: string | undefined; cards: ProjectCard[] }[] {
  const groups: { name: string | undefined; cards: ProjectCard[] }[] = [];
  for (const card of cards) {
    const { name } = card.item._vir.member ?? {};
    const last = groups.at(-1);
    if (last?.name === name && last) last.cards.push(card);
    else groups.push({ name, cards: [card] });
  }
  return groups;
}

/** Projects by the year in which they ended, the latest first: what is not over stands before them, what is over without a day behind. */
export function byYear(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: yearOf(entry.item, entry.status) ?? '9999' }));
  return keyed.toSorted((one, other) => (one.key < other.key ? 1 : one.key > other.key ? -1 : 0)).map(({ entry }) => entry);
}

/** Neighbours of the same year: a number, empty where it is not known, `undefined` for those that are not over. */
export function cardsByYear(cards: readonly ProjectCard[]): { year: string | undefined; cards: ProjectCard[] }[] {
  const groups: { year: string | undefined; cards: ProjectCard[] }[] = [];
  for (const card of cards) {
    const year = yearOf(card.item, card.status);
    const last = groups.at(-1);
    if (last?.year === year && last) last.cards.push(card);
    else groups.push({ year, cards: [card] });
  }
  return groups;
}

const yearOf = ({ _project }: ProjectItem, status: ProjectStatus): string | undefined => (status === 'completed' ? (lastDay(_project)?.slice(0, 4) ?? '') : undefined);

/** schema.org ItemList of projects, as search engines read it. */
export function projectListData(cards: readonly ProjectCard[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: cards.map(({ title, href, teaser, body }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: { '@type': 'Project', name: title, url: href, description: teaser || undefined, ...(body && { parentOrganization: { '@type': 'Organization', name: body } }) },
    })),
  };
}
