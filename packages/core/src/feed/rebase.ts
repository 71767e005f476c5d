// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** An API's base with its trailing slash: what stands before `v1/`. Empty where the address has no such part. */
export const baseOf = (url: string) => url.slice(0, url.indexOf('/v1/') + 1);

/**
 * Answers name the API by its public address. Where they came from another one (same-origin proxy, mirror, static
 * copy), every address in them that starts with the public base is moved to the base really asked, so that
 * `next_url`, media and links come from there too. Works in place; a document without `feed_url` stays as it is.
 */
export function rebase(body: unknown, fetchedUrl: string): unknown {
  const feedUrl = body && typeof body === 'object' && 'feed_url' in body ? body.feed_url : undefined;
  const from = typeof feedUrl === 'string' ? baseOf(feedUrl) : '';
  const to = baseOf(fetchedUrl);
  return from && to && from !== to ? move(body, from, to, 0) : body;
}

function move(value: unknown, from: string, to: string, depth: number): unknown {
  if (typeof value === 'string') return value.startsWith(from) ? to + value.slice(from.length) : value;
  if (!value || typeof value !== 'object' || depth > 50) return value;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) if (key !== '__proto__') holder[key] = move(holder[key], from, to, depth + 1);
  return value;
}
