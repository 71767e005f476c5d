// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { day, localOf, midnightOf, wallOf } from './local-time.ts';
import type { Property } from './property.ts';
import type { ZoneResolver } from './tzid.ts';
import { localAt, toInstant } from './zone.ts';

/** A DATE or DATE-TIME value (RFC 5545 sections 3.3.4, 3.3.5). `zone` null is floating. */
export interface Moment {
  isDate: boolean;
  /** Wall clock in `zone`; midnight for a date. */
  local: string;
  zone: string | null;
  /** TZID that nothing explains: the time is read as German time. */
  unknownZone?: string;
}

const earliest = wallOf('1900-01-01');
const latest = wallOf('2201-01-01');

/** The values of a date property; undefined for one that is no date or lies outside 1900–2200. */
export function readMoments(property: Property, resolve: ZoneResolver): (Moment | undefined)[] {
  return property.values.map((value) => readMoment(value, property.parameters['tzid'], resolve));
}

function readMoment(value: string, tzid: string | undefined, resolve: ZoneResolver): Moment | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(?:(\d\d)(\d\d)(\d\d)?(Z)?)?)?$/u.exec(value.replace(/[-:\s]/gu, '').toUpperCase());
  if (!match) return undefined;
  const [, year, month, date, hours, minutes, seconds = '00', utc] = match;
  const isDate = hours === undefined;
  const local = `${year}-${month}-${date}T${isDate ? '00:00:00' : `${hours}:${minutes}:${seconds}`}`;
  const wall = wallOf(local);
  if (Number.isNaN(wall) || wall < earliest || wall >= latest) return undefined;
  // With `Z` the TZID says nothing (RFC 5545 section 3.2.19), whatever it is.
  if (isDate || utc !== undefined) return { isDate, local, zone: isDate ? null : 'UTC' };
  if (tzid === undefined) return { isDate, local, zone: null };
  const zone = resolve(tzid);
  return zone === undefined ? { isDate, local, zone: homeZone, unknownZone: tzid } : { isDate, local, zone };
}

/** The moment on the clock of `zone`. Dates and floating times are the same on every clock. */
export function inZone(moment: Moment, zone: string | null): string {
  if (moment.isDate || moment.zone === null || moment.zone === zone || (zone === null && moment.zone === homeZone)) return moment.local;
  return localAt(toInstant(moment.local, moment.zone), zone ?? homeZone);
}

/** Start, exclusive end, zone: the part of an `EventRule` that DTSTART, DTEND and DURATION decide. */
export interface Times {
  start: string;
  end: string;
  openEnd: boolean;
  timeZone: string | null;
  showWithoutTime: boolean;
}

/** What the file says about one event's time, before it is made sense of. */
export interface WrittenTimes {
  start: Moment;
  end: Moment | undefined;
  /** Wall milliseconds. */
  duration: number | undefined;
  /** Zone in which a start written in UTC is shown; null keeps UTC (a series in UTC keeps its UTC rhythm). */
  utcZone: string | null;
  /** X-MICROSOFT-CDO-ALLDAYEVENT. */
  markedAllDay: boolean;
}

/** Reads the times; what is odd about them goes to `notes`, in German. */
export function readTimes(written: WrittenTimes, notes: string[]): Times {
  const { start } = written;
  const timeZone = start.isDate ? null : zoneFor(start, written.end, written.utcZone);
  const begin = inZone(start, timeZone);
  let end = written.end ? inZone(written.end, timeZone) : localOf(wallOf(begin) + (written.duration ?? 0));
  if (wallOf(end) < wallOf(begin)) {
    notes.push('Das Ende liegt vor dem Beginn; der Termin steht ohne Ende im Kalender.');
    end = begin;
  }
  if (start.isDate || written.markedAllDay || isWholeDays(begin, end)) return wholeDays(begin, end);
  return { start: begin, end, openEnd: begin === end, timeZone, showWithoutTime: false };
}

function zoneFor(start: Moment, end: Moment | undefined, utcZone: string | null): string | null {
  if (start.zone !== 'UTC' || utcZone === null) return start.zone;
  // The second 02:30 of an October night cannot be written on the clock: an event that begins or ends there stays in UTC.
  const isOnClock = (moment: Moment): boolean => toInstant(inZone(moment, utcZone), utcZone) === wallOf(moment.local);
  return isOnClock(start) && (end?.zone !== 'UTC' || isOnClock(end)) ? utcZone : 'UTC';
}

/** Programs without a sign for whole days write 00:00–23:59 or 00:00–24:00. */
const isWholeDays = (start: string, end: string): boolean => start.endsWith('T00:00:00') && end > start && /T(?:23:59:(?:00|59)|00:00:00)$/u.test(end);

function wholeDays(start: string, end: string): Times {
  const first = wallOf(midnightOf(start));
  const days = Math.max(1, Math.ceil((wallOf(end) - first) / day));
  return { start: localOf(first), end: localOf(first + days * day), openEnd: false, timeZone: null, showWithoutTime: true };
}
