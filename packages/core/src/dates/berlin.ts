// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Germany follows Directive 2000/84/EC: summer time from the last Sunday of March to the last Sunday of October, both at
// 01:00 UTC. By arithmetic, because the first Intl formatter of a page costs more than drawing the whole list.
const hour = 3_600_000;

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, end.getUTCDate() - end.getUTCDay(), 1);
}

/** Wall-clock time in Europe/Berlin, `YYYY-MM-DDTHH:MM:SS`, of an instant in milliseconds since 1970. Right from 1996 on. */
export function berlinTime(instant: number): string {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= lastSunday(year, 2) && instant < lastSunday(year, 9);
  return new Date(instant + (summer ? 2 : 1) * hour).toISOString().slice(0, 19);
}

/** Today's date in Europe/Berlin, wherever the visitor's computer believes to be. */
export const berlinToday = (now = Date.now()): string => berlinTime(now).slice(0, 10);
