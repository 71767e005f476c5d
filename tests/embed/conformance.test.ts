// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { firstLine, hashOf, loaderScript, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
import { launch } from '../browser/launch.ts';
import { visitHtml } from '../browser/page.ts';
import { cases, elsewhere, lines, type Case, type Host, type Rung } from './conformance/cases.ts';
import { keepTable } from './conformance/table.ts';
import { whatIsSeen } from './conformance/seen.ts';
import { startService, type Service } from './conformance/service.ts';

let browser: Browser;
let service: Service;
let host: Host;
before(async () => {
  [browser, service] = await Promise.all([launch(), startService()]);
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  host = { api: service.origin, version, hash: await hashOf(loaderScript(service.origin)), service };
});
after(() => Promise.all([browser.close(), service.close()]));

const purify = readFile(new URL('../../node_modules/dompurify/dist/purify.min.js', import.meta.url), 'utf8');

async function placed(one: Case, rung: Rung): Promise<string> {
  const address = lines(host).C;
  // What the content system makes of an address that is alone in its paragraph.
  const embedded = (html: string): string => html.replace(address, service.frame);
  const line = one.saving ? lines(host)[rung] : embedded(lines(host)[rung]);
  if (one.filter === 'dompurify') return `<div id="pure${rung}"></div><script>document.getElementById('pure${rung}').innerHTML=DOMPurify.sanitize(${JSON.stringify(line)}).replace(${JSON.stringify(address)},${JSON.stringify(service.frame)})</script>`;
  return embedded(await (one.line?.(line, rung, host) ?? line));
}

async function pageOf(one: Case, rungs: readonly Rung[], given: string): Promise<string> {
  const parts = await Promise.all(rungs.map(async (rung) => `<div id="${rung}">${await placed(one, rung)}</div>`));
  const loader = (await one.loader?.(given, host)) ?? given;
  const library = one.filter ? `<script>${await purify}</script>` : '';
  return `<!doctype html><html${one.lang ?? ' lang="de"'}><head><meta charset="utf-8"><title>Ort</title>${one.head ?? ''}${library}${loader}</head><body><main>${one.body?.(parts.join(''), given) ?? parts.join('')}</main><p id="below">Darunter</p></body></html>`;
}

const framed = (html: string): string => `<!doctype html><html lang="de"><head><title>Portal</title></head><body><iframe sandbox="allow-scripts" title="Ort" width="800" height="600" srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe></body></html>`;

/** What is seen of these rungs, together on one page. */
async function results(one: Case, rungs: readonly Rung[], line: (base: string) => string = firstLine): Promise<string[]> {
  const here = rungs.filter((rung) => one.without?.[rung] === undefined);
  const found = new Map<Rung, string>();
  const html = await pageOf(one, here, line(host.api));
  if (here.length > 0)
    await visitHtml(
      browser,
      one.sandboxed ? framed(html) : html,
      async ({ page }) => {
        await one.act?.(page);
        const [inner] = page.mainFrame().childFrames();
        await Promise.all(here.map(async (rung) => found.set(rung, await whatIsSeen(one.sandboxed && inner ? inner : page, rung))));
      },
      { headers: one.headers?.(host) ?? {}, ...(one.files && { files: one.files }), ...(one.prepare && { prepare: one.prepare.bind(one) }) },
    );
  return rungs.map((rung) => found.get(rung) ?? `entfällt${one.without?.[rung]}`);
}

/** Pages of one case, at once; Firefox scrolls only the page in front, so there one after the other. */
async function visited(visits: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  if (process.env.VIR_ENGINE !== 'firefox') return (await Promise.all(visits.map((visit) => visit()))).flat();
  const found: string[] = [];
  for (const visit of visits) found.push(...(await visit()));
  return found;
}

test('what becomes of an embed in each of the failure cases is what the docs say', { timeout: 600_000 }, async () => {
  const rows: { number: number; text: string }[] = elsewhere.map(([number, name, where]) => ({ number, text: `| ${number} | ${name} | ${where} |||||||` }));
  for (const one of cases) {
    // Last the frame: where its tag is not closed, it has the rest of the page in itself.
    const others = ['B', 'C', 'E', 'F', 'D'] as const;
    const together = one.alone ? others.map((rung) => () => results(one, [rung])) : [() => results(one, others)];
    const [a, short, b, c, e, f, d] = await visited([() => results(one, ['A']), () => results(one, ['A'], shortLine), ...together]);
    const cells = [a, b, short, c, d, e, f];
    rows.push({ number: one.number ?? 0, text: `| ${one.number ?? ''} | ${one.name} | ${cells.join(' | ')} |` });
  }
  const table = rows.sort((one, other) => one.number - other.number).map(({ text }) => text.replaceAll(/ +\|/gu, ' |')).join('\n');
  await keepTable('Tabelle', '\n| Fall | was geschieht | A `<div data-vir>` | B `<vir-…>` | A mit der kurzen Zeile | C Adresse | D `<iframe>` | E fertiges HTML | F Feed |\n|---|---|---|---|---|---|---|---|---|\n', table);
});
