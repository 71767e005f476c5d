// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { portalContext } from '../shared/contexts.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';

/**
 * Settings once for all widgets inside, and the bus by which a filter chosen in one (a member on the map) reaches the others.
 *
 * @tagname vir-portal
 * @slot - the widgets, and anything else
 */
export class Portal extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties = {
    base: {},
    mirror: {},
    theme: {},
    provider: {},
    providerUrl: { attribute: 'provider-url' },
    privacyUrl: { attribute: 'privacy-url' },
    feedbackUrl: { attribute: 'feedback-url' },
  };

  declare base: string | undefined;
  declare mirror: string | undefined;
  declare theme: string | undefined;
  declare provider: string | undefined;
  declare providerUrl: string | undefined;
  declare privacyUrl: string | undefined;
  declare feedbackUrl: string | undefined;

  readonly #settings = new ContextProvider(this, { context: portalContext, initialValue: {} });

  constructor() {
    super();
    // Search texts and topics stay with their widget; whose content it is concerns all.
    this.addEventListener('vir-filter', ({ query: { member, within } }: VirFilterEvent) => {
      const { filters } = this.#settings.value;
      if (filters?.member !== member || filters?.within !== within) this.#settings.setValue({ ...this.#settings.value, filters: { member, within } });
    });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { base, mirror, theme, provider, providerUrl, privacyUrl, feedbackUrl } = this;
    this.#settings.setValue({ ...this.#settings.value, base, mirror, theme, provider, providerUrl, privacyUrl, feedbackUrl });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-portal': Portal;
  }
}
