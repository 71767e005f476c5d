// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import type { Account } from '../accounts/accounts.ts';
import type { PasswordFault } from '../accounts/password-rule.ts';
import type { LastingSession } from '../accounts/sessions.ts';
import type { Passkey } from '../accounts/passkeys.ts';
import { passkeySection, passkeySignIn } from './passkey-forms.ts';
import { faultText, newPasswordField } from './password-pages.ts';
import { alert, field, press, shell, status, type Shell } from './shell.ts';
import { secondStepSection } from './second-step-pages.ts';
import { loginFields, type SignInProblem } from './sign-in-page.ts';
import { words } from './words.ts';

/** Signs in to one's own account, for no portal. */
export function accountSignInPage(place: Shell, { login = '', problem, passkey }: { login?: string; problem?: SignInProblem; passkey: object | undefined }): string {
  const w = words[place.language];
  return shell(place, w.account, `<h1>${w.account}</h1>
<p>${w.accountFor}</p>
${problem === undefined ? '' : alert(w[problem])}
<form method="post" action="${escapeText(place.base)}/account/sign-in">
${loginFields({ language: place.language, login, problem })}
<p class="actions"><button>${w.title}</button></p>
</form>
${passkeySignIn(place.language, `${place.base}/account/passkey`, passkey)}
<p><a href="${escapeText(place.base)}/password">${w.forgot}</a></p>`, { isProblem: problem !== undefined });
}

export interface AccountPage extends Shell {
  account: Account;
  sessions: readonly LastingSession[];
  /** Where the second step is on: how many recovery codes are left. */
  secondStep: { left: number } | undefined;
  passkeys: readonly Passkey[];
  /** What the browser is asked for a new passkey; nothing where the address cannot have any. */
  newPasskey: object | undefined;
  problem?: 'passkeyFailed' | 'wrongPassword' | 'wait' | 'wrongCode' | undefined;
  /** Why the new password was not taken. */
  fault?: PasswordFault | undefined;
  done?: 'saved' | 'ended' | 'secondStepOff' | 'passkeySaved' | 'passkeyRemoved' | undefined;
}

export function accountPage({ account, sessions, secondStep, passkeys, newPasskey, problem, fault, done, ...place }: AccountPage): string {
  const w = words[place.language];
  const base = `${place.base}/account`;
  const trouble = fault !== undefined ? alert(faultText(place.language, fault)) : problem === undefined ? '' : alert(w[problem]);
  return shell(place, w.account, `<h1>${w.account}</h1>
<p><strong>${escapeText(account.name)}</strong>${account.municipality === '' ? '' : `, ${escapeText(account.municipality)}`} (${escapeText(account.login)})</p>
${trouble}${done === undefined ? '' : status(w[`${done}Here`])}
<h2>${w.sessions}</h2>
${sessions.length === 0 ? `<p>${w.noSessions}</p>` : `<ul class="entries">${sessions.map((session) => sessionEntry(place, session)).join('')}</ul>`}
${press(`${base}/everywhere`, w.signOutEverywhere)}
<h2>${w.changePassword}</h2>
<form method="post" action="${escapeText(base)}/password">
<input type="hidden" name="login" autocomplete="username" value="${escapeText(account.login)}">
${field({ id: 'current', label: w.currentPassword, type: 'password', autocomplete: 'current-password', invalid: problem === 'wrongPassword' })}
${newPasswordField({ language: place.language, invalid: fault !== undefined })}
<p class="actions"><button>${w.save}</button></p>
</form>
${secondStepSection(place, secondStep, { isWrong: problem === 'wrongCode' })}
${passkeySection(place, passkeys, newPasskey)}
<h2>${w.leave}</h2>
${press(`${base}/sign-out`, w.signOut)}`, { isProblem: problem !== undefined || fault !== undefined });
}

function sessionEntry({ language, base }: Shell, { id, portal, since, usedAt }: LastingSession): string {
  const w = words[language];
  return `<li><p><strong>${escapeText(portal)}</strong><br>${w.since(w.time(since), w.time(usedAt))}</p>${press(`${base}/account/end`, w.end(escapeText(portal)), { values: { session: id } })}</li>`;
}
