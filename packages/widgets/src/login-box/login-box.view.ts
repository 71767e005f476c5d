// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LoginWords } from '@vir-nordwest/core/login-box/strings.ts';
import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import { html, nothing, type TemplateResult } from 'lit';

/** The invitation to sign in. */
export const outView = (words: LoginWords, host: string, busy: boolean, onPress: () => void): TemplateResult =>
  html`<p>${words.intro}</p>
    <p><button type="button" class="primary" part="button" aria-disabled=${busy} @click=${onPress}>${words.signIn}</button></p>
    <p class="small">${words.where(host)}</p>`;

/** In a frame nobody can see whose page asks for the password: only a way out of it. */
export const frameView = (words: LoginWords, url: string): TemplateResult => {
  const href = safeLink(url, document.baseURI);
  return html`<p>${words.elsewhere}</p>
    ${href ? html`<p><a href=${href} target="_top" part="link">${words.open}</a></p>` : nothing}`;
};
