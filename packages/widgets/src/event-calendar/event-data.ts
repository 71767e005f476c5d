// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import { eventListData } from '@vir-nordwest/core/event-calendar/linked-data.ts';
import type { ReactiveController } from 'lit';
import { ListData } from '../shared/list-data.ts';
import type { DetailsHost, DetailsState } from './details-loader.ts';

/** A month may hold a thousand dates; a search engine takes them from the lists of the network's own site. */
const most = 100;

/** Tells search engines what is on screen, where the page wants it (`json-ld`). */
export class EventData implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #state: () => DetailsState | undefined;
  readonly #data: ListData;
  #told = '';

  constructor(host: DetailsHost, state: () => DetailsState | undefined) {
    this.#host = host;
    this.#state = state;
    this.#data = new ListData(host);
    host.addController(this);
    new MutationObserver(() => host.requestUpdate()).observe(host, { attributeFilter: ['json-ld'] });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#told = '';
  }

  hostUpdated(): void {
    const list = this.#list();
    const told = JSON.stringify(list) ?? '';
    if (told === this.#told) return;
    this.#told = told;
    this.#data.describe(list);
  }

  #list(): object | undefined {
    const { setting, resource } = this.#state() ?? {};
    const { renderRoot } = this.#host;
    if (!setting || !resource?.value || !this.#host.hasAttribute('json-ld')) return undefined;
    const listed = new Set([...renderRoot.querySelectorAll<HTMLElement>('.agenda article')].map(({ dataset }) => dataset.id));
    // Lines of the grid have no element each: it shows all dates of its weeks.
    const grid = renderRoot.querySelector('table');
    const open = resource.value.items.filter(({ id, _vir }) => _vir.visibility === 'public' && (grid ?? listed.has(id))).slice(0, most);
    return open.length ? eventListData(open.map((item) => eventEntry(item, setting))) : undefined;
  }
}
