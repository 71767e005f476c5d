// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { relativeDay } from '../dates/format.ts';
import { dayTitle, eventEntry, firstDayOf, lastDayOf, type CalendarSetting, type EventEntry } from './entry.ts';
import type { CalendarItem } from './item.ts';

/** Days from `from` on, before `to`; both `YYYY-MM-DD`. */
export interface DayWindow {
  from: string;
  to?: string | undefined;
}

export interface AgendaGroup {
  /** Day of the group; none where it holds what began before the window. */
  date?: string | undefined;
  title: string;
  /** „heute“, „morgen“ */
  relative?: string | undefined;
  entries: readonly EventEntry[];
}

/**
 * Items with a day in the window, or still going on at `now` (a night that began yesterday), by local start. Compares
 * texts: no date is calculated for an item outside.
 */
export function itemsIn<TItem extends CalendarItem>(items: readonly TItem[], { from, to }: DayWindow, now = ''): TItem[] {
  const inside = items.filter((item) => {
    const { start, end } = item._event;
    if (to !== undefined && start >= to) return false;
    return start >= from || (end > from && (lastDayOf(item) >= from || (from === now.slice(0, 10) && end > now)));
  });
  return inside.sort(({ _event: a }, { _event: b }) => +(a.start > b.start) - +(a.start < b.start));
}

/** Items in the order of {@link itemsIn}, by day: what goes over days stands once, and first where it began before the window. */
export function agenda(items: readonly CalendarItem[], { from }: DayWindow, setting: CalendarSetting): AgendaGroup[] {
  const { words, now } = setting;
  const today = now.slice(0, 10);
  const groups = new Map<string, EventEntry[]>();
  for (const item of items) {
    const date = firstDayOf(item);
    const key = date < from ? '' : date;
    const group = groups.get(key);
    const entry = eventEntry(item, setting, key !== '' || from !== today);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([date, entries]) =>
    date
      ? { date, title: dayTitle(date, words, date.slice(0, 4) !== today.slice(0, 4)), relative: relativeDay(date, today, words.dates), entries }
      : { title: from === today ? words.running : words.earlier, entries },
  );
}
