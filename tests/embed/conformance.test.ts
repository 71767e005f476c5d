// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { visitHtml } from '../browser/page.ts';
import { cases, elsewhere, lines, type Case, type Host, type Rung } from './conformance/cases.ts';

/** Run with VIR_UPDATE=1 to write what was found. */
const file = new URL('../../docs/einbinden/vertraeglichkeit.md', import.meta.url);
const title = 'Auftakt für die Netzwerk-Treffen';

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
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ort</title>${one.head ?? ''}${loader}</head><body><main>${one.body?.(placed) ?? placed}</main><p id="below">Darunter</p></body></html>`;
}

/** What a person sees. */
const seen = (page: Page): Promise<{ widget: boolean; link: boolean; frame: boolean; below: boolean; wide: boolean; busy: boolean }> =>
  page.evaluate((wanted) => {
    const widgets = [...document.querySelectorAll('vir-news-feed')].filter((element) => element.checkVisibility());
    return {
      widget: widgets.some(({ shadowRoot }) => shadowRoot?.textContent?.includes(wanted)),
      link: [...document.querySelectorAll('a')].some((link) => link.textContent === 'Aktuelles' && link.checkVisibility()),
      frame: [...document.querySelectorAll('iframe')].some((frame) => frame.checkVisibility()),
      wide: document.documentElement.scrollWidth > innerWidth,
      below: document.getElementById('below')?.checkVisibility() ?? false,
      busy: widgets.some(({ shadowRoot }) => shadowRoot && !shadowRoot.querySelector('[part=error]')),
    };
  }, title);

async function result(one: Case, rung: Rung): Promise<string> {
  if (one.rungs && !one.rungs.includes(rung)) return '';
  let found = '';
  await visitHtml(
    browser,
    await pageOf(one, rung),
    async ({ page }) => {
      await one.act?.(page);
      let now = await seen(page);
      // Until the widget is there, or nothing of ours has been going on for a while.
      for (let quiet = 0; !now.widget && rung !== 'D' && quiet < 12; quiet += now.busy ? 0.25 : 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        now = await seen(page);
      }
      const parts = [now.widget ? 'Baustein' : '', now.link ? 'Link' : '', now.frame ? 'Rahmen' : ''].filter((part) => part !== '');
      found = (parts.join(' und ') || 'nichts') + (now.below ? '' : ', Rest der Seite verdeckt') + (now.wide && rung !== 'D' ? ', ragt aus der Seite' : '');
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
  const text = await readFile(file, 'utf8');
  const [start = '', end = ''] = ['<!-- Anfang der erzeugten Tabelle -->\n', '\n<!-- Ende der erzeugten Tabelle -->'];
  const from = text.indexOf(start) + start.length;
  const head = '\n| Fall | was geschieht | A `<div data-vir>` | B `<vir-…>` | D `<iframe>` |\n|---|---|---|---|---|\n';
  if (process.env.VIR_UPDATE === '1') await writeFile(file, text.slice(0, from) + head + table + '\n' + text.slice(text.indexOf(end)));
  else assert.equal(table, text.slice(from, text.indexOf(end)).replace(head, '').trim());
});
