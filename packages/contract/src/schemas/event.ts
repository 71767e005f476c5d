// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { feedOf, itemEntries } from './feed.ts';
import { Duration, Instant, LocalDateTime, WebUrl } from './scalars.ts';

/** RFC 8984 section 4.2.5. `coordinates` is a `geo:` URI (RFC 5870). */
export const Location = v.object({
  name: v.optional(v.string()),
  description: v.optional(v.string()),
  coordinates: v.optional(v.pipe(v.string(), v.regex(/^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?$/u))),
});

/** RFC 8984 section 4.2.6. */
export const VirtualLocation = v.object({ name: v.optional(v.string()), uri: WebUrl });

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
  status: v.picklist(['confirmed', 'cancelled', 'tentative']),
  recurrenceId: v.optional(LocalDateTime),
  recurrenceText: v.optional(v.string()),
  locations: v.optional(v.record(v.string(), Location)),
  virtualLocations: v.optional(v.record(v.string(), VirtualLocation)),
  organizer: v.optional(v.object({ name: v.string(), email: v.optional(v.string()), url: v.optional(WebUrl) })),
});

export const EventItem = v.object({ ...itemEntries, _event: EventExtension });
export const EventFeed = feedOf(EventItem);
