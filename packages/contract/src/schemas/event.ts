// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { feedOf, itemEntries } from './feed.ts';
import { Duration, Instant, ItemId, LocalDateTime, WebUrl } from './scalars.ts';

/** RFC 8984 section 4.2.5. `coordinates` is a `geo:` URI (RFC 5870). */
export const Location = v.object({
  name: v.optional(v.string()),
  description: v.optional(v.string()),
  coordinates: v.optional(v.pipe(v.string(), v.regex(/^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/u))),
});

/** RFC 8984 section 4.2.6. */
export const VirtualLocation = v.object({ name: v.optional(v.string()), uri: WebUrl });

const EventStatus = v.picklist(['confirmed', 'cancelled', 'tentative']);

/** What it costs. `free` is certain: without a price nobody has said anything. `text` as the organiser writes it. */
export const Price = v.object({ free: v.boolean(), text: v.optional(v.string()) });

/** What a venue or an event offers to people with disabilities, beside the step-free way in. */
export const accessibilityFeatures = ['toilet', 'parking', 'hearing-loop', 'sign-language', 'subtitles', 'audio-description', 'tactile', 'easy-language'] as const;

/** `wheelchair` as OpenStreetMap has it: with, with some help, or not at all. */
export const Accessibility = v.object({
  wheelchair: v.optional(v.picklist(['yes', 'limited', 'no'])),
  features: v.optional(v.array(v.picklist(accessibilityFeatures))),
  text: v.optional(v.string()),
});

/** How to take part. `deadline` is a wall-clock time in the event's zone, `utcDeadline` the same instant. */
export const Registration = v.object({
  required: v.optional(v.boolean()),
  url: v.optional(WebUrl),
  email: v.optional(v.string()),
  deadline: v.optional(LocalDateTime),
  utcDeadline: v.optional(Instant),
  /** Sold out or booked up. */
  full: v.optional(v.boolean()),
  text: v.optional(v.string()),
});

/**
 * One occurrence in JSCalendar's words (RFC 8984), recurrences already expanded by the server.
 * `start` and `end` are wall-clock times in `timeZone`; `end` is exclusive. `utcStart`/`utcEnd` are the same instants,
 * so a client does no zone arithmetic. With `showWithoutTime` both are midnights and stand for dates, not instants.
 */
export const EventExtension = v.object({
  uid: v.string(),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  start: LocalDateTime,
  end: LocalDateTime,
  /** IANA name; `null` is floating time, read as Europe/Berlin for `utcStart`. */
  timeZone: v.nullable(v.string()),
  duration: Duration,
  utcStart: Instant,
  utcEnd: Instant,
  showWithoutTime: v.boolean(),
  /** True where the source gave no end: `end` equals `start` and no end is shown. */
  openEnd: v.optional(v.boolean()),
  status: EventStatus,
  recurrenceId: v.optional(LocalDateTime),
  /** When it was to begin before it was moved, in the same zone; midnight where only the day was known. JSCalendar has no word for it. */
  movedFrom: v.optional(LocalDateTime),
  /** The rule in words, German or (`lang=en`) English: „jeden letzten Freitag im Monat, bis 18. Dezember 2026“. */
  recurrenceText: v.optional(v.string()),
  locations: v.optional(v.record(v.string(), Location)),
  virtualLocations: v.optional(v.record(v.string(), VirtualLocation)),
  organizer: v.optional(v.object({ name: v.string(), email: v.optional(v.string()), phone: v.optional(v.string()), url: v.optional(WebUrl) })),
  price: v.optional(Price),
  accessibility: v.optional(Accessibility),
  registration: v.optional(Registration),
  /** The next dates of the series after this one, on single items only. */
  nextDates: v.optional(v.array(v.object({ id: ItemId, start: LocalDateTime, status: EventStatus }))),
});

export const EventItem = v.object({ ...itemEntries, _event: EventExtension });
export const EventFeed = feedOf(EventItem);
