// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { listUrl } from './list-url.ts';

/**
 * Lists that can be asked for before the widget's code is there, because its attributes alone give the address: name, what counts, fixed page.
 * The calendar is not among them: it asks for whole months around today.
 */
const lists: Readonly<Record<string, readonly [list: string, names: string, limit?: string]>> = {
  'news-feed': ['news', 'q tag member within lang limit'],
  // Filtered in the browser: asks for all there is, a hundred at a time.
  'project-list': ['projects', 'member within lang limit', '100'],
};

/** Starts a widget's data request; its code takes the answer out of `requests`. Nothing is sent twice, and no cookie with it. */
export function requestEarly(requests: Map<string, Promise<Response>>, widget: string, base: string, attributes: Map<string, string>): void {
  const [list, names, limit] = lists[widget] ?? [];
  if (!list || !names || attributes.has('src')) return;
  if (limit) attributes.set('limit', limit);
  const url = listUrl(base, list, names, attributes);
  if (requests.has(url)) return;
  const answer = fetch(url, { credentials: 'omit' });
  answer.catch(() => {}); // The widget reports a failure; without a widget nobody waits for it.
  requests.set(url, answer);
}
