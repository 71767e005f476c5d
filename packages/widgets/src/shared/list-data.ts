// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, render, type ReactiveControllerHost } from 'lit';

/** A list for search engines, in the page: they do not look into shadow roots for data. Goes with the widget. */
export class ListData {
  #data: HTMLScriptElement | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController({ hostDisconnected: () => this.#data?.remove() });
  }

  /** `undefined` takes it back. */
  describe(list: object | undefined): void {
    if (!list) return this.#data?.remove();
    this.#data ??= dataElement();
    // No text ends the element where the page is saved or read as text.
    this.#data?.replaceChildren(JSON.stringify(list).replaceAll('<', '\\u003c'));
    if (this.#data && !this.#data.isConnected) document.head.append(this.#data);
  }
}

/** Out of a template: nothing in such an element can ever run, so Trusted Types let it have a text. One that is created may not. */
function dataElement(): HTMLScriptElement | undefined {
  const holder = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, holder);
  return holder.querySelector('script') ?? undefined;
}
