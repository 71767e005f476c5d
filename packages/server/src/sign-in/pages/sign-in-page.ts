// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import { passkeySignIn } from './passkey-forms.ts';
import { alert, field, press, shell, type Shell } from './shell.ts';
import { words } from './words.ts';

export type SignInProblem = 'wrong' | 'wait' | 'passkeyFailed' | 'upstreamFailed' | 'unlinked' | 'rested';

export interface SignInPage extends Shell {
  uid: string;
  portal: string;
  host: string;
  /** Who has a session here already: one press is enough. */
  signedIn?: string | undefined;
  login?: string;
  problem?: SignInProblem | undefined;
  /** Name of another issuer one can sign in with. */
  upstream?: string | undefined;
  /** What the browser is asked for a passkey. */
  passkey?: object | undefined;
}

/** Who asks, what it gets, and one press that confirms both. */
export function signInPage({ uid, portal, host, signedIn, login = '', problem, upstream, passkey, ...place }: SignInPage): string {
  const { language, base } = place;
  const w = words[language];
  const action = `${base}/sign-in/${encodeURIComponent(uid)}`;
  const who = signedIn === undefined ? loginFields({ language, login, problem }) : `<p>${w.signedInAs(escapeText(signedIn))}</p>`;
  return shell(place, w.title, `<h1>${w.title}</h1>
<p>${w.asks(escapeText(portal), escapeText(host))}</p>
<p>${w.shares}</p>
${problem === undefined ? '' : signInAlert(language, problem)}
${signedIn === undefined ? passkeySignIn(language, `${action}/passkey`, passkey) : ''}
<form method="post" action="${escapeText(action)}">
${who}
<p class="actions"><button>${w.submit(escapeText(host))}</button></p>
</form>
${signedIn === undefined ? forgotLink(place) : `<p><a href="${escapeText(action)}?other">${w.somebodyElse(escapeText(signedIn))}</a></p>`}
${upstream === undefined || signedIn !== undefined ? '' : `<p><a class="button" href="${escapeText(action)}/upstream">${w.upstream(escapeText(upstream))}</a></p>`}
${press(`${action}/cancel`, w.cancel)}`, { isProblem: problem !== undefined });
}

export const signInAlert = (language: Shell['language'], problem: SignInProblem): string => alert(words[language][problem], { hasField: problem === 'wrong' });

export const forgotLink = ({ language, base }: Shell): string => `<p><a href="${escapeText(base)}/password">${words[language].forgot}</a></p>`;

export function loginFields({ language, login, problem }: Pick<SignInPage, 'language' | 'login' | 'problem'>): string {
  const w = words[language];
  return `${field({ id: 'login', label: w.login, type: 'email', autocomplete: 'username', value: login ?? '', invalid: problem === 'wrong', focus: false })}
${field({ id: 'password', label: w.password, type: 'password', autocomplete: 'current-password', invalid: problem === 'wrong' })}`;
}
