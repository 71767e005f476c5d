// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { tzlib_get_ical_block } from 'timezones-ical-library';
import { offsetAt } from './zone.ts';

const blocks = new Map<string, string>();

/** VTIMEZONE of an IANA zone (RFC 5545 section 3.6.5), from the zone database of `timezones-ical-library`. */
export function timeZoneBlock(zone: string): string {
  let block = blocks.get(zone);
  if (block === undefined) {
    const [found] = [tzlib_get_ical_block(zone)].flat();
    block = found?.startsWith('BEGIN:VTIMEZONE') === true ? named(found, zone) : fixedBlock(zone);
    blocks.set(zone, block);
  }
  return block;
}

/** The TZID is the name our events use, even where the library knows the zone by a newer one. */
function named(block: string, zone: string): string {
  return block.split(/\r?\n/u).filter((line) => line !== '').map((line) => (line.startsWith('TZID:') ? `TZID:${zone}` : line)).map((line) => `${line}\r\n`).join('');
}

/** A zone the library does not know: its standard offset of today. */
function fixedBlock(zone: string): string {
  const minutes = Math.round(offsetAt(Date.UTC(2026, 0, 15), zone) / 60_000);
  const digits = (value: number): string => `${Math.floor(Math.abs(value))}`.padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${digits(minutes / 60)}${digits(minutes % 60)}`;
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'];
  return lines.map((line) => `${line}\r\n`).join('');
}
