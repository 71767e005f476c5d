// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { DataError } from './errors.ts';
import { readText } from './read-text.ts';

// Host pages patch globals (Prototype.js, old polyfills): take the originals as early as possible.
const { fetch: originalFetch } = globalThis;
const { parse } = JSON;

export interface RequestOptions {
  timeoutMs: number;
  maxBytes: number;
  fetch?: typeof globalThis.fetch | undefined;
  /** A request made by somebody else for this address: already under way, or with a key of theirs. Asked for at each attempt. */
  early?: ((url: string) => Promise<Response> | undefined) | undefined;
}

/** The address that answered (after redirects) and the parsed body. */
export interface JsonAnswer {
  url: string;
  body: unknown;
}

/**
 * One JSON document, at most `timeoutMs` milliseconds for all attempts together: `after-failure.ts` decides whether there
 * is another one. `stop` ends it. Rejects with {@link DataError}, or with the reason of `stop`.
 */
export async function requestJson(url: string, stop: AbortController, { timeoutMs, maxBytes, fetch = originalFetch, early }: RequestOptions): Promise<JsonAnswer> {
  const { signal } = stop;
  const deadline = Date.now() + timeoutMs;
  const timer = setTimeout(() => stop.abort(new DataError('timeout', `${timeoutMs} ms`)), timeoutMs);
  // A request somebody else started (`early`) cannot be aborted, only left behind.
  const stopped = new Promise<never>((_, reject) => (signal.onabort = () => reject(signal.reason)));
  // Spelled out, because a polluted Object.prototype would else fill the gaps. Redirects are followed: town servers move
  // from http to https, and no credentials travel.
  const attempt = () => readJson(url, early?.(url) ?? fetch(url, { method: 'GET', credentials: 'omit', mode: 'cors', redirect: 'follow', referrerPolicy: 'strict-origin-when-cross-origin', signal }), maxBytes);
  // Fetched only now: most visitors never need it. Where it is out of reach too, the failure stays as it is.
  const rescue = async (failure: DataError) => {
    signal.throwIfAborted();
    const { afterFailure } = await import('./after-failure.ts').catch(() => Promise.reject(failure));
    return afterFailure(failure, attempt, deadline, signal);
  };
  return Promise.race([attempt().catch(rescue), stopped]).finally(() => clearTimeout(timer));
}

/** The document in an answer. Rejects with {@link DataError}, whose `cause` is the unread answer for an HTTP error. */
async function readJson(url: string, request: Promise<Response>, maxBytes: number): Promise<JsonAnswer> {
  let text = '';
  let code: 'network' | 'not-json' = 'network';
  try {
    const response = await request;
    const { ok, status, headers } = response;
    if (!ok) throw new DataError('problem', `HTTP ${status}`, { status }, response);
    text = await readText(response, maxBytes);
    code = 'not-json';
    // HTML is a login page or a notice of the host.
    return { url: response.url || url, body: parse(headers.get('content-type')?.includes('html') ? '' : text) };
  } catch (reason) {
    throw reason instanceof DataError ? reason : new DataError(code, text.slice(0, 80) || String(reason));
  }
}
