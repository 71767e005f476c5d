// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

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
