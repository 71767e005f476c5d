// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { firstLine, hashOf, loaderScript, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
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
  host = { api: api.origin, version, hash: await hashOf(loaderScript(api.origin)) };
});
after(() => Promise.all([browser.close(), api.close()]));

const purify = readFile(new URL('../../node_modules/dompurify/dist/purify.min.js', import.meta.url), 'utf8');

async function pageOf(one: Case, rung: Rung, given: string): Promise<string> {
  const line = await (one.line?.(lines(host)[rung], rung, host) ?? lines(host)[rung]);
  const placed = one.filter === 'dompurify' ? `<div id="pure"></div><script>${await purify}</script><script>document.getElementById('pure').innerHTML=DOMPurify.sanitize(${JSON.stringify(line)})</script>` : line;
  const loader = (await one.loader?.(given, host)) ?? given;
  return `<!doctype html><html${one.lang ?? ' lang="de"'}><head><meta charset="utf-8"><title>Ort</title>${one.head ?? ''}${loader}</head><body><main>${one.body?.(placed, given) ?? placed}</main><p id="below">Darunter</p></body></html>`;
}

const framed = (html: string): string => `<!doctype html><html lang="de"><head><title>Portal</title></head><body><iframe sandbox="allow-scripts" title="Ort" width="800" height="600" srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></body></html>`;

async function result(one: Case, rung: Rung, line: (base: string) => string = firstLine): Promise<string> {
  if (one.rungs && !one.rungs.includes(rung)) return '';
  const html = await pageOf(one, rung, line(host.api));
  let found = '';
  await visitHtml(
    browser,
    one.sandboxed ? framed(html) : html,
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
  const rows: { number: number; text: string }[] = elsewhere.map(([number, name, where]) => ({ number, text: `| ${number} | ${name} | ${where} | | | |` }));
  for (const one of cases) {
    const [a, b, short, d] = await Promise.all([result(one, 'A'), result(one, 'B'), result(one, one.rungs?.includes('A') === false ? 'B' : 'A', shortLine), result(one, 'D')]);
    rows.push({ number: one.number ?? 0, text: `| ${one.number ?? ''} | ${one.name} | ${a} | ${b} | ${short} | ${d} |` });
  }
  const table = rows.sort((one, other) => one.number - other.number).map(({ text }) => text.replaceAll(/ +\|/gu, ' |')).join('\n');
  await keepTable('Tabelle', '\n| Fall | was geschieht | A `<div data-vir>` | B `<vir-…>` | mit der kurzen Zeile | D `<iframe>` |\n|---|---|---|---|---|---|\n', table);
});
