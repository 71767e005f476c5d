// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { filtersDe } from '@vir-nordwest/core/strings/filters.ts';
import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { styles } from './copy-link.styles.ts';
import { adopt } from './styles/adopt.ts';
import { linkField } from './styles/link-field.styles.ts';
import { toClipboard } from './to-clipboard.ts';

/** A widget whose list can be subscribed to with the filters in force. */
export interface CopyHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Data from elsewhere has no addresses of ours. */
  readonly src: string | undefined;
  readonly items: readonly unknown[] | undefined;
  readonly formats: readonly { name: string; href: string }[];
  announce(text: string): void;
}

/** Buttons that copy the address of exactly what is chosen. Where the page may not use the clipboard, the address is there, selected. */
export class CopyLink {
  readonly #host: CopyHost;
  /** The address that was asked for last, and whether the clipboard took it. */
  #last: { href: string; taken: boolean } | undefined;

  constructor(host: CopyHost) {
    this.#host = host;
    adopt(host, linkField, styles);
  }

  render(given: SharedWords): unknown {
    const { src, items } = this.#host;
    const formats = src || items ? [] : this.#host.formats;
    const words = { ...filtersDe, ...given };
    // The choice has changed since: what was said is of another address.
    const last = formats.some(({ href }) => href === this.#last?.href) ? this.#last : undefined;
    return formats.length
      ? html`<div class="copy" role="group" aria-label=${words.follow}>
          <span>${words.follow}</span>
          ${formats.map(({ name, href }) => html`<button type="button" @click=${() => void this.#copy(href, words.copied)}>${words.copy(name)}</button>`)}
          ${last && !last.taken ? html`<label>${words.copyYourself}<input class="own-link" readonly .value=${last.href} /></label>` : nothing}
          <span class="taken">${last?.taken ? words.copied : nothing}</span>
        </div>`
      : nothing;
  }

  async #copy(href: string, copied: string): Promise<void> {
    const taken = await toClipboard(href);
    this.#last = { href, taken };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (taken) this.#host.announce(copied);
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('.copy .own-link');
    field?.focus();
    field?.select();
  }
}
