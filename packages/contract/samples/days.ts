// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Calendar arithmetic for sample content only. Days are `YYYY-MM-DD`, local times `YYYY-MM-DDTHH:MM:SS` in Europe/Berlin.

const dayMs = 86_400_000;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const addDays = (day: string, count: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The first such weekday on or after the day. */
export const next = (isoWeekday: number, day: string): string => addDays(day, (isoWeekday - weekday(day) + 7) % 7);

/** Last Friday of the month that lies `months` after the day's own. */
export function lastFriday(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
  return addDays(lastDay, -((weekday(lastDay) + 2) % 7));
}

const lastSundayAtOne = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month, 0, 1));
  return end.getTime() - end.getUTCDay() * dayMs;
};

/** Central European Time is one hour ahead of UTC; from the last Sunday of March to that of October, 01:00 UTC, it is two. */
export function toUtc(local: string): string {
  const winter = Date.parse(`${local}Z`) - 3_600_000;
  const year = new Date(winter).getUTCFullYear();
  const summer = winter >= lastSundayAtOne(year, 3) && winter - 3_600_000 < lastSundayAtOne(year, 10);
  return new Date(summer ? winter - 3_600_000 : winter).toISOString().replace('.000Z', 'Z');
}

/** ISO 8601 duration of wall-clock time, in the subset of RFC 8984. */
export function durationBetween(start: string, end: string): string {
  const minutes = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000;
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const time = `${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`;
  return minutes === 0 ? 'PT0S' : `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
