// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventItem, type CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { FeedController, type FeedHost, type FeedPages } from '../shared/feed-controller.ts';

export type Events = FeedPages<CalendarItem>;

/** The API's largest page, and how many dates of one month are read at most. */
export const monthPage = 100;
const mostOfMonth = 1000;

/** Dates page by page, or all of a month. */
export class EventsController extends FeedController<CalendarItem> {
  constructor(host: FeedHost) {
    super(host, eventItem);
  }

  /** Reads all further pages. Stops when one fails or another month is wanted. */
  async all(): Promise<void> {
    while (this.value?.nextUrl && this.value.items.length < mostOfMonth && (await this.more()));
  }
}
