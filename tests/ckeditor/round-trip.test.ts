// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../browser/launch.ts';
import { visitHtml } from '../browser/page.ts';
import { firstLine } from '../../packages/configurator/src/code/loader-lines.ts';
import { lines, type Host, type Rung } from '../embed/conformance/cases.ts';
import { whatIsSeen } from '../embed/conformance/seen.ts';
import { startService, type Service } from '../embed/conformance/service.ts';
import { keepTable } from '../embed/conformance/table.ts';

let browser: Browser;
let service: Service;
let host: Host;
let editor: string;
before(async () => {
  [browser, service, editor] = await Promise.all([launch(), startService(), readFile(new URL('node_modules/ckeditor5/dist/browser/ckeditor5.umd.js', import.meta.url), 'utf8')]);
  host = { api: service.origin, version: '', hash: '', service };
});
after(() => Promise.all([browser.close(), service.close()]));

/** How sites set the editor up: names of its plugins, and what else they configure. */
const setups: readonly (readonly [name: string, plugins: readonly string[], config: string])[] = [
  ['übliche Schaltflächen', [], ''],
  ['mit „Quelltext“ und HTML-Unterstützung für alles (`htmlSupport`)', ['GeneralHtmlSupport', 'SourceEditing'], 'htmlSupport:{allow:[{name:/.*/,attributes:true,classes:true,styles:true}]}'],
  ['HTML-Unterstützung nur für `div` mit `class` und `data-*`', ['GeneralHtmlSupport'], "htmlSupport:{allow:[{name:'div',classes:true,attributes:[{key:/^data-/,value:true}]}]}"],
  ['Block „HTML einbetten“', ['HtmlEmbed'], ''],
];

/** The text before and after the line, as an editor of a page has it. */
const article = (line: string): string => `<p>Davor.</p>${line}<p>Danach.</p>`;

/** Opens the line in the editor and saves it. */
async function saved(line: string, plugins: readonly string[], config: string): Promise<string> {
  const source = plugins.includes('HtmlEmbed') ? article(`<div class="raw-html-embed">${line}</div>`) : article(line);
  let data = '';
  await visitHtml(
    browser,
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Editor</title><div id="editor"></div><script src="/editor.js"></script><script>
      const C = CKEDITOR, names = ['Essentials', 'Paragraph', 'Heading', 'Bold', 'Italic', 'Link', 'List', 'BlockQuote', 'Table', ...${JSON.stringify(plugins)}];
      C.ClassicEditor.create(document.getElementById('editor'), { licenseKey: 'GPL', plugins: names.map((name) => C[name]), ${config} })
        .then((editor) => { editor.setData(${JSON.stringify(source)}); window.saved = editor.getData(); }, (error) => { window.saved = String(error); });
    </script></html>`,
    async ({ page }) => {
      data = (await (await page.waitForFunction(() => (globalThis as { saved?: string }).saved, { timeout: 20_000 })).jsonValue()) as string;
    },
    { files: { '/editor.js': editor } },
  );
  assert.ok(data.includes('Davor.'), data);
  return data;
}

async function result(rung: Rung, plugins: readonly string[], config: string): Promise<string> {
  const body = (await saved(lines(host)[rung], plugins, config)).replace(lines(host).C, service.frame);
  let found = '';
  await visitHtml(browser, `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ort</title>${firstLine(host.api)}</head><body><main id="${rung}">${body}</main><p id="below">Darunter</p></body></html>`, async ({ page }) => {
    found = await whatIsSeen(page, rung);
  });
  return found;
}

test('what CKEditor 5 makes of the line when somebody opens and saves it is what the docs say', { timeout: 300_000 }, async () => {
  const rows: string[] = [];
  for (const [name, plugins, config] of setups) {
    const cells: string[] = [];
    for (const rung of ['A', 'B', 'C', 'D'] as const) cells.push(await result(rung, plugins, config));
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  await keepTable('Tabelle des Editors', '\n| Einrichtung | A `<div data-vir>` | B `<vir-…>` | C Adresse | D `<iframe>` |\n|---|---|---|---|---|\n', rows.join('\n'));
});
