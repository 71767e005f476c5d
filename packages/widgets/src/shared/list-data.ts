// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/** A list for search engines, in the page: they do not look into shadow roots for data. Goes with the widget. */
export class ListData {
  #data: HTMLScriptElement | undefined;

  constructor(host: LitElement) {
    host.addController({ hostDisconnected: () => this.#data?.remove() });
  }

  /** `undefined` takes it back. */
  describe(list: object | undefined): void {
    if (!list) return this.#data?.remove();
    this.#data ??= Object.assign(document.createElement('script'), { type: 'application/ld+json' });
    this.#data.replaceChildren(JSON.stringify(list));
    if (!this.#data.isConnected) document.head.append(this.#data);
  }
}
