// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { cors, json, news, serveApi, type ListAnswer } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visitHtml, type Visit } from '../browser/page.ts';

let browser: Browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

/** The light DOM must be seen again: a link with the height of a line. */
const linkIsSeen = (page: Visit['page']) =>
  page.waitForFunction(() => [...document.querySelectorAll('a')].some((link) => link.textContent === 'Aktuelles der Region' && link.getBoundingClientRect().height > 0), { timeout: 20_000 });

const tag = '<div data-vir="news-feed"><a href="/m">Aktuelles der Region</a></div>';

const troubles: Record<string, ListAnswer> = {
  'a dropped connection': (response) => void response.destroy(),
  'status 500': (response) => json(response, { title: 'kaputt', status: 500 }, 500),
  'HTML instead of JSON': (response) => void response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end('<!doctype html><h1>Wartung</h1>'),
  'JSON of another kind': (response) => json(response, ['nichts']),
  'no answer within the time limit': () => undefined,
  'an answer of 50 MB': async (response) => {
    response.writeHead(200, { ...cors, 'content-type': 'application/feed+json' });
    response.write('{"items":["');
    const block = 'x'.repeat(1_000_000);
    for (let sent = 0; sent < 50 && !response.destroyed; sent++) if (!response.write(block)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
    response.end('"]}');
  },
};

for (const [trouble, answer] of Object.entries(troubles))
  test(`${trouble}: the link of the page is seen, the widget says what is wrong, the page works`, async () => {
    const api = await serveApi({ answer });
    try {
      await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script>${tag}<button>Menü</button>`, async ({ page, errors }) => {
        await page.waitForFunction(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[part=error]'), { timeout: 15_000 });
        await linkIsSeen(page);
        await page.click('button');
        assert.deepEqual(errors.filter((error) => !/Failed to load resource|net::ERR|Cross-Origin Request Blocked/.test(error)), []);
      });
    } finally {
      await api.close();
    }
  });

test('a server that is gone after the first download: sentence, link and retry button need no further file', async () => {
  let gone = true;
  const api = await serveApi({
    answer: (response) => (gone ? void response.destroy() : json(response, news)),
    assets: (path, response) => gone && !/\/(?:vir|news-feed)\.js$/.test(path) && !!response.destroy(),
  });
  try {
    await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script>${tag}`, async ({ page }) => {
      await untilInside(page, 'vir-news-feed >>> [part=error]', 12_000);
      await linkIsSeen(page);
      assert.match(await page.$eval('vir-news-feed >>> [part=error]', (error) => error.textContent), /Die Inhalte können gerade nicht angezeigt werden\./);
      gone = false;
      await page.click('vir-news-feed >>> [part=error] button');
      await untilInside(page, 'vir-news-feed >>> [part=item]');
    });
  } finally {
    await api.close();
  }
});

test('code that cannot be loaded: the link stays, one German sentence says what to check', async () => {
  const api = await serveApi({ assets: (path, response) => !path.endsWith('/vir.js') && !!response.writeHead(503, cors).end() });
  try {
    await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script>${tag}`, async ({ page, messages, errors }) => {
      await linkIsSeen(page);
      const ours = messages.filter((message) => message.startsWith('ViR'));
      assert.equal(ours.length, 1);
      assert.match(ours[0] ?? '', /lädt nicht.*#vir-debug/);
      assert.deepEqual(errors.filter((error) => !/Failed to load resource|Cross-Origin Request Blocked|Loading module from/.test(error)), []);
    });
  } finally {
    await api.close();
  }
});

test('the code of the first kind of widget cannot be loaded: the second kind comes with all it needs', async () => {
  const api = await serveApi({ assets: (path, response) => path.endsWith('/project-list.js') && !!response.writeHead(503, cors).end() });
  try {
    await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><vir-project-list></vir-project-list>${tag}`, async ({ page }) => {
      await untilInside(page, 'vir-news-feed >>> [part=item]');
    });
  } finally {
    await api.close();
  }
});

test('the whole server is down: the link stays', async () => {
  await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="http://127.0.0.1:1/w/1/vir.js"></script>${tag}`, async ({ page }) => {
    await linkIsSeen(page);
  });
});
