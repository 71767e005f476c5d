// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import type { Account } from '../accounts/accounts.ts';
import type { PasswordFault } from '../accounts/password-rule.ts';
import type { LastingSession } from '../accounts/sessions.ts';
import type { Passkey } from '../accounts/passkeys.ts';
import { passkeySection, passkeySignIn, type PasskeyProblem } from './passkey-forms.ts';
import { faultText, newPasswordField } from './password-pages.ts';
import { alert, field, press, shell, status, type Shell } from './shell.ts';
import { secondStepSection, type CodeProblem } from './second-step-pages.ts';
import { forgotLink, loginFields, signInAlert, type SignInProblem } from './sign-in-page.ts';
import { words } from './words.ts';

/** Signs in to one's own account, for no portal. */
export function accountSignInPage(place: Shell, { login = '', problem, passkey }: { login?: string; problem?: SignInProblem; passkey: object | undefined }): string {
  const w = words[place.language];
  return shell(place, w.account, `<h1>${w.account}</h1>
<p>${w.accountFor}</p>
${problem === undefined ? '' : signInAlert(place.language, problem)}
${passkeySignIn(place.language, `${place.base}/account/passkey`, passkey)}
<form method="post" action="${escapeText(place.base)}/account/sign-in">
${loginFields({ language: place.language, login, problem })}
<p class="actions"><button>${w.title}</button></p>
</form>
${forgotLink(place)}`, { isProblem: problem !== undefined });
}

/** What went wrong, and with which of the forms. */
export type AccountProblem = { at: 'password'; is: 'wrongPassword' | 'wait' | PasswordFault } | { at: 'secondStep'; is: CodeProblem } | { at: 'passkey'; is: PasskeyProblem };

export interface AccountPage extends Shell {
  account: Account;
  sessions: readonly LastingSession[];
  /** Where the second step is on: how many recovery codes are left. */
  secondStep: { left: number } | undefined;
  passkeys: readonly Passkey[];
  /** What the browser is asked for a new passkey; nothing where the address cannot have any. */
  newPasskey: object | undefined;
  problem?: AccountProblem | undefined;
  done?: 'saved' | 'ended' | 'secondStepOff' | 'passkeySaved' | 'passkeyRemoved' | undefined;
}

export function accountPage({ account, sessions, secondStep, passkeys, newPasskey, problem, done, ...place }: AccountPage): string {
  const w = words[place.language];
  const base = `${place.base}/account`;
  return shell(place, w.account, `<h1>${w.account}</h1>
<p><strong>${escapeText(account.name)}</strong>${account.municipality === '' ? '' : `, ${escapeText(account.municipality)}`} (${escapeText(account.login)})</p>
${done === undefined ? '' : status(w[`${done}Here`])}
<h2>${w.sessions}</h2>
${sessions.length === 0 ? `<p>${w.noSessions}</p>` : `<ul class="entries">${sessions.map((session) => sessionEntry(place, session)).join('')}</ul>`}
${press(`${base}/everywhere`, w.signOutEverywhere)}
${passwordSection(place, account, problem?.at === 'password' ? problem.is : undefined)}
${secondStepSection(place, secondStep, problem?.at === 'secondStep' ? problem.is : undefined)}
${passkeySection(place, passkeys, newPasskey, problem?.at === 'passkey' ? problem.is : undefined)}
<h2>${w.leave}</h2>
${press(`${base}/sign-out`, w.signOut)}`, { isProblem: problem !== undefined });
}

function passwordSection({ language, base }: Shell, { login }: Account, problem: (AccountProblem & { at: 'password' })['is'] | undefined): string {
  const w = words[language];
  const isFault = problem !== undefined && problem !== 'wrongPassword' && problem !== 'wait';
  return `<h2>${w.changePassword}</h2>
${problem === undefined ? '' : alert(isFault ? faultText(language, problem) : problem === 'wait' ? w.wait : w.wrongCurrent, { hasField: problem !== 'wait' })}
<form method="post" action="${escapeText(base)}/account/password">
<input type="hidden" name="login" autocomplete="username" value="${escapeText(login)}">
${field({ id: 'current', label: w.currentPassword, type: 'password', autocomplete: 'current-password', invalid: problem === 'wrongPassword' })}
${newPasswordField({ language, invalid: isFault })}
<p class="actions"><button>${w.save}</button></p>
</form>`;
}

function sessionEntry({ language, base }: Shell, { id, portal, since, usedAt }: LastingSession): string {
  const w = words[language];
  return `<li><p><strong>${escapeText(portal)}</strong><br>${w.since(w.time(since), w.time(usedAt))}</p>${press(`${base}/account/end`, w.end(escapeText(portal)), { values: { session: id } })}</li>`;
}
