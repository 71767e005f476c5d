// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { toUtc } from './days.ts';
import { exampleEvents, type ExampleEvent } from './example-events.ts';
import { exampleNews, type ExampleNews } from './example-news.ts';

/** Category that marks an entry as an example in both formats. */
export const exampleCategory = 'Beispiel';

const basic = (local: string) => local.replaceAll(/[-:]/gu, '');
const escapeText = (text: string) => text.replaceAll(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n');

/** RFC 5545 section 3.1: at most 75 octets a line.. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let width = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > 74) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return folded;
}

/** RFC 5545 section 3.6.5, the rule in force since 1996. */
const timezone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  ...['BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
];

const moment = (name: string, local: string, allDay?: true) => (allDay ? `${name};VALUE=DATE:${basic(local).slice(0, 8)}` : `${name};TZID=Europe/Berlin:${basic(local)}`);

/** Cost, access, registration, organiser and files, as the importer reads them. */
function facts({ price, accessibility, registration, organizer, attachments = [] }: ExampleEvent): string[] {
  const text = (name: string, value: string | undefined): string[] => (value === undefined ? [] : [`${name}:${escapeText(value)}`]);
  const contact = organizer?.email === undefined ? organizer?.url : `mailto:${organizer.email}`;
  return [
    ...(organizer === undefined ? [] : [`ORGANIZER;CN="${organizer.name}"${organizer.phone === undefined ? '' : `;X-TEL="${organizer.phone}"`}:${contact ?? 'invalid:nomail'}`]),
    ...text('X-COST', price?.text),
    ...(price === undefined ? [] : [`X-COST-TYPE:${price.free ? 'free' : 'paid'}`]),
    ...text('X-WHEELCHAIR', accessibility?.wheelchair),
    ...(accessibility?.features === undefined ? [] : [`X-ACCESSIBILITY:${accessibility.features.join(',')}`]),
    ...text('X-ACCESSIBILITY-TEXT', accessibility?.text),
    ...(registration?.required === true ? ['X-REGISTRATION-REQUIRED:TRUE'] : []),
    ...(registration?.url === undefined ? [] : [`X-TICKETS-URL:${registration.url}`]),
    ...text('X-REGISTRATION-EMAIL', registration?.email),
    ...(registration?.deadline === undefined ? [] : [moment('X-REGISTRATION-DEADLINE', registration.deadline)]),
    ...(registration?.full === true ? ['X-REGISTRATION-FULL:TRUE'] : []),
    ...attachments.map(({ url, mime_type, title, size_in_bytes }) => `ATTACH;FMTTYPE=${mime_type};FILENAME="${title ?? ''}";SIZE=${size_in_bytes ?? 0}:${url}`),
  ];
}

function component(event: ExampleEvent, stamp: string, instance?: string): string[] {
  const start = instance ?? event.start;
  const end = event.end === undefined ? undefined : instance === undefined ? event.end : `${instance.slice(0, 10)}${event.end.slice(10)}`;
  const status = instance === undefined ? (event.status ?? 'confirmed') : 'cancelled';
  return [
    'BEGIN:VEVENT',
    `UID:beispiel-${event.key}@vir-nordwest.example`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${status === 'cancelled' ? 1 : 0}`,
    ...(instance === undefined ? [] : [moment('RECURRENCE-ID', instance)]),
    moment('DTSTART', start, event.allDay),
    ...(end === undefined ? [] : [moment('DTEND', end, event.allDay)]),
    ...(event.repeats && instance === undefined ? [`RRULE:${event.repeats.rule}`, ...event.repeats.exceptions.map((start) => moment('EXDATE', start))] : []),
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.summary)}`,
    ...(event.place === undefined ? [] : [`LOCATION:${escapeText(event.place)}`]),
    ...(event.geo === undefined ? [] : [`GEO:${event.geo.join(';')}`]),
    ...(event.online === undefined ? [] : [`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${event.online}`]),
    ...facts(event),
    `STATUS:${status.toUpperCase()}`,
    `CATEGORIES:${[exampleCategory, ...event.tags].map(escapeText).join(',')}`,
    'END:VEVENT',
  ];
}

/** The examples around `day` as iCalendar (RFC 5545), with every instance that is cancelled on its own. */
export function exampleCalendar(day: string): string {
  const stamp = `${basic(day)}T000000Z`;
  const components = exampleEvents(day).flatMap((event) => [...component(event, stamp), ...(event.repeats?.cancelled ?? []).flatMap((instance) => component(event, stamp, instance))]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Virtuelle Region Nordwest//Beispiele//DE', 'NAME:Beispiele', ...timezone, ...components, 'END:VCALENDAR'];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const escapeMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const htmlOf = (paragraphs: readonly string[]) => paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('');

function rssItem({ key, title, summary, paragraphs, published, tags }: ExampleNews): string {
  const categories = [exampleCategory, ...tags].map((tag) => `<category>${escapeMarkup(tag)}</category>`).join('');
  return (
    `<item><guid isPermaLink="false">beispiel-${key}</guid><pubDate>${new Date(toUtc(published)).toUTCString()}</pubDate><title>${escapeMarkup(title)}</title>` +
    `<description>${escapeMarkup(summary)}</description><content:encoded>${escapeMarkup(htmlOf(paragraphs))}</content:encoded>${categories}</item>`
  );
}

/** The examples before `day` as RSS 2.0. */
export const exampleFeed = (day: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>` +
  `<title>Beispiele</title><link>https://www.vir-nordwest.de/</link><description>Erfundene Meldungen zur Ansicht</description><language>de</language>\n` +
  `${exampleNews(day).map(rssItem).join('\n')}\n</channel></rss>\n`;

/** The same as JSON Feed 1.1, where `_vir.example` says it as data. */
export function exampleJsonFeed(day: string): string {
  const items = exampleNews(day).map(({ key, title, summary, paragraphs, published, tags }) => ({
    id: `beispiel-${key}`,
    title,
    summary,
    content_html: htmlOf(paragraphs),
    date_published: toUtc(published),
    tags: [exampleCategory, ...tags],
    language: 'de',
    _vir: { visibility: 'public', example: true },
  }));
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Beispiele', language: 'de', items }, null, 2)}\n`;
}
