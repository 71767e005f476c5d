// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { cors } from '../browser/api.ts';
import { serve, type Site } from '../browser/site.ts';
import { finger, moved, openMapSite, press, scaleOf, text, transform, type MapSite } from './map-page.ts';

/* The map under real mice and fingers, and the basemap against a tile server of its own. Chromium only: touch comes by its protocol. */

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let site: MapSite;
let tiles: Site;
before(async () => {
  site = await openMapSite();
  tiles = await serve((_, response) => void response.writeHead(200, { ...cors, 'content-type': 'image/png' }).end(pixel));
});
after(() => Promise.all([site.close(), tiles.close()]));
const onMap: MapSite['onMap'] = (...given) => site.onMap(...given);

test('the mouse drags the map: it follows the pointer and the release chooses nothing', () =>
  onMap(async (page, { x, y }) => {
    await press(page, 'Vergrößern');
    await press(page, 'Vergrößern');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const before = await transform(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 10; step++) await page.mouse.move(x - step * 6, y - step * 2);
    const shift = await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector<SVGElement>('.box > svg')?.style.transform);
    assert.match(shift ?? '', /^translate\(-60(?:\.0)?px, ?-20(?:\.0)?px\)$/);
    assert.equal(await transform(page), before, 'only the picture is moved');
    await page.mouse.up();
    const after_ = await (await moved(page, before)).jsonValue();
    const [one, other] = [before, after_].map((value) => /translate\((\S+) (\S+)\)/.exec(String(value))?.slice(1).map(Number) ?? []);
    assert.ok(Math.abs((other?.[0] ?? 0) - (one?.[0] ?? 0)) >= 59, 'drawn where it was moved to');
    assert.equal(await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector('.details')), null);
  }));

test('a double click zooms in around its place, with Shift out', () =>
  onMap(async (page, { x, y }) => {
    const before = await transform(page);
    await page.mouse.click(x + 40, y + 90, { count: 2 });
    const near = await (await moved(page, before)).jsonValue();
    assert.ok(scaleOf(String(near)) > scaleOf(before) * 1.9);
    await page.keyboard.down('Shift');
    await page.mouse.click(x + 40, y + 90, { count: 2 });
    await page.keyboard.up('Shift');
    assert.ok(scaleOf(String(await (await moved(page, String(near))).jsonValue())) < scaleOf(String(near)));
  }));

test('one finger scrolls the page and is told once how to move the map; two fingers zoom and move it', () =>
  onMap(async (page, { x, y }) => {
    const session = await page.createCDPSession();
    const before = await transform(page);
    const swipe = async () => {
      await finger(session, 'touchStart', [{ x, y }]);
      for (let step = 1; step <= 8; step++) await finger(session, 'touchMove', [{ x, y: y - step * 15 }]);
      await finger(session, 'touchEnd', []);
    };
    await swipe();
    await page.waitForFunction(() => scrollY > 20);
    assert.equal(await transform(page), before);
    assert.match(await text(page), /mit zwei Fingern/);
    // A swipe goes on for a while after the finger has left.
    await page.waitForFunction(() => new Promise((resolve) => { const place = scrollY; setTimeout(() => resolve(scrollY === place), 150); }));
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => scrollY === 0);
    await finger(session, 'touchStart', [{ x: x - 40, y }, { x: x + 40, y }]);
    for (let step = 1; step <= 10; step++) await finger(session, 'touchMove', [{ x: x - 40 - step * 6, y }, { x: x + 40 + step * 6, y }]);
    await finger(session, 'touchEnd', []);
    const after_ = String(await (await moved(page, before)).jsonValue());
    const factor = scaleOf(after_) / scaleOf(before);
    assert.ok(factor > 1.8 && factor < 3.2, `fingers 2.5 times as far apart zoom by ${factor}`);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page stays where it is');
  }, { touch: true }));

const offered = () => `basemap="${tiles.origin}/{z}/{x}/{y}.png" basemap-credit="© Amt für Kacheln" basemap-credit-url="https://amt.example/"`;
const host = () => new URL(tiles.origin).host;

test('the basemap: nothing is asked before the click, then tiles without referrer and with their credit, and gone again by a press', () =>
  onMap(async (page, { x, y }, { errors }) => {
    const asked = tiles.requests.length;
    await page.waitForFunction((name) => document.querySelector('vir-member-map')?.shadowRoot?.textContent?.includes(name), {}, host());
    await page.mouse.move(x, y);
    assert.equal(tiles.requests.length, asked);
    await press(page, 'Amtliche Hintergrundkarte laden');
    await page.waitForFunction(() => [...(document.querySelector('vir-member-map')?.shadowRoot?.querySelectorAll<HTMLImageElement>('.tiles img') ?? [])].some(({ naturalWidth }) => naturalWidth > 0));
    const requests = tiles.requests.slice(asked);
    assert.ok(requests.length > 0 && requests.every(({ path, headers }) => /^\/\d+\/\d+\/\d+\.png$/.test(path) && headers.referer === undefined && headers.cookie === undefined));
    assert.equal(await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector<HTMLAnchorElement>('.tiles-credit a')?.href), 'https://amt.example/');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await press(page, 'Hintergrundkarte entfernen');
    await page.waitForFunction(() => !document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.tiles'));
    assert.deepEqual(errors, []);
  }, { attributes: offered() }));

test('a consent tool stops the request, and grants it when its own question is answered', () =>
  onMap(async (page) => {
    const asked = tiles.requests.length;
    await page.waitForFunction((name) => document.querySelector('vir-member-map')?.shadowRoot?.textContent?.includes(name), {}, host());
    const wanted = page.evaluate(() => new Promise((resolve) => document.addEventListener('vir-consent-request', (event) => { event.preventDefault(); resolve((event as Event & { host: string }).host); }, { once: true })));
    await press(page, 'Amtliche Hintergrundkarte laden');
    assert.equal(await wanted, host());
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(tiles.requests.length, asked);
    await page.$eval('vir-member-map', (map) => (map as HTMLElement & { grantTiles(): void }).grantTiles());
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.tiles img'));
  }, { attributes: offered() }));

test('with `remember` the agreement holds on the next page, until it is withdrawn', () =>
  onMap(async (page) => {
    const ready = () => page.waitForFunction((name) => document.querySelector('vir-member-map')?.shadowRoot?.textContent?.includes(name), {}, 'Hintergrundkarte');
    await ready();
    await press(page, 'Amtliche Hintergrundkarte laden');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.tiles img'));
    await press(page, 'Hintergrundkarte entfernen');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }, { attributes: `${offered()} remember` }));

test('blocked by the policy of the page: the map with its outlines stays, and says so', () =>
  onMap(async (page) => {
    await page.waitForFunction((name) => document.querySelector('vir-member-map')?.shadowRoot?.textContent?.includes(name), {}, host());
    await press(page, 'Amtliche Hintergrundkarte laden');
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.textContent?.includes('nicht erreichbar oder auf dieser Website gesperrt'));
    assert.ok(await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector('.outlines path') && map.shadowRoot.querySelector('.marker')));
    assert.equal(await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector('.tiles')), null);
  }, { attributes: offered(), headers: { 'content-security-policy': `default-src 'none'; script-src ${'*'}; connect-src *; img-src 'self'` } }));
