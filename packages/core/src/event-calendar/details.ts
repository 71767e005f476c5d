// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { clock, formatDate, formatDateTime } from '../dates/format.ts';
import { ownPicture, type Picture } from '../links/picture.ts';
import { degreesOf, type Place } from '../links/place.ts';
import { isExternal, safeLink } from '../links/safe-link.ts';
import { cut } from '../text/cut.ts';
import { attachmentName } from '../text/attachment.ts';
import { attending, type Attending } from './attending.ts';
import { calendarLinks } from './calendars.ts';
import { titleOf, type CalendarSetting } from './entry.ts';
import type { CalendarItem } from './item.ts';
import { detailsDe } from './strings.details.ts';

/** What an entry does not say in its lines: every text is final, every address safe. */
export interface EventDetails extends Attending {
  summary: string;
  /** The place with its description, where it has one; of several without, the one with a point. The entry itself has named them. */
  place?: string | undefined;
  online: readonly { href: string; name: string }[];
  /** Where on a map; only of events that name a point. */
  at?: (Place & { name: string }) | undefined;
  image?: Picture | undefined;
  /** The page of the event. */
  page?: { href: string; external: boolean } | undefined;
  organizer?: { name: string; href?: string | undefined } | undefined;
  /** When it was to be before it was moved. */
  movedFrom?: string | undefined;
  repeats?: string | undefined;
  /** Name, type and size of what can be read beside it. */
  files: readonly { href: string; name: string }[];
  /** Calendars on the web it can be put into; where the API offers the file, too. */
  calendars: readonly { href: string; name: string }[];
  /** This date as a file for the reader's own calendar. */
  ics?: string | undefined;
}

export function eventDetails(item: CalendarItem, setting: CalendarSetting): EventDetails {
  const { id, title, summary, attachments = [], _event, _vir } = item;
  const { eventUrl, words, homes } = setting;
  const { decimal, credit } = { ...detailsDe, ...words };
  const { locations = [], virtualLocations = [], organizer, recurrenceText, movedFrom } = _event;
  const point = locations.find(({ coordinates }) => degreesOf(coordinates));
  const degrees = degreesOf(point?.coordinates);
  const page = safeLink(item.url ?? item.external_url);
  return {
    ...attending(item, setting),
    summary: title ? cut(summary ?? '', 1000) : '',
    place: locations.some(({ description }) => description) ? locations.map(({ name, description }) => [name, description].filter(Boolean).join(', ')).filter(Boolean).join('; ') : locations[1] && point?.name,
    at: degrees && { ...degrees, name: point?.name ?? titleOf(item, words) },
    image: ownPicture(item.image, _vir.image, homes, credit),
    page: page === undefined ? undefined : { href: page, external: isExternal(page, ...homes) },
    online: virtualLocations.flatMap(({ uri, name }) => (safeLink(uri) ? { href: uri, name: name || new URL(uri).hostname } : [])),
    organizer: organizer && { name: organizer.name, href: safeLink(organizer.url) },
    movedFrom: movedFrom && (clock(movedFrom) === '00:00' ? formatDate : formatDateTime)(movedFrom, words.dates),
    repeats: recurrenceText,
    files: attachments.flatMap((file) => {
      const href = safeLink(file.url);
      return href ? [{ href, name: attachmentName(file, decimal) }] : [];
    }),
    calendars: eventUrl ? calendarLinks(item) : [],
    ics: eventUrl && _vir.visibility === 'public' ? eventUrl(id) + '.ics' : undefined,
  };
}
