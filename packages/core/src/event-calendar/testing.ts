// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** For the tests of this folder. */
import type { EventItem } from '@vir-nordwest/contract';
import type { CalendarSetting } from './entry.ts';
import { eventItem, type CalendarItem } from './item.ts';
import { de } from './strings.ts';

/** Zones of the readers the fixtures must hold for. */
export const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'];

export const setting = (now = '2026-03-05T09:00:00', rest: Partial<CalendarSetting> = {}): CalendarSetting => ({ words: de, language: 'de', now, away: false, homes: [], ...rest });

export function read(item: EventItem): CalendarItem {
  const found = eventItem(item);
  if (!found) throw new Error(`not an event: ${item.id}`);
  return found;
}

let serial = 0;
/** An event of local times; `2026-03-05` alone is a whole day, and `end` then the last one. */
export function event(start: string, end = start, fields: Record<string, unknown> = {}): CalendarItem {
  const whole = start.length === 10;
  const next = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  const times = whole ? { start: `${start}T00:00:00`, end: `${next(end)}T00:00:00`, showWithoutTime: true } : { start, end };
  const id = `event-${++serial}`;
  return eventItem({ id, title: id, _event: { ...times, ...fields } }) as CalendarItem;
}
