// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes } from '@vir-nordwest/contract';
import type { ItemList } from '../import/store-items.ts';
import type { FeedLink } from './page.ts';

type Format = 'rss' | 'atom' | 'ics' | 'feed';

const formats: Record<ItemList, readonly Format[]> = { news: ['rss', 'atom', 'feed'], events: ['ics', 'rss', 'feed'], projects: ['rss', 'feed'] };
const listNames: Record<ItemList, string> = { news: 'Aktuelles', events: 'Termine', projects: 'Projekte' };
const formatNames: Record<Format, string> = { rss: 'RSS', atom: 'Atom', ics: 'Kalender (ICS)', feed: 'JSON Feed' };

/** Every way to subscribe to a list. */
export const feedLinks = (list: ItemList): FeedLink[] =>
  formats[list].map((format) => ({ path: `/v1/${list}.${format === 'feed' ? 'json' : format}`, type: mediaTypes[format].replace(/;.*/u, ''), title: `${listNames[list]}: ${formatNames[format]}` }));

/** The first way for each list. */
export const mainFeeds: readonly FeedLink[] = (['news', 'events', 'projects'] as const).flatMap((list) => feedLinks(list).slice(0, 1));
