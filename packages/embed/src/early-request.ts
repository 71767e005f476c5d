// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { listUrl } from './list-url.ts';

/**
 * Lists that can be asked for before the widget's code is there, because its attributes alone give the address: name and what counts.
 * The calendar is not among them: it asks for whole months around today.
 */
const lists: Readonly<Record<string, readonly [list: string, names: string]>> = {
  'news-feed': ['news', 'q tag member within lang limit'],
  'project-list': ['projects', 'member within lang limit'],
};

/** Starts a widget's data request; its code takes the answer out of `requests`. Nothing is sent twice, and no cookie with it. */
export function requestEarly(requests: Map<string, Promise<Response>>, widget: string, base: string, attributes: Map<string, string>): void {
  const known = lists[widget];
  if (!known || attributes.has('src')) return;
  // Projects are filtered in the browser: all there is, a hundred at a time.
  if (widget === 'project-list') attributes.set('limit', '100');
  const url = listUrl(base, ...known, attributes);
  if (requests.has(url)) return;
  const answer = fetch(url, { credentials: 'omit' });
  answer.catch(() => {}); // The widget reports a failure; without a widget nobody waits for it.
  requests.set(url, answer);
}
