// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Key of a title in a German register (DIN 5007-1: ä like a, ß like ss, case and quotation marks without weight, other
 * signs like a space). Keys are compared with `<`; made once per title, they need no collator of the browser.
 */
export const titleKey = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\p{M}\p{Pi}\p{Pf}\p{Ps}"']/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const projectSorts = ['newest', 'title', 'ending'] as const;
export type ProjectSort = (typeof projectSorts)[number];

interface Ordered {
  /** Place in the loaded list, which is the newest first. */
  position: number;
  key: string;
  /** Last day, empty while open. */
  end: string;
}

type Compare = (one: Ordered, other: Ordered) => number;

/** Orders of the list; ties keep the newest first. `ending`: what ends next, then what is open, then what is over, latest first. */
export function orders(today: string): Readonly<Record<ProjectSort, Compare>> {
  const newest: Compare = (one, other) => one.position - other.position;
  const rank = ({ end }: Ordered) => (!end ? 1 : end >= today ? 0 : 2);
  return {
    newest,
    title: (one, other) => compare(one.key, other.key) || newest(one, other),
    ending: (one, other) => rank(one) - rank(other) || compare(one.end, other.end) * (rank(one) === 2 ? -1 : 1) || newest(one, other),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
