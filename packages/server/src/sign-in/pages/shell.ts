// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import { maxPassword } from '../accounts/accounts.ts';
import { words, type PageLanguage } from './words.ts';

export const signInStylePath = '/sign-in.css';

/** Pages of the operator that have to be reachable from everywhere. */
export interface OperatorPages {
  imprint?: string | undefined;
  privacy?: string | undefined;
  /** Statement on accessibility, with the way to report a barrier. */
  accessibility?: string | undefined;
}

export interface Shell {
  language: PageLanguage;
  /** Address of the sign-in pages, without trailing slash. */
  base: string;
  operator: OperatorPages;
}

/** The frame of every sign-in page. `main` is built from escaped parts only. */
export function shell({ language, base, operator }: Shell, title: string, main: string, { isProblem = false }: { isProblem?: boolean } = {}): string {
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
<main>
${main}
</main>${footer(language, operator)}
</body>
</html>
`;
}

function footer(language: PageLanguage, operator: OperatorPages): string {
  const links = (['imprint', 'privacy', 'accessibility'] as const).flatMap((name) => (operator[name] === undefined ? [] : [`<a href="${escapeText(operator[name])}">${words[language].operator[name]}</a>`]));
  return links.length === 0 ? '' : `\n<footer>${links.join(' · ')}</footer>`;
}

/**
 * What went wrong. The keyboard is in the field that has to be typed again, which is described by this; where there is none, here: `autofocus`
 * does so without a script, and screen readers begin to read there.
 */
export const alert = (text: string, { hasField = false }: { hasField?: boolean } = {}): string => `<p class="problem" id="problem" role="alert"${hasField ? '' : here}>${text}</p>`;

export const status = (text: string): string => `<p class="done" role="status"${here}>${text}</p>`;

const here = ' tabindex="-1" autofocus';

export interface Field {
  id: string;
  label: string;
  hint?: string;
  type: 'email' | 'password' | 'text';
  autocomplete: string;
  inputmode?: 'numeric';
  value?: string;
  invalid?: boolean;
  /** Not where another field has to be typed again first. */
  focus?: boolean;
}

export function field({ id, label, hint, type, autocomplete, inputmode, value = '', invalid = false, focus = invalid }: Field): string {
  const described = [hint === undefined ? '' : `${id}-hint`, invalid ? 'problem' : ''].filter((one) => one !== '').join(' ');
  return `<p class="field"><label for="${id}">${label}</label>${hint === undefined ? '' : `\n<span class="hint" id="${id}-hint">${hint}</span>`}
<input id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}"${inputmode === undefined ? '' : ` inputmode="${inputmode}"`} value="${escapeText(value)}" required maxlength="${maxPassword}"${described === '' ? '' : ` aria-describedby="${described}"`}${invalid ? ' aria-invalid="true"' : ''}${focus ? ' autofocus' : ''}></p>`;
}

/** A form of hidden fields with one button. */
export function press(action: string, label: string, { values = {}, quiet = true }: { values?: Readonly<Record<string, string>>; quiet?: boolean } = {}): string {
  const hidden = Object.entries(values).map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeText(value)}">`);
  return `<form method="post" action="${escapeText(action)}">${hidden.join('')}<button${quiet ? ' class="quiet"' : ''}>${label}</button></form>`;
}
