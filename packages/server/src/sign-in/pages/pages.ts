// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import { maxPassword, minPassword } from '../accounts/accounts.ts';
import { words, type PageLanguage } from './words.ts';

export const signInStylePath = '/sign-in.css';

/** Nothing runs, nothing comes from elsewhere, nobody may frame it, and forms go nowhere else. */
export const formPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

interface Shell {
  language: PageLanguage;
  /** Address of the sign-in pages, without trailing slash. */
  base: string;
}

export interface SignInPage extends Shell {
  uid: string;
  portal: string;
  host: string;
  /** Who has a session here already: one press is enough. */
  signedIn?: string | undefined;
  login?: string;
  problem?: 'wrong' | 'wait';
}

export function signInPage({ language, base, uid, portal, host, signedIn, login = '', problem }: SignInPage): string {
  const w = words[language];
  const fields = `
${field({ id: 'login', label: w.login, type: 'email', autocomplete: 'username', value: login, invalid: problem === 'wrong' })}
${field({ id: 'password', label: w.password, type: 'password', autocomplete: 'current-password', invalid: problem === 'wrong' })}`;
  const action = `${base}/sign-in/${encodeURIComponent(uid)}`;
  return shell({ language, base }, w.title, problem !== undefined, `
<h1>${w.title}</h1>
<p>${w.asks(escapeText(portal), escapeText(host))}</p>
<p>${w.shares}</p>
${problem === undefined ? '' : alert(w[problem])}
<form method="post" action="${escapeText(action)}">${signedIn === undefined ? fields : `\n<p>${w.signedInAs(escapeText(signedIn))}</p>`}
<p class="actions"><button>${w.submit(escapeText(host))}</button></p>
</form>
<form method="post" action="${escapeText(action)}/cancel"><button class="quiet">${w.cancel}</button></form>`);
}

export interface PasswordPage extends Shell {
  secret: string;
  name: string;
  login: string;
  tooShort?: boolean;
}

export function passwordPage({ language, base, secret, name, login, tooShort = false }: PasswordPage): string {
  const w = words[language];
  return shell({ language, base }, w.choose, tooShort, `
<h1>${w.choose}</h1>
<p>${w.choosing(escapeText(name), escapeText(login))}</p>
${tooShort ? alert(w.tooShort(minPassword, maxPassword)) : ''}
<form method="post" action="${escapeText(`${base}/invitation/${secret}`)}">
<input type="hidden" name="login" autocomplete="username" value="${escapeText(login)}">
${field({ id: 'password', label: w.password, hint: w.rule(minPassword), type: 'password', autocomplete: 'new-password', invalid: tooShort })}
<p class="actions"><button>${w.save}</button></p>
</form>`);
}

export function messagePage(place: Shell, text: 'expired' | 'saved' | 'noInvitation'): string {
  const w = words[place.language];
  const heading = text === 'expired' ? w.title : w.choose;
  return shell(place, heading, false, `\n<h1>${heading}</h1>\n<p>${w[text]}</p>`);
}

const alert = (text: string): string => `<p class="problem" id="problem" role="alert">${text}</p>`;

interface Field {
  id: string;
  label: string;
  hint?: string;
  type: 'email' | 'password';
  autocomplete: string;
  value?: string;
  invalid: boolean;
}

function field({ id, label, hint, type, autocomplete, value = '', invalid }: Field): string {
  const described = [hint === undefined ? '' : `${id}-hint`, invalid ? 'problem' : ''].filter((name) => name !== '').join(' ');
  return `<p class="field"><label for="${id}">${label}</label>${hint === undefined ? '' : `\n<span class="hint" id="${id}-hint">${hint}</span>`}
<input id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" value="${escapeText(value)}" required maxlength="${maxPassword}"${described === '' ? '' : ` aria-describedby="${described}"`}${invalid ? ' aria-invalid="true"' : ''}></p>`;
}

function shell({ language, base }: Shell, title: string, isProblem: boolean, main: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${isProblem ? `${words[language].error}: ` : ''}${title} – Virtuelle Region Nordwest</title>
<link rel="stylesheet" href="${escapeText(base)}/page.css">
<link rel="stylesheet" href="${escapeText(base)}${signInStylePath}">
</head>
<body>
<header lang="de">Virtuelle Region Nordwest</header>
<main>${main}
</main>
</body>
</html>
`;
}
