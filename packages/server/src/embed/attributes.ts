// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { commaList } from '@vir-nordwest/core/links/list-url.ts';
import { ProblemError } from '../http/problem.ts';

/** A widget's attributes by name, as they would stand in `data-…`. */
export type Attributes = ReadonlyMap<string, string>;

/** Never attributes of a widget (handlers, style, ids), or of no use where the server itself has the data. */
const refused = /^(?:on|style|id$|class$|slot$|vir$|src$|base$|mirror$)/u;
const named = /^[a-z][a-z-]{0,40}$/u;
const maxLength = 500;

/**
 * The query of an address as attributes, in one order whatever the order of the query. Names are not checked against a list: an attribute the
 * widget learns tomorrow is handed on today. The last of several values counts.
 * @throws ProblemError 400
 */
export function readAttributes(parameters: URLSearchParams): Attributes {
  const found = new Map<string, string>();
  for (const [name, value] of [...parameters].slice(0, 50)) {
    if (!named.test(name) || refused.test(name)) continue;
    if (value.length > maxLength) throw new ProblemError(400, 'Die Anfrage hat ungültige Parameter.', [{ name, reason: `must not be longer than ${maxLength} characters` }]);
    found.set(name, value);
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The same as a query, for links and as the key of a cache. */
export const attributeQuery = (attributes: Attributes): string => {
  const text = String(new URLSearchParams([...attributes]));
  return text && `?${text}`;
};

const comma = new Set(['tag', 'status']);
/** There or not, whatever their value: `data-free`. */
const switches = new Set(['free', 'online', 'accessible']);

/** The attributes as a query to the API; its own parameters are the only ones the API looks at. `limit` is the widgets' ten, and never above `max`. */
export function apiQuery(attributes: Attributes, language: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of attributes) {
    if (name === 'limit' || name === 'lang' || name === 'cursor') continue;
    for (const part of comma.has(name) ? commaList(value) : switches.has(name) ? [value === 'false' ? '' : 'true'] : [value.trim()]) if (part !== '') query.append(name, part);
  }
  query.set('lang', language);
  query.set('limit', String(Math.min(whole(attributes.get('limit')) || 10, whole(attributes.get('max')) || 100, 100)));
  return `?${String(query)}`;
}

/** Level of the headings, as the widgets read it. */
export const headingLevel = (attributes: Attributes): number => Math.min(whole(attributes.get('heading-level')) || 2, 6);

const whole = (text: string | undefined): number => Math.max(0, Math.trunc(Number(text)) || 0);
