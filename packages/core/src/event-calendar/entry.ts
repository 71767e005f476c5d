// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '../dates/berlin.ts';
import { weekday } from '../dates/calendar.ts';
import { clock } from '../dates/format.ts';
import { formatSpan, lastDay } from '../dates/span.ts';
import { isExternal, safeLink } from '../links/safe-link.ts';
import { foreignOf } from '../strings/foreign.ts';
import { cut } from '../text/cut.ts';
import type { DayMark } from './holidays.ts';
import type { CalendarItem } from './item.ts';
import type { EventWords } from './strings.ts';

/** One date as it is shown in a list: every text is final, every address safe. */
export interface EventEntry {
  id: string;
  title: string;
  href?: string | undefined;
  /** The link leaves both the page and the network. */
  external: boolean;
  /** Local start for machines: a date where no time belongs to it. */
  datetime: string;
  /** The time under the heading of its day, „19:30–21:00 Uhr“; the range where it goes over days. */
  time: string;
  /** The same with its date, for whoever hears the heading alone. */
  when: string;
  /** The zone, where it is not the reader's own. */
  zone?: string | undefined;
  cancelled: boolean;
  badges: readonly string[];
  /** „Rathaus“, or that it is online. */
  where: string;
  source?: string | undefined;
  /** There is more to tell: `eventDetails` of `item`. */
  more: boolean;
  item: CalendarItem;
  /** Set where the item is not in the language of the list. */
  foreign?: { lang: string; name: string } | undefined;
}

export interface CalendarSetting {
  words: EventWords;
  /** Language of the list. */
  language: string;
  /** Wall-clock time in Europe/Berlin, `YYYY-MM-DDTHH:MM:SS`. */
  now: string;
  /** The reader's clock shows another time than Berlin's. */
  away: boolean;
  /** Addresses of the page and of the data. */
  homes: readonly string[];
  /** Address of a single event without its ending, where the API offers one. */
  eventUrl?: ((id: string) => string) | undefined;
  /** Holidays by day, `YYYY-MM-DD`. */
  marks?: ReadonlyMap<string, DayMark> | undefined;
}

export const firstDayOf = ({ _event: { start } }: CalendarItem): string => start.slice(0, 10);
export const lastDayOf = ({ _event }: CalendarItem): string => lastDay(_event);

export const titleOf = (item: CalendarItem, words: EventWords): string => cut(item.title || item.summary || words.untitled, 300);

/** `running` adds that it has begun before today and goes on: for lists that do not say so in their heading. */
export function eventEntry(item: CalendarItem, setting: CalendarSetting, running = true): EventEntry {
  const { words, language, now, homes } = setting;
  const { start, end, showWithoutTime, status, movedFrom, locations = [], virtualLocations = [], organizer, recurrenceText, price, accessibility, registration } = item._event;
  const { member, source } = item._vir;
  const today = now.slice(0, 10);
  const first = firstDayOf(item);
  const last = lastDayOf(item);
  const year = [first, last].some((day) => day.slice(0, 4) !== today.slice(0, 4));
  const href = safeLink(item.url ?? item.external_url);
  const badges = [
    words.statuses[item._vir.visibility],
    words.statuses[status ?? ''],
    ...(status === 'cancelled' ? [] : [movedFrom && words.statuses.moved, registration?.full === true && words.statuses.full]),
    running && first < today && (last >= today || end > now) ? words.running : '',
  ];
  return {
    id: item.id,
    title: titleOf(item, words),
    href,
    external: !!href && isExternal(href, ...homes),
    datetime: showWithoutTime ? first : start.slice(0, 16),
    time: first !== last ? unbroken(formatSpan(item._event, words.dates, { year })) : showWithoutTime ? words.allDay : timesOf(item, words),
    when: formatSpan(item._event, words.dates),
    zone: zoneOf(item, setting),
    cancelled: status === 'cancelled',
    badges: badges.filter(Boolean) as string[],
    where: locations.map(({ name }) => name).filter(Boolean).join('; ') || (virtualLocations.length ? words.online : ''),
    source: source?.name ?? member?.name,
    more: [setting.eventUrl, movedFrom, recurrenceText, organizer, price, accessibility, registration, item.attachments?.[0], item.image, virtualLocations[0], item.title && item.summary, ...locations.map(({ description, coordinates }) => description ?? coordinates)].some(Boolean),
    item,
    foreign: foreignOf(item.language, language, words),
  };
}

/** In a narrow column a line ends neither between weekday and day nor before a dash. */
const unbroken = (text: string): string => text.replace(/, (?=\d\d?\.)/g, ',\u00a0').replace(/ (?=–)/g, '\u00a0');

/** „19:30–21:00 Uhr“, „22:00–02:00 Uhr“, „20:00–24:00 Uhr“, „19:00 Uhr“ */
function timesOf({ _event: { start, end, openEnd } }: CalendarItem, { dates }: EventWords): string {
  const until = clock(end) === '00:00' ? '24:00' : clock(end);
  return dates.time(clock(start), openEnd || end === start ? undefined : until);
}

/** Where the time is meant, if that is not plain: another zone, a reader abroad who may join, an hour that comes twice. */
function zoneOf({ _event: { start, timeZone, utcStart, showWithoutTime, virtualLocations } }: CalendarItem, { words, away }: CalendarSetting): string | undefined {
  if (showWithoutTime) return undefined;
  const home = !timeZone || timeZone === 'Europe/Berlin';
  if (!home || (away && virtualLocations?.length)) return words.zone(home ? 'Berlin' : (timeZone.split('/').pop() ?? '').replaceAll('_', ' '));
  // Only this hour can come twice, in one night of October.
  const instant = start.slice(11, 13) === '02' && utcStart ? Date.parse(utcStart) : NaN;
  if (Number.isNaN(instant)) return undefined;
  if (berlinTime(instant + 3_600_000) === start) return words.clockChange.first;
  if (berlinTime(instant - 3_600_000) === start) return words.clockChange.second;
  return undefined;
}

/** „Donnerstag, 5. März 2026“; without the year where it is plain. */
export const dayTitle = (date: string, { dates, weekdays }: EventWords, year = true): string =>
  dates.date(weekdays[weekday(date)] ?? '', Number(date.slice(8)), dates.months[Number(date.slice(5, 7)) - 1] ?? '', year ? date.slice(0, 4) : '');
