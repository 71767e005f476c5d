// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SourceAdapter } from '@vir-nordwest/core/sources/adapter.ts';
import { withoutSlash } from '@vir-nordwest/core/links/list-url.ts';

/** The one global of a page, made by the loader. */
export interface VirGlobal {
  /** Base address of the API, without `/v1`. */
  base?: string;
  /** Data requests the loader has started, by address. Who takes one deletes it. */
  requests?: Map<string, Promise<Response>>;
  /** Adapters for `src`, by name and colon. */
  [name: `${string}:`]: SourceAdapter;
  /** Adds one: `VIR.registerSource('ratsinfo', async (address, { json }) => ({ items: … }))`. */
  registerSource?(name: string, adapter: SourceAdapter): void;
  /** Who is signed in: no token, nothing to act with. */
  session?: { readonly name: string; readonly municipality: string };
}

declare global {
  var VIR: VirGlobal | undefined;
}

/** Base address, first that exists: the tag's, the portal's, the loader's, the one of a script element named `vir.js`. */
export function resolveBase(...given: (string | undefined)[]): string {
  const base = given.find(Boolean) ?? globalThis.VIR?.base ?? document.querySelector<HTMLScriptElement>('script[src*="/vir.js"]')?.src.split('/w/')[0];
  return base ? new URL(base, document.baseURI).href : location.origin;
}

/** The same address at a copy of the API, for addresses below `base`. */
export function mirrorUrl(url: string, base: string, mirror: string | undefined): string | undefined {
  const start = withoutSlash(base);
  return mirror && url.startsWith(start) ? withoutSlash(new URL(mirror, document.baseURI).href) + url.slice(start.length) : undefined;
}
