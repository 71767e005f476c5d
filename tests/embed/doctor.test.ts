// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { firstLine, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
import * as doctorLines from '../../packages/embed/src/doctor/loader-line.ts';
import { json, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visitHtml, type Visit } from '../browser/page.ts';
import { serve } from '../browser/site.ts';

let browser: Browser;
let api: Api;
let version: string;
before(async () => {
  [browser, api] = await Promise.all([launch(), serveApi()]);
  version = (JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
});
after(() => Promise.all([browser.close(), api.close()]));

const link = '<a href="https://www.vir-nordwest.de/">Aktuelles der ViR-Nordwest</a>';
const line = `<div class="vir-embed" data-vir="news-feed" data-limit="3">${link}</div>`;
const loader = (origin = api.origin): string => shortLine(origin);

interface Told {
  findings: string[];
  text: string;
  ticket: string;
}

/** What the panel says once it has looked. */
async function told(page: Page): Promise<Told> {
  // Not waitForFunction: the policies of these pages forbid what it does.
  for (let left = 400; left > 0 && !(await page.evaluate(() => document.querySelector('vir-doctor')?.shadowRoot?.querySelector('textarea') instanceof Element)); left--) await new Promise((resolve) => setTimeout(resolve, 50));
  return page.$eval('vir-doctor', ({ shadowRoot }) => ({
    findings: [...(shadowRoot?.querySelectorAll('li') ?? [])].map((entry) => `${entry.dataset['weight']}: ${entry.textContent}`),
    text: shadowRoot?.querySelector('section')?.innerText ?? '',
    ticket: shadowRoot?.querySelector('textarea')?.value ?? '',
  }));
}

/** Opens a page with `#vir-debug` behind its address. */
async function diagnose(body: string, { head = loader(), headers = {}, start, prepare }: { head?: string; headers?: Record<string, string>; start?: (page: Page) => Promise<unknown>; prepare?: (page: Page) => Promise<void> } = {}, then?: (visit: Visit, told: Told) => Promise<void>): Promise<Told> {
  let found: Told | undefined;
  await visitHtml(
    browser,
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ort</title>${head}</head><body><main><h1>Ort</h1>${body}<p>Darunter</p></main></body></html>`,
    async (seen) => {
      await start?.(seen.page);
      found = await told(seen.page);
      await then?.(seen, found);
    },
    { headers, hash: '#vir-debug', ...(prepare && { prepare }) },
  );
  assert.ok(found);
  return found;
}

/** One finding, and it says this. */
function assertOne({ findings, ticket }: Told, ...patterns: RegExp[]): void {
  assert.equal(findings.length, 1, findings.join('\n'));
  for (const pattern of patterns) {
    assert.match(findings[0] ?? '', pattern);
    if (!pattern.source.startsWith('^')) assert.match(ticket, pattern);
  }
}

test('a healthy page gets no finding, without the address nothing is fetched, and axe finds nothing in the panel', async () => {
  const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  const { findings, text } = await diagnose(line, {}, async ({ page, errors }) => {
    await page.evaluate(axe);
    assert.deepEqual(((await page.evaluate('axe.run("vir-doctor")')) as AxeResults).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), []);
    assert.deepEqual(errors.filter((error) => !error.includes('404')), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.$('vir-doctor'), null);
  });
  assert.deepEqual(findings, []);
  assert.match(text, /Nichts gefunden. Ein Baustein zeigt Inhalte/u);
  await visitHtml(browser, `<title>Ort</title>${loader()}${line}`, async ({ page, requests }) => {
    await untilInside(page, 'vir-news-feed >>> [part=item]');
    assert.ok(!requests.some((address) => address.includes('doctor')));
  });
});

test('what filters and editors do to the line is named', async () => {
  assertOne(await diagnose(`<p>${link}</p>`), /^stop/u, /Der Link „Aktuelles der ViR-Nordwest“ ist da, das Tag darum herum fehlt/u, /Form A/u);
  assertOne(await diagnose('<p>Nur Text.</p>'), /^stop/u, /kein Baustein/u);
  assertOne(await diagnose(`<p>${line.replaceAll('<', '&lt;')}</p>`), /^stop/u, /als lesbarer Text/u);
  assertOne(await diagnose(line.replace(/ data-[a-z]+="[^"]*"/gu, '')), /^stop/u, /sein data-vir verloren/u);
  assertOne(await diagnose(line.replace('news-feed', 'newsfeeds')), /^stop/u, /„newsfeeds“ gibt es nicht/u, /data-vir="news-feed"/u);
  assertOne(await diagnose(line.replace('"3"', '„3“')), /^note/u, /Anführungszeichen aus einer Textverarbeitung/u, /data-limit="3"/u);
  assertOne(await diagnose(line.replace(link, '')), /^note/u, /kein Link/u);
});

test('attributes that have no effect are named, with what was probably meant', async () => {
  assertOne(await diagnose(line.replace('data-limit', 'data-limitt')), /^note/u, /„data-limitt“ kennt dieser Baustein nicht/u);
  assertOne(await diagnose(line.replace('data-limit', 'limit')), /^note/u, /limit steht ohne data- am <div>/u, /data-limit="3"/u);
  const element = `<vir-news-feed layout="list">${link}</vir-news-feed>`;
  assert.deepEqual((await diagnose(element)).findings, []);
  assertOne(await diagnose(element.replace('list', 'liste')), /^note/u, /„liste“ ist kein Wert für layout/u, /Möglich sind: .*cards/u);
  assertOne(await diagnose(element.replace('layout="list"', 'data-limit="3"')), /^note/u, /data-limit steht am Element mit data- davor/u, /limit="3"/u);
});

test('what cannot be seen, or hardly, is named', async () => {
  const later = (page: Page): Promise<unknown> => page.evaluate(() => Object.assign(document.querySelector<HTMLElement>('#tab')?.style ?? {}, { display: 'none' }));
  assertOne(await diagnose(`<div id="tab">${line}</div>`, { start: later }), /^note/u, /auf der Seite verborgen/u);
  assertOne(await diagnose(`<div style="inline-size:12rem">${line}</div>`), /^note/u, /hat nur 192 Pixel Breite/u);
});

test('a loader that a policy keeps from running is named by a bookmark', async () => {
  const start = (page: Page): Promise<unknown> => page.evaluate((address) => import(address), `${api.origin}/w/1/doctor.js`);
  const { findings } = await diagnose(line, { headers: { 'content-security-policy': `script-src ${api.origin}/w/1/doctor.js` }, start });
  assert.match(findings[0] ?? '', /^stop: Der Lader steht auf der Seite, ist aber nicht gelaufen/u);
});

test('an inline script that a policy keeps from running is named by a bookmark with the hash to add, and with that it runs', async () => {
  const start = (page: Page): Promise<unknown> => page.evaluate((address) => import(address), `${api.origin}/w/1/doctor.js`);
  const policy = (scripts = ''): Record<string, string> => ({ 'content-security-policy': `script-src ${api.origin} ${scripts}; connect-src ${api.origin}` });
  // Also where the system has changed the line: what counts is what stands on the page.
  for (const head of [firstLine(api.origin), firstLine(api.origin).replace('>(async', '>\n(async')]) {
    const { findings, ticket } = await diagnose(line, { head, headers: policy(), start });
    assert.match(findings[0] ?? '', /^stop: Die Content-Security-Policy dieser Seite verbietet das Inline-Skript/u);
    assert.equal(findings.length, 1, findings.join('\n'));
    const [hash = ''] = /'sha256-[^']+'/u.exec(findings[0] ?? '') ?? [];
    assert.ok(ticket.includes(`script-src ${hash}`) && ticket.includes(shortLine(api.origin)));
    assert.deepEqual((await diagnose(line, { head, headers: policy(hash) })).findings, []);
  }
});

test('the first line is known to the doctor: healthy, held back, twice, with its file in the way, and beside a loader of another address', async () => {
  const head = firstLine(api.origin);
  const start = (page: Page): Promise<unknown> => page.evaluate((address) => import(address), `${api.origin}/w/1/doctor.js`);
  for (const healthy of [head, head + head, head + shortLine(api.origin), shortLine(api.origin) + head]) assert.deepEqual((await diagnose(line, { head: healthy })).findings, [], healthy);
  assertOne(await diagnose(line, { head: head.replace('type="module"', 'type="text/plain"'), start }), /^stop/u, /Der Lader ist angehalten: Sein Tag hat type="text\/plain"/u, /await import\(b\)/u);
  const blocked = async (page: Page): Promise<void> => {
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().endsWith('/vir.js') ? request.abort() : request.continue()));
  };
  assertOne(await diagnose(line, { head, start, prepare: blocked }), /^stop/u, /Das Inline-Skript ist gelaufen, der Lader selbst aber nicht angekommen/u);
  assertOne(await diagnose(line, { head: head + shortLine('http://127.0.0.1:9') }), /^note/u, /verschiedene Lader/u);
  // Put in by a script of the page, it does not run. Where inline scripts are allowed, no hash is offered: it would forbid all others.
  const late = await diagnose(line, { head: '', start: (page) => page.evaluate((html, address) => (document.head.insertAdjacentHTML('beforeend', html), import(address)), head, `${api.origin}/w/1/doctor.js`) });
  assertOne(late, /^stop/u, /steht als Inline-Skript auf der Seite, ist aber nicht gelaufen/u);
  assert.doesNotMatch(late.ticket, /sha256|Nonce/u);
  assertOne(await diagnose(line, { head: `<script type="module" async data-vir-base="${api.origin}" src="/vir-loader.js"></script>`, start }), /^stop/u, /nicht gelaufen/u);
});

test('the doctor gives the lines of the configurator', () => {
  assert.deepEqual([doctorLines.firstLine, doctorLines.shortLine].map((of) => of('https://vir.example')), [firstLine, shortLine].map((of) => of('https://vir.example')));
});

test('a policy that forbids data, pictures or code is named with the directive and the line to add', async () => {
  const policy = (text: string): { headers: Record<string, string> } => ({ headers: { 'content-security-policy': text } });
  const data = await diagnose(line, policy("connect-src 'self'"));
  assert.match(data.findings[0] ?? '', new RegExp(`^stop: Die Content-Security-Policy dieser Seite verbietet ${api.origin} \\(connect-src\\).*connect-src ${api.origin}$`, 'u'));
  assert.match(data.ticket, new RegExp(`connect-src ${api.origin}`, 'u'));
  assertOne(await diagnose(line, policy("img-src 'self'")), /^note/u, new RegExp(`img-src ${api.origin}`, 'u'));
  const code = await diagnose(line, policy(`script-src ${api.origin}/w/1/vir.js ${api.origin}/w/1/doctor.js`));
  assertOne(code, /^stop/u, /Sein Code ist nicht angekommen/u, new RegExp(`script-src ${api.origin}`, 'u'));
});

test('Trusted Types without our rule are named, where the browser has them', async () => {
  let supported = false;
  const { findings } = await diagnose(line, { headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types none-of-ours" } }, async ({ page }) => {
    supported = await page.evaluate(() => 'trustedTypes' in globalThis);
  });
  assert.equal(findings.some((finding) => finding.includes('trusted-types lit-html')), supported, findings.join('\n'));
});

test('a loader held back by a consent tool is named by a bookmark, with what to tell the tool', async () => {
  const start = (page: Page): Promise<unknown> => page.evaluate((address) => import(address), `${api.origin}/w/1/doctor.js`);
  const held = await diagnose(line, { head: `<script type="text/plain" data-cookieconsent="x" src="${api.origin}/w/1/vir.js"></script>`, start });
  assert.match(held.findings[0] ?? '', /^stop: Der Lader ist angehalten: Sein Tag hat type="text\/plain".*technisch notwendig/u);
  const none = await diagnose(line, { head: '', start });
  assert.match(none.findings[0] ?? '', /^stop: Der Lader steht nicht auf dieser Seite/u);
});

test('a browser that is too old is named as the reason by a bookmark, and nothing else is blamed', async () => {
  const start = (page: Page): Promise<unknown> => page.evaluate((address) => import(address), `${api.origin}/w/1/doctor.js`);
  for (const missing of ['timeout', 'adoptedStyleSheets'] as const) {
    const prepare = async (page: Page): Promise<void> =>
      void (await page.evaluateOnNewDocument((name) => {
        for (const holder of [AbortSignal, Document.prototype, ShadowRoot.prototype]) Reflect.deleteProperty(holder, name);
      }, missing));
    const { findings, ticket } = await diagnose(line, { start, prepare });
    assert.match(findings[0] ?? '', /^stop: Dieser Browser ist zu alt für die Bausteine.*Firefox ab 101/u, missing);
    assert.ok(!findings.some((finding) => /CSP|Content-Security-Policy|Werbeblocker|nicht gelaufen/u.test(finding)), findings.join('\n'));
    assert.match(ticket, /zu alt/u);
  }
});

test('a wrong address, one without CORS and one that does not answer are told apart', async () => {
  const [wrong, closed] = await Promise.all([
    serve((_, response) => void response.writeHead(404, { 'access-control-allow-origin': '*' }).end('<h1>Gibt es nicht</h1>')),
    serve((_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')),
  ]);
  try {
    const from = (origin: string): string => line.replace('>', ` data-base="${origin}">`);
    assert.match((await diagnose(from(wrong.origin))).ticket, new RegExp(`Unter ${wrong.origin} liegt keine ViR-API \\(Antwort 404\\)`, 'u'));
    assert.match((await diagnose(from(closed.origin))).ticket, new RegExp(`${closed.origin} antwortet, erlaubt aber keine Abfragen von dieser Website \\(CORS\\)`, 'u'));
    assert.match((await diagnose(from('http://127.0.0.1:9'))).ticket, /http:\/\/127\.0\.0\.1:9 ist nicht erreichbar/u);
  } finally {
    await Promise.all([wrong.close(), closed.close()]);
  }
});

test('two loaders, and one that is older than the server, are named', async () => {
  assertOne(await diagnose(line, { head: `${loader()}<script src="${api.origin}/w/${version}/vir-all.js" async></script>` }), /^note/u, /verschiedene Lader/u);
  const old = await serveApi({
    assets: async (path, response) => {
      if (!path.endsWith('/vir.js')) return false;
      const code = await readFile(new URL('../../dist/w/1/vir.js', import.meta.url), 'utf8');
      return !!response.writeHead(200, { 'content-type': 'text/javascript' }).end(code.replace(`"${version}"`, '"0.0.9"'));
    },
    answer: (response) => json(response, { version: 'https://jsonfeed.org/version/1.1', title: 'N', feed_url: 'https://x.example/', items: [{ id: '1', url: 'https://x.example/1', title: 'Eins', _vir: { visibility: 'public' } }], _vir: { query: {}, total: 1, facets: {}, generated: '2026-01-01T00:00:00Z' } }),
  });
  try {
    assertOne(await diagnose(line, { head: loader(old.origin) }), /^note/u, new RegExp(`Hier läuft Fassung 0\\.0\\.9; der Server hat ${version.replaceAll('.', '\\.')}`, 'u'));
  } finally {
    await old.close();
  }
});
