// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test from 'node:test';
import { events, onCalendar, serveCalendar } from '../browser/calendar.ts';
import { launch, type Engine } from '../browser/launch.ts';

/* Data for search engines on a page whose policy lets in nothing but our scripts. */

const hostile = '</script><script>document.title = "hostile"</script><img src=x onerror="document.title = 1"><!--';
const [first, ...others] = events;
const dates = first ? [{ ...first, title: hostile, summary: hostile, _event: { ...first._event, organizer: { name: hostile } } }, ...others] : [];

for (const engine of ['chromium', 'firefox'] as Engine[])
  test(`${engine}: under a strict policy with Trusted Types the data is in the page, whole, and no title gets out of it`, async () => {
    const [browser, api] = await Promise.all([launch(engine), serveCalendar(dates)]);
    try {
      await onCalendar(browser, api, async (page, { errors }) => {
        await page.waitForFunction(() => document.head.querySelector('script[type="application/ld+json"]'));
        // As a search engine takes it: from the page as text, read anew.
        const { source, title: name } = await page.evaluate(() => ({ source: document.documentElement.outerHTML, title: document.title }));
        const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(source) ?? [];
        const { itemListElement } = JSON.parse(data) as { itemListElement: { item: { name: string; startDate: string; organizer?: { name: string } } }[] };
        assert.deepEqual(itemListElement.map(({ item }) => item.name), dates.slice(0, 10).map(({ title }) => title));
        assert.equal(itemListElement[0]?.item.organizer?.name, hostile);
        assert.equal(itemListElement[1]?.item.startDate, '2026-03-05T18:00:00+01:00');
        assert.equal(name, 'Musterstadt');
        assert.deepEqual(errors, []);
      }, {
        attributes: 'json-ld',
        headers: { 'content-security-policy': `default-src 'none'; script-src ${api.origin}; connect-src ${api.origin}; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html` },
      });
    } finally {
      await Promise.all([browser.close(), api.close()]);
    }
  });
