// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What can go wrong between an address and its data. Widgets choose their words by `code`.
 * - `network`: no answer, or none that may be read (offline, DNS, CORS, CSP)
 * - `timeout`: no complete answer in time
 * - `too-large`: the answer passes the byte cap
 * - `not-json`: an answer, but HTML or broken JSON
 * - `bad-shape`: JSON, but not the expected document
 * - `problem`: an HTTP error; `title` and `detail` from RFC 9457 where the server sent them
 */
export type DataErrorCode = 'network' | 'timeout' | 'too-large' | 'not-json' | 'bad-shape' | 'problem';

export interface ProblemFacts {
  status?: number;
  title?: string | undefined;
  detail?: string | undefined;
  /** Seconds the server asked to wait (`Retry-After`). */
  retryAfter?: number | undefined;
}

export class DataError extends Error {
  override readonly name = 'DataError';
  readonly code: DataErrorCode;
  facts: ProblemFacts;

  constructor(code: DataErrorCode, message: string, facts: ProblemFacts = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.facts = facts;
  }
}
