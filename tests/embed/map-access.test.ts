// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'puppeteer-core';
import { finger, focus, moved, openMapSite, press, scaleOf, text, transform, type MapSite, type Point } from './map-page.ts';

/* The map by keyboard, and for people who move the page and not the map, want no motion, read from right to left or on paper. */

let site: MapSite;
before(async () => void (site = await openMapSite()));
after(() => site.close());
const onMap: MapSite['onMap'] = (...given) => site.onMap(...given);

/** What is seen of the map: where in the world it is, and whether a marker or the details have the focus. */
const seen = async (page: Page) => {
  const now = String(await transform(page));
  const [x = 0, y = 0] = (/translate\((\S+) (\S+)\)/.exec(now) ?? []).slice(1).map(Number);
  return { now, scale: scaleOf(now), x, y, focus: await focus(page) };
};
type Seen = Awaited<ReturnType<typeof seen>>;

/** Every key of the map with what it does to it, from the focus on a marker after one step in. The keys are those the help below the map names, Shift and arrows besides. */
const keys: Readonly<Record<string, (now: Seen, before: Seen) => boolean>> = {
  '+': (now, before) => now.scale > before.scale * 1.9,
  '-': (now, before) => now.scale < before.scale / 1.9,
  '0': (now, before) => now.scale < before.scale / 1.9,
  'Shift+ArrowRight': (now, before) => now.scale === before.scale && now.x < before.x - 20,
  'Shift+ArrowLeft': (now, before) => now.scale === before.scale && now.x > before.x + 20,
  'Shift+ArrowDown': (now, before) => now.scale === before.scale && now.y < before.y - 20,
  'Shift+ArrowUp': (now, before) => now.scale === before.scale && now.y > before.y + 20,
  Enter: (now) => now.focus === 'Einzelheiten',
  ' ': (now) => now.focus === 'Einzelheiten',
};

for (const [key, does] of Object.entries(keys))
  test(`the key ${key === ' ' ? 'Space' : key} does on a marker what the help says, and the page does not move`, () =>
    onMap(async (page) => {
      const whole = await transform(page);
      await press(page, 'Vergrößern');
      await press(page, 'Vergrößern');
      await moved(page, whole);
      await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector<HTMLElement>('.marker[tabindex="0"]')?.focus());
      const before = await seen(page);
      const scrolled = await page.evaluate(() => scrollY);
      const parts = key.split('+').filter(Boolean);
      const last = (parts.at(-1) ?? '+') as 'Enter';
      if (parts.length > 1) await page.keyboard.down('Shift');
      await page.keyboard.press(last);
      if (parts.length > 1) await page.keyboard.up('Shift');
      let now = before;
      for (let tries = 0; tries < 200 && !does((now = await seen(page)), before); tries++) await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.ok(does(now, before), `${JSON.stringify(before)} became ${JSON.stringify(now)}`);
      assert.equal(await page.evaluate(() => scrollY), scrolled);
    }));

test('by keyboard alone: from the search past the list into the map, through it, into the details and back', () =>
  onMap(async (page) => {
    const type = async (...keys: ('Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowRight' | '+' | '0')[]) => { for (const key of keys) await page.keyboard.press(key); await page.evaluate(() => new Promise(requestAnimationFrame)); };
    const reaches = (pattern: string) => page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector('vir-member-map')?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? ''), {}, pattern);
    await type('Tab');
    assert.equal(await focus(page), 'q');
    await type('Tab', 'Tab', 'Tab');
    assert.equal(await focus(page), 'Liste überspringen, zur Karte');
    await type('Enter');
    await reaches('Land|Stadt|Gemeinde');
    const first = await focus(page);
    const whole = await transform(page);
    await type('ArrowDown', 'ArrowRight');
    assert.notEqual(await focus(page), first);
    await type('+');
    await moved(page, whole);
    await reaches('Land|Stadt|Gemeinde|Mitglieder');
    await type('0');
    assert.equal(await (await page.waitForFunction((before) => document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.outlines')?.getAttribute('transform') === before, {}, whole)).jsonValue(), true);
    await reaches('Land|Stadt|Gemeinde|Mitglieder');
    const chosen = await focus(page);
    await type('Enter');
    await reaches('^Einzelheiten$');
    await type('Escape');
    await page.waitForFunction((name) => document.querySelector('vir-member-map')?.shadowRoot?.activeElement?.getAttribute('aria-label') === name, {}, chosen);
    await type('Tab');
    assert.equal(await focus(page), 'Vergrößern', 'one stop for all markers');
  }, { attributes: 'search' }));



test('the plain wheel scrolls the page and is told once how to zoom; with Ctrl it zooms around the pointer', () =>
  onMap(async (page, { x, y }) => {
    const before = await transform(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: 60 });
    await page.waitForFunction(() => scrollY > 20);
    assert.equal(await transform(page), before);
    await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.hint')?.textContent?.includes('Strg'));
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -200 });
    await page.keyboard.up('Control');
    assert.ok(scaleOf(String(await (await moved(page, before)).jsonValue())) > scaleOf(before) * 1.5);
    assert.equal(await page.evaluate(() => scrollY), 0);
    // The hint goes by itself and does not come back.
    await page.waitForFunction(() => !document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.hint'));
    await page.mouse.wheel({ deltaY: 60 });
    await page.waitForFunction(() => scrollY > 20);
    assert.equal(await page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector('.hint')), null);
  }));

/** A quick movement of two fingers, let go while it is quick; the map's frames are counted from then on. */
async function flick(page: Page, { x, y }: Point): Promise<number> {
  await press(page, 'Vergrößern');
  await press(page, 'Vergrößern');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const session = await page.createCDPSession();
  await page.$eval('vir-member-map', (map) => {
    const svg = map.shadowRoot?.querySelector('.box > svg');
    let left = false;
    const glides = new Set<string>();
    Object.assign(globalThis, { glides });
    svg?.addEventListener('touchend', () => (left = true));
    if (svg) new MutationObserver(() => left && glides.add((svg as SVGElement).style.transform)).observe(svg, { attributes: true, attributeFilter: ['style'] });
  });
  const before = await transform(page);
  const at = (step: number) => [{ x: x - 30 - step * 12, y }, { x: x + 30 - step * 12, y }];
  // Ten milliseconds a step, however long they take here.
  const time = Date.now() / 1_000;
  await finger(session, 'touchStart', at(0), time);
  for (let step = 1; step <= 6; step++) await finger(session, 'touchMove', at(step), time + step / 100);
  await finger(session, 'touchEnd', [], time + 0.07);
  await moved(page, before);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => (globalThis as { glides?: Set<string> }).glides?.size ?? 0);
}

test('with reduced motion the map stops where it is let go', () =>
  onMap(async (page, middle) => {
    // Where it rests it is drawn anew: nothing but that one change.
    assert.ok((await flick(page, middle)) <= 1);
  }, { touch: true, prepare: (page) => page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]) }));

test('a quick movement goes on for a moment where people have nothing against motion', () =>
  onMap(async (page, middle) => {
    assert.ok((await flick(page, middle)) > 1);
  }, { touch: true }));

test('the region cannot be dragged out of sight', () =>
  onMap(async (page, { x, y }) => {
    await press(page, 'Vergrößern');
    for (const way of [-1, 1]) {
      for (let pull = 0; pull < 4; pull++) {
        await page.mouse.move(x - way * 150, y - way * 100);
        await page.mouse.down();
        await page.mouse.move(x + way * 150, y + way * 100, { steps: 3 });
        await page.mouse.up();
      }
      const box = await page.$eval('vir-member-map', (map) => { const [picture, outlines] = ['.box', '.outlines'].map((part) => map.shadowRoot?.querySelector(part)?.getBoundingClientRect()); return picture && outlines ? { left: outlines.left - picture.left, right: picture.right - outlines.right, width: picture.width } : undefined; });
      assert.ok(box && box.left < box.width * 0.2 && box.right < box.width * 0.2, JSON.stringify(box));
    }
  }));

test('from right to left: list on the right, map on the left, east still on the right of the map', () =>
  onMap(async (page) => {
    const places = await page.$eval('vir-member-map', (map) => Object.fromEntries(['.list', '.map', '.marker[data-id="bremen"]', '.marker[data-id="oldenburg"]'].map((part) => [part, map.shadowRoot?.querySelector(part)?.getBoundingClientRect().left])));
    assert.ok((places['.list'] ?? 0) > (places['.map'] ?? 0));
    const [bremen, oldenburg] = [places['.marker[data-id="bremen"]'], places['.marker[data-id="oldenburg"]']];
    assert.ok(bremen !== undefined && oldenburg !== undefined && bremen > oldenburg, JSON.stringify(places));
  }, { root: 'lang="de" dir="rtl"' }));

test('on paper: the whole list and the map, without buttons nobody can press there', () =>
  onMap(async (page) => {
    await page.emulateMediaType('print');
    const shown = (part: string) => page.$eval('vir-member-map', (map, wanted) => map.shadowRoot?.querySelector(wanted)?.checkVisibility(), part);
    assert.equal(await shown('.map-controls'), false);
    assert.ok((await shown('.items')) && (await shown('.box > svg')) && (await shown('.key')));
    assert.equal(await page.$eval('vir-member-map', (map) => { const list = map.shadowRoot?.querySelector('.items'); return list && list.scrollHeight <= list.clientHeight + 1; }), true, 'no row is cut off');
    assert.match(await text(page), /Mitglied/);
  }));

for (const [ground, attributes, root] of [['dark', 'theme="dark"', ''], ['in colours of its own', '', 'style="--vir-color-bg:#102030;--vir-color-text:#ffe;--vir-color-accent:#fc6;--vir-color-on-accent:#102030"']] as const)
  test(`from a page that is ${ground}, land and names are printed as black on white`, () =>
    onMap(async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await page.emulateMediaType('print');
      const colours = await page.$eval('vir-member-map', (map) =>
        Object.fromEntries(['.outlines', '.name', '.box .shape', '.items .shape', '.key .shape'].map((part) => {
          const found = map.shadowRoot?.querySelector(part);
          return [part, found ? `${getComputedStyle(found).fill} ${getComputedStyle(found).stroke}` : ''];
        })));
      assert.deepEqual(colours, {
        '.outlines': 'rgb(255, 255, 255) rgb(0, 0, 0)',
        '.name': 'rgb(0, 0, 0) rgb(255, 255, 255)',
        '.box .shape': 'rgb(0, 0, 0) rgb(255, 255, 255)',
        '.items .shape': 'rgb(0, 0, 0) rgb(0, 0, 0)',
        '.key .shape': 'rgb(0, 0, 0) rgb(0, 0, 0)',
      });
    }, { attributes, root: `lang="de" ${root}` }));
