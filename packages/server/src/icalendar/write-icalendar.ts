// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import type { EventDraft, EventOverride, EventRule } from '../import/draft.ts';
import { contentLine, escapeText } from './content-line.ts';
import { plainContent } from '../content/plain-content.ts';
import { looksLikeHtml } from './description.ts';
import { cancelledPrefix, readUrl } from './details.ts';
import { writeFacts } from './event-facts.ts';
import { formatRule, parseRule } from './rule.ts';
import { withUntilLike } from './series.ts';
import { timeZoneBlock } from './vtimezone.ts';

/** An event as the writer takes it: a draft, or the same fields of a stored item. */
export type CalendarEvent = Pick<EventDraft, 'title' | 'url' | 'tags' | 'language' | 'published' | 'modified' | 'image' | 'attachments' | 'event'> & {
  content?: { html: string; text: string };
  /** Writes this one date of the series and nothing else of it. */
  only?: EventOverride;
};

export interface CalendarInfo {
  /** Left out of a file for one event, which is no calendar of its own. */
  name?: string;
  description?: string;
  /** Page of the calendar. */
  url?: string;
  /** Address of this very file, for programs that subscribe; they come back every hour. */
  source?: string;
  /** DTSTAMP of events that say neither when they were changed nor when they were published (RFC 3339). */
  stamp: string;
}

const refresh = 'PT1H';
const longestHtml = 100_000;

/**
 * An iCalendar file (RFC 5545, 7986). The same input gives the same bytes. Series stay series; a file read back by
 * `parseICalendar` gives the same drafts.
 */
export function writeICalendar(info: CalendarInfo, events: readonly CalendarEvent[]): string {
  const zones = [...new Set(events.map(({ event }) => zoneOf(event)))].filter((zone) => zone !== undefined).sort();
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Virtuelle Region Nordwest//ViR//DE'),
    contentLine('CALSCALE', 'GREGORIAN'),
    text('NAME', info.name),
    text('X-WR-CALNAME', info.name),
    text('DESCRIPTION', info.description),
    text('X-WR-CALDESC', info.description),
    contentLine('X-WR-TIMEZONE', homeZone),
    address('URL', info.url),
    address('SOURCE', info.source, { VALUE: 'URI' }),
    ...(info.source === undefined ? [] : [contentLine('REFRESH-INTERVAL', refresh, { VALUE: 'DURATION' }), contentLine('X-PUBLISHED-TTL', refresh)]),
    ...zones.map(timeZoneBlock),
    ...events.flatMap((one) => (one.only ? [component(one, info.stamp, one.only)] : [component(one, info.stamp), ...one.event.overrides.map((override) => component(one, info.stamp, override))])),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

const text = (name: string, value: string | undefined, parameters: Record<string, string | undefined> = {}): string => (value === undefined || value === '' ? '' : contentLine(name, escapeText(value), parameters));

function address(name: string, value: string | undefined, parameters: Record<string, string | undefined> = {}): string {
  const url = readUrl(value);
  return url === undefined ? '' : contentLine(name, url, parameters);
}

/** Zone that needs a VTIMEZONE; none for dates, floating times and UTC. */
const zoneOf = (rule: EventRule): string | undefined => (rule.showWithoutTime || rule.timeZone === null || rule.timeZone === 'UTC' ? undefined : rule.timeZone);

/** One VEVENT: the event itself, or one changed date of it, which repeats what stays the same. */
function component(one: CalendarEvent, stamp: string, override?: EventOverride): string {
  const { event } = one;
  const times = override ?? event;
  const title = (override?.title ?? one.title ?? '').trim();
  const location = override?.location ?? event.location;
  return [
    contentLine('BEGIN', 'VEVENT'),
    text('UID', event.uid),
    contentLine('DTSTAMP', utc(one.modified ?? one.published ?? stamp)),
    override === undefined ? '' : moments('RECURRENCE-ID', event, [override.recurrenceId]),
    moments('DTSTART', event, [times.start]),
    times.end > times.start ? moments('DTEND', event, [times.end]) : '',
    ...(override === undefined ? [rule(event), moments('RDATE', event, event.rdates), moments('EXDATE', event, event.exdates)] : []),
    contentLine('SEQUENCE', `${times.sequence}`),
    contentLine('STATUS', times.status.toUpperCase()),
    text('SUMMARY', times.status === 'cancelled' ? `${cancelledPrefix}${title}` : title, { LANGUAGE: one.language }),
    ...(override?.summary === undefined ? description(one) : [text('DESCRIPTION', override.summary)]),
    text('LOCATION', [location?.name, location?.description].filter((part) => part !== undefined && part !== '').join(', ')),
    geo(location?.coordinates),
    organizer(event),
    ...writeFacts(event),
    address('CONFERENCE', event.virtualLocation?.uri, { VALUE: 'URI', LABEL: event.virtualLocation?.name }),
    one.tags && one.tags.length > 0 ? contentLine('CATEGORIES', one.tags.map(escapeText).join(',')) : '',
    address('URL', one.url),
    address('IMAGE', one.image?.url, { VALUE: 'URI', 'X-ALT': one.image?.alt, 'X-CREDIT': one.image?.credit }),
    ...(one.attachments ?? []).map((file) => address('ATTACH', file.url, { FMTTYPE: file.mime_type, FILENAME: file.title, SIZE: file.size_in_bytes === undefined ? undefined : `${file.size_in_bytes}` })),
    one.published === undefined ? '' : contentLine('CREATED', utc(one.published)),
    one.modified === undefined ? '' : contentLine('LAST-MODIFIED', utc(one.modified)),
    contentLine('END', 'VEVENT'),
  ].join('');
}

const compact = (local: string): string => local.replace(/[-:]/gu, '');
const utc = (instant: string): string => `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;

/** Local times of a series in the value type of its DTSTART; a date has no TZID (RFC 5545 section 3.2.19). */
function moments(name: string, rule: EventRule, locals: readonly string[]): string {
  if (locals.length === 0) return '';
  if (rule.showWithoutTime) return contentLine(name, locals.map((local) => compact(local.slice(0, 10))).join(','), { VALUE: 'DATE' });
  return contentLine(name, locals.map((local) => compact(local) + (rule.timeZone === 'UTC' ? 'Z' : '')).join(','), { TZID: zoneOf(rule) });
}

function rule(event: EventRule): string {
  const parts = event.rrule === undefined ? undefined : parseRule(event.rrule);
  return parts ? contentLine('RRULE', formatRule(withUntilLike(parts, event))) : '';
}

/** The words, and the mark-up beside them where it says more. */
function description({ content }: CalendarEvent): string[] {
  if (!content) return [];
  const isPlain = plainContent(content.text).html === content.html && !looksLikeHtml(content.text);
  return [text('DESCRIPTION', content.text), isPlain || content.html.length > longestHtml ? '' : text('X-ALT-DESC', content.html, { FMTTYPE: 'text/html' })];
}

function geo(coordinates: string | undefined): string {
  const match = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/u.exec(coordinates ?? '');
  return match ? contentLine('GEO', `${match[1]};${match[2]}`) : '';
}

/** RFC 5545 wants an address; an organiser known by name only gets one that cannot be written to. */
function organizer({ organizer: who }: EventRule): string {
  if (!who) return '';
  const mail = who.email !== undefined && /^[^\s@<>":;,]+@[^\s@<>":;,]+$/u.test(who.email) ? `mailto:${who.email}` : undefined;
  return contentLine('ORGANIZER', mail ?? readUrl(who.url) ?? 'invalid:nomail', { CN: who.name, 'X-TEL': who.phone });
}
