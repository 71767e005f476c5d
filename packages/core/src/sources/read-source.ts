// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { DataError } from '../client/errors.ts';
import { requestJson, type RequestOptions } from '../client/request.ts';
import { wholeAddresses } from '../feed/whole-addresses.ts';
import { isRecord } from '../guards/read.ts';
import type { SourceAdapter, SourceAdapters, SourceRequest } from './adapter.ts';
import { mergeFeeds } from './merge.ts';
import { sourceParts, type SourcePart } from './parts.ts';

export interface SourceAnswer {
  url: string;
  body: unknown;
  /** Not all sources answered. */
  mirrored: boolean;
}

/** What stands behind an address that is no address of a document: sources with an adapter, or several that become one list. */
export async function readSource(url: string, stop: AbortController, setting: RequestOptions): Promise<SourceAnswer> {
  const { signal } = stop;
  const timer = setTimeout(() => stop.abort(new DataError('timeout', `${setting.timeoutMs} ms`)), setting.timeoutMs);
  const stopped = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  stopped.catch(() => undefined); // Where there is no part, nobody waits for it.
  try {
    const parts = sourceParts(url);
    const feeds = await Promise.allSettled(parts.map((part) => Promise.race([readPart(part, signal, setting), stopped])));
    const read = feeds.flatMap((feed) => (feed.status === 'fulfilled' ? [feed.value] : []));
    const failed = feeds.find((feed) => feed.status === 'rejected');
    if (!read.length) throw failed?.reason instanceof DataError ? failed.reason : new DataError('bad-shape', String(failed?.reason ?? 'no source'));
    return { url, body: parts.length > 1 ? mergeFeeds(read) : read[0], mirrored: !!failed };
  } finally {
    clearTimeout(timer);
  }
}

async function readPart({ name, address }: SourcePart, signal: AbortSignal, options: RequestOptions): Promise<Record<string, unknown>> {
  const request: SourceRequest = {
    signal,
    async json(url) {
      const stop = new AbortController();
      signal.addEventListener('abort', () => stop.abort(signal.reason));
      return (await requestJson(url, stop, options)).body;
    },
  };
  const adapter = await adapterOf(name || 'jsonfeed', signal);
  const feed = await adapter(address, request);
  const read = Array.isArray(feed) ? { items: feed } : feed;
  if (!isRecord(read) || !Array.isArray(read.items)) throw new DataError('bad-shape', `${name || address}: not a JSON Feed`);
  const items = (read.items as unknown[]).map((item) => (isRecord(item) ? wholeAddresses(item, read.home_page_url, address) : item));
  // Its address is not the one that was asked for, and a page more of it would be the foreign format again.
  return { ...read, items, feed_url: undefined, next_url: undefined };
}

/** Ours, for what most sources speak. A page that registers one of the same name has its own instead. */
const known: Readonly<Record<string, () => Promise<SourceAdapter>>> = {
  jsonfeed: () => Promise.resolve((address, { json }) => json(address)),
  wordpress: () => import('./wordpress.ts').then(({ wordpress }) => wordpress),
};

/** One of the page, else one of ours. A script that comes later may still register it. */
async function adapterOf(name: string, signal: AbortSignal): Promise<SourceAdapter> {
  if (Object.hasOwn(known, name) && !registered(name)) return (known[name] as () => Promise<SourceAdapter>)();
  for (let found = registered(name); !signal.aborted; found = registered(name)) {
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new DataError('bad-shape', `no source “${name}”`);
}

/** The loader keeps adapters in its one global, by name and colon. */
function registered(name: string): SourceAdapter | undefined {
  const { VIR } = globalThis as { VIR?: SourceAdapters };
  return VIR && Object.hasOwn(VIR, `${name}:`) ? VIR[`${name}:`] : undefined;
}
