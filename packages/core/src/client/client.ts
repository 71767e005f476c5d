// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits } from '@vir-nordwest/contract';
import { DataError } from './errors.ts';
import { requestJson, type JsonAnswer, type RequestOptions } from './request.ts';

export interface Answer {
  /** Where it really came from: after redirects, or the mirror. */
  url: string;
  body: unknown;
  /** When it was read, in milliseconds since 1970. */
  time: number;
  /** True where the mirror answered because the address itself did not, or only some of several sources did. */
  mirrored?: boolean | undefined;
}

export interface GetOptions {
  signal?: AbortSignal | undefined;
  /** Address of a copy, asked when the first one fails. */
  mirror?: string | undefined;
  /** Ask again even where a fresh answer is in memory. */
  refresh?: boolean | undefined;
}

export interface Client {
  /** The JSON document at `url`. Rejects with {@link DataError}, or with the signal's reason when the caller leaves. */
  get(url: string, options?: GetOptions): Promise<Answer>;
}

export interface ClientOptions extends Partial<RequestOptions> {
  /** How long an answer serves other callers without a new request, in milliseconds. */
  freshMs?: number;
  /** Waited for before an answer is given to anybody. */
  arrived?(url: string, body: unknown): Promise<void>;
}

interface Flight {
  landing: Promise<Answer>;
  /** When it ended, well or not. */
  landed?: number;
  callers: number;
  stop: AbortController;
}

/**
 * Reads JSON for all widgets of a page: one flight per address however many ask, answers shared for a minute (the
 * API's own `max-age`), failures never kept. A flight is aborted when its last caller has left.
 */
export function createClient(options: ClientOptions = {}): Client {
  const { timeoutMs = limits.answerMs, maxBytes = limits.answerBytes, freshMs = 60_000 } = options;
  const flights = new Map<string, Flight>();

  function takeOff(url: string): Flight {
    const stop = new AbortController();
    const setting = { ...options, timeoutMs, maxBytes };
    // `name:…` is no address of a document, but a source that needs an adapter.
    const reading: Promise<JsonAnswer & Pick<Answer, 'mirrored'>> = url.startsWith('http') ? requestJson(url, stop, setting) : import('../sources/read-source.ts').then(({ readSource }) => readSource(url, stop, setting));
    const landing = reading.then(async (read) => {
      await options.arrived?.(url, read.body);
      return { ...read, time: Date.now() };
    });
    const flight: Flight = { landing, callers: 0, stop };
    const forget = () => flights.get(url) === flight && flights.delete(url);
    landing.finally(() => (flight.landed = Date.now())).catch(forget);
    flights.set(url, flight);
    return flight;
  }

  function board(url: string, { signal, refresh }: GetOptions): Promise<Answer> {
    // Somebody who searches for an hour must not fill the memory.
    flights.forEach(({ landed }, key) => landed && Date.now() - landed >= freshMs && flights.delete(key));
    const known = flights.get(url);
    const flight = known && !(refresh && known.landed) ? known : takeOff(url);
    flight.callers++;
    return new Promise((resolve, reject) => {
      flight.landing.then(resolve, reject);
      signal?.addEventListener('abort', () => {
        reject(signal.reason);
        if (--flight.callers || flight.landed) return;
        flights.delete(url);
        flight.stop.abort();
      });
    });
  }

  return {
    async get(url, options = {}) {
      options.signal?.throwIfAborted();
      try {
        return await board(url, options);
      } catch (error) {
        // A wrong request (4xx) is wrong at the mirror too; anything else may work there.
        if (!options.mirror || !(error instanceof DataError) || /^4(?!29)/.test(String(error.facts.status))) throw error;
        return { ...(await board(options.mirror, options)), mirrored: true };
      }
    },
  };
}
