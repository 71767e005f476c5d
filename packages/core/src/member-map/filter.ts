// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '../text/fold.ts';
import type { MemberEntry, MemberKind } from './model.ts';

export interface MemberFilter {
  q?: string | undefined;
  kind?: MemberKind | undefined;
  /** First two digits of the regional key. */
  state?: string | undefined;
}

/** Entries whose words contain every word of `q`, however its umlauts are written, and that are of the kind and in the state. */
export function filterMembers(entries: readonly MemberEntry[], { q = '', kind, state = '' }: MemberFilter): readonly MemberEntry[] {
  const sought = fold(q).split(/\s+/).filter(Boolean);
  if (sought.length === 0 && kind === undefined && !state) return entries;
  return entries.filter((entry) => (kind === undefined || entry.kind === kind) && (arsOf(entry) ?? '').startsWith(state) && sought.every((word) => wordsOf(entry).includes(word)));
}

/** Regional key: its first two digits are the state, five the district. */
export const arsOf = ({ properties: { ars, ags } }: MemberEntry): string | undefined => ars ?? ags;

/** Folded words the search looks at, made once. */
const known = new WeakMap<MemberEntry, string>();

function wordsOf(entry: MemberEntry): string {
  const { name, kindName, properties } = entry;
  const words = known.get(entry) ?? fold([name, kindName, arsOf(entry), ...(properties.postcodes ?? [])].join(' '));
  known.set(entry, words);
  return words;
}
