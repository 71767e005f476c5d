// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';

let serial = 0;
/** An address no other test has used: the client remembers answers for a minute. */
export const freshBase = (): string => `https://api${++serial}.example`;

export const newsItems = (count: number, from = 1): NewsItem[] =>
  [...Array<undefined>(count).keys()].map((index) => {
    const n = from + index;
    return {
      id: `item-${n}`,
      url: `https://www.example/news/${n}`,
      title: `Meldung ${n}`,
      summary: `Worum es in Meldung ${n} geht, in einem Satz gesagt.`,
      date_published: `2026-03-${String(1 + (n % 28)).padStart(2, '0')}T08:00:00Z`,
      tags: n % 2 ? ['Breitband'] : ['Schule', 'Digitales'],
      _vir: { visibility: 'public', source: { name: 'Geschäftsstelle' } },
    };
  });

/** A feed as the API answers it for `url`. */
export function newsFeed(url: string, items: readonly unknown[], extra: { next_url?: string; total?: number } = {}): Record<string, unknown> {
  const query = Object.fromEntries(new URL(url).searchParams);
  const { total = items.length, ...rest } = extra;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'ViR-Nordwest: Aktuelles',
    feed_url: url,
    ...rest,
    _vir: { query, total, facets: { tag: [{ value: 'Breitband', count: 3 }, { value: 'Schule', count: 2 }] }, generated: '2026-03-05T08:00:00Z' },
    items,
  };
}

/** Waits until `check` holds, by looking after each frame; fails by the test's own timeout. */
export async function until(check: () => unknown): Promise<void> {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 10));
}
