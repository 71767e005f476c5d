// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Wall-clock arithmetic without a zone. A local time is `YYYY-MM-DDTHH:MM:SS`; here it is counted in
 * milliseconds as if it were UTC ("wall milliseconds"), so that days always have 24 hours.
 */
export const second = 1000;
export const hour = 3_600_000;
export const day = 86_400_000;

/** Wall milliseconds of a local time or a date; NaN where there is no such day. */
export function wallOf(local: string): number {
  const wall = Date.parse(`${local.length === 10 ? `${local}T00:00:00` : local}Z`);
  return localOf(wall).slice(0, 10) === local.slice(0, 10) ? wall : Number.NaN;
}

export function localOf(wall: number): string {
  return Number.isNaN(wall) ? '' : new Date(wall).toISOString().slice(0, 19);
}

export const midnightOf = (local: string): string => `${local.slice(0, 10)}T00:00:00`;

const durationPattern = /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/u;

/** RFC 5545 section 3.3.6 in wall milliseconds; undefined where the text is no duration. */
export function parseDuration(text: string): number | undefined {
  const match = durationPattern.exec(text);
  if (!match || !/\d/u.test(text)) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((digits) => Number(digits ?? 0)) as [number, number, number, number, number];
  const length = (weeks * 7 + days) * day + hours * hour + minutes * 60_000 + seconds * second;
  return match[1] === '-' ? -length : length;
}

/** RFC 8984 section 1.4.6: days and time apart, because a day is nominal and an hour is exact. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / second);
  const days = Math.trunc(seconds / 86_400);
  const [h, m, s] = [Math.trunc((seconds % 86_400) / 3600), Math.trunc((seconds % 3600) / 60), seconds % 60];
  const time = `${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
  if (!days && !time) return 'PT0S';
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
}
