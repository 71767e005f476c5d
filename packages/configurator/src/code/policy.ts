// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Choice } from '../choice.ts';

/** Server of the official basemap. The widget asks it after a visitor's click only. */
const tileServer = 'https://sgx.geodatenzentrum.de';

const originOf = (address: string | undefined): string | undefined => {
  const url = URL.parse((address ?? '').replaceAll(/\{[a-z]\}/g, '0'));
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
};

/** Where the tiles of a map come from, if it offers any. */
export function tileOrigin({ attributes }: Choice): string | undefined {
  const basemap = attributes.get('basemap');
  return basemap ? (originOf(basemap) ?? tileServer) : undefined;
}

/** The sources a page's Content-Security-Policy needs for the chosen rung, one directive a line; none for some. */
export function policyLines(choice: Choice, base: string): string[] {
  const { rung, attributes } = choice;
  const own = new URL(base).origin;
  if (rung === 'C') return [`frame-src ${own}`];
  // The script that gives the frame its height is fetched, then run.
  if (rung === 'D') return [`frame-src ${own}`, `script-src ${own}`, `connect-src ${own}`];
  if (rung === 'E' || rung === 'F') return [];
  const data = [attributes.get('base'), attributes.get('mirror'), attributes.get('src')].map(originOf);
  const line = (directive: string, ...origins: (string | undefined)[]): string => `${directive} ${[...new Set([own, ...origins].filter(Boolean))].join(' ')}`;
  return [line('script-src'), line('connect-src', ...data, originOf(attributes.get('sign-in-url'))), line('img-src', ...data, tileOrigin(choice))];
}
