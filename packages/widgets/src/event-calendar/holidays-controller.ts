// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { dayMarks, type DayMark } from '@vir-nordwest/core/event-calendar/holidays.ts';
import { weeksOf } from '@vir-nordwest/core/event-calendar/month-days.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { client } from '../shared/client.ts';

interface HolidaysHost extends ReactiveControllerHost, Element {
  addressOf(path: string): string | undefined;
  mirrorOf(url: string): string | undefined;
}

const none: ReadonlyMap<string, DayMark> = new Map();

/** Holidays of the year on screen: asked for once a year, after its dates. Without an answer the grid is as good, only plainer. */
export class HolidaysController implements ReactiveController {
  #marks: ReadonlyMap<string, DayMark> = none;
  #wanted: string | undefined;
  #asked: string | undefined;
  readonly #host: HolidaysHost;

  constructor(host: HolidaysHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is known of the days of a year and of the weeks it shares with its neighbours. */
  of(year: string, language: string): ReadonlyMap<string, DayMark> {
    const region = this.#host.getAttribute('holidays') ?? '';
    const { from } = weeksOf(`${year}-01`);
    const { to } = weeksOf(`${year}-12`);
    const query = new URLSearchParams({ from, to, ...(region && { region }), ...(language === 'en' && { lang: language }) });
    this.#wanted = region === 'none' ? undefined : this.#host.addressOf(`holidays.json?${query}`);
    return this.#wanted ? this.#marks : none;
  }

  hostUpdated(): void {
    const url = this.#wanted;
    if (!url || url === this.#asked) return;
    this.#asked = url;
    client.get(url, { mirror: this.#host.mirrorOf(url) }).then(
      ({ body }) => {
        if (url !== this.#asked) return;
        this.#marks = dayMarks(body, url.includes('region='));
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }
}
