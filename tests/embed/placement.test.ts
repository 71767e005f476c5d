// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { firstLine, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
import { serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visit, visitHtml } from '../browser/page.ts';
import { serve } from '../browser/site.ts';

let browser: Browser;
let api: Api;
before(async () => {
  [browser, api] = await Promise.all([launch(), serveApi()]);
});
after(() => Promise.all([browser.close(), api.close()]));

const title = 'Auftakt für die Netzwerk-Treffen';
const tag = '<div class="vir-embed" data-vir="news-feed"><a href="/m">Aktuelles</a></div>';
const version = (JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

async function onPage(html: string, body: (page: Page, seen: { errors: string[]; messages: string[] }) => Promise<void>): Promise<void> {
  await visitHtml(browser, `<!doctype html><html lang="de"><head><title>Ort</title>${html}</html>`, ({ page, ...seen }) => body(page, seen));
}

const forms: Record<string, (loader: string) => string> = {
  'in head, blocking': (loader) => `<script src="${loader}"></script></head><body>${tag}`,
  'in head, async': (loader) => `<script async src="${loader}"></script></head><body>${tag}`,
  'in head, defer': (loader) => `<script defer src="${loader}"></script></head><body>${tag}`,
  'as a module': (loader) => `<script type="module" src="${loader}"></script></head><body>${tag}`,
  'at the end of body': (loader) => `</head><body>${tag}<script src="${loader}"></script>`,
  'after load, as consent tools and delay scripts do it': (loader) =>
    `</head><body>${tag}<script>onload=()=>setTimeout(()=>{const s=document.createElement('script');s.type='text/javascript';s.src='${loader}';document.body.append(s)},50)</script>`,
  'by document.write': (loader) => `</head><body>${tag}<script>document.write('<script src="${loader}"><\\/script>')</script>`,
};

for (const file of ['/w/1/vir.js', `/w/${version}/vir-all.js`])
  for (const [place, html] of Object.entries(forms))
    test(`${file} ${place}: one widget, one data request, no error`, async () => {
      const before_ = api.count('news');
      await onPage(html(api.origin + file), async (page, { errors }) => {
        await untilShows(page, title);
        assert.equal(await page.$$eval('vir-news-feed', (all) => all.length), 1);
        assert.equal(api.count('news') - before_, 1);
        assert.deepEqual(errors, []);
      });
    });

test('concatenated behind a script without semicolon, as its own file: data and code come from VIR.base', async () => {
  const loader = await readFile(new URL('../../dist/w/1/vir.js', import.meta.url), 'utf8');
  await onPage(`</head><body>${tag}<script>VIR={base:'${api.origin}'};var last=function(){} // no semicolon${loader}</script>`, async (page, { errors }) => {
    await untilShows(page, title);
    assert.deepEqual(errors, []);
  });
});

test('a bundle with a syntax error before the loader leaves the link', async () => {
  const loader = await readFile(new URL('../../dist/w/1/vir.js', import.meta.url), 'utf8');
  await onPage(`</head><body>${tag}<script>var = 1;${loader}</script>`, async (page) => {
    assert.ok(await page.$eval('.vir-embed a', (link) => (link as HTMLElement).offsetHeight > 0));
  });
});

const one = '/w/1/vir.js';
const all = `/w/${version}/vir-all.js`;
for (const [first, second] of [[one, one], [one, all], [all, one], [all, all]] as const)
  test(`${first} then ${second}: the first one serves all tags, the second one says so and imports nothing`, async () => {
    const asked = api.requests.length;
    await onPage(`<script src="${api.origin}${first}"></script></head><body>${tag}<script src="${api.origin}${second}"></script><vir-news-feed limit="6"></vir-news-feed><script type="module" src="${api.origin}${second}"></script>`, async (page, { errors, messages }) => {
      await page.waitForFunction((text) => [...document.querySelectorAll('vir-news-feed')].filter((feed) => feed.shadowRoot?.textContent?.includes(text)).length === 2, {}, title);
      assert.deepEqual(errors, []);
      assert.ok(messages.some((message) => message.includes(`ViR ${version}: ViR ${version} läuft schon`)), messages.join());
      const chunks = api.requests.slice(asked).filter(({ path }) => /\/w\/1\/\w+\//.test(path)).map(({ path }) => path);
      assert.equal(new Set(chunks).size, chunks.length);
      if (first === all) assert.deepEqual(chunks, []);
    });
  });

for (const [name, order] of Object.entries({ 'the first line twice': [firstLine, firstLine], 'the first line, then the short one': [firstLine, shortLine], 'the short line, then the first one': [shortLine, firstLine] }))
  test(`${name}: one widget, one data request, each file once, no error`, async () => {
    const asked = api.requests.length;
    await onPage(`${order.map((line) => line(api.origin)).join('')}</head><body>${tag}`, async (page, { errors }) => {
      await untilShows(page, title);
      assert.equal(await page.$$eval('vir-news-feed', (all) => all.length), 1);
      const paths = api.requests.slice(asked).map(({ path }) => path).filter((path) => !path.endsWith('/vir.js'));
      assert.deepEqual(paths, [...new Set(paths)]);
      assert.equal(paths.filter((path) => path.startsWith('/v1/news')).length, 1);
      assert.deepEqual(errors, []);
    });
  });

test('the first line: data comes from the base of the page, of the tag, and of the line itself, also where it is a path and the page has another <base>', async () => {
  const other = await serveApi();
  const shows = async (head: string, place: string, from: Api): Promise<void> => {
    const before_ = from.count('news');
    await onPage(`${head}</head><body>${place}`, async (page, { errors }) => {
      await untilShows(page, title);
      assert.equal(from.count('news') - before_, 1, head + place);
      assert.deepEqual(errors, []);
    });
  };
  const line = firstLine(api.origin);
  await shows(`<script>VIR={base:'${other.origin}/'}</script>${line}`, tag, other);
  await shows(line, tag.replace('data-vir', `data-base="${other.origin}" data-vir`), other);
  await shows(`<base href="https://base.invalid/">${line}`, tag, api);
  await other.close();
  // As a web server hands on /_vir/ to us.
  const own = await serve(async (_, response, { pathname }) => {
    if (!pathname.startsWith('/_vir/')) return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><html lang="de"><head><title>Ort</title>${firstLine('/_vir')}</head><body>${tag}</body></html>`);
    const answer = await fetch(api.origin + pathname.slice(5));
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.text());
  });
  await visit(browser, `${own.origin}/ort/aktuelles`, async ({ page, requests, errors }) => {
    await untilShows(page, title);
    assert.deepEqual(requests.filter((address) => !address.startsWith(own.origin)), []);
    assert.deepEqual(errors, []);
  });
  await own.close();
});

test('an older loader was first: both versions are named and nothing is registered twice', async () => {
  await onPage(`<script>VIR={version:'0.0.9',scan(){this.scanned=true}}</script><script src="${api.origin}/w/1/vir.js"></script></head><body>${tag}`, async (page, { messages, errors }) => {
    assert.ok(messages.some((message) => message.includes(version) && message.includes('0.0.9')));
    assert.ok(await page.evaluate(() => (globalThis as unknown as { VIR: { scanned: boolean } }).VIR.scanned));
    assert.deepEqual(errors, []);
  });
});

for (const order of [['project-list', 'news-feed', 'portal'], ['portal', 'news-feed', 'project-list']])
  test(`${order.join(', ')}: what all need comes once, with the first kind`, async () => {
    const asked = api.requests.length;
    await onPage(`<script src="${api.origin}/w/1/vir.js"></script></head><body>${order.map((widget) => `<vir-${widget}></vir-${widget}>`).join('')}`, async (page, { errors }) => {
      await untilShows(page, title);
      await page.waitForFunction((names) => names.every((name) => customElements.get(`vir-${name}`)), {}, order);
      const files = api.requests.slice(asked).flatMap(({ path }) => /\/w\/1\/\w+\/((?:more-)?(?:project-list|news-feed|portal))\.js/.exec(path)?.[1] ?? []);
      assert.deepEqual(files.toSorted(), order.map((widget, index) => (index ? `more-${widget}` : widget)).toSorted());
      assert.deepEqual(errors.filter((error) => !/404/.test(error)), []);
    });
  });

test('late, moved, hidden and copied tags', async () => {
  await onPage(`<script src="${api.origin}/w/1/vir.js"></script></head><body><main></main><aside></aside>`, async (page, { errors }) => {
    const asked = api.count('news');
    await page.evaluate((html) => {
      const main = document.querySelector('main') as HTMLElement;
      main.innerHTML = `<section hidden>${html}</section>`;
    }, tag);
    await untilShows(page, title);
    await page.evaluate(() => {
      const aside = document.querySelector('aside') as HTMLElement;
      aside.append(document.querySelector('section') as HTMLElement);
      (document.querySelector('section') as HTMLElement).hidden = false;
    });
    await untilShows(page, title);
    assert.equal(api.count('news') - asked, 1, 'moving a widget loads nothing');
    await page.evaluate(() => document.body.append((document.querySelector('section') as HTMLElement).cloneNode(true)));
    await page.waitForFunction((text) => [...document.querySelectorAll('vir-news-feed')].filter((feed) => feed.shadowRoot?.textContent?.includes(text)).length === 2, {}, title);
    assert.equal(await page.$$eval('[data-vir] > vir-news-feed', (feeds) => feeds.length), 2);
    assert.deepEqual(errors, []);
  });
});

for (const [name, line] of [['short', shortLine], ['first', firstLine]] as const)
  test(`the ${name} line in a browser without the needed features: the link stays, without an error`, async () => {
    const asked = api.requests.length;
    await visitHtml(
      browser,
      `<!doctype html><title>Ort</title>${line(api.origin)}${tag}`,
      async ({ page, errors, messages }) => {
        await page.waitForNetworkIdle({ idleTime: 150 });
        assert.deepEqual([...new Set(api.requests.slice(asked).map(({ path }) => path))], ['/w/1/vir.js']);
        assert.equal(await page.$eval('.vir-embed', (div) => div.innerHTML), '<a href="/m">Aktuelles</a>');
        assert.deepEqual([...errors, ...messages], []);
      },
      { prepare: async (page) => void (await page.evaluateOnNewDocument(() => void delete (AbortSignal as { timeout?: unknown }).timeout)) },
    );
  });
