// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { berlinTime } from '../dates/berlin.ts';
import type { CalendarItem } from './item.ts';

/**
 * Start and end of a date with times, in milliseconds since 1970, where its start is known as an instant. The local times tell how
 * long it is, but for the hour of a night in which the clock changes.
 */
export function instantsOf({ start, end, timeZone, utcStart = '' }: CalendarItem['_event']): { start: number; end: number } | undefined {
  const begin = Date.parse(utcStart);
  if (Number.isNaN(begin)) return undefined;
  const length = Date.parse(end + 'Z') - Date.parse(start + 'Z');
  const shift = (instant: number): number => Date.parse(berlinTime(instant) + 'Z') - instant;
  const change = (timeZone ?? homeZone) === homeZone ? shift(begin) - shift(begin + length) : 0;
  return { start: begin, end: begin + length + change };
}
