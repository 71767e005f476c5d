// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { TooDeepError } from '../content/safe-tree.ts';
import { summarize } from '../content/summary.ts';
import type { EventDraft, EventOverride, ImportProblem, Parser, ParseResult } from '../import/draft.ts';
import { EntryError } from '../import/entry-error.ts';
import { shorten } from '../import/entry-fields.ts';
import { calendarLimits, readCalendars } from './component.ts';
import { readCalendarName, readUrl } from './details.ts';
import { day, localOf, midnightOf, wallOf } from './local-time.ts';
import { readProperties } from './property.ts';
import { zoneResolver } from './tzid.ts';
import { calendarFrame, readEvent, startOnClock, type ReadEvent } from './vevent.ts';
import { localAt, toInstant } from './zone.ts';

type Placed = ReadEvent & { place: string };

const mostOverrides = 1_000;

/**
 * Events of an iCalendar file (RFC 5545, 7986): each series with its changed dates as one draft.
 * A VEVENT that cannot be used is a problem, what was mended in the others is a note.
 */
export const parseICalendar: Parser<EventDraft> = (bytes, context) => {
  const problems: ImportProblem[] = [];
  const read: Placed[] = [];
  const calendars = readCalendars(bytes, context.charset);
  let number = 0;
  for (const calendar of calendars) {
    const frame = calendarFrame(readProperties(calendar), zoneResolver(calendar, context.now), context);
    for (const component of calendar.children.filter((one) => one.name === 'VEVENT')) {
      number += 1;
      if (number > calendarLimits.events) continue;
      try {
        const event = readEvent(component, frame);
        read.push({ ...event, place: placeOf(number, event.draft.title, event.draft.guid) });
      } catch (error) {
        if (!(error instanceof EntryError || error instanceof TooDeepError)) throw error;
        const properties = readProperties(component);
        problems.push({ place: placeOf(number, properties.text('summary'), properties.text('uid')), reason: error.message });
      }
    }
  }
  if (number > calendarLimits.events) problems.push({ place: `Termin ${calendarLimits.events + 1}`, reason: `Die Datei hat ${number} Termine; gelesen werden höchstens ${calendarLimits.events}.` });
  const first = readProperties(calendars[0] ?? { name: '', lines: [], children: [], closed: true });
  const [title, url] = [readCalendarName(first), readUrl(first.text('url'), context.url)];
  return { ...joined(read), problems, origin: { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) } };
};

function placeOf(number: number, title: string | undefined, uid: string | undefined): string {
  const details = [...(title === undefined ? [] : [`„${shorten(title)}“`]), ...(uid === undefined ? [] : [`UID ${shorten(uid)}`])];
  return details.length === 0 ? `Termin ${number}` : `Termin ${number} (${details.join(', ')})`;
}

function grouped<T>(list: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** Joins changed dates to their series by UID and tells events apart that share one by mistake. */
function joined(read: Placed[]): Pick<ParseResult<EventDraft>, 'entries'> & { notes: ImportProblem[] } {
  const entries: { place: string; draft: EventDraft }[] = [];
  const byUid = grouped(read, ({ draft }) => draft.guid);
  for (const group of byUid.values()) {
    const whole = latest(group.filter((one) => one.recurrenceId === undefined));
    const changes = group.filter((one) => one.recurrenceId !== undefined);
    const [series] = whole;
    if (whole.length === 1 && series) {
      series.draft.event.overrides = overridesOf(series, changes);
      entries.push(series);
    } else {
      if (whole.length > 1) series?.notes.push('Mehrere Termine haben dieselbe UID; jeder bekam eine eigene.');
      entries.push(...[...whole, ...changes].map(withOwnUid));
    }
  }
  const notes = read.flatMap(({ place, notes: reasons }) => reasons.map((reason) => ({ place, reason })));
  const unique = new Map(entries.map((entry) => [entry.draft.guid, { place: entry.place, draft: entry.draft }]));
  return { entries: [...unique.values()], notes };
}

/** Of versions of one event the last; events with one UID but other starts stay apart. */
function latest(versions: Placed[]): Placed[] {
  const highest = Math.max(...versions.map(({ draft }) => draft.event.sequence));
  const byStart = grouped(versions.filter(({ draft }) => draft.event.sequence === highest), ({ draft }) => draft.event.start);
  return [...byStart.values()].flatMap((same) => same.toSorted((a, b) => (a.modified < b.modified ? -1 : 1)).slice(-1));
}

function withOwnUid(one: Placed): Placed {
  const start = (one.recurrenceId?.local ?? one.draft.event.start).replace(/[-:]/gu, '');
  const uid = `${one.draft.guid}-${start}`;
  return { ...one, draft: { ...one.draft, guid: uid, event: { ...one.draft.event, ...one.alone, uid } } };
}

function overridesOf(series: Placed, changes: Placed[]): EventOverride[] {
  const byStart = new Map<string, EventOverride>();
  for (const change of changes.toSorted((a, b) => a.draft.event.sequence - b.draft.event.sequence)) {
    const override = overrideOf(series, change);
    if (byStart.size < mostOverrides || byStart.has(override.recurrenceId)) byStart.set(override.recurrenceId, override);
  }
  if (changes.length > mostOverrides) series.notes.push(`Die Reihe hat mehr als ${mostOverrides} geänderte Termine; der Rest wurde übergangen.`);
  return [...byStart.values()].toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1));
}

/** A little more than the cut of `summarize`, so that what was cut once is never cut again. */
const shortened = (text: string): string => (text.length <= 300 ? text : summarize(text));

/** The changed date on the clock of its series. Only what differs from the series is kept. */
function overrideOf(series: Placed, change: Placed): EventOverride {
  const { event: rule, title, content } = series.draft;
  const { event, ...own } = change.draft;
  const onClock = (local: string): string => (event.showWithoutTime || event.timeZone === rule.timeZone ? local : localAt(toInstant(local, event.timeZone), rule.timeZone ?? homeZone));
  let [start, end] = [onClock(event.start), onClock(event.end)];
  if (rule.showWithoutTime && !event.showWithoutTime) {
    change.notes.push('Die Reihe ist ganztägig, dieser eine Termin hat eine Uhrzeit; sie ging verloren.');
    start = midnightOf(start);
    end = localOf(Math.max(wallOf(start) + day, Math.ceil(wallOf(end) / day) * day));
  }
  const isOther = <T>(one: T, other: T): boolean => one !== undefined && JSON.stringify(one) !== JSON.stringify(other);
  return {
    recurrenceId: startOnClock(change.recurrenceId ?? { isDate: false, local: event.start, zone: event.timeZone }, rule),
    start,
    end,
    status: change.saysStatus ? event.status : rule.status,
    sequence: event.sequence,
    ...(isOther(own.title, title) && own.title !== undefined ? { title: own.title } : {}),
    ...(isOther(own.content?.text, content?.text) && own.content ? { summary: shortened(own.content.text) } : {}),
    ...(isOther(event.location, rule.location) && event.location ? { location: event.location } : {}),
  };
}
