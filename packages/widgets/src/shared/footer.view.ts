// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, nothing, type TemplateResult } from 'lit';

/** Said by the widget's attributes, else by the portal's. */
export interface FooterFacts {
  provider?: string | undefined;
  providerUrl?: string | undefined;
  privacyUrl?: string | undefined;
  feedbackUrl?: string | undefined;
}

const link = (href: string | undefined, text: string) => {
  const safe = href && safeLink(href, document.baseURI);
  return safe ? html`<a href=${safe}>${text}</a>` : text;
};

/**
 * Who is behind it, what happens to data, where to report a barrier, and how to follow elsewhere. `formats` are addresses
 * made here from the page's own settings (also `webcal:`), so they need no check.
 */
export function footerView(own: FooterFacts, portal: FooterFacts, formats: readonly { name: string; href: string }[], words: SharedWords): TemplateResult {
  const fact = (name: keyof FooterFacts) => own[name] ?? portal[name];
  const linked = (url: string | undefined, text: string) => (url ? link(url, text) : nothing);
  const provider = fact('provider') ?? (formats.length ? 'Virtuelle Region Nordwest' : '');
  return html`<footer part="footer">
    <slot name="footer"
      >${provider ? html`<span>${words.provider} ${link(fact('providerUrl'), provider)}</span>` : nothing}
      ${linked(fact('privacyUrl'), words.privacy)} ${linked(fact('feedbackUrl'), words.feedback)}
      ${formats.length ? html`<span>${words.subscribe}: ${formats.map(({ name, href }, index) => html`${index ? ', ' : ''}<a href=${href}>${name}</a>`)}</span>` : nothing}</slot
    >
  </footer>`;
}
