// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { mostDays, selectItems, type CalendarChoice } from '@vir-nordwest/core/event-calendar/choice.ts';
import { dayTitle } from '@vir-nordwest/core/event-calendar/entry.ts';
import { eventItem, type CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { selectPreset } from '@vir-nordwest/core/event-calendar/presets.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { feedOf } from '@vir-nordwest/core/guards/feed.ts';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import { client } from '../shared/client.ts';
import type { ChoosingCalendar } from './calendar-choosing.ts';
import type { Events } from './events-controller.ts';

/** Where the days that were chosen have nothing: the first date after them that matches all else. */
export class LaterDates {
  readonly #host: ChoosingCalendar;
  #address = '';
  #day: string | undefined;

  constructor(host: ChoosingCalendar) {
    this.#host = host;
  }

  /** Asks once for each address; nothing until the answer is there, nor where there is none. */
  after(end: string, choice: CalendarChoice, value: Events, words: EventWords): { day: string; date: string } | undefined {
    const address = this.#host.addressOf(listUrl('', 'events', { ...this.#host.query, from: end, to: addDays(end, mostDays), limit: 1 }).slice('/v1/'.length));
    if (!address) this.#day = firstAfter(end, choice, value);
    else if (address !== this.#address) void this.#ask((this.#address = address), end, choice);
    return this.#day === undefined ? undefined : { day: this.#day, date: dayTitle(this.#day, words, true) };
  }

  async #ask(address: string, end: string, choice: CalendarChoice): Promise<void> {
    this.#day = undefined;
    const answer = await client.get(address, { mirror: this.#host.mirrorOf(address) }).catch(() => undefined);
    if (!answer || address !== this.#address) return;
    try {
      const { items, applied } = feedOf(answer.body, eventItem);
      this.#day = firstAfter(end, choice, { items: selectPreset(items, this.#host.preset, applied), applied });
    } catch {
      // No feed: nothing is promised.
    }
    this.#host.requestUpdate();
  }
}

const firstAfter = (end: string, choice: CalendarChoice, { items, applied }: Pick<Events, 'items' | 'applied'>): string | undefined =>
  selectItems<CalendarItem>(items, choice, applied)
    .map(({ _event: { start } }) => start.slice(0, 10))
    .filter((day) => day >= end)
    .sort()[0];
