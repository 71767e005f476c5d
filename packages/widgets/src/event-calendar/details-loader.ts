// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarSetting, EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { VirSelectEvent } from '../shared/events.ts';
import type { EntryActions } from './agenda.view.ts';
import type { DetailsPane } from './details-pane.ts';

/** A calendar, as its details need it. */
export interface DetailsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly details: string | undefined;
  readonly shareable: boolean;
  mirrorOf(url: string): string | undefined;
}

/** What is there now. */
export interface DetailsState {
  setting: CalendarSetting;
  resource: { readonly value: { readonly items: readonly CalendarItem[] } | undefined; readonly current: { readonly state: string } };
  level: number;
}

/** What entries do. Loads what stands in the details when the first are opened, to see whether the address names some, or for search engines. */
export class DetailsLoader implements ReactiveController, EntryActions {
  readonly #host: DetailsHost;
  readonly #state: () => DetailsState | undefined;
  #pane: DetailsPane | undefined;
  #missing = false;

  constructor(host: DetailsHost, state: () => DetailsState | undefined) {
    this.#host = host;
    this.#state = state;
    host.addController(this);
  }

  get dialog(): boolean {
    return this.#host.details === 'dialog';
  }

  hostUpdate(): void {
    if ((this.#host.shareable || this.#host.hasAttribute('json-ld')) && !this.#missing) void this.#load();
  }

  readonly onSelect = (event: Event, { item }: EventEntry): void => {
    if (!this.#host.dispatchEvent(new VirSelectEvent(item))) event.preventDefault();
  };

  readonly onDetails = ({ currentTarget }: Event, entry: EventEntry): void => {
    void this.#load().then((pane) => pane?.toggle(currentTarget as HTMLElement, entry));
  };

  details(entry: EventEntry): unknown {
    const { words } = this.#state()?.setting ?? {};
    return this.#pane?.content(entry) ?? html`<p>${this.#missing ? words?.failed : words?.loading}</p>`;
  }

  /** Details that stand beside the list: in a dialog, or of an event that is not in it. */
  render(): unknown {
    return this.#pane?.render(this) ?? nothing;
  }

  /** The next opening tries again where the code did not come. */
  async #load(): Promise<DetailsPane | undefined> {
    if (!this.#pane) {
      const part = await import('./details-pane.ts').catch(() => undefined);
      if (part) this.#pane ??= new part.DetailsPane(this.#host, this.#state);
      this.#missing = !part;
      this.#host.requestUpdate();
    }
    return this.#pane;
  }
}
