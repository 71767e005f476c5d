// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const hour = 3_600_000;

/** Today in Berlin, also on a page that stays open over midnight or wakes up days later. */
export class TodayController implements ReactiveController {
  today = berlinToday();
  readonly #onNewDay: () => unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, onNewDay: () => unknown) {
    this.#onNewDay = onNewDay;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  readonly #look = (): void => {
    const today = berlinToday();
    if (today !== this.today) {
      this.today = today;
      this.#onNewDay();
    }
    clearTimeout(this.#timer);
    // Berlin's midnight is a full hour everywhere but in a few zones; there a look each hour comes at most an hour late.
    this.#timer = setTimeout(this.#look, hour - (Date.now() % hour));
  };
}
