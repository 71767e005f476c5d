// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { findIana } from 'windows-iana';
import type { Component } from './component.ts';
import { day, localOf, wallOf } from './local-time.ts';
import { readProperties } from './property.ts';
import { parseRule } from './rule.ts';
import { startsBetween } from './series.ts';
import { offsetAt } from './zone.ts';

/** IANA name for a TZID as files write it; undefined where nothing says what it means. */
export type ZoneResolver = (tzid: string) => string | undefined;

/** Names German programs write that neither IANA nor Windows lists. */
const aliases = new Map([
  ['mez', homeZone],
  ['mesz', homeZone],
  ['cest', homeZone],
  ['cet', homeZone],
  ['met', homeZone],
  ['mitteleuropäische zeit', homeZone],
  ['mitteleuropäische normalzeit', homeZone],
  ['westeuropäische normalzeit', homeZone],
  ['w. europe', homeZone],
  ['z', 'UTC'],
  ['gmt', 'UTC'],
  ['utc', 'UTC'],
  ['etc/utc', 'UTC'],
  ['etc/gmt', 'UTC'],
  ['koordinierte weltzeit', 'UTC'],
]);

/** Zones a definition in the file is compared with; home first. */
const candidates = [homeZone, 'Europe/London', 'Europe/Lisbon', 'Europe/Athens', 'Europe/Istanbul', 'Europe/Moscow', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'Asia/Tokyo', 'Asia/Kolkata', 'Australia/Sydney'];

/** Resolver for one VCALENDAR; `now` gives the year in which definitions are compared. */
export function zoneResolver(calendar: Component, now: Date): ZoneResolver {
  const definitions = new Map<string, Component>();
  for (const child of calendar.children.filter((one) => one.name === 'VTIMEZONE')) {
    const name = readProperties(child).text('tzid');
    if (name !== undefined) definitions.set(name, child);
  }
  const known = new Map<string, string | undefined>();
  return (tzid) => {
    if (!known.has(tzid)) {
      const definition = definitions.get(tzid);
      known.set(tzid, zoneByName(tzid) ?? (definition ? zoneByDefinition(definition, now) : undefined));
    }
    return known.get(tzid);
  };
}

/** By name: IANA, Windows, `/vendor/…/Europe/Berlin`, „(UTC+01:00) Amsterdam, Berlin, …“, `UTC+1`. */
export function zoneByName(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/gu, '');
  if (name === '' || name.length > 200) return undefined;
  const parts = name.split('/').filter((part) => part !== '');
  return (
    aliases.get(name.toLowerCase()) ??
    ianaName(name) ??
    findIana(name)[0] ??
    ianaName(parts.slice(-2).join('/')) ??
    ianaName(parts.slice(-3).join('/')) ??
    (/\bberlin\b/iu.test(name) ? homeZone : undefined) ??
    fixedZone(/^(?:UTC|GMT)?([+-]\d{1,2})(?::?00)?$/iu.exec(name)?.[1])
  );
}

function ianaName(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/u.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions();
    // Another name for the same zone is kept: which of them ICU prefers changes with its version.
    const kept = timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
    return timeZone === 'UTC' || timeZone === 'Etc/UTC' || timeZone === 'GMT' ? 'UTC' : kept;
  } catch {
    return undefined;
  }
}

/** Whole hours east of Greenwich; the sign in `Etc/` names is the other way round. */
function fixedZone(hours: string | undefined): string | undefined {
  if (hours === undefined) return undefined;
  const east = Number(hours);
  if (east === 0) return 'UTC';
  return Math.abs(east) <= 12 ? `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}` : undefined;
}

function zoneByDefinition(definition: Component, now: Date): string | undefined {
  const properties = readProperties(definition);
  const named = properties.text('x-lic-location');
  if (named !== undefined && zoneByName(named) !== undefined) return zoneByName(named);
  const offset = offsetsOf(definition, now.getUTCFullYear());
  if (!offset) return undefined;
  const samples = Array.from({ length: 121 }, (_, index) => Date.UTC(now.getUTCFullYear(), 0, 2) + index * 3 * day);
  const match = candidates.find((zone) => samples.every((instant) => offset(instant) === offsetAt(instant, zone)));
  if (match) return match;
  const [first = 0, ...rest] = samples.map(offset);
  return rest.every((one) => one === first) && first % 3_600_000 === 0 ? fixedZone(`${first / 3_600_000}`) : undefined;
}

/** Offset by instant as the STANDARD and DAYLIGHT parts define it for one year (RFC 5545 section 3.6.5). */
function offsetsOf(definition: Component, year: number): ((instant: number) => number) | undefined {
  const changes: { instant: number; offset: number }[] = [];
  for (const part of definition.children.slice(0, 200)) {
    const properties = readProperties(part);
    const [from, to] = [utcOffset(properties.text('tzoffsetfrom')), utcOffset(properties.text('tzoffsetto'))];
    const start = properties.text('dtstart');
    if (from === undefined || to === undefined || start === undefined || Number.isNaN(wallOf(start))) continue;
    const rrule = properties.text('rrule');
    if (rrule !== undefined && parseRule(rrule)?.get('FREQ')?.[0] !== 'YEARLY') return undefined;
    const rdates = properties.all('rdate').flatMap((one) => one.values).filter((one) => !Number.isNaN(wallOf(one)));
    const rule = { uid: '', sequence: 0, start, end: start, openEnd: true, timeZone: null, showWithoutTime: false, status: 'confirmed' as const, rdates, exdates: [], overrides: [], ...(rrule === undefined ? {} : { rrule }) };
    for (const wall of startsBetween(rule, wallOf(start), wallOf(start))) changes.push({ instant: wall - from, offset: to });
    const [begin, end] = [wallOf(localOf(Date.UTC(year - 1, 0, 1))), Date.UTC(year + 1, 0, 1)];
    for (const wall of startsBetween(rule, begin, end)) changes.push({ instant: wall - from, offset: to });
  }
  if (changes.length === 0) return undefined;
  changes.sort((a, b) => a.instant - b.instant);
  return (instant) => (changes.findLast((change) => change.instant <= instant) ?? changes[0])?.offset ?? 0;
}

function utcOffset(text: string | undefined): number | undefined {
  const match = /^([+-])(\d\d):?(\d\d)/u.exec(text ?? '');
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000 : undefined;
}
