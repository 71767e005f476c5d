// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whether the reader's clock shows another time than Berlin's. By the clock, not by the name of the zone: who sits in
 * Paris needs no hint, and asking for the name creates a formatter.
 */
export function readerIsAway(): boolean {
  const year = new Date().getFullYear();
  return [0, 6].some((month) => new Date(year, month, 1).getTimezoneOffset() !== (month ? -120 : -60));
}
