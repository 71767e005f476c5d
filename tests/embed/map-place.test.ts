// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { events, onCalendar, serveCalendar } from '../browser/calendar.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, untilShows } from '../browser/page.ts';

/* From an event's place to the map of the same portal, in built files. */

let browser: Browser;
before(async () => void (browser = await launch()));
after(() => browser.close());

const policy = (origin: string) => `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src 'self' ${origin}; require-trusted-types-for 'script'; trusted-types lit-html`;
/** What has the focus, in whatever widget. */
const focus = (page: Page) => page.evaluate(() => {
  const at = document.activeElement?.shadowRoot?.activeElement;
  return at?.getAttribute('aria-label') ?? at?.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
});

async function pressTheWay(page: Page): Promise<void> {
  await page.$$eval('vir-event-calendar >>> summary', (all) => all.find(({ textContent }) => textContent?.includes('Wärmeplanung'))?.click());
  await untilInside(page, 'vir-event-calendar >>> .locate');
  await page.focus('vir-event-calendar >>> .locate');
  await page.keyboard.press('Enter');
}

test('under a strict policy the place is marked on the map, and nobody else is asked', async (t) => {
  const api = await serveCalendar();
  t.after(() => api.close());
  await onCalendar(browser, api, async (page, { errors, requests }) => {
    assert.equal(requests.some((url) => url.includes('map-place')), false, 'the code comes with the press');
    await pressTheWay(page);
    await untilInside(page, 'vir-member-map >>> .pin');
    await untilShows(page, 'Rathaus ist auf der Karte markiert.', 'vir-member-map');
    assert.equal(await focus(page), 'Ort auf der Karte: Rathaus');
    assert.deepEqual(errors, []);
    const own = new Set([api.origin, new URL(page.url()).origin]);
    assert.deepEqual(requests.filter((url) => url.startsWith('http') && !own.has(new URL(url).origin)), []);
  }, { map: true, headers: { 'content-security-policy': policy(api.origin) } });
});

describe('a map whose code does not come says so at the event, where the focus stays', () => {
  for (const [part, width] of [['map-place', 1_000], ['map-tools', 1_000], ['map-pane', 1_000], ['map-pane', 400]] as const)
    test(`${part} on a page of ${width} pixels`, async (t) => {
      const api = await serveCalendar(events, new RegExp(`/${part}\\.js$`, 'u'));
      t.after(() => api.close());
      await onCalendar(browser, api, async (page) => {
        await pressTheWay(page);
        await untilShows(page, 'Die Karte ist gerade nicht erreichbar.', 'vir-event-calendar');
        assert.equal(await focus(page), 'Auf der Karte zeigen zu Vortrag zur Wärmeplanung');
      }, { map: true, width });
    });
});
