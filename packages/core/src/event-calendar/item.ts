// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isDate } from '../dates/is-date.ts';
import { instant, itemReader, webUrl } from '../guards/item.ts';
import { fields, flag, isRecord, listOf, oneOf, record, text, type Read } from '../guards/read.ts';

const shape = /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

// Only the last days of a month can be wrong once the shape is right; asking for every date would cost more than drawing.
const localTime: Read<string> = (value) =>
  typeof value === 'string' && shape.test(value) && (/^.{5}(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])/.test(value) || isDate(value.slice(0, 10))) ? value + 'T00:00:00'.slice(value.length - 10) : undefined;

/** The values of an object: JSCalendar keeps lists as objects with arbitrary keys (RFC 8984 section 1.4.10). */
const valuesOf = <T>(read: Read<T>): Read<T[]> => (value) => (isRecord(value) ? listOf(read)(Object.values(value)) : undefined);

const occurrence = fields(
  { start: localTime },
  {
    end: localTime,
    timeZone: text,
    utcStart: instant,
    showWithoutTime: flag,
    openEnd: flag,
    status: oneOf('confirmed', 'cancelled', 'tentative'),
    movedFrom: localTime,
    recurrenceText: text,
    locations: valuesOf(fields({}, { name: text, description: text, coordinates: text })),
    virtualLocations: valuesOf(fields({ uri: webUrl }, { name: text })),
    organizer: fields({ name: text }, { url: webUrl }),
    // Read by `attending` where details are opened.
    price: record,
    accessibility: record,
    registration: record,
  },
);

/**
 * One item of `/v1/events.json`, or one written by hand: only `_event.start` is a must, and times may be
 * short, `2026-03-05T18:00` or `2026-03-05` for midnight. Without an end, or with one before the start, the end equals the start.
 */
export const eventItem = itemReader({
  _event: (value) => {
    const event = occurrence(value);
    if (!event) return undefined;
    const { start, end = start, showWithoutTime = false } = event;
    return { ...event, end: end < start ? start : end, showWithoutTime };
  },
});

export type CalendarItem = NonNullable<ReturnType<typeof eventItem>>;
