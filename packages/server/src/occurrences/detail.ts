// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventExtension } from '@vir-nordwest/contract';
import type { EventRule } from '../import/draft.ts';
import { commonFields, compactRecurrenceId, type Occurrence } from '../icalendar/expand.ts';

type Own = Omit<EventExtension, keyof ReturnType<typeof commonFields> | 'utcStart' | 'utcEnd' | 'locations'>;

/** What one date does not share with its event: a daily series has thousands of them. */
export interface OccurrenceDetail {
  event: Own & { locations?: EventExtension['locations'] };
  title?: string;
  summary?: string;
}

/** A row of the table `occurrence`. */
export interface OccurrenceRow {
  /** Compact; empty for an event that is no series. */
  recurrence_id: string;
  utc_start: string;
  utc_end: string;
  detail: OccurrenceDetail;
}

export function toRow(rule: EventRule, { event, ...words }: Occurrence): OccurrenceRow {
  const { uid: _1, timeZone: _2, showWithoutTime: _3, recurrenceText: _4, virtualLocations: _5, organizer: _6, price: _7, accessibility: _8, registration: _9, utcStart, utcEnd, locations, ...own } = event;
  const isOwnPlace = locations !== undefined && locations['1'] !== rule.location;
  return { recurrence_id: compactRecurrenceId(event) ?? '', utc_start: utcStart, utc_end: utcEnd, detail: { event: { ...own, ...(isOwnPlace && { locations }) }, ...words } };
}

/** `_event` of a stored date. Instants are RFC 3339. */
export function toExtension(rule: EventRule, { event }: OccurrenceDetail, utcStart: string, utcEnd: string, language?: string): EventExtension {
  return { ...commonFields(rule, language), ...event, utcStart, utcEnd, ...(event.locations === undefined && rule.location !== undefined && { locations: { '1': rule.location } }) };
}
