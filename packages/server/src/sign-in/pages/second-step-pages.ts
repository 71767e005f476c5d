// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import { base32, otpauthUrl } from '../accounts/totp.ts';
import { qrSvg } from './qr.ts';
import { alert, field, press, shell, type Shell } from './shell.ts';
import { words } from './words.ts';

export type CodeProblem = 'wrongCode' | 'wrongRecovery' | 'wait';

const codeField = ({ language }: Shell, invalid: boolean): string =>
  field({ id: 'code', label: words[language].code, hint: words[language].codeHint, type: 'text', inputmode: 'numeric', autocomplete: 'one-time-code', invalid });

/** Asks for a code after the password. `action` is where both forms go. */
export function secondStepPage(place: Shell, { action, cancel, problem }: { action: string; cancel?: string; problem?: CodeProblem | undefined }): string {
  const w = words[place.language];
  const form = (fields: string): string => `<form method="post" action="${escapeText(action)}">
${fields}
<p class="actions"><button>${w.goOn}</button></p>
</form>`;
  return shell(place, w.secondStep, `<h1>${w.secondStep}</h1>
<p>${w.typeCode}</p>
${problem === undefined || problem === 'wrongRecovery' ? '' : alert(w[problem], { hasField: problem === 'wrongCode' })}
${form(codeField(place, problem === 'wrongCode'))}
<details${problem === 'wrongRecovery' ? ' open' : ''}>
<summary>${w.lost}</summary>
<p>${w.lostHow}</p>
${problem === 'wrongRecovery' ? alert(w.wrongRecovery, { hasField: true }) : ''}
${form(field({ id: 'recovery', label: w.recovery, type: 'text', autocomplete: 'off', invalid: problem === 'wrongRecovery' }))}
</details>
${cancel === undefined ? '' : press(cancel, w.cancel)}`, { isProblem: problem !== undefined });
}

/** The part of the account page: how to turn it on, or new codes and how to turn it off. */
export function secondStepSection(place: Shell, state: { left: number } | undefined, problem: CodeProblem | undefined): string {
  const w = words[place.language];
  const base = `${place.base}/account/second-step`;
  if (state === undefined) return `<h2>${w.secondStep}</h2>\n<p>${w.secondStepWhy}</p>\n${press(`${base}/set-up`, w.setUp)}`;
  return `<h2>${w.secondStep}</h2>
<p>${w.secondStepIsOn(state.left)}</p>
<details${problem === undefined ? '' : ' open'}>
<summary>${w.change}</summary>
${problem === undefined ? '' : alert(w[problem], { hasField: problem !== 'wait' })}
<form method="post" action="${escapeText(`${base}/codes`)}">
${codeField(place, problem === 'wrongCode')}
<p class="actions"><button>${w.newCodes}</button> <button class="quiet" formaction="${escapeText(`${base}/off`)}">${w.turnOff}</button></p>
</form>
</details>`;
}

export interface SetUpPage {
  secret: Buffer;
  login: string;
  problem?: CodeProblem | 'wrongPassword' | undefined;
}

/** Shows the secret, and asks for a code that proves the app has it and for the password that proves who sits there. */
export function setUpPage(place: Shell, { secret, login, problem }: SetUpPage): string {
  const w = words[place.language];
  const url = otpauthUrl(secret, login);
  return shell(place, w.setUp, `<h1>${w.setUp}</h1>
${problem === undefined ? '' : alert(w[problem], { hasField: problem !== 'wait' })}
<p>${w.scan}</p>
${qrSvg(url, w.qr)}
<p>${w.secret}<br><strong class="secret" translate="no">${base32(secret).replaceAll(/.{4}(?=.)/gu, '$& ')}</strong></p>
<p><a href="${escapeText(url)}">${w.openApp}</a></p>
<form method="post" action="${escapeText(place.base)}/account/second-step/on">
<input type="hidden" name="login" autocomplete="username" value="${escapeText(login)}">
${codeField(place, problem === 'wrongCode')}
${field({ id: 'current', label: w.password, type: 'password', autocomplete: 'current-password', invalid: problem === 'wrongPassword' })}
<p class="actions"><button>${w.turnOn}</button></p>
</form>
<p><a href="${escapeText(place.base)}/account">${w.cancel}</a></p>`, { isProblem: problem !== undefined });
}

export function recoveryCodesPage(place: Shell, codes: readonly string[]): string {
  const w = words[place.language];
  return shell(place, w.recoveryCodes, `<h1>${w.recoveryCodes}</h1>
<p>${w.keepCodes}</p>
<ol class="codes" translate="no">${codes.map((code) => `<li>${code}</li>`).join('')}</ol>
<p><a class="button" href="${escapeText(place.base)}/account">${w.toAccount}</a></p>`);
}
