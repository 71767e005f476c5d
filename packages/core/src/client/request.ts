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

const attempts = 3;
const worthRetrying = [429, 502, 503, 504];

// Spelled out, because a polluted Object.prototype would else fill the gaps. Redirects are followed: town servers move
// from http to https, and no credentials travel.
const fetchOptions = { method: 'GET', credentials: 'omit', mode: 'cors', redirect: 'follow', referrerPolicy: 'strict-origin-when-cross-origin' } as const satisfies RequestInit;

/**
 * One JSON document, at most `timeoutMs` milliseconds for all attempts together. Tries again, with jitter, after a
 * network failure, 429, 502, 503 or 504 and no sooner than `Retry-After` says. Rejects with {@link DataError}, or with
 * the signal's reason.
 */
export async function requestJson(url: string, options: RequestOptions): Promise<JsonAnswer> {
  const { signal, timeoutMs } = options;
  const stop = new AbortController();
  const deadline = Date.now() + timeoutMs;
  const timer = setTimeout(() => stop.abort(new DataError('timeout', `no answer within ${timeoutMs} ms`)), timeoutMs);
  const giveUp = () => stop.abort(signal.reason);
  signal.addEventListener('abort', giveUp);
  // A request somebody else started (`early`) cannot be aborted, only left behind.
  const stopped = new Promise<never>((_, reject) => stop.signal.addEventListener('abort', () => reject(stop.signal.reason)));

  async function tryUntilDeadline(): Promise<JsonAnswer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptOnce(url, stop.signal, options, attempt === 1);
      } catch (error) {
        const wait = waitBefore(error, attempt);
        if (wait === undefined || Date.now() + wait > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
        stop.signal.throwIfAborted();
      }
    }
  }

  try {
    return await Promise.race([tryUntilDeadline(), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

/** Milliseconds to wait before another attempt; `undefined` where another one would be no better. */
function waitBefore(error: unknown, attempt: number): number | undefined {
  const { code, facts } = error as DataError;
  if (attempt === attempts || !(code === 'network' || worthRetrying.includes(facts.status ?? 0))) return undefined;
  return Math.max((facts.retryAfter ?? 0) * 1000, 2 ** attempt * 150 * (0.5 + Math.random()));
}

async function attemptOnce(url: string, signal: AbortSignal, { fetch = originalFetch, early, maxBytes }: RequestOptions, first: boolean): Promise<JsonAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await ((first && early?.(url)) || fetch(url, { ...fetchOptions, signal }));
    text = await readText(response, maxBytes);
  } catch (error) {
    throw error instanceof DataError ? error : new DataError('network', String(error));
  }
  const { ok, status, headers } = response;
  const body = jsonOrNothing(text, headers.get('content-type') ?? '');
  if (!ok) {
    const { title, detail } = (body ?? {}) as Record<string, unknown>;
    throw new DataError('problem', `HTTP ${status}`, { status, title: wording(title), detail: wording(detail), retryAfter: retryAfter(headers.get('retry-after')) });
  }
  if (body === undefined) throw new DataError('not-json', text.slice(0, 80));
  return { url: response.url || url, body };
}

function jsonOrNothing(text: string, type: string): unknown {
  try {
    return type.includes('html') ? undefined : parse(text);
  } catch {
    return undefined;
  }
}

const wording = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Seconds, from a number of seconds or an HTTP date (RFC 9110 section 10.2.3). */
const retryAfter = (header: string | null): number => Number(header) || Math.max(0, (Date.parse(header ?? '') - Date.now()) / 1000) || 0;
