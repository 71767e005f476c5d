// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { escapeText } from '../../content/serialize.ts';
import type { Passkey } from '../accounts/passkeys.ts';
import { alert, field, press, type Shell } from './shell.ts';
import { words } from './words.ts';

/**
 * Shows the forms where the browser knows passkeys, and fills them in. What the device answers goes the way of any form. A field that was
 * hidden when the browser looked for `autofocus` has to be given the keyboard here.
 */
const script = `(() => {
  const known = window.PublicKeyCredential;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const way = form.dataset.passkey;
    const parse = known && known[way === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON'];
    if (!parse) continue;
    form.hidden = false;
    form.querySelector('[autofocus]')?.focus();
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const problem = form.querySelector('[role=alert]');
      problem.textContent = '';
      try {
        const credential = await navigator.credentials[way]({ publicKey: parse.call(known, JSON.parse(form.dataset.options)) });
        form.elements.response.value = JSON.stringify(credential);
        form.submit();
      } catch {
        problem.textContent = problem.dataset.text;
      }
    });
  }
})();`;

/** Nothing comes from elsewhere, nobody may frame it, forms go nowhere else, and this one script may run. */
export const formPolicy = `default-src 'none'; style-src 'self'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const scriptElement = `<script>${script}</script>`;

function form(language: Shell['language'], action: string, way: 'create' | 'get', options: object, inner: string, below = ''): string {
  return `<form method="post" action="${escapeText(action)}" data-passkey="${way}" data-options="${escapeText(JSON.stringify(options))}" hidden>
<input type="hidden" name="response">
${inner}
<p class="problem" role="alert" data-text="${words[language].passkeyFailed}"></p>${below}
</form>`;
}

/** Signs in with a passkey, where the browser can; empty where the address has none. */
export const passkeySignIn = (language: Shell['language'], action: string, options: object | undefined): string =>
  options === undefined ? '' : `${form(language, action, 'get', options, `<button class="quiet">${words[language].passkeySignIn}</button>`, `<p class="or">${words[language].orPassword}</p>`)}\n${scriptElement}`;

export type PasskeyProblem = 'passkeyFailed' | 'wrongPassword' | 'wait';

/** The part of the account page. */
export function passkeySection(place: Shell, passkeys: readonly Passkey[], options: object | undefined, problem: PasskeyProblem | undefined): string {
  if (options === undefined) return '';
  const w = words[place.language];
  const base = `${place.base}/account/passkey`;
  const entry = ({ id, since, usedAt }: Passkey): string =>
    `<li><p>${usedAt === undefined ? w.passkeySince(w.time(since)) : w.since(w.time(since), w.time(usedAt))}</p>${press(`${base}/remove`, w.passkeyRemove, { values: { passkey: id } })}</li>`;
  const password = field({ id: 'passkey-password', label: w.password, type: 'password', autocomplete: 'current-password', invalid: problem === 'wrongPassword' });
  return `<h2>${w.passkeys}</h2>
<p>${w.passkeyWhy}</p>
${passkeys.length === 0 ? '' : `<ul class="entries">${passkeys.map(entry).join('')}</ul>`}
${problem === undefined ? '' : alert(w[problem], { hasField: problem === 'wrongPassword' })}
${form(place.language, `${base}/add`, 'create', options, `${password}\n<p class="actions"><button>${w.passkeyAdd}</button></p>`)}
${scriptElement}`;
}
