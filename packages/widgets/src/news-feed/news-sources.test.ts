// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { newsFeed, newsItems, until } from '../testing/feeds.ts';
import { VirFilterEvent } from '../shared/filter-event.ts';
import { registerSource } from '../shared/register-source.ts';
import '../portal/define.ts';
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

  it('finds in it what a visitor searches for and chooses, and asks for it once', async () => {
    answer(() => json(posts));
    const element = await fixture<NewsFeed>(html`<vir-news-feed src="wordpress:https://search.example/" search topics></vir-news-feed>`);
    await until(() => titles(element).length === 2 && root(element).querySelector('.chips button'));
    const box = root(element).querySelector('input') as HTMLInputElement;
    const type = (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('change'));
    };
    type('zwei');
    await until(() => titles(element).join() === 'Zweite');
    await until(() => root(element).querySelector('[role=status]')?.textContent === '1 Meldung');
    type('gibt es nicht');
    await until(() => root(element).querySelector('[part=empty]'));
    type('');
    await until(() => titles(element).length === 2);
    const topic = root(element).querySelector<HTMLButtonElement>('.chips button');
    expect(topic?.textContent).to.equal('Rathaus');
    topic?.click();
    await until(() => titles(element).join() === 'Erste');
    expect(root(element).querySelectorAll('.copy')).to.have.length(0, 'nobody could read that choice as a feed');
    topic?.click();
    await until(() => titles(element).length === 2);
    expect(requests).to.have.length(1);
  });

  it('follows when the page or the portal around it chooses something else', async () => {
    answer(() => json(posts));
    const element = await show('wordpress:https://follow.example/');
    element.q = 'erste';
    await until(() => titles(element).join() === 'Erste');
    element.q = undefined;
    await until(() => titles(element).length === 2);
    const portal = element.parentElement?.appendChild(document.createElement('vir-portal')) as HTMLElementTagNameMap['vir-portal'];
    portal.share = 'member, topics';
    portal.append(element);
    portal.dispatchEvent(new VirFilterEvent({ member: 'bremen' }, ['Rathaus']));
    await until(() => titles(element).join() === 'Erste');
    expect(requests).to.have.length(1);
  });

  it('offers no search among items that the page has chosen itself', async () => {
    const element = await fixture<NewsFeed>(html`<vir-news-feed .items=${newsItems(4)} search topics></vir-news-feed>`);
    await until(() => titles(element).length === 4);
    expect(root(element).querySelector('[part=controls]')).to.equal(null);
  });

  it('takes a JSON Feed as others write them: with an address of its own, others relative to the site, and no titles', async () => {
    const items = [{ id: 1, url: '/meldungen/1', content_html: '<p>Die Bücherei hat heute <b>länger</b> geöffnet.</p>' }, { id: 2, url: 'meldungen/2', title: 'Sperrung', content_text: 'Ab Montag ist die Straße gesperrt.' }];
    answer((url) => json({ version: 'https://jsonfeed.org/version/1.1', title: 'Rathaus', home_page_url: 'https://town.example/', feed_url: url, items }));
    const element = await show('https://town.example/feed/all.json');
    expect(titles(element)).to.deep.equal(['Die Bücherei hat heute länger geöffnet.', 'Sperrung']);
    expect([...root(element).querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(['https://town.example/meldungen/1', 'https://town.example/meldungen/2']);
    expect(root(element).querySelector('section')?.textContent).to.include('Ab Montag ist die Straße gesperrt.');
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
