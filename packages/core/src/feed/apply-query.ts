// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '../dates/berlin.ts';
import { isRecord } from '../guards/read.ts';
import { fold } from '../text/fold.ts';
import type { ListQuery } from '../links/list-url.ts';

/** Names of the filters that are wanted and not among those the answer says it has applied (`_vir.query`). */
export const openFilters = (query: ListQuery, applied: readonly string[]): string[] =>
  (['q', 'tag', 'member', 'within', 'from', 'to'] as const).filter((name) => String(query[name] ?? '') && !applied.includes(name));

/**
 * Applies the filters that whoever answered did not: a static copy ignores the query, a foreign feed never knew it. `members` are the ids that
 * `member` and `within` mean, where that had to be looked up. Items of a `foreign` feed mostly do not know whose they are: who says nothing is not left out.
 */
export function applyQuery(items: readonly Item[], query: ListQuery, applied: readonly string[], members?: readonly string[], foreign = false): readonly Item[] {
  const { q, tag, from, to } = query;
  const names = openFilters(query, applied);
  const words = names.includes('q') ? fold(String(q)).split(/\s+/).filter(Boolean) : [];
  const tags = names.includes('tag') ? [tag].flat().map((one) => fold(String(one))) : [];
  const bodies: readonly unknown[] | undefined = members ?? (names.includes('member') ? [query.member] : undefined);
  const days = [from, to].map((day, index) => (names.includes(index ? 'to' : 'from') ? String(day) : ''));
  return items.filter((item) => {
    // Of events the calendar sees to it.
    if (days.some(Boolean) && !('_event' in item) && !appeared(item, days)) return false;
    const own = Array.isArray(item.tags) ? item.tags.map((one) => fold(String(one))) : [];
    const member = memberOf(item);
    if (bodies && !(foreign && member === undefined) && !bodies.includes(member)) return false;
    if (tags.length && !tags.some((one) => own.includes(one))) return false;
    const text = words.length ? [item.title, item.summary, item.content_text].map((part) => (typeof part === 'string' ? fold(part) : '')).concat(own).join(' ') : '';
    return words.every((word) => text.includes(word));
  });
}

function appeared({ date_published }: Item, [from = '', to = '']: readonly string[]): boolean {
  const time = typeof date_published === 'string' ? Date.parse(date_published) : NaN;
  const day = Number.isNaN(time) ? '' : berlinTime(time).slice(0, 10);
  return day !== '' && day >= from && (to === '' || day < to);
}

type Item = Readonly<Record<string, unknown>>;

const memberOf = ({ _vir }: Item) => (isRecord(_vir) && isRecord(_vir.member) ? _vir.member.id : undefined);
