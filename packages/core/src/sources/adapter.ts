// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What an adapter may use. */
export interface SourceRequest {
  /** A JSON document, with the limits all requests have: time, size, no cookies. */
  json(url: string): Promise<unknown>;
  /** Ends when nobody waits any longer. */
  signal: AbortSignal;
}

/**
 * Makes of another source what a widget can show: a JSON Feed, or its items. `address` is what stands behind the name in `src`.
 * What comes out is checked like any answer; articles are cleaned, and shown as text where they cannot be.
 */
export type SourceAdapter = (address: string, request: SourceRequest) => unknown;

/** Adapters by what stands before the address in `src`: the name and its colon. */
export type SourceAdapters = Readonly<Record<string, SourceAdapter>>;
