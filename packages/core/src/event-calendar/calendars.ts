// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { instantsOf } from './instants.ts';
import type { CalendarItem } from './item.ts';

/** Addresses of calendars on the web that open with this date filled in. Only a click tells them anything. */
export function calendarLinks({ title, _event, _vir }: CalendarItem): { name: string; href: string }[] {
  const { start, end, timeZone, showWithoutTime, status, locations = [] } = _event;
  // What only members may read is not passed on, and nobody plans for what is cancelled.
  if (!title || _vir.visibility !== 'public' || status === 'cancelled') return [];
  const place = locations.map(({ name }) => name).filter(Boolean).join('; ');
  const local = [start, end].map((time) => (showWithoutTime ? time.slice(0, 10) : time).replace(/[-:]/g, ''));
  const google = { action: 'TEMPLATE', text: title, dates: local.join('/'), ctz: timeZone ?? homeZone, location: place };
  const links = [{ name: 'Google', href: `https://calendar.google.com/calendar/render?${query(google)}` }];
  // Outlook takes instants only.
  const instants = showWithoutTime ? undefined : instantsOf(_event);
  if (!showWithoutTime && !instants) return links;
  const times: Record<string, string> = instants
    ? { startdt: new Date(instants.start).toISOString(), enddt: new Date(instants.end).toISOString() }
    : { startdt: start.slice(0, 10), enddt: end.slice(0, 10), allday: 'true' };
  const outlook = { path: '/calendar/action/compose', rru: 'addevent', subject: title, location: place, ...times };
  return [...links, { name: 'Outlook', href: `https://outlook.live.com/calendar/0/deeplink/compose?${query(outlook)}` }];
}

const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();
