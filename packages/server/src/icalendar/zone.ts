// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { day, localOf, wallOf } from './local-time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formats.set(zone, format);
  }
  return format;
}

/** `10/25/2026, 02:30:00` */
const shown = /^(\d\d)\/(\d\d)\/(\d+), (\d\d):(\d\d):(\d\d)$/u;

export const localAt = (instant: number, zone: string): string => localOf(wallAt(instant, zone));

/** Offsets by zone and UTC day, NaN for days on which the clock changes: formatting a date is a hundred times slower. */
const offsets = new Map<string, Map<number, number>>();
const mostDays = 40_000;

function readOffset(instant: number, zone: string): number {
  const match = shown.exec(formatOf(zone).format(instant));
  if (!match) throw new RangeError(`no wall clock for ${instant} in ${zone}`);
  const [month, date, year, hours, minutes, seconds] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds east of Greenwich at `instant` (epoch milliseconds). */
export function offsetAt(instant: number, zone: string): number {
  let days = offsets.get(zone);
  if (!days || days.size > mostDays) offsets.set(zone, (days = new Map<number, number>()));
  const date = Math.floor(instant / day);
  let offset = days.get(date);
  if (offset === undefined) {
    const atStart = readOffset(date * day, zone);
    offset = atStart === readOffset((date + 1) * day, zone) ? atStart : Number.NaN;
    days.set(date, offset);
  }
  return Number.isNaN(offset) ? readOffset(instant, zone) : offset;
}

/** What a clock in `zone` shows at `instant`, in wall milliseconds. */
export const wallAt = (instant: number, zone: string): number => Math.floor(instant / 1000) * 1000 + offsetAt(instant, zone);

/**
 * Instant of a wall time (RFC 5545 section 3.3.5): a repeated time is its first occurrence; a skipped time is read with
 * the offset before the gap and flagged.
 */
export function instantOf(wall: number, zone: string): { instant: number; skipped: boolean } {
  if (zone === 'UTC') return { instant: wall, skipped: false };
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const first = wall - before;
  if (before === after || offsetAt(first, zone) === before) return { instant: first, skipped: false };
  const second = wall - after;
  return offsetAt(second, zone) === after ? { instant: second, skipped: false } : { instant: first, skipped: true };
}

export const toInstant = (local: string, zone: string | null): number => instantOf(wallOf(local), zone ?? homeZone).instant;

/** RFC 3339 in UTC, whole seconds. */
export const formatInstant = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/** Zones without a place (`UTC`, `Etc/GMT-1`): right as an instant, but no one's clock. */
export const isPlaceless = (zone: string | null): boolean => zone === 'UTC' || zone?.startsWith('Etc/') === true;
