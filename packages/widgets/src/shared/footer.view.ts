// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, nothing, type TemplateResult } from 'lit';

export interface FooterFacts {
  provider?: string | undefined;
  providerUrl?: string | undefined;
  privacyUrl?: string | undefined;
  feedbackUrl?: string | undefined;
  /** Other formats of what is shown, by their name. */
  subscribe?: readonly { name: string; href: string }[];
}

const link = (href: string | undefined, text: string) => {
  const safe = safeLink(href, document.baseURI);
  return safe ? html`<a href=${safe}>${text}</a>` : nothing;
};

/** Who is behind it, what happens to data, where to report a barrier, how to follow elsewhere. */
export function footerView({ provider, providerUrl, privacyUrl, feedbackUrl, subscribe = [] }: FooterFacts, words: SharedWords): TemplateResult {
  return html`<footer part="footer">
    <slot name="footer"
      >${provider ? html`<span>${words.provider} ${providerUrl ? link(providerUrl, provider) : provider}</span>` : nothing}
      ${link(privacyUrl, words.privacy)} ${link(feedbackUrl, words.feedback)}
      ${subscribe.length ? html`<span>${words.subscribe}: ${subscribe.map(({ name, href }, index) => html`${index ? ', ' : ''}${link(href, name)}`)}</span>` : nothing}</slot
    >
  </footer>`;
}
