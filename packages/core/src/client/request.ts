// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { DataError } from './errors.ts';
import { readText } from './read-text.ts';

// Host pages patch globals (Prototype.js, old polyfills): take the originals as early as possible.
const { fetch: originalFetch } = globalThis;
const { parse } = JSON;

export interface RequestOptions {
  signal: AbortSignal;
  timeoutMs: number;
  maxBytes: number;
  fetch?: typeof globalThis.fetch | undefined;
  /** A request that is already under way for this address; used for the first attempt. */
  early?: ((url: string) => Promise<Response> | undefined) | undefined;
}

/** The address that answered (after redirects) and the parsed body. */
export interface JsonAnswer {
  url: string;
  body: unknown;
}

// Spelled out, because a polluted Object.prototype would else fill the gaps. Redirects are followed: town servers move
// from http to https, and no credentials travel.
const fetchOptions = { method: 'GET', credentials: 'omit', mode: 'cors', redirect: 'follow', referrerPolicy: 'strict-origin-when-cross-origin' } as const satisfies RequestInit;

/**
 * One JSON document, at most `timeoutMs` milliseconds for all attempts together: `after-failure.ts` decides whether there
 * is another one. Rejects with {@link DataError}, or with the signal's reason.
 */
export async function requestJson(url: string, { signal, timeoutMs, maxBytes, fetch = originalFetch, early }: RequestOptions): Promise<JsonAnswer> {
  const stop = new AbortController();
  const deadline = Date.now() + timeoutMs;
  const timer = setTimeout(() => stop.abort(new DataError('timeout', `no answer within ${timeoutMs} ms`)), timeoutMs);
  // A request somebody else started (`early`) cannot be aborted, only left behind.
  const stopped = new Promise<never>((_, reject) => (stop.signal.onabort = () => reject(stop.signal.reason)));
  const giveUp = () => stop.abort(signal.reason);
  signal.addEventListener('abort', giveUp);

  const attempt = (request = fetch(url, { ...fetchOptions, signal: stop.signal })) => readJson(url, request, maxBytes);
  // Fetched only now: most visitors never need it. Where it is out of reach too, the failure stays as it is.
  const rescue = async (failure: DataError) => {
    stop.signal.throwIfAborted();
    const { afterFailure } = await import('./after-failure.ts').catch(() => Promise.reject(failure));
    return afterFailure(failure, attempt, deadline, stop.signal);
  };
  try {
    return await Promise.race([attempt(early?.(url)).catch(rescue), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

const networkError = (reason: unknown): never => {
  throw reason instanceof DataError ? reason : new DataError('network', String(reason));
};

/** The document in an answer. Rejects with {@link DataError}, whose `cause` is the unread answer for an HTTP error. */
async function readJson(url: string, request: Promise<Response>, maxBytes: number): Promise<JsonAnswer> {
  const response = await request.catch(networkError);
  const { ok, status, headers } = response;
  if (!ok) throw new DataError('problem', `HTTP ${status}`, { status }, response);
  const text = await readText(response, maxBytes).catch(networkError);
  try {
    // HTML is a login page or a notice of the host.
    if (!headers.get('content-type')?.includes('html')) return { url: response.url || url, body: parse(text) };
  } catch {
    // Said below.
  }
  throw new DataError('not-json', text.slice(0, 80));
}
