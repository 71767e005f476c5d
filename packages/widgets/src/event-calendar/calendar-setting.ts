// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { readerIsAway } from './reader-clock.ts';

/** What entries are drawn with now. `home` is where the data is from, `events` the address of single events, where there is one. */
export const calendarSetting = (words: EventWords, language: string, home: string, events: string | undefined): CalendarSetting => ({
  words,
  language,
  now: berlinTime(Date.now()),
  away: readerIsAway(),
  homes: [location.href, home],
  eventUrl: events ? (id) => events + encodeURIComponent(id) : undefined,
});

/** Formats to subscribe to, at the address of the list as ICS. */
export const calendarFormats = (href: string, { feeds: { webcal, ics } }: Pick<EventWords, 'feeds'>): { name: string; href: string }[] => [
  { name: webcal, href: href.replace(/^\w+/, 'webcal') },
  { name: ics, href },
];
