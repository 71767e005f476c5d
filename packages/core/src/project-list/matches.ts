// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '../text/fold.ts';
import { orders, titleKey } from './order.ts';
import { groups, type Choice, type Entry, type Group, type ProjectIndex } from './selection.ts';

/* Which entries of a list a choice leaves, and in which order. Needed only where something is chosen. */

type Entries = readonly Entry[];

/** By an entry's place: folded texts and keys for the order of titles, each made when it is first needed and kept with its list. */
const texts = new WeakMap<Entries, string[]>();
const keys = new WeakMap<Entries, string[]>();

function kept<T>(lists: WeakMap<Entries, T[]>, entries: Entries): T[] {
  const list = lists.get(entries) ?? [];
  lists.set(entries, list);
  return list;
}

function textOf({ item }: Entry): string {
  const { tags = [], title = '', summary = '', content_html = '', _vir: { member } } = item;
  return fold([title, summary, content_html.replace(/<[^>]*>/g, ' '), tags.join(' '), member?.name].join(' '));
}

/** Folds the text of the entry at a place, where that has not been done. */
export function prepareText(entries: Entries, at: number): void {
  const entry = entries[at];
  if (entry) kept(texts, entries)[at] ??= textOf(entry);
}

let last: { of?: Entries; q: string; hits: Entries } = { q: '', hits: [] };

/** Entries with all words of a search. Typing on searches what was found before, so that a further letter costs little. */
function found(entries: Entries, q: string): Entries {
  if (last.of === entries && last.q === q) return last.hits;
  const words = q.split(/\s+/).filter(Boolean);
  const known = kept(texts, entries);
  const among = last.of === entries && q.startsWith(last.q) ? last.hits : entries;
  const hits = words.length ? words.reduce((left, word) => left.filter((entry) => (known[entry.position] ??= textOf(entry)).includes(word)), among) : entries;
  last = { of: entries, q, hits };
  return hits;
}

/** Entries that pass all filters, or all but one. */
export function passing(entries: Entries, choice: Choice, except?: Group): Entries {
  const hits = found(entries, fold(choice.q.trim()));
  const active = groups.filter((group) => group !== except && choice[group].length);
  return active.length ? hits.filter((entry) => active.every((group) => entry.values[group].some((value) => choice[group].includes(value)))) : hits;
}

/** All matches in the chosen order. */
export function select({ entries }: ProjectIndex, choice: Choice, today: string): Entries {
  const matches = passing(entries, choice);
  // Entries are in that order already.
  if (choice.sort === 'newest') return matches;
  const known = kept(keys, entries);
  const key = ({ item, position }: Entry) => (choice.sort === 'title' ? (known[position] ??= titleKey(item.title ?? '')) : '');
  const compare = orders(today)[choice.sort];
  return matches
    .map((entry) => ({ entry, position: entry.position, end: entry.end, key: key(entry) }))
    .sort(compare)
    .map(({ entry }) => entry);
}
