// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveControllerHost } from 'lit';

/** A list for search engines, in the page: they do not look into shadow roots for data. Goes with the widget. */
export class ListData {
  #data: HTMLScriptElement | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController({ hostDisconnected: () => this.#data?.remove() });
  }

  /** `undefined` takes it back. */
  describe(list: object | undefined): void {
    if (!list) return this.#data?.remove();
    this.#data ??= Object.assign(document.createElement('script'), { type: 'application/ld+json' });
    // No text ends the element where the page is saved or read as text.
    this.#data.replaceChildren(JSON.stringify(list).replaceAll('<', '\\u003c'));
    if (!this.#data.isConnected) document.head.append(this.#data);
  }
}
