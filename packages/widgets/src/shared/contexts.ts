// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from '@lit/context';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What `<vir-portal>` says once for all widgets inside it. A widget's own attribute wins. */
export interface PortalSettings {
  base?: string | undefined;
  mirror?: string | undefined;
  theme?: string | undefined;
  provider?: string | undefined;
  providerUrl?: string | undefined;
  privacyUrl?: string | undefined;
  feedbackUrl?: string | undefined;
  /** Filters one widget of the portal set for all (filter bus): whose content it is, and topics. */
  filters?: (Pick<ListQuery, 'member' | 'within'> & { tag?: readonly string[] | undefined }) | undefined;
}

export const portalContext = 'vir-portal' as unknown as Context<'vir-portal', PortalSettings>;

/**
 * Takes part in the context protocol for the one context we have. Instead of a ContextRoot that remembers who asked too
 * early, a widget asks again when the portal has been defined: most pages have none and need not load more for it.
 */
export class PortalConsumer implements ReactiveController {
  settings: PortalSettings = {};
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    void customElements.whenDefined('vir-portal').then(this.#ask);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.settings = {};
  }

  readonly #ask = (): void => {
    // The event of the context protocol, written out: Lit's would bring the provider's code along.
    const request = { context: portalContext, contextTarget: this.#host, callback: this.#take, subscribe: true };
    this.#host.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), request));
  };

  readonly #take = (settings: PortalSettings, unsubscribe?: () => void): void => {
    this.#unsubscribe = unsubscribe;
    this.settings = settings;
    this.#host.requestUpdate();
  };
}
