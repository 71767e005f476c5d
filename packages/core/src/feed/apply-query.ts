// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '../dates/berlin.ts';
import { isRecord } from '../guards/read.ts';
import { fold } from '../text/fold.ts';
import type { ListQuery } from '../links/list-url.ts';

/**
 * Applies the filters that whoever answered did not: a static copy ignores the query, a foreign feed never knew it.
 * `applied` are the names the answer says it has applied (`_vir.query`). `within` needs the server's list of members.
 */
export function applyQuery(items: readonly Item[], { q, tag, member, from, to }: ListQuery, applied: readonly string[]): readonly Item[] {
  const open = (name: string, value: unknown) => value !== undefined && value !== '' && !applied.includes(name);
  const words = open('q', q) ? fold(String(q)).split(/\s+/).filter(Boolean) : [];
  const tags = open('tag', tag) ? [tag].flat().map((one) => fold(String(one))) : [];
  const body = open('member', member) ? member : undefined;
  const days = [from, to].map((day, index) => (open(index ? 'to' : 'from', day) ? String(day) : ''));
  return items.filter((item) => {
    // Of events the calendar sees to it.
    if (days.some(Boolean) && !('_event' in item) && !appeared(item, days)) return false;
    const own = Array.isArray(item.tags) ? item.tags.map((one) => fold(String(one))) : [];
    if (body && memberOf(item) !== body) return false;
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
