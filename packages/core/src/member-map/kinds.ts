// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { arsOf } from './filter.ts';
import type { MemberEntry, MemberKind } from './model.ts';

/** Kinds that occur, with their counts, the most frequent first. */
export function kindsOf(entries: readonly MemberEntry[]): { kind: MemberKind; name: string; count: number }[] {
  const kinds = new Map<MemberKind, { kind: MemberKind; name: string; count: number }>();
  for (const { kind, kindName: name } of entries) {
    const known = kinds.get(kind);
    if (known) known.count += 1;
    else kinds.set(kind, { kind, name, count: 1 });
  }
  return [...kinds.values()].sort((one, other) => other.count - one.count);
}

/** States that occur, by the first two digits of the regional keys, in their order. */
export function statesOf(entries: readonly MemberEntry[]): { key: string; count: number }[] {
  const states = new Map<string, number>();
  for (const entry of entries) {
    const key = arsOf(entry)?.slice(0, 2);
    if (key) states.set(key, (states.get(key) ?? 0) + 1);
  }
  return [...states].map(([key, count]) => ({ key, count })).sort((one, other) => (one.key < other.key ? -1 : 1));
}
