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

/**
 * Who is behind it, what happens to data, where to report a barrier, and how to follow elsewhere. `formats` are addresses
 * made here from the page's own settings (also `webcal:`), so they need no check.
 */
export function footerView(own: FooterFacts, portal: FooterFacts, formats: readonly { name: string; href: string }[], words: SharedWords): TemplateResult {
  const fact = (name: keyof FooterFacts) => own[name] ?? portal[name];
  const link = (text: string, url: string | undefined) => {
    const href = url && safeLink(url, document.baseURI);
    return href ? html`<a href=${href}>${text}</a>` : url && text;
  };
  const provider = fact('provider') ?? (formats.length ? 'Virtuelle Region Nordwest' : '');
  return html`<footer class="small" part="footer">
    <slot name="footer"
      >${provider ? html`<span>${words.provider} ${link(provider, fact('providerUrl')) ?? provider}</span>` : nothing} ${link(words.privacy, fact('privacyUrl'))} ${link(words.feedback, fact('feedbackUrl'))}
      ${formats.length ? html`<span>${words.subscribe}: ${formats.map(({ name, href }, index) => html`${index ? ', ' : ''}<a href=${href}>${name}</a>`)}</span>` : nothing}</slot
    >
  </footer>`;
}
