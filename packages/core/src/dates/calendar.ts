// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Calendar arithmetic on `YYYY-MM-DD`. Dates are days, not instants: no time zone can move them. */
const day = 86_400_000;

const utc = (date: string) => Date.parse(date.slice(0, 10) + 'T00:00:00Z');

export const addDays = (date: string, days: number): string => new Date(utc(date) + days * day).toISOString().slice(0, 10);

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / day);

/** 0 is Monday. */
export const weekday = (date: string): number => (new Date(utc(date)).getUTCDay() + 6) % 7;
