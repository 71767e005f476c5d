// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import './define.ts';
import type { NewsFeed } from './news-feed.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const titles = (element: Element) => [...root(element).querySelectorAll('.title')].map((title) => title.textContent?.replace('(andere Website)', '').trim());

async function show(template: TemplateResult): Promise<NewsFeed> {
  const element = await fixture<NewsFeed>(template);
  await until(() => titles(element).length);
  return element;
}

const open = (element: Element, index = 0) => {
  const details = root(element).querySelectorAll('details')[index] as HTMLDetailsElement;
  details.open = true;
  return details;
};

describe('vir-news-feed with more than a list', () => {
  beforeEach(resetNetwork);

  it('asks for a whole text only when somebody unfolds it, and draws the safe tree below the heading of its item', async () => {
    const base = freshBase();
    const content = [{ tag: 'h2', children: ['Zwischentitel'] }, { tag: 'p', children: ['Mehr ', { tag: 'a', href: 'https://www.example/x', children: ['hier'] }] }, { tag: 'script', children: ['alert(1)'] }];
    answer((url) => json(url.includes('item-1.json') ? { ...newsItems(1)[0], _vir: { visibility: 'public', content } } : newsFeed(url, newsItems(2))));
    const element = await show(html`<vir-news-feed base=${base} articles label="Neues" heading-level="2"></vir-news-feed>`);
    expect(requests).to.have.length(1);
    const details = open(element);
    expect(details.querySelector('summary')?.textContent).to.equal('Ganzen Text lesen: Meldung 1');
    await until(() => details.querySelector('.text h4'));
    expect(requests.at(-1)?.url).to.equal(`${base}/v1/news/item-1.json`);
    expect(details.querySelector('h4')?.textContent).to.equal('Zwischentitel');
    expect(details.querySelector('a')?.rel).to.include('noopener');
    expect(root(element).querySelector('script')).to.equal(null);
    details.open = false;
    open(element);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests).to.have.length(2);
    await expect(element).to.be.accessible();
  });

  it('shows pictures of the text from our own host only, with room for them and in widths to choose from', async () => {
    const base = freshBase();
    const picture = (host: string) => ({ tag: 'img', src: `${host}/media/a.jpg`, alt: 'Hafen', width: 1280, height: 640, srcset: [{ url: `${host}/media/a-320.webp`, width: 320 }, { url: 'https://third.example/b.webp', width: 640 }] });
    const content = [{ tag: 'figure', children: [picture(base), { tag: 'figcaption', children: ['Foto: A. Beispiel'] }] }, { tag: 'p', children: [picture('https://third.example')] }];
    answer((url) => (url.includes('item-1.json') ? json({ ...newsItems(1)[0], _vir: { visibility: 'public', content } }) : url.includes('/media/') ? new Response(null, { status: 404 }) : json(newsFeed(url, newsItems(1)))));
    const element = await show(html`<vir-news-feed base=${base} articles></vir-news-feed>`);
    const details = open(element);
    await until(() => details.querySelector('.text figure'));
    const [image, ...others] = details.querySelectorAll('img');
    expect(others).to.have.length(0);
    expect([image?.srcset, image?.getAttribute('width'), image?.getAttribute('height'), image?.loading]).to.deep.equal([`${base}/media/a-320.webp 320w`, '1280', '640', 'lazy']);
    expect(getComputedStyle(image as Element).float).to.equal('none');
    expect(Math.round((image?.clientWidth ?? 0) / (image?.clientHeight ?? 1))).to.equal(2);
    expect(details.querySelector('figcaption')?.textContent).to.equal('Foto: A. Beispiel');
    expect(details.querySelector('.text p a')?.textContent).to.equal('Bild: Hafen');
    await expect(element).to.be.accessible();
  });

  it('takes pictures of the text from where the list is, whatever public address the API gives them', async () => {
    const base = freshBase();
    const file = `media/${'a'.repeat(24)}`;
    const content = [{ tag: 'p', children: [{ tag: 'img', src: `https://api.example/${file}-1280.jpg`, alt: '', srcset: [{ url: `https://api.example/${file}-320.webp`, width: 320 }] }] }];
    answer((url) => (url.includes('item-1.json') ? json({ ...newsItems(1)[0], _vir: { visibility: 'public', content } }) : url.includes('/media/') ? new Response(null, { status: 404 }) : json(newsFeed(url, newsItems(1)))));
    const details = open(await show(html`<vir-news-feed base=${base} articles></vir-news-feed>`));
    await until(() => details.querySelector('img'));
    expect([details.querySelector('img')?.src, details.querySelector('img')?.srcset]).to.deep.equal([`${base}/${file}-1280.jpg`, `${base}/${file}-320.webp 320w`]);
  });

  it('cleans the HTML of a foreign feed; pictures of third hosts become links', async () => {
    const items = [{ id: 1, url: 'https://feed.example/1', title: 'Fremd', content_html: '<style>p{}</style><h1 onclick="x()">Hallo</h1><p>Bild: <img src="https://third.example/x.png" alt="Hafen" onerror="x()"> <a href="javascript:x()">böse</a> <a href="anders.html">gut</a></p><iframe src="x"></iframe>' }];
    answer(() => json({ version: 'https://jsonfeed.org/version/1.1', title: 'Fremd', items }));
    const element = await show(html`<vir-news-feed src=${freshBase() + '/feed.json'} articles></vir-news-feed>`);
    const details = open(element);
    await until(() => details.querySelector('.text h3'));
    expect(details.querySelectorAll('img, iframe, style, [onclick], [onerror]')).to.have.length(0);
    expect([...details.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['Bild: Hafen', 'https://third.example/x.png'],
      ['gut', 'https://feed.example/anders.html'],
    ]);
    expect(details.querySelector('.text')?.textContent).to.include('böse');
  });

  it('says where the text is when it cannot be loaded, and tries again', async () => {
    answer((url) => (url.includes('item-1.json') ? json({}, { status: 500 }) : json(newsFeed(url, newsItems(1)))));
    const element = await show(html`<vir-news-feed base=${freshBase()} articles></vir-news-feed>`);
    const details = open(element);
    await until(() => details.querySelector('.note'));
    expect(details.querySelector<HTMLAnchorElement>('.note a')?.href).to.equal('https://www.example/news/1');
    answer(() => json({ ...newsItems(1)[0], content_text: 'Erster Absatz\n\nZweiter' }));
    details.open = false;
    await new Promise((resolve) => setTimeout(resolve, 10));
    open(element);
    await until(() => details.querySelectorAll('.text p').length === 2);
  });

  it('leaves out what a list above shows, where both say so', async () => {
    const place = fixtureSync(html`<div><vir-news-feed unique .items=${newsItems(2)}></vir-news-feed><vir-news-feed unique .items=${newsItems(4)}></vir-news-feed><vir-news-feed .items=${newsItems(2)}></vir-news-feed></div>`);
    const [first, second, third] = place.querySelectorAll('vir-news-feed');
    if (!first || !second || !third) throw new Error('three lists');
    await until(() => titles(first).length && titles(second).length === 2 && titles(third).length);
    expect(titles(second)).to.deep.equal(['Meldung 3', 'Meldung 4']);
    expect(titles(third)).to.deep.equal(['Meldung 1', 'Meldung 2']);
  });

  it('groups by month below headings of the next level', async () => {
    const [a, b, c] = newsItems(3);
    const element = await show(html`<vir-news-feed archive label="Archiv" .items=${[{ ...a, date_published: '2026-03-02T08:00:00Z' }, { ...b, date_published: '2026-02-28T23:30:00Z' }, { ...c, date_published: 'gestern' }]}></vir-news-feed>`);
    // Half an hour before midnight in Greenwich is March in Berlin.
    expect([...root(element).querySelectorAll('.month h3')].map((heading) => heading.textContent)).to.deep.equal(['März 2026', 'Ohne Datum']);
    expect(root(element).querySelectorAll('h4')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('marks urgent topics in words, plays what can be heard, and describes the list for search engines until it leaves', async () => {
    const [a] = newsItems(1);
    const item = { ...a, tags: ['Warnung'], attachments: [{ url: `${location.origin}/ton.mp3`, mime_type: 'audio/mpeg', title: 'Ansage', size_in_bytes: 5_400_000, duration_in_seconds: 750 }, { url: 'https://third.example/ton.mp3', mime_type: 'audio/mpeg', title: 'Anderswo' }] };
    const element = await show(html`<vir-news-feed urgent="warnung" json-ld .items=${[item]}></vir-news-feed>`);
    expect(root(element).querySelector('.urgent')?.textContent).to.equal('Eilmeldung');
    const players = [...root(element).querySelectorAll('audio')];
    expect(players.map(({ preload, controls, ariaLabel }) => [preload, controls, ariaLabel]), 'a third host is only linked').to.deep.equal([['none', true, 'Anhören: Ansage']]);
    expect([...root(element).querySelectorAll('.files a')].map(({ textContent }) => textContent)).to.deep.equal(['Ansage (MP3, 5,4\u00a0MB, 13\u00a0min)', 'Anderswo (MP3)']);
    const data = () => document.head.querySelector('script[type="application/ld+json"]');
    expect(JSON.parse(data()?.textContent ?? '').itemListElement[0].item.headline).to.equal('Meldung 1');
    await expect(element).to.be.accessible();
    element.remove();
    expect(data()).to.equal(null);
  });

  it('switches between languages and asks for each item in the chosen one', async () => {
    answer((url) => json(newsFeed(url, newsItems(1))));
    const element = await show(html`<vir-news-feed base=${freshBase()} variants="de, en, de-simple, klingonisch"></vir-news-feed>`);
    const buttons = () => [...root(element).querySelectorAll<HTMLButtonElement>('.chips button')];
    expect(buttons().map((button) => button.textContent)).to.deep.equal(['Deutsch', 'English', 'Leichte Sprache']);
    buttons()[1]?.click();
    await until(() => requests.at(-1)?.url.includes('lang=en'));
    await until(() => buttons()[1]?.getAttribute('aria-pressed') === 'true');
    expect(element.lang).to.equal('en');
  });

  it('ten thousand items stay at a page', async () => {
    const element = await show(html`<vir-news-feed limit="20" .items=${newsItems(10_000)}></vir-news-feed>`);
    expect(root(element).querySelectorAll('.items > li')).to.have.length(20);
    expect(root(element).querySelectorAll('*').length).to.be.lessThan(700);
  });

  it('a further page brings the first picture: what was there stays, with the focus on the first new item', async () => {
    const base = freshBase();
    const [first, second] = [newsItems(2), newsItems(2, 3)].map((items, index) => items.map((item) => (index ? { ...item, image: `${base}/media/a.jpg` } : item))) as [unknown[], unknown[]];
    answer((url) => (url.includes('/media/') ? new Response(null, { status: 404 }) : json(url.includes('page=2') ? newsFeed(url, second, { total: 4 }) : newsFeed(url, first, { next_url: `${base}/v1/news.json?page=2`, total: 4 }))));
    const element = await show(html`<vir-news-feed base=${base} limit="2"></vir-news-feed>`);
    const rows = [...root(element).querySelectorAll('.items > li')];
    root(element).querySelector<HTMLButtonElement>('.more')?.click();
    await until(() => root(element).activeElement?.textContent?.startsWith('Meldung 3'));
    expect([...root(element).querySelectorAll('.items > li')].slice(0, 2)).to.deep.equal(rows);
    await until(() => root(element).querySelector('[role=status]')?.textContent?.includes('2 Meldungen geladen, 4 von 4'));
  });

  it('ten thousand items, one more page: focus on the first new one, the number said once', async () => {
    const element = await show(html`<vir-news-feed limit="20" .items=${newsItems(10_000)}></vir-news-feed>`);
    const heard: string[] = [];
    const status = root(element).querySelector('[role=status]') as HTMLElement;
    new MutationObserver(() => status.textContent && heard.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    root(element).querySelector<HTMLButtonElement>('.more')?.click();
    await until(() => heard.length);
    expect(root(element).querySelectorAll('.items > li')).to.have.length(40);
    expect(root(element).activeElement?.textContent).to.include('Meldung 21');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard).to.deep.equal(['20 Meldungen geladen, 40 von 10000 sind zu sehen.']);
  });

  it('the headline layout shows the first in full and of the others the titles', async () => {
    const element = await show(html`<vir-news-feed layout="headline" .items=${newsItems(3)}></vir-news-feed>`);
    const teasers = [...root(element).querySelectorAll<HTMLElement>('.teaser')].filter((teaser) => teaser.checkVisibility());
    expect(teasers).to.have.length(1);
    await expect(element).to.be.accessible();
  });
});
