// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { newsFeed, newsItems, until } from '../testing/feeds.ts';
import { registerSource } from '../shared/register-source.ts';
import './define.ts';
import type { NewsFeed } from './news-feed.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const titles = (element: Element) => [...root(element).querySelectorAll('.title')].map((title) => title.textContent?.replace('(andere Website)', '').trim());

async function show(src: string, more = ''): Promise<NewsFeed> {
  const element = await fixture<NewsFeed>(html`<vir-news-feed src=${src} ?articles=${more === 'articles'} tag=${more === 'articles' ? '' : more}></vir-news-feed>`);
  await until(() => titles(element).length || root(element).querySelector('[part=error], [part=empty]'));
  return element;
}

const posts = [
  { id: 1, link: 'https://wp.example/eins/', date_gmt: '2026-03-05T10:00:00', title: { rendered: 'Erste' }, excerpt: { rendered: '<p>Ein Satz</p>' }, content: { rendered: '<h1>Kopf</h1><p onclick="alert(1)">Ein <b>Absatz</b><script>globalThis.hacked = 1</script></p><img src="https://tracker.example/a.gif" alt="Bild">' }, _embedded: { 'wp:term': [[{ taxonomy: 'category', name: 'Rathaus' }]] } },
  { id: 2, link: 'https://wp.example/zwei/', date_gmt: '2026-03-01T10:00:00', title: { rendered: 'Zweite' }, excerpt: { rendered: '' }, content: { rendered: '<p>Noch ein Satz</p>' } },
];

describe('vir-news-feed from other sources', () => {
  beforeEach(resetNetwork);

  it('shows the posts of a WordPress site, and its articles cleaned as those of any foreign feed', async () => {
    answer(() => json(posts));
    const element = await show('wordpress:https://wp.example/', 'articles');
    expect(titles(element)).to.deep.equal(['Erste', 'Zweite']);
    expect(requests.map(({ url }) => url.split('?')[0])).to.deep.equal(['https://wp.example/wp-json/wp/v2/posts']);
    (root(element).querySelector('details') as HTMLDetailsElement).open = true;
    await until(() => root(element).querySelector('.text p'));
    const text = root(element).querySelector('.text') as HTMLElement;
    expect(text.querySelector('p')?.outerHTML).to.equal('<p>Ein <b>Absatz</b></p>');
    expect(text.querySelectorAll('img, script')).to.have.length(0);
    expect((globalThis as { hacked?: number }).hacked).to.equal(undefined);
    expect(requests).to.have.length(1, 'what the list has read is not asked for again');
    await expect(element).to.be.accessible();
  });

  it('filters them here, because the source knows nothing of it', async () => {
    answer(() => json(posts));
    expect(titles(await show('wordpress:https://filter.example/', 'Rathaus'))).to.deep.equal(['Erste']);
  });

  it('merges several in the order of their dates, says whose each is, and shows what remains when one is down', async () => {
    answer((url) => (url.includes('down') ? new Response('', { status: 404 }) : url.includes('wp-json') ? json(posts) : json({ ...newsFeed(url, newsItems(2)), title: 'Nachbarort' })));
    const element = await show('merge:https://m.example/feed.json wordpress:https://m.example/ https://down.example/feed.json');
    expect(titles(element)).to.deep.equal(['Erste', 'Meldung 2', 'Meldung 1', 'Zweite']);
    expect(root(element).querySelector('[part=stale]'), 'that something is missing is said').not.to.equal(null);
  });

  it('takes an adapter of the page, also one that comes after the widget', async () => {
    const waiting = show('spaeter:7');
    registerSource('spaeter', (address) => [{ id: '1', title: `Aus Quelle ${address}`, url: 'javascript:alert(1)' }]);
    const element = await waiting;
    expect(titles(element)).to.deep.equal(['Aus Quelle 7']);
    expect(root(element).querySelector('.title a')).to.equal(null);
  });

  it('says in words when a source brings what is no list', async () => {
    registerSource('kaputt', () => Promise.reject(new Error('nein')));
    const element = await show('kaputt:1');
    expect(root(element).querySelector('[part=error]')?.textContent).to.include('keine lesbaren Daten');
  });
});
