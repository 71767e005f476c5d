// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Finding, Site } from './finding.ts';

/** What a webmaster sends to those who can change it. */
export function ticketText(findings: readonly Finding[], { base, version }: Site): string {
  const lines = findings.map(({ what, remedy, line }, index) => `${index + 1}. ${what}\n   ${remedy}${line ? `\n   ${line}` : ''}`);
  return `Guten Tag,

auf ${location.href.replace(/#.*/, '')} binden wir Inhalte der Virtuellen Region Nordwest ein. Die Prüfung der Seite sagt:

${lines.length > 0 ? lines.join('\n') : 'Es wurde nichts gefunden.'}

Server: ${base}, Fassung ${version}
Browser: ${navigator.userAgent}

Vielen Dank`;
}
