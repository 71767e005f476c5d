// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isRecord } from '../guards/read.ts';

type Item = Record<string, unknown>;
type Feed = Readonly<Record<string, unknown>>;

/**
 * One feed of several: the newest first, undated last. The same address, or the same global id, is the same item; the first feed that has it wins.
 * Short ids count only inside their feed. Each item says which feed it is from.
 */
export function mergeFeeds(feeds: readonly Feed[]): { items: Item[] } {
  const items: Item[] = [];
  const known = new Set<string>();
  feeds.forEach((feed, index) => {
    for (const item of Array.isArray(feed.items) ? feed.items.filter(isRecord) : []) {
      const given = typeof item.id === 'number' ? String(item.id) : typeof item.id === 'string' ? item.id : '';
      const address = [item.url, item.external_url].find((url): url is string => typeof url === 'string' && url !== '');
      const id = /^[a-z]+:/i.test(given) ? given : `${index}-${given || (address ?? '')}`;
      const keys = [id, ...(address === undefined ? [] : [addressKey(address)])];
      if ((!given && address === undefined) || keys.some((key) => known.has(key))) continue;
      keys.forEach((key) => known.add(key));
      items.push({ ...item, id, _vir: withSource(item._vir, feed) });
    }
  });
  return { items: items.map((item) => ({ item, time: timeOf(item) })).sort((one, other) => other.time - one.time).map(({ item }) => item) };
}

/** Dates no news can have, such as the year 1 or 2999, say as little as none. */
function timeOf({ date_published: date }: Item): number {
  const time = typeof date === 'string' ? Date.parse(date) : NaN;
  return time > Date.UTC(1990) && time < Date.now() + 366 * 86_400_000 ? time : 0;
}

/** Two spellings of one address: scheme, `www.`, last slash, fragment and campaign names make no other page. */
function addressKey(address: string): string {
  try {
    const url = new URL(address);
    for (const name of [...url.searchParams.keys()]) if (/^(?:utm_|mtm_|pk_|fbclid$)/i.test(name)) url.searchParams.delete(name);
    return url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '') + url.search;
  } catch {
    return address;
  }
}

function withSource(extension: unknown, { title, home_page_url }: Feed): Item {
  const own = isRecord(extension) ? extension : {};
  return own.source || typeof title !== 'string' ? own : { ...own, source: { name: title, ...(typeof home_page_url === 'string' && { url: home_page_url }) } };
}
