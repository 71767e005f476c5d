// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Numbers both sides of the API agree on. Days are calendar days in Europe/Berlin. */
export const limits = {
  /** Items per page: `limit` below 1 or above `max` is a 400 problem. */
  page: { default: 20, max: 100 },
  /** Window of `/v1/events.json`: `from` inclusive, `to` exclusive. */
  window: { defaultDays: 90, maxDays: 400 },
  /** Longest search text, in UTF-16 code units. */
  search: 200,
  /** How often one list parameter (`tag`, `status`) may repeat. */
  repeat: 20,
  /** Largest answer a client reads, in bytes after decompression. */
  answerBytes: 5_000_000,
  /** Longest wait of a client for one answer, in milliseconds. */
  answerMs: 8_000,
} as const;

/** The zone every date of the network is meant in, unless an item names its own. */
export const homeZone = 'Europe/Berlin';
