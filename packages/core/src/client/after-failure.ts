// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataError, ProblemFacts } from './errors.ts';
import { readText } from './read-text.ts';

const attempts = 3;
const worthRetrying = [429, 502, 503, 504];
const mostProblemBytes = 20_000;

/**
 * What follows a failed attempt: reads what the server says about it and tries `again`, with jitter, after a network
 * failure, 429, 502, 503 or 504, no sooner than `Retry-After` says and only while `deadline` (milliseconds since 1970) is
 * ahead. Rejects with the last failure where no other attempt would be better.
 */
export async function afterFailure<T>(failure: DataError, again: () => Promise<T>, deadline: number, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    if (failure.cause instanceof Response) failure.facts = await problemFacts(failure.cause);
    const { code, facts } = failure;
    const wait = Math.max((facts.retryAfter ?? 0) * 1000, 2 ** attempt * 150 * (0.5 + Math.random()));
    if (attempt === attempts || !(code === 'network' || worthRetrying.includes(facts.status ?? 0)) || Date.now() + wait > deadline) throw failure;
    await new Promise((resolve) => setTimeout(resolve, wait));
    signal.throwIfAborted();
    try {
      return await again();
    } catch (error) {
      failure = error as DataError;
    }
  }
}

/** The problem document (RFC 9457) of an HTTP error, as far as there is one. */
async function problemFacts(response: Response): Promise<ProblemFacts> {
  let problem: Record<string, unknown> = {};
  try {
    problem = Object(JSON.parse(await readText(response, mostProblemBytes))) as typeof problem;
  } catch {
    // An error page, or nothing.
  }
  const wording = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { status: response.status, title: wording(problem.title), detail: wording(problem.detail), retryAfter: retryAfter(response.headers.get('retry-after')) };
}

/** Seconds, from a number of seconds or an HTTP date (RFC 9110 section 10.2.3). */
const retryAfter = (header: string | null): number => Number(header) || Math.max(0, (Date.parse(header ?? '') - Date.now()) / 1000) || 0;
