// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Finding, Site } from './finding.ts';

const loader = /\/w\/([^/]+)\/vir(?:-all)?\.js/;

/** How the loader came into the page, and which one is running. */
export function checkLoaders({ base, version }: Site): Finding[] {
  const running = (globalThis as { VIR?: { version?: string } }).VIR?.version;
  const tags = [...document.querySelectorAll('script')].map((script) => ({ script, address: script.src || (Object.values(script.dataset).find((value) => loader.test(value ?? '')) ?? '') })).filter(({ address }) => loader.test(address));
  const held = tags.find(({ script }) => !/^(?:|module|(?:text|application)\/(?:x-)?javascript)$/.test(script.type));
  const addresses = [...new Set(tags.map(({ address }) => address))];
  const found: Finding[] = [];
  // What the loader looks for before it does anything.
  if (!running && !('timeout' in AbortSignal && 'adoptedStyleSheets' in document)) return [{ weight: 'stop', what: 'Dieser Browser ist zu alt für die Bausteine.', remedy: 'Nötig sind Chrome oder Edge ab 103, Firefox ab 101 oder Safari ab 16.4. In älteren bleibt Ihr Link stehen; in neueren kann alles in Ordnung sein. Bitte die Prüfung dort wiederholen.' }];
  if (held && !running) found.push({ weight: 'stop', what: `Der Lader ist angehalten: Sein Tag hat type="${held.script.type}".`, remedy: 'Das macht ein Werkzeug für Einwilligungen. Der Baustein setzt keine Cookies und speichert nichts; tragen Sie ihn dort als technisch notwendig ein oder laden Sie ihn über die eigene Adresse (/_vir/).', line: `<script src="${base}/w/1/vir.js" async></script>` });
  else if (!running) found.push({ weight: 'stop', what: tags.length === 0 ? 'Der Lader steht nicht auf dieser Seite.' : 'Der Lader steht auf der Seite, ist aber nicht gelaufen.', remedy: tags.length === 0 ? 'Das <script> fehlt im Template, oder ein Filter hat es entfernt.' : 'Die Content-Security-Policy, ein Optimierer oder ein Werbeblocker verhindert ihn; die Konsole des Browsers (F12) nennt den Grund.', line: `<script src="${base}/w/1/vir.js" async></script>` });
  if (addresses.length > 1) found.push({ weight: 'note', what: `Auf der Seite stehen verschiedene Lader: ${addresses.join(' und ')}.`, remedy: 'Der erste gilt, die anderen laden nichts. Bitte nur einen behalten.' });
  if (running && running !== version) found.push({ weight: 'note', what: `Hier läuft Fassung ${running}; der Server hat ${version}.`, remedy: 'Eine fest eingebundene Fassung bekommt Korrekturen nur, wenn Sie die Zeile samt Prüfsumme erneuern.', line: `<script src="${base}/w/1/vir.js" async></script>` });
  return found;
}
