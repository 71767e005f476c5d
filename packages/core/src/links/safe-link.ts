// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const schemes = /^(?:https?|mailto|tel):$/;

/**
 * `value` as an address a page may link to, or `undefined`. Decided on the parsed address, as the browser will see it:
 * tabs, line breaks, control characters, entities and case cannot hide a scheme. Relative addresses need a `base`;
 * addresses with a user name are refused, they only serve to deceive.
 */
export function safeLink(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const url = new URL(value, base);
    return schemes.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a link leaves all of the given sites (pages or addresses; only their origin counts). */
export function isExternal(href: string, ...homes: string[]): boolean {
  return href.startsWith('http') && !homes.some((home) => sameOrigin(href, home));
}

/** Whether two addresses have scheme, host and port in common. Broken ones share nothing. */
export function sameOrigin(one: string, other: string): boolean {
  try {
    return new URL(one).origin === new URL(other).origin;
  } catch {
    return false;
  }
}
