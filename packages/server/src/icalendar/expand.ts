// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone, type EventExtension } from '@vir-nordwest/contract';
import type { EventOverride, EventRule } from '../import/draft.ts';
import { day, formatDuration, localOf, wallOf } from './local-time.ts';
import { recurrenceText } from './recurrence-text.ts';
import { startsBetween, wallRange, windowInstants } from './series.ts';
import { formatInstant, instantOf, isPlaceless, wallAt } from './zone.ts';

/** One date of an event: ready as `_event`, and what this date alone says otherwise. */
export interface Occurrence {
  event: EventExtension;
  title?: string;
  summary?: string;
}

/** Calendar days in Europe/Berlin: `from` inclusive, `to` exclusive (`YYYY-MM-DD`). */
export interface Window {
  from: string;
  to: string;
}

/**
 * The occurrences of `rule` that overlap `window`, at most `max`, by `utcStart`.
 * Lengths are kept on the wall clock: a night shift from 22:00 to 06:00 ends at 06:00 in every night.
 */
export function expand(rule: EventRule, window: Window, max: number): Occurrence[] {
  const length = Math.max(0, wallOf(rule.end) - wallOf(rule.start));
  const range = wallRange(window, length);
  const { from, to } = windowInstants(window);
  const text = recurrenceText(rule);
  const touches = ({ event }: Occurrence): boolean => {
    const [start, end] = [Date.parse(event.utcStart), Date.parse(event.utcEnd)];
    return start < to && (end > from || (start === end && start >= from));
  };
  const overrides = new Map(rule.overrides.map((override) => [wallOf(override.recurrenceId), override]));
  const found: Occurrence[] = [...overrides.values()].map((override) => changed(rule, override, text)).filter(touches);
  let plain = 0;
  for (const start of startsBetween(rule, range.from, range.to)) {
    if (plain >= max) break;
    if (overrides.has(start)) continue;
    const one: Occurrence = { event: occurrence(rule, { start, end: start + length, recurrenceId: start, status: rule.status, sequence: rule.sequence, location: rule.location, text }) };
    if (!touches(one)) continue;
    found.push(one);
    plain += 1;
  }
  return found.sort(byStart).slice(0, max);
}

const key = ({ event }: Occurrence): string => `${event.utcStart} ${event.recurrenceId ?? ''}`;
const byStart = (a: Occurrence, b: Occurrence): number => (key(a) < key(b) ? -1 : 1);

function changed(rule: EventRule, override: EventOverride, text: string | undefined): Occurrence {
  const event = occurrence(rule, {
    start: wallOf(override.start),
    end: Math.max(wallOf(override.start), wallOf(override.end)),
    recurrenceId: wallOf(override.recurrenceId),
    status: override.status,
    sequence: Math.max(rule.sequence, override.sequence),
    location: override.location ?? rule.location,
    text,
  });
  return { event, ...(override.title === undefined ? {} : { title: override.title }), ...(override.summary === undefined ? {} : { summary: override.summary }) };
}

interface Times {
  /** Wall milliseconds in the rule's zone. */
  start: number;
  end: number;
  recurrenceId: number;
  status: EventExtension['status'];
  sequence: number;
  location: EventRule['location'] | undefined;
  text: string | undefined;
}

function occurrence(rule: EventRule, times: Times): EventExtension {
  const isSeries = rule.rrule !== undefined || rule.rdates.length > 0 || rule.overrides.length > 0;
  const allDay = rule.showWithoutTime;
  const zone = rule.timeZone ?? homeZone;
  const begin = instantOf(times.start, zone);
  // A start in the gap of March moves forward; an end inside the same gap must not overtake it.
  const finish = instantOf(times.end, zone).instant;
  const end = finish < begin.instant ? begin.instant + times.end - times.start : finish;
  // Someone wrote the time in UTC; nobody's clock shows that, so it is told in the network's zone.
  const shownZone = isPlaceless(rule.timeZone) ? homeZone : rule.timeZone;
  const shown = (instant: number, wall: number): string => localOf(allDay ? wall : wallAt(instant, shownZone ?? homeZone));
  return {
    uid: rule.uid,
    sequence: times.sequence,
    start: shown(begin.instant, times.start),
    end: shown(end, times.end),
    timeZone: allDay && isPlaceless(rule.timeZone) ? null : shownZone,
    duration: allDay ? formatDuration(times.end - times.start) : exactDuration(begin.instant, end, times, zone),
    utcStart: formatInstant(begin.instant),
    utcEnd: formatInstant(end),
    showWithoutTime: allDay,
    ...(!allDay && begin.instant === end ? { openEnd: true } : {}),
    status: times.status,
    ...(isSeries ? { recurrenceId: localOf(times.recurrenceId) } : {}),
    ...(times.text === undefined ? {} : { recurrenceText: times.text }),
    ...(times.location === undefined ? {} : { locations: { '1': times.location } }),
    ...(rule.virtualLocation === undefined ? {} : { virtualLocations: { '1': rule.virtualLocation } }),
    ...(rule.organizer === undefined ? {} : { organizer: rule.organizer }),
  };
}

/** RFC 8984 section 1.4.6: whole days are nominal, the rest is exact time. */
function exactDuration(start: number, end: number, times: Times, zone: string): string {
  const days = Math.floor((times.end - times.start) / day) * day;
  const rest = end - instantOf(times.start + days, zone).instant;
  return formatDuration(rest >= 0 && days > 0 ? days + rest : end - start);
}

/** The part after `~` of an occurrence's id (contract, `ItemId`): `20260305T193000`, for whole days `20260305`. */
export function compactRecurrenceId(event: Pick<EventExtension, 'recurrenceId' | 'showWithoutTime'>): string | undefined {
  const compact = event.recurrenceId?.replace(/[-:]/gu, '');
  return event.showWithoutTime ? compact?.slice(0, 8) : compact;
}
