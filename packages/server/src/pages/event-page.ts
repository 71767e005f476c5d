// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventItem } from '@vir-nordwest/contract';
import { eventDetails } from '@vir-nordwest/core/event-calendar/details.ts';
import { eventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import { eventItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { eventData } from '@vir-nordwest/core/event-calendar/linked-data.ts';
import { nextDates } from '@vir-nordwest/core/event-calendar/next-dates.ts';
import { detailsDe } from '@vir-nordwest/core/event-calendar/strings.details.ts';
import { de } from '@vir-nordwest/core/event-calendar/strings.ts';
import { escapeText } from '../content/serialize.ts';
import { detailList, linkHtml } from './detail-list.ts';
import { itemPage } from './item-page.ts';

/** A date in words, as the widget says it. No hour: what is shown stays the same all day. */
function entryOf(item: EventItem, today: string) {
  const shown = eventItem(item);
  if (shown === undefined) throw new TypeError(`event ${item.id} breaks the contract`);
  const setting = { words: de, language: 'de', now: `${today}T00:00:00`, away: false, homes: [] };
  return { ...eventEntry(shown, setting), ...eventDetails(shown, setting), data: eventData(shown) };
}

/** „Do., 5. März 2026, 19:30–21:00 Uhr, Rathaus (Abgesagt)“ */
export function eventHeadline(item: EventItem, today: string): string {
  const { when, zone, where, badges } = entryOf(item, today);
  const text = [zone === undefined ? when : `${when} (${zone})`, where].filter((part) => part !== '').join(', ');
  return badges.length === 0 ? text : `${text} (${badges.join(', ')})`;
}

/** The page of one date. */
export function eventPage(item: EventItem, { own, base, today }: { own: string; base: string; today: string }): string {
  const { when, zone, badges, where, place, online, organizer, movedFrom, repeats, price, access, registration, datetime, data } = entryOf(item, today);
  const time = `<time datetime="${escapeText(datetime)}">${escapeText(when)}</time>${zone === undefined ? '' : ` (${escapeText(zone)})`}`;
  const api = `${base}/v1/events/`;
  const series = item.id.split('~')[0] ?? '';
  const rows = [
    ['Wann', [[time, ...badges.map(escapeText)].join(' · ')]],
    [detailsDe.movedFrom, [escapeText(movedFrom ?? '')]],
    [detailsDe.repeats, [escapeText(repeats ?? '')]],
    [detailsDe.place, [escapeText(place ?? (where === de.online ? '' : where))]],
    [de.online, online.map(({ href, name }) => linkHtml(href, name))],
    [detailsDe.organizer, organizer === undefined ? [] : [linkHtml(organizer.href, organizer.name)]],
    [detailsDe.price, [escapeText(price ?? '')]],
    [detailsDe.access, [escapeText(access ?? '')]],
    [detailsDe.registration, registration === undefined ? [] : [escapeText(registration.text), ...registration.links.map(({ href, name }) => linkHtml(href, name))]],
    [detailsDe.nextDates, nextDates(item._event, de).map(escapeText)],
    ['Kalender', [linkHtml(`${api}${item.id}.ics`, detailsDe.keep), series === item.id ? '' : linkHtml(`${api}${series}.ics`, 'Alle Termine der Reihe übernehmen (ICS)')]],
  ] as const;
  // When the entry was written is no date anybody looks for here.
  const { date_published: _written, ...rest } = item;
  return itemPage(rest, { list: 'events', own, base, data, details: detailList(rows) });
}
