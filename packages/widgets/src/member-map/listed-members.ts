// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { inOrder, memberEntries, type MemberEntry } from '@vir-nordwest/core/member-map/model.ts';

/** So many members are listed at once. A longer list begins with what the place of the list shows, and goes on page by page, so that drawing does not grow with it. */
const [wholeList, first, page] = [100, 12, 48];
/** Up to so many members have their markers in the order of the list, too. */
const fewMembers = 500;

/** The last result, as long as it is asked for the same. */
function once<TGiven extends readonly unknown[], TMade>(make: (...given: TGiven) => TMade): (...given: TGiven) => TMade {
  let last: { given: TGiven; made: TMade } | undefined;
  return (...given) => (last?.given.every((one, index) => one === given[index]) ? last : (last = { given, made: make(...given) })).made;
}

/** What is made of members once for the same data: entries in the words of the page, those that match, and rows of the list. */
export const listedMembers = () => {
  const ordered = once(inOrder<MemberEntry>);
  return {
    entriesOf: once((...given: Parameters<typeof memberEntries>): readonly MemberEntry[] => {
      const entries = memberEntries(...given);
      return entries.length > fewMembers ? entries : inOrder(entries);
    }),
    find: once(<TFilter>(entries: readonly MemberEntry[], filter: TFilter, matching: (entries: readonly MemberEntry[], filter: TFilter) => readonly MemberEntry[]) => matching(entries, filter)),
    /** Of `shown` members, those of the first `pages` of the list. */
    rowsOf: (shown: readonly MemberEntry[], pages: number): readonly MemberEntry[] => ordered(shown, shown.length > wholeList ? first + page * (pages - 1) : wholeList),
  };
};
