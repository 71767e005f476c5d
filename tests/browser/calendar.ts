// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { boundaries, memberCollection } from '@vir-nordwest/contract/samples';
import type { Browser, Page } from 'puppeteer-core';
import { cors, json } from './api.ts';
import { untilInside, visitHtml, type Visit } from './page.ts';
import { serve, type Site } from './site.ts';

const dist = new URL('../../dist/', import.meta.url);

/** The calendar's clock: Thursday, 5 March 2026, nine o'clock in Berlin. */
export const now = '2026-03-05T08:00:00Z';

const day = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

interface Fields {
  event?: Record<string, unknown>;
  [name: string]: unknown;
}

interface CalendarDate {
  id: string;
  url: string;
  title: string;
  _event: { start: string; end: string; [name: string]: unknown };
  [name: string]: unknown;
}

/** `2026-03-05T18:00` for two hours, `2026-03-05` for `days`. */
function event(start: string, title: string, { event: own, ...fields }: Fields = {}, days = 1): CalendarDate {
  const whole = start.length === 10;
  const id = `${start.slice(0, 10)}-${title.replaceAll(/[^a-zäöüß\d]+/giu, '-').toLowerCase()}`;
  const end = `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + 2).padStart(2, '0')}${start.slice(13)}:00`;
  const times = whole ? { start: `${start}T00:00:00`, end: `${day(start, days)}T00:00:00` } : { start: `${start}:00`, end };
  return {
    id,
    url: `https://www.musterstadt.example/termine/${encodeURIComponent(id)}`,
    title,
    language: 'de',
    _vir: { visibility: 'public', source: { name: 'Stadt Musterstadt' } },
    ...fields,
    _event: { ...times, timeZone: 'Europe/Berlin', showWithoutTime: whole, status: 'confirmed', ...own },
  };
}

/** What goes on, a talk with everything to tell, a crowded day, one that is off, one in another script, and something next month. */
export const events: readonly CalendarDate[] = [
  event('2026-02-20', 'Ausstellung zum Watt', { event: { locations: { 1: { name: 'Heimatmuseum' } } } }, 17),
  event('2026-03-05T18:00', 'Vortrag zur Wärmeplanung', {
    summary: 'Was die Wärmeplanung für Ihr Haus bedeutet.',
    event: { utcStart: '2026-03-05T17:00:00Z', locations: { 1: { name: 'Rathaus', description: 'Marktplatz 1, Musterstadt', coordinates: 'geo:53.14,8.21' } }, organizer: { name: 'Klimaschutz der Stadt' }, price: { free: true }, accessibility: { wheelchair: 'yes', features: ['hearing-loop'] } },
  }),
  event('2026-03-06T10:00', 'Sprechstunde im Ortsamt', { event: { status: 'cancelled' } }),
  ...['Malkurs', 'Nähkurs', 'Sprachkurs', 'Tanzkurs', 'Yogakurs'].map((title, index) => event(`2026-03-12T${String(9 + index).padStart(2, '0')}:00`, title)),
  event('2026-03-14', 'Frühlingsmarkt', { event: { locations: { 1: { name: 'Marktplatz' } } } }, 2),
  event('2026-03-20T15:00', 'يوم الأبواب المفتوحة', { language: 'ar' }),
  event('2026-04-10T17:00', 'Radtour durchs Moor'),
];

const holidays = [
  { name: 'Karfreitag', kind: 'public', start: '2026-04-03', end: '2026-04-04', regions: ['DE-NI', 'DE-HB'] },
  { name: 'Osterferien', kind: 'school', start: '2026-03-23', end: '2026-04-08', regions: ['DE-NI', 'DE-HB'] },
];

/** Built files but the `missing` one, and these dates by day and page, as the API has them, with members for a map beside them. */
export const serveCalendar = (dates: readonly CalendarDate[] = events, missing?: RegExp): Promise<Site> =>
  serve(async ({ headers: { host } }, response, { pathname, searchParams }) => {
    if (pathname.startsWith('/w/')) {
      const body = missing?.test(pathname) ? undefined : await readFile(new URL(`.${pathname}`, dist)).catch(() => undefined);
      response.writeHead(body ? 200 : 404, { ...cors, 'content-type': 'text/javascript; charset=utf-8' }).end(body);
    } else if (pathname === '/v1/holidays.json') json(response, { holidays });
    else if (pathname === '/v1/members.json') json(response, memberCollection);
    else if (pathname === '/v1/boundaries.json') json(response, boundaries);
    else if (pathname === '/v1/events.json') {
      const from = searchParams.get('from') ?? now.slice(0, 10);
      const to = searchParams.get('to') ?? day(from, 90);
      const limit = Number(searchParams.get('limit') ?? 20);
      const skip = Number(searchParams.get('cursor') ?? 0);
      const found = dates.filter(({ _event }) => _event.start < to && _event.end > from);
      const next = new URL(`${pathname}?${searchParams}`, `http://${host}`);
      next.searchParams.set('cursor', String(skip + limit));
      json(response, { version: 'https://jsonfeed.org/version/1.1', title: 'Termine', items: found.slice(skip, skip + limit), ...(found.length > skip + limit && { next_url: next.href }), _vir: { query: Object.fromEntries(searchParams), total: found.length, facets: {}, generated: now } });
    } else {
      const item = dates.find(({ id }) => pathname === `/v1/events/${encodeURIComponent(id)}.json`);
      json(response, item ?? {}, item ? 200 : 404);
    }
  });

export interface CalendarPage {
  /** Of the calendar. */
  attributes?: string;
  headers?: Record<string, string>;
  width?: number;
  /** With a map of the members after it, both in one portal. */
  map?: boolean;
}

/** A page with a calendar on it, between two links, on a day that stays the same. */
export async function onCalendar(browser: Browser, api: Site, body: (page: Page, seen: Visit) => Promise<void>, { attributes = '', headers = {}, width = 1_000, map = false }: CalendarPage = {}): Promise<void> {
  const calendar = `<vir-event-calendar ${attributes}><a href="/termine">Termine</a></vir-event-calendar>`;
  const widgets = map ? `<vir-portal>${calendar}<vir-member-map><a href="/mitglieder">Mitglieder</a></vir-member-map></vir-portal>` : calendar;
  const html = `<!doctype html><html lang="de"><head><title>Musterstadt</title><meta name="viewport" content="width=device-width"><script async src="${api.origin}/w/1/vir.js"></script></head>
    <body><h1>Musterstadt</h1><p><a href="#davor">Davor</a></p>${widgets}<p><a href="#danach">Danach</a></p></body></html>`;
  const prepare = async (page: Page): Promise<void> => {
    await page.setViewport({ width, height: 900 });
    // The clock stands, and is Berlin's.
    await page.evaluateOnNewDocument((instant) => {
      Date.now = () => Date.parse(instant);
      Date.prototype.getTimezoneOffset = function (this: Date) { return this.getMonth() > 2 && this.getMonth() < 9 ? -120 : -60; };
    }, now);
  };
  await visitHtml(browser, html, async (seen) => {
    await untilInside(seen.page, 'vir-event-calendar >>> :is(article, table, [part=empty])');
    if (map) await untilInside(seen.page, 'vir-member-map >>> .hits');
    await body(seen.page, seen);
  }, { headers, prepare });
}
