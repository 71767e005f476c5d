// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isRecord } from '../guards/read.ts';
import { fold } from '../text/fold.ts';
import type { ListQuery } from '../links/list-url.ts';

/**
 * Applies the filters that whoever answered did not: a static copy ignores the query, a foreign feed never knew it.
 * `applied` are the names the answer says it has applied (`_vir.query`). `within` needs the server's list of members.
 */
export function applyQuery(items: readonly Item[], { q, tag, member }: ListQuery, applied: readonly string[]): readonly Item[] {
  const open = (name: string, value: unknown) => value !== undefined && value !== '' && !applied.includes(name);
  const words = open('q', q) ? fold(String(q)).split(/\s+/).filter(Boolean) : [];
  const tags = open('tag', tag) ? [tag].flat().map((one) => fold(String(one))) : [];
  const body = open('member', member) ? member : undefined;
  return items.filter((item) => {
    const own = Array.isArray(item.tags) ? item.tags.map((one) => fold(String(one))) : [];
    if (body && memberOf(item) !== body) return false;
    if (tags.length && !tags.some((one) => own.includes(one))) return false;
    const text = words.length ? [item.title, item.summary, item.content_text].map((part) => (typeof part === 'string' ? fold(part) : '')).concat(own).join(' ') : '';
    return words.every((word) => text.includes(word));
  });
}

type Item = Readonly<Record<string, unknown>>;

const memberOf = ({ _vir }: Item) => (isRecord(_vir) && isRecord(_vir.member) ? _vir.member.id : undefined);
