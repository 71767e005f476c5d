// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { listUrl } from './list-url.ts';

/**
 * Lists that can be asked for before the widget's code is there, because its attributes alone give the address.
 * The calendar is not among them: it asks for whole months around today.
 */
const lists: Readonly<Record<string, string>> = { 'news-feed': 'news', 'project-list': 'projects' };

/** Starts a widget's data request; its code takes the answer out of `requests`. Nothing is sent twice, and no cookie with it. */
export function requestEarly(requests: Map<string, Promise<Response>>, widget: string, base: string, attributes: ReadonlyMap<string, string>): void {
  const list = lists[widget];
  if (!list || attributes.has('src')) return;
  // The project list is filtered in the browser: it asks for all there is, a hundred at a time.
  const asked = list === 'projects' ? new Map(['member', 'within', 'lang'].map((name) => [name, attributes.get(name) ?? ''])).set('limit', '100') : attributes;
  const url = listUrl(base, list, asked);
  if (requests.has(url)) return;
  const answer = fetch(url, { credentials: 'omit', referrerPolicy: 'strict-origin' });
  answer.catch(() => {}); // The widget reports a failure; without a widget nobody waits for it.
  requests.set(url, answer);
}
