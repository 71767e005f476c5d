// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import '../portal/define.ts';
import './define.ts';
import type { NewsFeed } from './news-feed.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const links = (element: Element) => [...root(element).querySelectorAll<HTMLAnchorElement>('a[part=link]')];
const field = (element: Element, label: string) => [...root(element).querySelectorAll('.choice label')].find((one) => one.textContent?.trim().startsWith(label))?.querySelector('select') as HTMLSelectElement;
const said = (element: Element) => root(element).querySelector('[role=status]')?.textContent;
const asked = () => new URL(requests.at(-1)?.url ?? '').search;

const facets = {
  tag: [{ value: 'Breitband', count: 2 }],
  member: [{ value: 'oldenburg', label: 'Oldenburg (Oldb)', count: 3 }, { value: 'achim', label: 'Achim', count: 2 }],
  month: [{ value: '2026-03', count: 4 }, { value: '2025-12', count: 1 }],
};

/** As a server answers: counts of what is left. */
const serve = (): void =>
  answer((url) => {
    const { searchParams } = new URL(url);
    const left = searchParams.has('member') ? { ...facets, member: facets.member.slice(0, 1) } : facets;
    const feed = newsFeed(url, newsItems(searchParams.has('member') || searchParams.has('from') ? 1 : 3));
    return json({ ...feed, _vir: { ...(feed._vir as object), facets: left } });
  });

async function show(template: TemplateResult): Promise<NewsFeed> {
  const element = await fixture<NewsFeed>(template);
  await until(() => links(element).length);
  return element;
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('vir-news-feed with a choice of months and municipalities', () => {
  beforeEach(resetNetwork);

  it('offers the months there are, asks for one by its days and says how many there are', async () => {
    serve();
    const element = await show(html`<vir-news-feed base=${freshBase()} archive></vir-news-feed>`);
    const months = field(element, 'Monat');
    expect([...months.options].map(({ text }) => text)).to.deep.equal(['Alle Monate', 'März 2026 (4)', 'Dezember 2025 (1)']);
    choose(months, '2025-12');
    await until(() => links(element).length === 1);
    expect(asked()).to.equal('?from=2025-12-01&to=2026-01-01&limit=10');
    await until(() => said(element) === '1 Meldung');
    expect([...field(element, 'Monat').options]).to.have.length(3);
    choose(field(element, 'Monat'), '');
    await until(() => links(element).length === 3);
    await expect(element).to.be.accessible();
  });

  it('offers the municipalities there are, in German order, and keeps all of them to choose from', async () => {
    serve();
    const element = await show(html`<vir-news-feed base=${freshBase()} members></vir-news-feed>`);
    expect([...field(element, 'Kommune').options].map(({ text }) => text)).to.deep.equal(['Alle Kommunen', 'Achim (2)', 'Oldenburg (Oldb) (3)']);
    choose(field(element, 'Kommune'), 'oldenburg');
    await until(() => links(element).length === 1);
    expect(asked()).to.equal('?member=oldenburg&limit=10');
    expect(field(element, 'Kommune').value).to.equal('oldenburg');
    expect([...field(element, 'Kommune').options]).to.have.length(3);
    expect([...root(element).querySelectorAll<HTMLAnchorElement>('footer a')].find(({ text }) => text === 'RSS')?.search).to.equal('?member=oldenburg');
    await expect(element).to.be.accessible();
  });

  it('says nothing of municipalities where the page has chosen one, nor where the data is not ours', async () => {
    serve();
    const preset = await show(html`<vir-news-feed base=${freshBase()} members member="achim"></vir-news-feed>`);
    const own = await show(html`<vir-news-feed .items=${newsItems(2)} members archive></vir-news-feed>`);
    for (const element of [preset, own]) expect(root(element).querySelector('select')).to.equal(null);
  });

  it('shows what is chosen elsewhere in the portal, and takes it back for all', async () => {
    serve();
    const base = freshBase();
    const portal = await fixture(html`<vir-portal base=${base}><vir-news-feed members></vir-news-feed><vir-news-feed members></vir-news-feed></vir-portal>`);
    const [first, second] = portal.querySelectorAll('vir-news-feed') as unknown as [NewsFeed, NewsFeed];
    await until(() => field(first, 'Kommune') && field(second, 'Kommune'));
    choose(field(first, 'Kommune'), 'oldenburg');
    await until(() => field(second, 'Kommune').value === 'oldenburg');
    choose(field(second, 'Kommune'), '');
    await until(() => field(first, 'Kommune').value === '' && links(first).length === 3);
  });

  describe('kept in the address', () => {
    const go = (hash: string) => history.replaceState(null, '', location.href.split('#')[0] + hash);
    const hash = () => decodeURIComponent(decodeURIComponent(location.hash));
    beforeEach(() => go(''));
    afterEach(() => go(''));

    it('writes month and municipality beside search and topics, and takes them out again', async () => {
      serve();
      const element = await show(html`<vir-news-feed id="c1" base=${freshBase()} archive members search topics shareable></vir-news-feed>`);
      choose(field(element, 'Kommune'), 'oldenburg');
      choose(field(element, 'Monat'), '2025-12');
      await until(() => hash() === '#vir-c1=member=oldenburg&month=2025-12');
      await until(() => links(element).length === 1 && root(element).querySelector('.chips button'));
      root(element).querySelector<HTMLButtonElement>('.chips button')?.click();
      await until(() => hash() === '#vir-c1=member=oldenburg&month=2025-12&tag=Breitband');
      choose(field(element, 'Kommune'), '');
      await until(() => hash() === '#vir-c1=tag=Breitband&month=2025-12');
    });

    it('brings them back after a reload without showing another list first, and lets them be taken back', async () => {
      serve();
      go(`#vir-c2=${encodeURIComponent('member=oldenburg&month=2025-12')}`);
      const counts = new Set<number>();
      const element = await fixture<NewsFeed>(html`<vir-news-feed id="c2" base=${freshBase()} archive members shareable></vir-news-feed>`);
      new MutationObserver(() => counts.add(links(element).length)).observe(root(element), { childList: true, subtree: true });
      await until(() => links(element).length);
      expect([...counts].filter(Boolean)).to.deep.equal([1]);
      expect(asked()).to.equal('?member=oldenburg&from=2025-12-01&to=2026-01-01&limit=10');
      expect([field(element, 'Kommune').value, field(element, 'Monat').value]).to.deep.equal(['oldenburg', '2025-12']);
      choose(field(element, 'Kommune'), '');
      choose(field(element, 'Monat'), '');
      await until(() => links(element).length === 3 && !location.hash);
      expect([...field(element, 'Kommune').options]).to.have.length(3);
    });

    it('a month that is none, or one of a page without archive, is not asked for', async () => {
      serve();
      for (const [id, text, template] of [
        ['c3', 'month=2025-13', html`<vir-news-feed id="c3" base=${freshBase()} archive shareable></vir-news-feed>`],
        ['c4', 'month=2025-12', html`<vir-news-feed id="c4" base=${freshBase()} members shareable></vir-news-feed>`],
        ['c5', 'member=oldenburg', html`<vir-news-feed id="c5" base=${freshBase()} member="achim" members archive shareable></vir-news-feed>`],
      ] as const) {
        go(`#vir-${id}=${encodeURIComponent(text)}`);
        await show(template);
        expect(asked()).to.equal(id === 'c5' ? '?member=achim&limit=10' : '?limit=10');
      }
    });
  });

  it('opens links where the page wants it, says so, and never hands over the page', async () => {
    answer((url) => json(newsFeed(url, newsItems(2))));
    const element = await show(html`<vir-news-feed base=${freshBase()} target="_blank" rel="nofollow opener"></vir-news-feed>`);
    await until(() => links(element)[0]?.target);
    expect(links(element).map(({ target, rel }) => [target, rel])).to.deep.equal([['_blank', 'noopener nofollow'], ['_blank', 'noopener nofollow']]);
    expect(root(element).getElementById(links(element)[0]?.getAttribute('aria-describedby') ?? '')?.textContent).to.equal('Öffnet ein neues Fenster');
    element.removeAttribute('target');
    await until(() => !links(element)[0]?.target);
    await expect(element).to.be.accessible();
  });

  it('names its feeds in the head of the page where that is wanted, as long as it is there', async () => {
    answer((url) => json(newsFeed(url, newsItems(1))));
    const base = freshBase();
    const element = await show(html`<vir-news-feed base=${base} alternate tag="Hafen" label="Aktuelles"></vir-news-feed>`);
    const named = () => [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map(({ type, title, href }) => [type, title, href]);
    await until(() => named().length);
    expect(named()).to.deep.equal([
      ['application/rss+xml', 'Aktuelles (RSS)', `${base}/v1/news.rss?tag=Hafen`],
      ['application/feed+json', 'Aktuelles (JSON Feed)', `${base}/v1/news.json?tag=Hafen`],
    ]);
    element.remove();
    expect(named()).to.have.length(0);
  });

  it('marks an urgent item in the colour of danger, also one that is pinned', async () => {
    const [item] = newsItems(1);
    answer((url) => json(newsFeed(url, [{ ...item, tags: ['Warnung'], _vir: { visibility: 'public', pinned: true } }])));
    const element = await show(html`<vir-news-feed base=${freshBase()} urgent="Warnung"></vir-news-feed>`);
    const colour = (name: string) => getComputedStyle([...root(element).querySelectorAll('.badge')].find(({ textContent }) => textContent === name) as Element);
    expect(colour('Eilmeldung').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(colour('Eilmeldung').color).to.equal('rgb(156, 26, 31)');
    expect(colour('Wichtig').color).to.equal('rgb(255, 255, 255)');
  });

  it('says an urgent item that comes later at once, and those that were there not at all', async () => {
    const urgent = (id: string) => ({ ...newsItems(1)[0], id, title: `Warnung ${id}`, tags: ['Warnung'] });
    answer((url) => json(newsFeed(url, [urgent('a')])));
    const element = await show(html`<vir-news-feed base=${freshBase()} urgent="Warnung"></vir-news-feed>`);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(said(element)).to.equal('');
    answer((url) => json(newsFeed(url, [urgent('b'), urgent('a')])));
    element.tag = 'Warnung';
    await until(() => said(element) === 'Eilmeldung: Warnung b');
  });
});
