// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import './define.ts';
import type { NewsFeed } from './news-feed.ts';
import { drawn } from '../shared/drawn.ts';

/* `dist/bench-adapters/news.js`: the news feed for whoever times it beside other lists. Part of no page's download. */

export interface NewsData {
  id: string;
  title: string;
  /** A day `YYYY-MM-DD` or an instant (RFC 3339). */
  date: string;
  summary: string;
  url: string;
}

/** Matches each item on screen, inside the shadow root of the element that `mount` resolves with. */
export const itemSelector = '[part~="item"]';

const itemOf = ({ id, title, date, summary, url }: NewsData) => ({ id: String(id), title, summary, url, date_published: /T/.test(date) ? date : `${date}T12:00:00Z`, language: 'de', _vir: { visibility: 'public' } });

/** Draws a news feed with one page of 50 items into `el`; resolves with its element once they are there. */
export async function mount(el: Element, data: readonly NewsData[]): Promise<NewsFeed> {
  const element = document.createElement('vir-news-feed');
  element.limit = 50;
  element.items = data.map(itemOf);
  el.append(element);
  await drawn(element, itemSelector);
  return element;
}

/** Other data for an element that `mount` has made. */
export async function update(handle: NewsFeed | Promise<NewsFeed>, data: readonly NewsData[]): Promise<void> {
  const element = await handle;
  const loaded = new Promise((resolve) => element.addEventListener('vir-load', resolve, { once: true }));
  element.items = data.map(itemOf);
  await loaded;
}
