// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Answer, Client, GetOptions } from '../client/client.ts';
import { isRecord } from '../guards/read.ts';
import type { ListQuery } from '../links/list-url.ts';
import { adaptFeed } from './adapt.ts';
import { openFilters } from './apply-query.ts';
import { baseOf } from './rebase.ts';

/** Pages of a copy that are read at most: a thousand entries of an export. */
const mostPages = 50;

/**
 * {@link adaptFeed} for a list of several pages. Where whoever answered has not applied the filters, they hold for the whole list and not for
 * its first page: all pages are read, so that a search finds what there is and says how much that is. Rejects where one page cannot be had:
 * a list with a hole would pass for all there is.
 */
export async function adaptPages(body: unknown, fetchedUrl: string, query: ListQuery, client: Client, options: GetOptions): Promise<unknown> {
  const ask = (url: string): Promise<Answer> => client.get(url, options);
  const scope = await members(body, fetchedUrl, query, ask);
  const first = adaptFeed(body, fetchedUrl, query, scope);
  if (!isRecord(first) || !Array.isArray(first.items) || !isOpen(query, appliedBy(body))) return first;
  const items: unknown[] = (first.items as unknown[]).slice();
  const seen = new Set([fetchedUrl]);
  for (let next = first.next_url; typeof next === 'string' && /^https?:/.test(next) && !seen.has(next) && seen.size < mostPages; ) {
    seen.add(next);
    const answer = await ask(next);
    const page = adaptFeed(answer.body, answer.url, query, scope);
    if (!isRecord(page) || !Array.isArray(page.items)) break;
    items.push(...(page.items as unknown[]));
    next = page.next_url;
  }
  return { ...first, items, next_url: undefined, _vir: { ...(isRecord(first._vir) ? first._vir : {}), total: items.length } };
}

/** Any filter at all: those of dates alone (`free`, `online` …) are the calendar's to apply, to the whole list as well. */
const isOpen = ({ lang: _lang, limit: _limit, ...filters }: ListQuery, applied: readonly string[]): boolean => Object.entries(filters).some(([name, value]) => String(value ?? '') && !applied.includes(name));

const appliedBy = (body: unknown): string[] => (isRecord(body) && isRecord(body._vir) && isRecord(body._vir.query) ? Object.keys(body._vir.query) : []);

/**
 * Ids of the members that `member` and `within` mean, by the copy's own list, where items alone do not tell: keys are in the list only. `undefined`
 * where that is not needed, or the feed is not ours.
 */
async function members(body: unknown, fetchedUrl: string, { member = '', within = '' }: ListQuery, ask: (url: string) => Promise<Answer>): Promise<readonly string[] | undefined> {
  const base = baseOf(fetchedUrl);
  const open = openFilters({ member, within }, appliedBy(body));
  if (!base || !(open.includes('within') || (open.includes('member') && /^\d+$/.test(String(member))))) return undefined;
  const { body: list } = await ask(`${base}v1/members.json`);
  const features: unknown[] = isRecord(list) && Array.isArray(list.features) ? list.features : [];
  return features.flatMap((feature) => {
    if (!isRecord(feature) || !isRecord(feature.properties)) return [];
    const { id, properties: { ars = '' } } = feature;
    return (!member || id === member || ars === member) && String(ars).startsWith(String(within)) ? [String(id)] : [];
  });
}
