// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone, type EventExtension } from '@vir-nordwest/contract';
import type { EventOverride, EventRule } from '../import/draft.ts';
import { day, formatDuration, localOf, wallOf } from './local-time.ts';
import { recurrenceText } from './recurrence-text.ts';
import { startsBetween, wallRange, windowInstants } from './series.ts';
import { formatInstant, instantOf, isPlaceless, toInstant, wallAt } from './zone.ts';

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
  const common = commonFields(rule);
  const touches = ({ start, end }: Span): boolean => start < to && (end > from || (start === end && start >= from));
  const overrides = new Map(rule.overrides.map((override) => [wallOf(override.recurrenceId), override]));
  const found: { span: Span; times: Times; override?: EventOverride }[] = [];
  for (const [recurrenceId, override] of overrides) {
    const times = changedTimes(rule, override, recurrenceId);
    const span = spanOf(rule, times);
    if (touches(span)) found.push({ span, times, override });
  }
  const unchanged = { status: rule.status, sequence: rule.sequence, location: rule.location };
  let plain = 0;
  for (const start of startsBetween(rule, range.from, range.to)) {
    if (plain >= max) break;
    if (overrides.has(start)) continue;
    const times = { start, end: start + length, recurrenceId: start, ...unchanged };
    const span = spanOf(rule, times);
    if (!touches(span)) continue;
    found.push({ span, times });
    plain += 1;
  }
  found.sort((a, b) => a.span.start - b.span.start || a.times.recurrenceId - b.times.recurrenceId);
  return found.slice(0, max).map(({ span, times, override }) => ({
    event: extension(rule, times, span, common),
    ...(override?.title === undefined ? {} : { title: override.title }),
    ...(override?.summary === undefined ? {} : { summary: override.summary }),
  }));
}

/** Instants, in epoch milliseconds. */
interface Span {
  start: number;
  end: number;
}

interface Times {
  /** Wall milliseconds in the rule's zone. */
  start: number;
  end: number;
  recurrenceId: number;
  status: EventExtension['status'];
  sequence: number;
  location: EventRule['location'] | undefined;
}

const changedTimes = (rule: EventRule, override: EventOverride, recurrenceId: number): Times => ({
  start: wallOf(override.start),
  end: Math.max(wallOf(override.start), wallOf(override.end)),
  recurrenceId,
  status: override.status,
  sequence: Math.max(rule.sequence, override.sequence),
  location: override.location ?? rule.location,
});

function spanOf(rule: EventRule, times: Times): Span {
  const zone = rule.timeZone ?? homeZone;
  const start = instantOf(times.start, zone).instant;
  const end = instantOf(times.end, zone).instant;
  // A start in the gap of March moves forward; an end inside the same gap must not overtake it.
  return { start, end: end < start ? start + times.end - times.start : end };
}

type CommonFields = Pick<EventExtension, 'uid' | 'timeZone' | 'showWithoutTime' | 'recurrenceText' | 'virtualLocations' | 'organizer' | 'price' | 'accessibility' | 'registration'>;

/** The part of `_event` that all dates of an event have in common. */
export function commonFields(rule: EventRule, language = 'de'): CommonFields {
  const text = recurrenceText(rule, language);
  return {
    uid: rule.uid,
    timeZone: rule.showWithoutTime && isPlaceless(rule.timeZone) ? null : shownZone(rule),
    showWithoutTime: rule.showWithoutTime,
    ...(text === undefined ? {} : { recurrenceText: text }),
    ...(rule.virtualLocation === undefined ? {} : { virtualLocations: { '1': rule.virtualLocation } }),
    ...(rule.organizer === undefined ? {} : { organizer: rule.organizer }),
    ...(rule.price === undefined ? {} : { price: rule.price }),
    ...(rule.accessibility === undefined ? {} : { accessibility: rule.accessibility }),
    ...(rule.registration === undefined ? {} : { registration: withInstant(rule.registration, rule.timeZone) }),
  };
}

/** Someone wrote the time in UTC; nobody's clock shows that, so it is told in the network's zone. */
const shownZone = ({ timeZone }: EventRule): string | null => (isPlaceless(timeZone) ? homeZone : timeZone);

const withInstant = (registration: NonNullable<EventRule['registration']>, zone: string | null): NonNullable<EventExtension['registration']> =>
  registration.deadline === undefined ? registration : { ...registration, utcDeadline: formatInstant(toInstant(registration.deadline, zone)) };

/** Whether its dates have ids of their own. */
const isSeries = (rule: EventRule): boolean => rule.rrule !== undefined || rule.rdates.length > 0 || rule.overrides.length > 0;

function extension(rule: EventRule, times: Times, span: Span, common: ReturnType<typeof commonFields>): EventExtension {
  const allDay = rule.showWithoutTime;
  const shown = (instant: number, wall: number): string => localOf(allDay ? wall : wallAt(instant, shownZone(rule) ?? homeZone));
  return {
    ...common,
    sequence: times.sequence,
    start: shown(span.start, times.start),
    end: shown(span.end, times.end),
    duration: allDay ? formatDuration(times.end - times.start) : exactDuration(span, times, rule.timeZone ?? homeZone),
    utcStart: formatInstant(span.start),
    utcEnd: formatInstant(span.end),
    ...(!allDay && span.start === span.end ? { openEnd: true } : {}),
    status: times.status,
    ...(isSeries(rule) ? { recurrenceId: localOf(times.recurrenceId) } : {}),
    ...movedFrom(rule, times, shown),
    ...(times.location === undefined ? {} : { locations: { '1': times.location } }),
  };
}

/** A changed date of a series is told by its own start; an event alone by the one it had in an earlier import. */
function movedFrom(rule: EventRule, { start, recurrenceId }: Times, shown: (instant: number, wall: number) => string): Pick<EventExtension, 'movedFrom'> {
  const before = isSeries(rule) ? recurrenceId : rule.movedFrom === undefined ? start : wallOf(rule.movedFrom);
  return before === start ? {} : { movedFrom: shown(instantOf(before, rule.timeZone ?? homeZone).instant, before) };
}

/** RFC 8984 section 1.4.6: whole days are nominal, the rest is exact time. */
function exactDuration({ start, end }: Span, times: Times, zone: string): string {
  const days = Math.floor((times.end - times.start) / day) * day;
  const rest = end - instantOf(times.start + days, zone).instant;
  return formatDuration(rest >= 0 && days > 0 ? days + rest : end - start);
}

/** The part after `~` of an occurrence's id (contract, `ItemId`): `20260305T193000`, for whole days `20260305`. */
export function compactRecurrenceId(event: Pick<EventExtension, 'recurrenceId' | 'showWithoutTime'>): string | undefined {
  const compact = event.recurrenceId?.replace(/[-:]/gu, '');
  return event.showWithoutTime ? compact?.slice(0, 8) : compact;
}
