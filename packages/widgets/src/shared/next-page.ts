// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Feed } from '@vir-nordwest/core/guards/feed.ts';
import type { FeedPages } from './feed-controller.ts';

/** The pages so far and one more: from what has been read already, else from `load`. */
export async function nextPage<TItem extends { id: string }>(pages: FeedPages<TItem>, size: number, load: (url: string) => Promise<Feed<TItem>>): Promise<FeedPages<TItem>> {
  const { items, nextUrl } = pages;
  const shown = pages.shown + size;
  if (items.length > pages.shown || !nextUrl) return { ...pages, shown };
  const next = await load(nextUrl);
  const known = new Set(items.map(({ id }) => id));
  const fresh = next.items.filter(({ id }) => !known.has(id));
  // A page without anything new ends the list: some feeds point to themselves.
  return { ...pages, items: [...items, ...fresh], nextUrl: fresh.length ? next.nextUrl : undefined, shown };
}
