// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '../links/safe-link.ts';
import { cut } from '../text/cut.ts';
import type { CalendarSetting } from './entry.ts';
import type { CalendarItem } from './item.ts';

/** What an entry does not say in its lines: every text is final, every address safe. */
export interface EventDetails {
  summary: string;
  /** The place with its description, where it has one. */
  place?: string | undefined;
  online: readonly { href: string; name: string }[];
  organizer?: { name: string; href?: string | undefined } | undefined;
  repeats?: string | undefined;
  /** This date as a file for the reader's own calendar. */
  ics?: string | undefined;
}

export function eventDetails({ id, title, summary, _event, _vir }: CalendarItem, { eventUrl }: CalendarSetting): EventDetails {
  const { locations = [], virtualLocations = [], organizer, recurrenceText } = _event;
  return {
    summary: title ? cut(summary ?? '', 1000) : '',
    place: locations.some(({ description }) => description) ? locations.map(({ name, description }) => [name, description].filter(Boolean).join(', ')).filter(Boolean).join('; ') : undefined,
    online: virtualLocations.flatMap(({ uri, name }) => (safeLink(uri) ? { href: uri, name: name || new URL(uri).hostname } : [])),
    organizer: organizer && { name: organizer.name, href: safeLink(organizer.url) },
    repeats: recurrenceText,
    ics: eventUrl && _vir.visibility === 'public' ? eventUrl(id) + '.ics' : undefined,
  };
}
