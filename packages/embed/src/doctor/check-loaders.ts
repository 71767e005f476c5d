// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { checkInline } from './check-inline.ts';
import type { Finding, Site } from './finding.ts';
import { firstLine, shortLine } from './loader-line.ts';

const loader = /\/w\/([^/]+)\/vir(?:-all)?\.js/;

/** Address of the loader that a script is or brings; nothing for other scripts. */
function addressIn({ src, dataset, textContent }: HTMLScriptElement, base: string): string | undefined {
  if (loader.test(src)) return src;
  const held = Object.values(dataset).find((value) => loader.test(value ?? ''));
  if (held) return held;
  // Files of content systems say on their tag from where; the inline line says it at its end.
  const from = dataset['virBase'] ?? (loader.test(textContent) ? (/\('([^']+)'\);?\s*$/.exec(textContent)?.[1] ?? base) : undefined);
  return from && `${URL.parse(from, location.href)?.href.replace(/\/$/, '') ?? from}/w/1/vir.js`;
}

/** How the loader came into the page, and which one is running. */
export async function checkLoaders({ base, version }: Site): Promise<Finding[]> {
  const running = (globalThis as { VIR?: { version?: string } }).VIR?.version;
  const tags = [...document.querySelectorAll('script')].flatMap((script) => {
    const address = addressIn(script, base);
    return address ? [{ script, address }] : [];
  });
  const held = tags.find(({ script }) => !/^(?:|module|(?:text|application)\/(?:x-)?javascript)$/.test(script.type))?.script;
  const inline = tags.find(({ script }) => !script.src && !held)?.script;
  const addresses = [...new Set(tags.map(({ address }) => address))];
  const found: Finding[] = [];
  // What the loader looks for before it does anything.
  if (!running && !('timeout' in AbortSignal && 'adoptedStyleSheets' in document)) return [{ weight: 'stop', what: 'Dieser Browser ist zu alt für die Bausteine.', remedy: 'Nötig sind Chrome oder Edge ab 103, Firefox ab 101 oder Safari ab 16.4. In älteren bleibt Ihr Link stehen; in neueren kann alles in Ordnung sein. Bitte die Prüfung dort wiederholen.' }];
  if (held && !running) found.push({ weight: 'stop', what: `Der Lader ist angehalten: Sein Tag hat type="${held.type}".`, remedy: 'Das macht ein Werkzeug für Einwilligungen. Der Baustein setzt keine Cookies und speichert nichts; tragen Sie ihn dort als technisch notwendig ein oder laden Sie ihn über die eigene Adresse (/_vir/).', line: (held.src ? shortLine : firstLine)(base) });
  else if (!running && tags.length === 0) found.push({ weight: 'stop', what: 'Der Lader steht nicht auf dieser Seite.', remedy: 'Das <script> fehlt im Template, oder ein Filter hat es entfernt.', line: firstLine(base) });
  else if (!running && inline) found.push(await checkInline(inline, base));
  else if (!running) found.push({ weight: 'stop', what: 'Der Lader steht auf der Seite, ist aber nicht gelaufen.', remedy: 'Die Content-Security-Policy, ein Optimierer oder ein Werbeblocker verhindert ihn; die Konsole des Browsers (F12) nennt den Grund.', line: shortLine(base) });
  if (addresses.length > 1) found.push({ weight: 'note', what: `Auf der Seite stehen verschiedene Lader: ${addresses.join(' und ')}.`, remedy: 'Der erste gilt, die anderen laden nichts. Bitte nur einen behalten.' });
  if (running && running !== version) found.push({ weight: 'note', what: `Hier läuft Fassung ${running}; der Server hat ${version}.`, remedy: 'Eine fest eingebundene Fassung bekommt Korrekturen nur, wenn Sie die Zeile samt Prüfsumme erneuern.', line: firstLine(base) });
  return found;
}
