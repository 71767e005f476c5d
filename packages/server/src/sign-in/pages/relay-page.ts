// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { escapeText } from '../../content/serialize.ts';
import { stylePath } from '../../pages/page.ts';
import { signInStylePath, type Shell } from './shell.ts';
import { words } from './words.ts';

/**
 * Hands the answer, which stands in the fragment, to the page that asked: to the window that opened this one, else by going to
 * the return page. Both come from the register, never from the address. A message that was sent is not sent twice: the code
 * works once.
 */
const script = `(() => {
  const { origin, page } = document.body.dataset;
  const answer = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  const fields = ['code', 'state', 'iss', 'error'].filter((name) => answer.has(name)).map((name) => [name, answer.get(name)]);
  if (window.opener && !window.opener.closed) {
    window.opener.postMessage(Object.fromEntries([['type', 'vir-auth'], ...fields]), origin);
    window.close();
  } else {
    location.replace(page + '#' + new URLSearchParams(fields.map(([name, value]) => ['vir_' + name, value])));
  }
})();`;

/** No COOP header: it would cut the window that opened this one. */
export const relayHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Styles come after the script, which would wait for them: only who sits before a window that may not close itself sees this page. */
export const relayPage = ({ language, base }: Shell, returnPage: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words[language].title} – Virtuelle Region Nordwest</title>
</head>
<body data-origin="${escapeText(new URL(returnPage).origin)}" data-page="${escapeText(returnPage)}">
<script>${script}</script>
<link rel="stylesheet" href="${escapeText(base)}${stylePath}">
<link rel="stylesheet" href="${escapeText(base)}${signInStylePath}">
<header lang="de">Virtuelle Region Nordwest</header>
<main>
<h1>${words[language].title}</h1>
<p>${words[language].done}</p>
</main>
</body>
</html>
`;
