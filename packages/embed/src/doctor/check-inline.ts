// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Finding } from './finding.ts';
import { shortLine } from './loader-line.ts';

/** Why the inline script of the loader does not run, and what would let it. */
export async function checkInline(script: HTMLScriptElement, base: string): Promise<Finding> {
  // It leaves the address there before it asks for anything.
  if ((globalThis as { VIR?: { base?: string } }).VIR?.base !== undefined)
    return { weight: 'stop', what: 'Das Inline-Skript ist gelaufen, der Lader selbst aber nicht angekommen.', remedy: 'Die Content-Security-Policy (script-src), ein Werbeblocker oder ein Filter im Netz hält ihn auf, oder der Dienst antwortet nicht. Öffnen Sie diese Adresse in einem eigenen Fenster; die Konsole des Browsers (F12) nennt den Grund.', line: `${base}/w/1/vir.js` };
  const inline = await tryInline();
  // No hash for a page that allows inline scripts: it would forbid all others.
  const hash = inline === 'run' ? undefined : await hashOf(script.textContent);
  const short = `Geht das nicht, nehmen Sie statt seiner die kurze Zeile: ${shortLine(base)}`;
  if (inline === 'forbidden')
    return { weight: 'stop', what: 'Die Content-Security-Policy dieser Seite verbietet das Inline-Skript, das den Lader holt (script-src).', remedy: `Bitte seine Prüfsumme in der vorhandenen Richtlinie ergänzen${hash ? '' : ' (die Konsole des Browsers nennt sie)'} oder ihm die Nonce der Seite geben. ${short}`, line: hash && `script-src ${hash}` };
  return { weight: 'stop', what: 'Der Lader steht als Inline-Skript auf der Seite, ist aber nicht gelaufen.', remedy: `Ein Optimierer, ein Werbeblocker oder die Content-Security-Policy verhindert ihn; die Konsole des Browsers (F12) nennt den Grund. ${hash ? 'Ist es die Richtlinie, braucht er dort seine Prüfsumme oder die Nonce der Seite. ' : ''}${short}`, line: hash && `script-src ${hash}` };
}

/** Whether inline scripts run here. Where Trusted Types are demanded, it cannot be tried. */
async function tryInline(): Promise<'run' | 'forbidden' | 'unknown'> {
  let forbidden = false;
  const onViolation = ({ blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    forbidden ||= blockedURI === 'inline' && disposition === 'enforce';
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const probe = document.createElement('script');
  probe.append('document.currentScript.async=!1');
  probe.async = true;
  document.head.append(probe);
  await new Promise((resolve) => setTimeout(resolve, 100));
  probe.remove();
  document.removeEventListener('securitypolicyviolation', onViolation);
  return forbidden ? 'forbidden' : probe.async ? 'unknown' : 'run';
}

/** Browsers compute it on pages with https and on one's own machine only. */
async function hashOf(text: string): Promise<string | undefined> {
  if (!isSecureContext) return undefined;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
}
