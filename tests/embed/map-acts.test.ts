// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before, beforeEach } from 'node:test';
import type { Page } from 'puppeteer-core';
import { finger, focus, moved, openMapSite, press, scaleOf, text, transform, type MapSite } from './map-page.ts';

/* The code that answers people on the map comes when the first of them points at it, touches it or has the focus on it, and may take its time. */

/** Whether the code comes, once that is decided. */
let decided: Promise<boolean>;
let come: (does: boolean) => void;
beforeEach(() => void (decided = new Promise((resolve) => (come = resolve))));

let site: MapSite;
before(async () => void (site = await openMapSite((path) => (path.endsWith('/map-tools.js') ? decided : undefined))));
after(() => site.close());
const onMap: MapSite['onMap'] = (...given) => site.onMap(...given);

const asksForTools = (page: Page) => page.waitForRequest((request) => request.url().endsWith('/map-tools.js'));
const untilFocus = (page: Page, name: string) => page.waitForFunction((wanted) => document.querySelector('vir-member-map')?.shadowRoot?.activeElement?.getAttribute('aria-label')?.includes(wanted), {}, name);
const focusOn = (page: Page, selector: string) => page.$eval('vir-member-map', (map, wanted) => map.shadowRoot?.querySelector<HTMLElement>(wanted)?.focus(), selector);
/** Where everything in the map's part of the widget stands. */
const places = (page: Page) =>
  page.$eval('vir-member-map', (map) => [...(map.shadowRoot?.querySelectorAll('.map > *, .map-controls > *, .key > *, .marker') ?? [])].map((part) => { const { x, y, width, height } = part.getBoundingClientRect(); return [part.getAttribute('class'), x, y, width, height].join(' '); }));

test('before anybody is on the map, only what its budget counts is fetched; then nothing moves when more comes', () =>
  onMap(async (page, _, { requests }) => {
    const { 'map-before-a-press': { files } } = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8')) as { 'map-before-a-press': { files: string[] } };
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const scripts = requests.filter((url) => url.endsWith('.js')).map((url) => url.split('/').at(-1)?.slice(0, -3));
    assert.deepEqual(new Set(scripts), new Set(['vir', 'member-map', ...files]));
    const before = await places(page);
    assert.ok(before.some((part) => part.startsWith('map-controls')) && before.some((part) => part.startsWith('marker')));
    const asked = asksForTools(page);
    await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector('.marker')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    await asked;
    come(true);
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.pointed'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual(await places(page), before);
  }));

test('a press on a marker is answered when the code is there', () =>
  onMap(async (page) => {
    const asked = asksForTools(page);
    const at = await page.$eval('vir-member-map', (map) => { const { left, top, width, height } = map.shadowRoot?.querySelector('.marker[data-id="oldenburg"]')?.getBoundingClientRect() ?? new DOMRect(); return { x: left + width / 2, y: top + height / 2 }; });
    await page.mouse.click(at.x, at.y);
    await asked;
    come(true);
    await untilFocus(page, 'Einzelheiten');
    assert.match(await text(page), /oldenburg\.de/);
  }));

test('keys are answered in their order, and the page does not scroll by them', () =>
  onMap(async (page) => {
    const whole = await transform(page);
    const asked = asksForTools(page);
    await focusOn(page, '.marker[tabindex="0"]');
    await asked;
    const first = await focus(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('+');
    await page.keyboard.press(' ');
    assert.equal(await focus(page), first);
    come(true);
    await untilFocus(page, 'Einzelheiten');
    assert.ok(scaleOf(await transform(page)) > scaleOf(whole) * 1.9);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.activeElement?.matches('.marker'));
    assert.notEqual(await focus(page), first, 'the arrow came first');
  }));

test('buttons, a drag and the wheel with Ctrl are answered too', () =>
  onMap(async (page, { x, y }) => {
    const whole = await transform(page);
    const asked = asksForTools(page);
    await press(page, 'Vergrößern');
    await asked;
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -200 });
    await page.keyboard.up('Control');
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1);
    come(true);
    assert.ok(scaleOf(String(await (await moved(page, whole)).jsonValue())) > scaleOf(whole) * 1.9);
    await page.waitForFunction((least) => Number(/scale\(([\d.]+)/.exec(document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.outlines')?.getAttribute('transform') ?? '')?.[1]) > least, {}, scaleOf(whole) * 3.8);
  }));

test('a drag that is over before the code is there has moved the map; one that is not goes on', () =>
  onMap(async (page, { x, y }) => {
    const whole = await transform(page);
    const asked = asksForTools(page);
    await press(page, 'Vergrößern');
    await asked;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 80, y, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 10, y);
    come(true);
    await moved(page, whole);
    await page.mouse.move(x - 60, y, { steps: 3 });
    await page.mouse.up();
    // By 80 and by 60 pixels, from where a step in has put it.
    await page.waitForFunction((before) => {
      const root = document.querySelector('vir-member-map')?.shadowRoot;
      const left = (value: string | null | undefined) => Number(/translate\((\S+)/.exec(value ?? '')?.[1]);
      const middle = (root?.querySelector('.box')?.clientWidth ?? 0) / 2;
      return middle + 2 * (left(before) - middle) - left(root?.querySelector('.outlines')?.getAttribute('transform')) > 130;
    }, {}, whole);
  }));

test('two fingers move the map and not the page', () =>
  onMap(async (page, { x, y }) => {
    const session = await page.createCDPSession();
    const whole = await transform(page);
    const asked = asksForTools(page);
    await finger(session, 'touchStart', [{ x: x - 40, y }, { x: x + 40, y }]);
    for (let step = 1; step <= 10; step++) await finger(session, 'touchMove', [{ x: x - 40 - step * 6, y }, { x: x + 40 + step * 6, y }]);
    await finger(session, 'touchEnd', []);
    await asked;
    come(true);
    assert.ok(scaleOf(String(await (await moved(page, whole)).jsonValue())) > scaleOf(whole) * 1.8);
    assert.deepEqual(await page.evaluate(() => [scrollY, visualViewport?.scale]), [0, 1]);
  }, { touch: true }));

test('where the code does not come, a press is not in vain without a word', () =>
  onMap(async (page) => {
    const asked = asksForTools(page);
    await press(page, 'Vergrößern');
    await asked;
    come(false);
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.textContent?.includes('Die Karte lässt sich gerade nicht bewegen.'));
    await page.waitForFunction(() => [...(document.querySelector('vir-member-map')?.shadowRoot?.querySelectorAll('[role=status]') ?? [])].some(({ textContent }) => textContent?.includes('nicht bewegen')));
  }));
