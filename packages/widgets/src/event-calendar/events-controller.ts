// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventItem, type CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import type { EventPreset } from '@vir-nordwest/core/event-calendar/switches.ts';
import { FeedController, type FeedHost, type FeedPages } from '../shared/feed-controller.ts';

export type Events = FeedPages<CalendarItem>;

/** The API's largest page, and how many dates of one month are read at most. */
export const monthPage = 100;
const mostOfMonth = 1000;

/** Of `known` dates, those on screen, and how many there are. What the list names as its total counts only where it goes on: dates outside the window are not ours. */
export function countOf(known: number, { nextUrl, total = 0, shown }: Events, max: number): { shown: number; total: number } {
  return { shown: Math.min(known, shown), total: Math.min(nextUrl ? Math.max(known, total) : known, max || Infinity) };
}

/** Dates page by page, or all of a month. */
export class EventsController extends FeedController<CalendarItem> {
  constructor(host: FeedHost & { readonly preset: EventPreset }) {
    super(host, eventItem, (items, applied) => {
      const { preset } = host;
      // Who answers may know no filters: a static copy, a foreign feed, the page itself.
      for (const name in preset) if (!(name in applied)) return import('@vir-nordwest/core/event-calendar/presets.ts').then(({ selectPreset }) => ({ items: selectPreset(items, preset, applied) }));
      return undefined;
    });
  }

  /** Reads all further pages. Stops when one fails or another month is wanted. */
  async all(): Promise<void> {
    while (this.value?.nextUrl && this.value.items.length < mostOfMonth && (await this.more()));
  }
}
