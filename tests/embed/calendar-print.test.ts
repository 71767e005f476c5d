// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { events, onCalendar, serveCalendar } from '../browser/calendar.ts';
import { launch } from '../browser/launch.ts';
import { untilInside } from '../browser/page.ts';
import type { Site } from '../browser/site.ts';

/* The calendar on paper: dates with their addresses, and nothing that could only be pressed. */

let browser: Browser;
let api: Site;
before(async () => void ([browser, api] = await Promise.all([launch('chromium'), serveCalendar()])));
after(() => Promise.all([browser.close(), api.close()]));

/** What is printed: the texts with what styles add behind them, and the names of all that can be pressed. */
const printed = (page: Page) =>
  page.$eval('vir-event-calendar', ({ shadowRoot }) => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const inside = [...(shadowRoot?.querySelectorAll('*') ?? [])].filter(seen);
    const added = (element: Element) => getComputedStyle(element, '::after').content;
    return {
      text: (shadowRoot?.querySelector<HTMLElement>('section')?.innerText ?? '').replaceAll(/\s+/gu, ' '),
      addresses: inside.filter((element) => element.matches('article a') && added(element) !== 'none').map((element) => ({ href: element.getAttribute('href') ?? '', written: added(element) })),
      controls: inside.filter((element) => element.matches('button, summary, input, select, [role=button]')).map((element) => element.textContent?.trim() ?? ''),
      wide: (shadowRoot?.querySelector('section')?.scrollWidth ?? 0) > document.documentElement.clientWidth,
    };
  });

test('the list prints every date with the address of its page, without a button', () =>
  onCalendar(browser, api, async (page) => {
    await page.emulateMediaType('print');
    const { text, addresses, controls, wide } = await printed(page);
    for (const { title } of events) assert.ok(text.includes(title), title);
    assert.match(text, /Donnerstag, 12\. März .*09:00–11:00 Uhr/u);
    assert.match(text, /Abgesagt Sprechstunde/u);
    assert.deepEqual(addresses.map(({ href }) => href), events.map(({ url }) => url));
    for (const { href, written } of addresses) assert.ok(written.includes(href), `${written} does not name ${href}`);
    assert.deepEqual(controls, []);
    assert.equal(wide, false, 'no long address makes the page wider than the paper');
  }, { attributes: 'limit="20"' }));

test('what is open is printed, without what only a screen needs', () =>
  onCalendar(browser, api, async (page) => {
    await page.$eval('vir-event-calendar', ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('summary') ?? [])].find(({ textContent }) => textContent?.includes('Vortrag'))?.click());
    await untilInside(page, 'vir-event-calendar >>> dd');
    await page.emulateMediaType('print');
    const { text, controls } = await printed(page);
    assert.match(text, /Marktplatz 1, Musterstadt/u);
    assert.match(text, /Eintritt frei/u);
    assert.doesNotMatch(text, /kopieren|Heimatmuseum, /u);
    assert.deepEqual(controls, []);
  }));

test('a month prints as its list: whole titles, addresses, no day that one would have to open', () =>
  onCalendar(browser, api, async (page) => {
    assert.equal((await printed(page)).addresses.length, 0, 'on the screen it is a grid');
    await page.emulateMediaType('print');
    await untilInside(page, 'vir-event-calendar >>> article');
    const { text, addresses, controls } = await printed(page);
    assert.match(text, /März 2026/u);
    const march = events.filter(({ _event }) => _event.start < '2026-04');
    for (const { title } of march) assert.ok(text.includes(title), title);
    assert.deepEqual(addresses.map(({ href }) => href), march.map(({ url }) => url));
    assert.deepEqual(controls, []);
    await page.emulateMediaType('screen');
    await untilInside(page, 'vir-event-calendar >>> table');
  }, { attributes: 'view="month"' }));

test('the paper itself has the list of the month: its links lead to the dates', () =>
  onCalendar(browser, api, async (page) => {
    const paper = Buffer.from(await page.pdf()).toString('latin1');
    assert.match(paper, /\/URI \(https:\/\/www\.musterstadt\.example\/termine\/2026-03-12-yogakurs\)/u);
  }, { attributes: 'view="month"' }));
