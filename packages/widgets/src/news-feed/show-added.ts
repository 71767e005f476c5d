// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import type { NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import type { LitElement } from 'lit';
import type { FeedController, FeedPages } from '../shared/feed-controller.ts';

/*
 * Loaded at the first press. `shared/show-more.ts` does the same for the calendar, where it is part of the first download: one file for
 * both would be a further request there, or more bytes for every widget.
 */

/** Loads a page more, moves the focus to the first new item and says how many there are. */
export async function showAdded(host: LitElement & { announce(text: string): void }, resource: FeedController<NewsItem>, words: NewsWords | undefined, count: (value: FeedPages<NewsItem>) => { shown: number; total: number }): Promise<void> {
  const rows = () => [...host.renderRoot.querySelectorAll<HTMLElement>('.items > li')];
  const before = new Set(rows());
  if (!(await resource.more())) return;
  await host.updateComplete;
  const added = rows().filter((row) => !before.has(row));
  (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
  if (!resource.value || !words) return;
  const { shown, total } = count(resource.value);
  host.announce(words.added(added.length, shown, total));
}
