// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsWords } from './strings.ts';

/** „März 2026“ of `2026-03`. */
export const monthName = (month: string, { dates }: Pick<NewsWords, 'dates'>): string => `${dates.months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim();

/** First day and day after the last of a month `2026-03`. */
export function monthRange(month: string): { from: string; to: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const after = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: `${month}-01`, to: `${after}-01` };
}

/** Whether a text from an address is a month that a list can be asked for. */
export const isMonth = (text: string): boolean => /^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(text);
