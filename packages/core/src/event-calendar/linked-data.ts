// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { clock } from '../dates/format.ts';
import { degreesOf } from '../links/place.ts';
import { safeLink } from '../links/safe-link.ts';
import { readAccess, readPrice, readRegistration } from './attending.ts';
import { firstDayOf, lastDayOf, type EventEntry } from './entry.ts';
import { instantsOf } from './instants.ts';
import type { CalendarItem } from './item.ts';

const schema = 'https://schema.org/';

/** What schema.org knows of a date beside name and address: for the widget, the fragment and the page of the event. */
export function eventData(item: CalendarItem): Record<string, unknown> {
  const { status, movedFrom, organizer, locations = [], virtualLocations = [] } = item._event;
  const places = locations.filter(({ name, description }) => name || description);
  const price = readPrice(item._event.price);
  return {
    '@type': 'Event',
    ...timesOf(item),
    eventStatus: schema + (status === 'cancelled' ? 'EventCancelled' : movedFrom ? 'EventRescheduled' : 'EventScheduled'),
    previousStartDate: movedFrom && (clock(movedFrom) === '00:00' ? movedFrom.slice(0, 10) : movedFrom),
    eventAttendanceMode: virtualLocations.length ? `${schema}${places.length ? 'Mixed' : 'Online'}EventAttendanceMode` : places.length ? `${schema}OfflineEventAttendanceMode` : undefined,
    location: single([...places.map((place) => placeOf(place, item)), ...virtualLocations.map(({ uri, name }) => ({ '@type': 'VirtualLocation', url: safeLink(uri), name }))]),
    organizer: organizer && { '@type': 'Organization', name: organizer.name, url: safeLink(organizer.url) },
    isAccessibleForFree: price?.free,
    offers: offerOf(item),
  };
}

/** schema.org ItemList of dates as they are on screen. */
export const eventListData = (entries: readonly Pick<EventEntry, 'item' | 'title' | 'href'>[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: entries.map(({ item, title, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: { name: title, url: href, description: (item.title && item.summary) || undefined, image: safeLink(item.image), inLanguage: item.language, ...eventData(item) },
  })),
});

/** Days stay days; times are told on the clock of the place, with how far it is ahead. */
function timesOf(item: CalendarItem): { startDate: string; endDate?: string | undefined } {
  const { start, end, showWithoutTime, openEnd } = item._event;
  if (showWithoutTime) return { startDate: firstDayOf(item), endDate: lastDayOf(item) };
  const instants = instantsOf(item._event);
  return { startDate: start + offsetOf(start, instants?.start), endDate: openEnd || end === start ? undefined : end + offsetOf(end, instants?.end) };
}

/** „+01:00“; nothing where the instant is not known. */
function offsetOf(local: string, instant = NaN): string {
  const minutes = Math.round((Date.parse(local + 'Z') - instant) / 60_000);
  if (!(Math.abs(minutes) < 24 * 60)) return '';
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

type Place = NonNullable<CalendarItem['_event']['locations']>[number];

function placeOf({ name, description, coordinates }: Place, { _event }: CalendarItem): object {
  const degrees = degreesOf(coordinates);
  const access = readAccess(_event.accessibility);
  // „With some help“ is neither of the two values there are.
  const wheelchair = { yes: true, no: false }[access?.wheelchair ?? ''];
  const features = [...(wheelchair === undefined ? [] : [['wheelchair', wheelchair] as const]), ...(access?.features ?? []).map((feature) => [feature, true] as const)];
  return {
    '@type': 'Place',
    name: name || description,
    address: description || name,
    geo: degrees && { '@type': 'GeoCoordinates', ...degrees },
    amenityFeature: features.length ? features.map(([feature, value]) => ({ '@type': 'LocationFeatureSpecification', name: feature, value })) : undefined,
  };
}

/** How to get in, where anything is known of it. A price counts where the organiser's words are one amount and nothing else. */
function offerOf({ _event }: CalendarItem): object | undefined {
  const price = readPrice(_event.price);
  const { full, url, deadline } = readRegistration(_event.registration) ?? {};
  const [, euros, cents = '00'] = /^(\d{1,5})(?:,(\d\d))? ?(?:€|Euro|EUR)$/.exec(price?.text ?? '') ?? [];
  const amount = price?.free ? '0' : euros && `${euros}.${cents}`;
  const description = price?.free || amount ? undefined : price?.text;
  if (!amount && !description && full === undefined && !url) return undefined;
  return {
    '@type': 'Offer',
    price: amount,
    priceCurrency: amount && 'EUR',
    description,
    url: safeLink(url),
    availability: full ? `${schema}SoldOut` : undefined,
    availabilityEnds: deadline,
  };
}

const single = <T>(values: readonly T[]): T | readonly T[] | undefined => (values.length > 1 ? values : values[0]);
