// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { ContextProvider } from '@lit/context';
import { commaList } from '@vir-nordwest/core/links/list-url.ts';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { portalContext } from '../shared/contexts.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';
import { mapOf, type VirLocateEvent } from '../shared/locate-event.ts';

/**
 * Settings once for all widgets inside, and the bus by which a filter chosen in one (a member on the map, a topic of the news) reaches the others,
 * and the place of an event the map.
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
    share: {},
    mirror: {},
    theme: {},
    provider: {},
    providerUrl: { attribute: 'provider-url' },
    privacyUrl: { attribute: 'privacy-url' },
    feedbackUrl: { attribute: 'feedback-url' },
  };

  declare base: string | undefined;
  /** Comma list of the choices in one widget that count for all: `member` (whose content it is), `topics`; empty for none. */
  declare share: string;
  declare mirror: string | undefined;
  declare theme: string | undefined;
  declare provider: string | undefined;
  declare providerUrl: string | undefined;
  declare privacyUrl: string | undefined;
  declare feedbackUrl: string | undefined;

  readonly #settings = new ContextProvider(this, { context: portalContext, initialValue: {} });

  constructor() {
    super();
    this.share = 'member';
    // Search texts stay with their widget. Lists need not have the same topics, so these are shared only where a page says so.
    this.addEventListener('vir-filter', ({ query, topics }: VirFilterEvent) => {
      const shared = commaList(this.share);
      const { filters = {} } = this.#settings.value;
      const { member, within } = shared.includes('member') ? query : filters;
      const tag = (shared.includes('topics') && topics) || filters.tag;
      if (filters.member !== member || filters.within !== within || String(filters.tag ?? '') !== String(tag ?? '')) this.#settings.setValue({ ...this.#settings.value, filters: { member, within, tag } });
    });
    this.addEventListener('vir-locate', ({ place }: VirLocateEvent) => {
      const map = mapOf(this);
      if (map) map.place = place;
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
