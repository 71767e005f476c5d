// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type ProjectItem } from '@vir-nordwest/contract';
import type { Client } from '../client/client.ts';
import { feedOf } from '../guards/feed.ts';
import type { ListQuery } from '../links/list-url.ts';
import { projectItem } from './item.ts';

/** Projects asked for at once. */
export const pageOfProjects = limits.page.max;
/** Most projects read where a page sets no other number. */
export const mostProjects = 5 * pageOfProjects;

/** A list of projects as far as it was read. */
export interface Projects {
  items: readonly ProjectItem[];
  /** Projects there are; more than `items` where the list was not read to its end. */
  total: number;
}

export interface LoadOptions {
  signal: AbortSignal;
  refresh?: boolean;
  /** What the address asks for; applied here where the answer did not. */
  query: ListQuery;
  /** Stop once so many are there. */
  most: number;
  mirrorOf(url: string): string | undefined;
}

/**
 * All pages from an address on, or the given items. Rejects when the first one fails; a later one that fails leaves a list that is `stale`,
 * because what was read is worth more than an error.
 */
export async function loadProjects(client: Client, source: string | readonly unknown[], { signal, refresh, query, most, mirrorOf }: LoadOptions): Promise<{ value: Projects; time: number; stale?: boolean | undefined }> {
  const page = async (address: string) => {
    const { body, url: answering, time, mirrored } = await client.get(address, { signal, refresh, mirror: mirrorOf(address) });
    let feed = feedOf(body, projectItem);
    if (feed.feedUrl !== answering.split('?')[0] || ((query.member || query.within) && !(feed.applied['member'] || feed.applied['within']))) {
      const { adaptPages } = await import('../feed/adapt-pages.ts');
      feed = feedOf(await adaptPages(body, answering, query, client, { signal, refresh }), projectItem);
    }
    return { feed, time, stale: mirrored };
  };
  if (typeof source !== 'string') {
    const { items } = feedOf({ items: source }, projectItem);
    return { value: { items, total: items.length }, time: Date.now() };
  }
  const { feed: first, time, stale: mirrored } = await page(source);
  const items = new Map(first.items.map((item) => [item.id, item]));
  let stale = mirrored;
  for (let next = first.nextUrl; next && items.size < most; ) {
    try {
      const { feed } = await page(next);
      const before = items.size;
      for (const item of feed.items) if (!items.has(item.id)) items.set(item.id, item);
      // A page without anything new ends the list: some feeds point to themselves.
      next = items.size > before ? feed.nextUrl : undefined;
    } catch {
      signal.throwIfAborted();
      stale = true;
      break;
    }
  }
  return { value: { items: [...items.values()].slice(0, most), total: Math.max(first.total ?? 0, items.size) }, time, stale };
}
