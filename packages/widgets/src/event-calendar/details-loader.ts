// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarSetting, EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import { html, type ReactiveControllerHost } from 'lit';

/** Loads what stands in the details of entries when the first are opened. */
export class DetailsLoader {
  readonly #host: ReactiveControllerHost;
  #part: typeof import('./details.view.ts') | undefined;
  #missing = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The next opening tries again where the code did not come. */
  async load({ item }: EventEntry, { eventUrl }: CalendarSetting): Promise<void> {
    this.#part ??= await import('./details.view.ts').catch(() => undefined);
    this.#missing = !this.#part;
    this.#host.requestUpdate();
    // Only alone an event tells the next dates of its series.
    if (item._event.recurrenceText && (await this.#part?.askAlone(eventUrl?.(item.id)))) this.#host.requestUpdate();
  }

  content(entry: EventEntry, setting: CalendarSetting): unknown {
    const { words } = setting;
    return this.#part?.detailsView(entry, setting) ?? html`<p>${this.#missing ? words.failed : words.loading}</p>`;
  }
}
