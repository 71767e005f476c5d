// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue, FeedExtension } from '../src/index.ts';

/** Address the samples pretend to come from; whoever serves them puts its own there. */
export const sampleBase = 'https://api.vir-nordwest.example';

/** Clock of the samples: stories and tests that hold still hold it here. A Thursday. */
export const sampleDay = '2026-03-05';
export const sampleNow = `${sampleDay}T08:00:00Z`;

export const sampleFeedExtension = (total: number, facets: Record<string, FacetValue[]> = {}): FeedExtension => ({
  query: {},
  total,
  facets,
  generated: sampleNow,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  credit: 'Virtuelle Region Nordwest',
});

/** A JSON Feed around the items, one page. */
export const sampleFeed = <TItem>(list: string, title: string, items: TItem[]) => ({
  version: 'https://jsonfeed.org/version/1.1' as const,
  title,
  home_page_url: 'https://www.vir-nordwest.de/',
  feed_url: `${sampleBase}/v1/${list}.json`,
  language: 'de',
  _vir: sampleFeedExtension(items.length),
  items,
});

/** Plain paragraphs in the three forms an item carries. */
export const sampleContent = (...paragraphs: string[]) => ({
  content_html: paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join(''),
  tree: paragraphs.map((text) => ({ tag: 'p' as const, children: [text] })),
});
