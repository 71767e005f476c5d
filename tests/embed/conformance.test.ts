// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { visitHtml } from '../browser/page.ts';
import { cases, elsewhere, lines, type Case, type Host, type Rung } from './conformance/cases.ts';
import { keepTable } from './conformance/table.ts';
import { whatIsSeen } from './conformance/seen.ts';


let browser: Browser;
let api: Api;
let host: Host;
before(async () => {
  [browser, api] = await Promise.all([launch(), serveApi()]);
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  host = { api: api.origin, loader: `${api.origin}/w/1/vir.js`, version };
});
after(() => Promise.all([browser.close(), api.close()]));

const purify = readFile(new URL('../../node_modules/dompurify/dist/purify.min.js', import.meta.url), 'utf8');

async function pageOf(one: Case, rung: Rung): Promise<string> {
  const line = await (one.line?.(lines(host)[rung], rung, host) ?? lines(host)[rung]);
  const placed = one.filter === 'dompurify' ? `<div id="pure"></div><script>${await purify}</script><script>document.getElementById('pure').innerHTML=DOMPurify.sanitize(${JSON.stringify(line)})</script>` : line;
  const loader = one.loader?.(host) ?? `<script src="${host.loader}" async></script>`;
  return `<!doctype html><html${one.lang ?? ' lang="de"'}><head><meta charset="utf-8"><title>Ort</title>${one.head ?? ''}${loader}</head><body><main>${one.body?.(placed) ?? placed}</main><p id="below">Darunter</p></body></html>`;
}

const framed = (html: string): string => `<!doctype html><html lang="de"><head><title>Portal</title></head><body><iframe sandbox="allow-scripts" title="Ort" width="800" height="600" srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></body></html>`;

async function result(one: Case, rung: Rung): Promise<string> {
  if (one.rungs && !one.rungs.includes(rung)) return '';
  let found = '';
  await visitHtml(
    browser,
    one.sandboxed ? framed(await pageOf(one, rung)) : await pageOf(one, rung),
    async ({ page }) => {
      await one.act?.(page);
      const [inner] = page.mainFrame().childFrames();
      found = await whatIsSeen(one.sandboxed && inner ? inner : page, rung);
    },
    { headers: one.headers?.(host) ?? {}, ...(one.files && { files: one.files }), ...(one.prepare && { prepare: one.prepare.bind(one) }) },
  );
  return found;
}

test('what becomes of an embed in each of the failure cases is what the docs say', { timeout: 300_000 }, async () => {
  const rows: { number: number; text: string }[] = elsewhere.map(([number, name, where]) => ({ number, text: `| ${number} | ${name} | ${where} | | |` }));
  for (const one of cases) {
    const [a, b, d] = await Promise.all((['A', 'B', 'D'] as const).map((rung) => result(one, rung)));
    rows.push({ number: one.number ?? 0, text: `| ${one.number ?? ''} | ${one.name} | ${a} | ${b} | ${d} |` });
  }
  const table = rows.sort((one, other) => one.number - other.number).map(({ text }) => text.replaceAll(/ +\|/gu, ' |')).join('\n');
  await keepTable('Tabelle', '\n| Fall | was geschieht | A `<div data-vir>` | B `<vir-…>` | D `<iframe>` |\n|---|---|---|---|---|\n', table);
});
