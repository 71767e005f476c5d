// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFilter } from '@vir-nordwest/core/member-map/filter.ts';
import type { Members } from '@vir-nordwest/core/member-map/guards.ts';
import { inOrder, memberEntries, type MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';

/** So many members are listed at once. A longer list begins with what the place of the list shows, and goes on page by page, so that drawing does not grow with it. */
const [wholeList, first, page] = [100, 12, 48];
/** Up to so many members have their markers in the order of the list, too. */
const fewMembers = 500;

/** Members in the words of the page, those that match, and the rows of the list: each made once for the same data. */
export class ListedMembers {
  entries: readonly MemberEntry[] = [];
  #of: readonly [Members['features'], MapWords] | undefined;
  #found: readonly [readonly MemberEntry[], MemberFilter, readonly MemberEntry[]] | undefined;
  #listed: readonly [readonly MemberEntry[], number, readonly MemberEntry[]] | undefined;

  entriesOf({ features }: Members, words: MapWords): readonly MemberEntry[] {
    if (this.#of?.[0] !== features || this.#of[1] !== words) {
      this.#of = [features, words];
      this.entries = memberEntries(features, words);
      if (features.length <= fewMembers) this.entries = inOrder(this.entries);
    }
    return this.entries;
  }

  find(filter: MemberFilter, matching: (entries: readonly MemberEntry[], filter: MemberFilter) => readonly MemberEntry[]): readonly MemberEntry[] {
    if (this.#found?.[0] !== this.entries || this.#found[1] !== filter) this.#found = [this.entries, filter, matching(this.entries, filter)];
    return this.#found[2];
  }

  /** Of `shown` members, those of the first `pages` of the list. */
  rowsOf(shown: readonly MemberEntry[], pages: number): readonly MemberEntry[] {
    const count = shown.length > wholeList ? first + page * (pages - 1) : wholeList;
    if (this.#listed?.[0] !== shown || this.#listed[1] !== count) this.#listed = [shown, count, inOrder(shown, count)];
    return this.#listed[2];
  }
}
