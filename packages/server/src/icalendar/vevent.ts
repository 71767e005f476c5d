// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { homeZone } from '@vir-nordwest/contract';
import { Language } from '@vir-nordwest/contract/schemas';
import * as v from 'valibot';
import { clip } from '../content/clip.ts';
import type { EventDraft, EventRule, ParseContext } from '../import/draft.ts';
import { EntryError } from '../import/entry-error.ts';
import { shorten } from '../import/entry-fields.ts';
import type { Component } from './component.ts';
import { readDescription } from './description.ts';
import { readFiles, readLocation, readOrganizer, readProject, readPlaces, readSequence, readStatus, readTags, readTitle, readUid, readUrl, readVersionOf, readVirtualLocation } from './details.ts';
import { readFacts } from './event-facts.ts';
import { midnightOf, parseDuration, wallOf } from './local-time.ts';
import { inZone, readMoments, readTimes, type Moment, type Times } from './moment.ts';
import { readProperties, type Properties } from './property.ts';
import { formatRule, isTooFrequent, parseRule } from './rule.ts';
import { untilOf, withUntilLike } from './series.ts';
import { zoneByName, type ZoneResolver } from './tzid.ts';
import { formatInstant } from './zone.ts';

/** One VEVENT, read on its own: an event, a series, or one changed date of a series. */
export interface ReadEvent {
  draft: EventDraft;
  /** Set where this VEVENT replaces one date of the series with the same UID. */
  recurrenceId?: Moment;
  /** Its times as a single event, for a changed date whose series is missing. */
  alone?: Partial<EventRule>;
  modified: string;
  /** Whether it has a STATUS of its own. */
  saysStatus: boolean;
  notes: string[];
}

/** What a VEVENT inherits from its VCALENDAR. */
export interface CalendarFrame {
  resolve: ZoneResolver;
  /** Zone in which single times written in UTC are shown (X-WR-TIMEZONE, else home). */
  utcZone: string;
  /** METHOD:CANCEL. */
  isCancelled: boolean;
  context: ParseContext;
}

export function calendarFrame(calendar: Properties, resolve: ZoneResolver, context: ParseContext): CalendarFrame {
  const named = zoneByName(calendar.text('x-wr-timezone') ?? '');
  return { resolve, utcZone: named === undefined || named === 'UTC' ? homeZone : named, isCancelled: calendar.text('method')?.toUpperCase() === 'CANCEL', context };
}

const mostDates = 2_000;

/** @throws EntryError where nothing can be made of it; `TooDeepError` for hostile HTML */
export function readEvent(component: Component, frame: CalendarFrame): ReadEvent {
  const notes: string[] = [];
  const properties = readProperties(component);
  if (!component.closed) throw new EntryError('Der Eintrag ist unvollständig: „END:VEVENT“ fehlt.');
  if (/^(?:PRIVATE|CONFIDENTIAL)$/iu.test(properties.text('class') ?? '')) throw new EntryError('Der Termin ist als privat gekennzeichnet (CLASS) und wird nicht veröffentlicht.');
  if (properties.unreadable > 0) notes.push(properties.unreadable === 1 ? 'Eine Zeile ist unlesbar und wurde übergangen.' : `${properties.unreadable} Zeilen sind unlesbar und wurden übergangen.`);

  const [recurrenceId] = moments(properties, 'recurrence-id', frame, notes);
  if (/THISANDFUTURE/iu.test(properties.first('recurrence-id')?.parameters['range'] ?? '')) notes.push('Die Änderung soll auch für alle folgenden Termine gelten (THISANDFUTURE); übernommen wurde sie nur für diesen einen.');
  // A changed date is brought to the clock of its series later.
  const isSeries = properties.first('rrule') !== undefined || properties.first('rdate') !== undefined || recurrenceId !== undefined;
  const times = eventTimes(properties, { ...frame, utcZone: isSeries ? null : frame.utcZone }, notes);

  const bases = [readUrl(properties.text('url')), frame.context.url];
  const content = readDescription(properties, { bases, imageOrigin: frame.context.imageOrigin });
  const location = readLocation(properties) ?? readPlaces(component);
  const isInstance = recurrenceId !== undefined;
  const written = properties.text('summary');
  // A changed date without a title has the title of its series; an event takes its first words.
  const { title, saysCancelled } = readTitle(written ?? (isInstance ? undefined : clip(content?.text.split('\n')[0] ?? location?.name ?? '', 120)));
  if (!isInstance && title === undefined) throw new EntryError('Der Termin hat keinen Titel (SUMMARY).');
  if (written === undefined && title !== undefined) notes.push(`Der Titel (SUMMARY) fehlt; eingesetzt wurde „${shorten(title)}“.`);

  const uid = readUid(properties) ?? derivedUid([times.start, title ?? '', location?.name ?? '', properties.text('rrule') ?? '']);
  const virtualLocation = readVirtualLocation(properties);
  const organizer = readOrganizer(properties);
  const project = readProject(properties);
  const event: EventRule = {
    uid,
    sequence: readSequence(properties),
    ...times,
    status: readStatus(properties, frame.isCancelled || saysCancelled),
    ...series(properties, times, frame, notes),
    overrides: [],
    ...(location === undefined ? {} : { location }),
    ...(virtualLocation === undefined ? {} : { virtualLocation }),
    ...(organizer === undefined ? {} : { organizer }),
    ...readFacts(properties, frame.resolve, times),
    ...(project === undefined ? {} : { project }),
  };
  const modified = stamp(properties, 'last-modified');
  const published = stamp(properties, 'created');
  const language = properties.first('summary')?.parameters['language'];
  const version = readVersionOf(properties);
  const tags = readTags(properties);
  const draft: EventDraft = {
    guid: uid,
    ...(title === undefined ? {} : { title }),
    ...(content === undefined ? {} : { content }),
    ...(bases[0] === undefined ? {} : { url: bases[0] }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(v.is(Language, language) ? { language } : {}),
    ...(version === undefined || version === uid ? {} : { versionOf: version }),
    ...readFiles(properties),
    event,
  };
  return { draft, ...(isInstance ? { recurrenceId, alone: alone(properties, frame) } : {}), modified: modified ?? '', saysStatus: saysCancelled || frame.isCancelled || properties.text('status') !== undefined, notes };
}

/** Without a series there is no clock to be brought to: a time in UTC is shown like that of any single event. */
function alone(properties: Properties, frame: CalendarFrame): Partial<EventRule> {
  const times = eventTimes(properties, frame, []);
  return { ...times, ...readFacts(properties, frame.resolve, times) };
}

/** The same entry gets the same UID at every import, as long as start, title, place and rule stay. */
const derivedUid = (parts: string[]): string => `vir-${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}`;

/** Dates of one property, unreadable ones told and left out. */
function moments(properties: Properties, name: string, frame: Pick<CalendarFrame, 'resolve'>, notes: string[]): Moment[] {
  const found: Moment[] = [];
  for (const property of properties.all(name)) {
    for (const [index, moment] of readMoments(property, frame.resolve).entries()) {
      if (moment) found.push(moment);
      else notes.push(`${name.toUpperCase()}: „${shorten(property.written.split(',')[index] ?? '')}“ ist kein Datum und wurde übergangen.`);
      if (moment?.unknownZone !== undefined) {
        const told = `Die Zeitzone „${shorten(moment.unknownZone)}“ ist unbekannt; die Zeiten wurden als deutsche Zeit gelesen.`;
        if (!notes.includes(told)) notes.push(told);
      }
    }
  }
  if (found.length > mostDates) notes.push(`${name.toUpperCase()}: mehr als ${mostDates} Daten; der Rest wurde übergangen.`);
  return found.slice(0, mostDates);
}

function eventTimes(properties: Properties, frame: { resolve: ZoneResolver; utcZone: string | null }, notes: string[]): Times {
  const written = properties.first('dtstart')?.written;
  if (written === undefined) throw new EntryError('Der Beginn (DTSTART) fehlt.');
  const [start] = moments(properties, 'dtstart', frame, notes);
  if (!start) throw new EntryError(`Der Beginn „${shorten(written)}“ (DTSTART) ist kein Datum zwischen 1900 und 2200.`);
  const [end] = moments(properties, 'dtend', frame, notes);
  const length = properties.text('duration');
  const duration = length === undefined || end ? undefined : parseDuration(length);
  if (length !== undefined && !end && duration === undefined) notes.push(`Die Dauer „${shorten(length)}“ (DURATION) ist unlesbar; der Termin steht ohne Ende im Kalender.`);
  const markedAllDay = properties.text('x-microsoft-cdo-alldayevent')?.toUpperCase() === 'TRUE' && start.local.endsWith('T00:00:00');
  return readTimes({ start, end, duration, utcZone: frame.utcZone, markedAllDay }, notes);
}

/** RRULE, RDATE and EXDATE on the series' own clock, whatever type or zone they are written in (Exchange mixes them). */
function series(properties: Properties, times: Times, frame: CalendarFrame, notes: string[]): Pick<EventRule, 'rrule' | 'rdates' | 'exdates'> {
  const starts = (name: string): string[] => [...new Set(moments(properties, name, frame, notes).map((moment) => startOnClock(moment, times)))].sort();
  const rrule = readRule(properties, times, notes);
  if (properties.first('exrule')) notes.push('Ausnahmeregeln (EXRULE) sind veraltet und werden nicht gelesen; bitte EXDATE verwenden.');
  return { ...(rrule === undefined ? {} : { rrule }), rdates: starts('rdate'), exdates: starts('exdate') };
}

/** Local start a moment stands for in a series; a bare date in a timed series means that day's start. */
export function startOnClock(moment: Moment, times: Pick<Times, 'timeZone' | 'showWithoutTime' | 'start'>): string {
  const local = inZone(moment, times.timeZone);
  if (times.showWithoutTime) return midnightOf(local);
  return moment.isDate ? local.slice(0, 10) + times.start.slice(10) : local;
}

function readRule(properties: Properties, times: Times, notes: string[]): string | undefined {
  const rules = properties.all('rrule');
  const written = rules[0]?.values[0];
  if (written === undefined) return undefined;
  if (rules.length > 1) notes.push('Der Termin hat mehrere Wiederholungsregeln (RRULE); gelesen wurde nur die erste.');
  const parts = parseRule(written);
  if (!parts) notes.push(`Die Wiederholungsregel „${shorten(written)}“ ist unlesbar; übernommen wurde nur der erste Termin.`);
  else if (isTooFrequent(parts)) notes.push(`Die Wiederholungsregel „${shorten(written)}“ ergibt zu viele Termine am Tag; übernommen wurde nur der erste.`);
  if (!parts || isTooFrequent(parts)) return undefined;
  if (Number.isNaN(untilOf(parts, times))) {
    notes.push(`Das Ende der Wiederholung „${shorten(written)}“ (UNTIL) ist kein Datum; die Reihe ist offen.`);
    parts.delete('UNTIL');
  }
  return formatRule(withUntilLike(parts, times));
}

function stamp(properties: Properties, name: string): string | undefined {
  const wall = wallOf(properties.text(name)?.replace(/Z$/u, '') ?? '');
  return Number.isNaN(wall) || !properties.text(name)?.includes('T') ? undefined : formatInstant(wall);
}
