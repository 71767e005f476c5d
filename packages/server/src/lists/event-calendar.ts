// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventQuery } from '@vir-nordwest/contract';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import type { Sql } from 'postgres';
import { localOf, wallOf } from '../icalendar/local-time.ts';
import { writeICalendar, type CalendarEvent } from '../icalendar/write-icalendar.ts';
import type { EventOverride, EventRule } from '../import/draft.ts';
import { selectEvents, type EventRow } from './event-query.ts';
import { readCalendarWindow } from './event-window.ts';
import { eventList } from './events.ts';
import { imageOf, type Site } from './item-json.ts';
import type { ItemRow } from './item-row.ts';
import { defaultLanguage } from './versions.ts';

/** As many as a file may hold that we read. */
const mostEvents = 5_000;

/** DTSTAMP where an event has no date of its own. Not the clock: the same content is the same file. */
const stamp = '1970-01-01T00:00:00Z';

/** All events that match as one iCalendar file, series as series. Paging parameters mean nothing here. */
export async function calendarFile(sql: Sql, { limit: _limit, cursor: _cursor, ...query }: EventQuery, site: Site, today: string): Promise<string> {
  const rows = await selectEvents(sql, { ...query, lang: query.lang ?? defaultLanguage }, readCalendarWindow(query, today), mostEvents);
  const info = { name: eventList.title, description: eventList.description, url: `${site.publicUrl}/`, source: listUrl(site.publicUrl, eventList.name, query, 'ics'), stamp };
  return writeICalendar(info, rows.map((row) => calendarEvent(row, site)));
}

/**
 * A file for one event, or for one date of a series. Such a date is a VEVENT with the UID of its series and a RECURRENCE-ID
 * (RFC 5545 section 3.8.4.4): a calendar can hold several of them side by side, and later take the whole series without a
 * double. With a plain VEVENT of the same UID the second date would replace the first.
 */
export function eventFile(row: EventRow, isOneDate: boolean, site: Site): string {
  const event = calendarEvent(row, site);
  const only = isOneDate ? overrideOf(event.event, row) : undefined;
  return writeICalendar({ stamp }, [{ ...event, ...(only !== undefined && { only }) }]);
}

function calendarEvent(row: ItemRow, site: Site): CalendarEvent {
  const image = imageOf(row, site);
  return {
    ...(row.title !== null && { title: row.title }),
    ...(row.content_html !== null && row.content_text !== null && { content: { html: row.content_html, text: row.content_text } }),
    url: row.url ?? `${site.publicUrl}/events/${row.id}`,
    ...(row.tags.length > 0 && { tags: row.tags }),
    language: row.language,
    published: row.published.toISOString(),
    ...(row.modified !== null && { modified: row.modified.toISOString() }),
    ...(image !== null && { image }),
    ...(row.attachments !== null && { attachments: row.attachments }),
    event: row.extension as unknown as EventRule,
  };
}

/** The date as its series would write it if it were changed. */
function overrideOf(rule: EventRule, row: EventRow): EventOverride | undefined {
  const recurrenceId = row.detail.event.recurrenceId;
  if (recurrenceId === undefined) return undefined;
  const changed = rule.overrides.find((override) => override.recurrenceId === recurrenceId);
  if (changed !== undefined) return changed;
  const end = localOf(wallOf(recurrenceId) + wallOf(rule.end) - wallOf(rule.start));
  return { recurrenceId, start: recurrenceId, end, status: rule.status, sequence: rule.sequence };
}
