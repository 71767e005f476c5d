// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import { maxPassword, minPassword } from '../accounts/accounts.ts';
import type { PasswordFault } from '../accounts/password-rule.ts';
import { alert, field, shell, type Shell } from './shell.ts';
import { words } from './words.ts';

export interface PasswordPage extends Shell {
  secret: string;
  name: string;
  login: string;
  fault?: PasswordFault | undefined;
}

/** Chooses a password, behind a link of ours. */
export function passwordPage({ secret, name, login, fault, ...place }: PasswordPage): string {
  const { language, base } = place;
  const w = words[language];
  return shell(place, w.choose, `<h1>${w.choose}</h1>
<p>${w.choosing(escapeText(name), escapeText(login))}</p>
${fault === undefined ? '' : alert(faultText(language, fault), { hasField: true })}
<form method="post" action="${escapeText(`${base}/invitation/${secret}`)}">
<input type="hidden" name="login" autocomplete="username" value="${escapeText(login)}">
${newPasswordField({ language, invalid: fault !== undefined })}
<p class="actions"><button>${w.save}</button></p>
</form>`, { isProblem: fault !== undefined });
}

/** Why a password was not taken. */
export const faultText = (language: Shell['language'], fault: PasswordFault): string => (fault === 'tooShort' ? words[language].tooShort(minPassword, maxPassword) : words[language][fault]);

export const newPasswordField = ({ language, invalid }: Pick<Shell, 'language'> & { invalid: boolean }): string =>
  field({ id: 'password', label: words[language].newPassword, hint: words[language].rule(minPassword), type: 'password', autocomplete: 'new-password', invalid });

/** Asks for the address to which a link for a new password goes. */
export function forgottenPage(place: Shell): string {
  const w = words[place.language];
  return shell(place, w.forgot, `<h1>${w.forgot}</h1>
<p>${w.forgotHow}</p>
<form method="post" action="${escapeText(place.base)}/password">
${field({ id: 'login', label: w.login, type: 'email', autocomplete: 'username' })}
<p class="actions"><button>${w.sendLink}</button></p>
</form>`);
}
