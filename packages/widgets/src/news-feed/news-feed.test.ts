// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import type { VirLoadEvent, VirSelectEvent } from '../shared/events.ts';
import './define.ts';
import type { NewsFeed } from './news-feed.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const titles = (element: Element) => [...root(element).querySelectorAll('.title')].map((title) => title.textContent?.replace('(andere Website)', '').trim());
const text = (element: Element) => root(element).querySelector('section')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function show(template: TemplateResult): Promise<NewsFeed> {
  const element = await fixture<NewsFeed>(template);
  await until(() => titles(element).length || root(element).querySelector('[part=empty], [part=error]'));
  return element;
}

describe('vir-news-feed', () => {
  beforeEach(resetNetwork);

  it('shows titles as links with date, source and teaser', async () => {
    const base = freshBase();
    answer((url) => json(newsFeed(url, newsItems(2))));
    const element = await show(html`<vir-news-feed base=${base} limit="5"></vir-news-feed>`);
    expect(requests.map(({ url }) => url)).to.deep.equal([`${base}/v1/news.json?limit=5`]);
    expect(titles(element)).to.deep.equal(['Meldung 1', 'Meldung 2']);
    const first = root(element).querySelector('li');
    expect(first?.querySelector('a')?.href).to.equal('https://www.example/news/1');
    expect(first?.querySelector('time')?.dateTime).to.equal('2026-03-02T08:00:00Z');
    expect(first?.querySelector('time')?.textContent).to.equal('Mo., 2.\u00a0März 2026');
    expect(text(element)).to.include('Geschäftsstelle').and.to.include('Worum es in Meldung 1 geht');
  });

  it('puts pinned items first and marks them and examples in words', async () => {
    const [a, b] = newsItems(2);
    answer((url) => json(newsFeed(url, [{ ...a, _vir: { visibility: 'public', example: true } }, { ...b, _vir: { visibility: 'public', pinned: true } }])));
    const element = await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    expect(titles(element)).to.deep.equal(['Meldung 2', 'Meldung 1']);
    const [first, second] = root(element).querySelectorAll('.items > li');
    expect(first?.textContent).to.include('Wichtig');
    expect(second?.textContent).to.include('Beispiel');
  });

  it('marks internal items in words, and keeps them out of what it tells search engines', async () => {
    const [a, b] = newsItems(2);
    answer((url) => json(newsFeed(url, [a, { ...b, url: undefined, _vir: { visibility: 'members' } }])));
    const element = await show(html`<vir-news-feed base=${freshBase()} json-ld></vir-news-feed>`);
    const [first, second] = root(element).querySelectorAll('.items > li');
    expect(first?.textContent).not.to.include('Nur für Mitglieder');
    expect(second?.querySelector('.badge')?.textContent).to.equal('Nur für Mitglieder');
    expect(document.head.querySelector('script[type="application/ld+json"]')?.textContent).to.include('Meldung 1').and.not.include('Meldung 2');
  });

  it('loads more, moves focus to the first new item and announces the count', async () => {
    const base = freshBase();
    answer((url) => json(url.includes('cursor') ? newsFeed(url, newsItems(2, 3), { total: 4 }) : newsFeed(url, newsItems(2), { next_url: `${base}/v1/news.json?limit=2&cursor=x`, total: 4 })));
    const element = await show(html`<vir-news-feed base=${base} limit="2"></vir-news-feed>`);
    root(element).querySelector<HTMLButtonElement>('.more')?.click();
    await until(() => titles(element).length === 4);
    await until(() => root(element).activeElement);
    expect(root(element).activeElement?.textContent).to.include('Meldung 3');
    await until(() => root(element).querySelector('[role=status]')?.textContent);
    expect(root(element).querySelector('[role=status]')?.textContent).to.equal('2 Meldungen geladen, 4 von 4 sind zu sehen.');
    expect(root(element).querySelector('.more')).to.equal(null);
  });

  it('never shows more than max', async () => {
    answer((url) => json(newsFeed(url, newsItems(5), { next_url: `${url.split('?')[0]}?cursor=x`, total: 50 })));
    const element = await show(html`<vir-news-feed base=${freshBase()} limit="5" max="3"></vir-news-feed>`);
    expect(titles(element)).to.have.length(3);
    expect(root(element).querySelector('.more')).to.equal(null);
  });

  it('shows images of the network with alternative text and credit, and none from third parties', async () => {
    const base = freshBase();
    const [a, b] = newsItems(2);
    const image = { alt: 'Hafen im Nebel', credit: 'A. Beispiel', width: 600, height: 400, srcset: [{ url: `${base}/media/300.jpg`, width: 300 }] };
    answer((url) => json(newsFeed(url, [{ ...a, image: `${base}/media/1.jpg`, _vir: { visibility: 'public', image } }, { ...b, image: 'https://tracker.example/pixel.gif' }])));
    const element = await show(html`<vir-news-feed base=${base}></vir-news-feed>`);
    const images = [...root(element).querySelectorAll('img')];
    expect(images).to.have.length(1);
    expect(images[0]?.alt).to.equal('Hafen im Nebel');
    expect(images[0]?.getAttribute('loading')).to.equal('lazy');
    expect(images[0]?.getAttribute('width')).to.equal('600');
    expect(text(element)).to.include('Foto: A. Beispiel');
  });

  it('names attachments with type and size', async () => {
    const [a] = newsItems(1);
    answer((url) => json(newsFeed(url, [{ ...a, attachments: [{ url: 'https://www.example/plan.pdf', mime_type: 'application/pdf', title: 'Plan', size_in_bytes: 1234567 }] }])));
    const element = await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    expect(root(element).querySelector('.files a')?.textContent).to.equal('Plan (PDF, 1,2\u00a0MB)');
  });

  it('marks items in another language for eyes and for screen readers', async () => {
    const [a] = newsItems(1);
    answer((url) => json(newsFeed(url, [{ ...a, language: 'en', title: 'Fibre for all' }])));
    const element = await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    expect(root(element).querySelector<HTMLElement>('.title')?.lang).to.equal('en');
    expect(root(element).querySelector<HTMLElement>('.teaser')?.lang).to.equal('en');
    const mark = [...root(element).querySelectorAll<HTMLElement>('.badge')].find((badge) => badge.textContent === 'nur auf Englisch');
    expect(mark?.closest<HTMLElement>('[lang]')?.lang, 'our own words are read in German').to.equal('de');
  });

  it('says of a language it has no name for that it is another, instead of a code', async () => {
    const [a] = newsItems(1);
    answer((url) => json(newsFeed(url, [{ ...a, language: 'uk-UA', title: 'Новини' }])));
    const element = await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    expect(root(element).querySelector('.badge')?.textContent).to.equal('in anderer Sprache');
    expect(root(element).querySelector<HTMLElement>('.title')?.lang).to.equal('uk-UA');
  });

  it('says where there is no version in Leichte Sprache, and asks for one', async () => {
    const [a, b] = newsItems(2);
    answer((url) => json(newsFeed(url, [{ ...a, language: 'de' }, { ...b, language: 'de-simple' }])));
    const element = await show(html`<vir-news-feed base=${freshBase()} lang="de-simple"></vir-news-feed>`);
    expect(requests.at(-1)?.url).to.include('lang=de-simple');
    expect([...root(element).querySelectorAll('.badge')].map((badge) => badge.textContent)).to.deep.equal(['Diesen Text gibt es nicht in Leichter Sprache.']);
    expect(root(element).querySelector<HTMLElement>('.title')?.lang).to.equal('de');
  });

  it('says when nothing is there', async () => {
    answer((url) => json(newsFeed(url, [])));
    const element = await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    expect(text(element)).to.include('Zurzeit gibt es keine Meldungen.');
  });

  it('searches while typing, tells the page and announces the count', async () => {
    answer((url) => json(newsFeed(url, newsItems(url.includes('q=') ? 1 : 3))));
    const element = await show(html`<vir-news-feed base=${freshBase()} search></vir-news-feed>`);
    const filtered = new Promise<Event>((resolve) => element.addEventListener('vir-filter', resolve, { once: true }));
    const input = root(element).querySelector('input') as HTMLInputElement;
    input.value = 'Büro';
    input.dispatchEvent(new Event('input'));
    await filtered;
    await until(() => titles(element).length === 1);
    expect(requests.at(-1)?.url).to.include('?q=B%C3%BCro&limit=10');
    await until(() => root(element).querySelector('[role=status]')?.textContent === '1 Meldung');
    expect(root(element).querySelector('input')).to.equal(input, 'the box keeps its place and focus');
  });

  it('filters by topic and keeps all topics to choose from', async () => {
    answer((url) => json(newsFeed(url, newsItems(2))));
    const element = await show(html`<vir-news-feed base=${freshBase()} topics></vir-news-feed>`);
    const topics = () => [...root(element).querySelectorAll<HTMLButtonElement>('.chips button')];
    expect(topics().map((button) => button.textContent)).to.deep.equal(['Breitband', 'Schule']);
    topics()[1]?.click();
    await until(() => requests.at(-1)?.url.includes('tag=Schule'));
    await until(() => topics()[1]?.getAttribute('aria-pressed') === 'true');
    expect(topics()).to.have.length(2);
  });

  it('offers RSS and JSON Feed of exactly this selection, and the links of the operator', async () => {
    const base = freshBase();
    answer((url) => json(newsFeed(url, newsItems(1))));
    const element = await show(html`<vir-news-feed base=${base} tag="Schule, Breitband" limit="3" privacy-url="https://www.example/datenschutz" feedback-url="mailto:a@example.org"></vir-news-feed>`);
    const links = Object.fromEntries([...root(element).querySelectorAll<HTMLAnchorElement>('footer a')].map((link) => [link.textContent, link.href]));
    expect(links).to.deep.equal({
      Datenschutz: 'https://www.example/datenschutz',
      'Barriere melden': 'mailto:a@example.org',
      RSS: `${base}/v1/news.rss?tag=Schule&tag=Breitband`,
      'JSON Feed': `${base}/v1/news.json?tag=Schule&tag=Breitband`,
    });
  });

  it('lets the page keep a link from being followed', async () => {
    answer((url) => json(newsFeed(url, newsItems(1))));
    const element = await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    let chosen: unknown;
    element.addEventListener('vir-select', (event) => {
      event.preventDefault();
      chosen = (event as VirSelectEvent<{ id: string }>).item.id;
    });
    const click = new MouseEvent('click', { cancelable: true, bubbles: true, composed: true });
    root(element).querySelector('.title a')?.dispatchEvent(click);
    expect(chosen).to.equal('item-1');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('takes items as a property and loads nothing', async () => {
    const element = await show(html`<vir-news-feed .items=${newsItems(3)}></vir-news-feed>`);
    expect(titles(element)).to.have.length(3);
    expect(requests).to.have.length(0);
  });

  it('reads a foreign JSON Feed, filters it itself and makes teasers', async () => {
    const items = [
      { id: 7, title: 'Glasfaser für Büros', content_html: '<p>Die <b>Leitung</b> kommt&nbsp;&uuml;ber den Winter.</p>' },
      { id: 8, content_text: 'Ein kurzer Eintrag ohne Titel' },
      { id: 9, title: 'Anderes', summary: 'Nichts davon' },
    ];
    answer(() => json({ version: 'https://jsonfeed.org/version/1.1', title: 'Fremd', items }));
    const element = await show(html`<vir-news-feed src=${freshBase() + '/feed.json'} q="buero"></vir-news-feed>`);
    expect(titles(element)).to.deep.equal(['Glasfaser für Büros']);
    expect(text(element)).to.include('Die Leitung kommt über den Winter.');
  });

  it('reports what is on screen', async () => {
    answer((url) => json(newsFeed(url, newsItems(2), { total: 40, next_url: `${url.split('?')[0]}?cursor=x` })));
    const loaded = new Promise<VirLoadEvent>((resolve) => document.addEventListener('vir-load', resolve, { once: true }));
    await show(html`<vir-news-feed base=${freshBase()}></vir-news-feed>`);
    const { count, total } = await loaded;
    expect({ count, total }).to.deep.equal({ count: 2, total: 40 });
  });

  for (const level of [2, 4]) {
    it(`fits into the headings of the page from level ${level}`, async () => {
      const element = await show(html`<vir-news-feed .items=${newsItems(1)} label="Neues" heading-level=${level}></vir-news-feed>`);
      expect(root(element).querySelector(`h${level}`)?.textContent).to.equal('Neues');
      expect(root(element).querySelector(`h${level + 1}`)?.textContent).to.include('Meldung 1');
    });
  }

  for (const theme of ['light', 'dark']) {
    const states: Record<string, () => Promise<NewsFeed>> = {
      list: () => show(html`<vir-news-feed theme=${theme} .items=${newsItems(3)} label="Neues"></vir-news-feed>`),
      cards: () => show(html`<vir-news-feed theme=${theme} layout="cards" .items=${newsItems(3)}></vir-news-feed>`),
      compact: () => show(html`<vir-news-feed theme=${theme} layout="compact" .items=${newsItems(3)}></vir-news-feed>`),
      empty: () => show(html`<vir-news-feed theme=${theme} .items=${[]}></vir-news-feed>`),
      error: () => {
        answer(() => json({ title: 'Wartung', status: 500, type: 'about:blank' }, { status: 500 }));
        return show(html`<vir-news-feed theme=${theme} base=${freshBase()}></vir-news-feed>`);
      },
      filters: async () => {
        answer((url) => json(newsFeed(url, newsItems(3), { total: 9, next_url: `${url.split('?')[0]}?cursor=x` })));
        const element = await show(html`<vir-news-feed theme=${theme} search topics base=${freshBase()}></vir-news-feed>`);
        root(element).querySelector<HTMLButtonElement>('.chips button')?.click();
        await until(() => root(element).querySelector('[aria-busy=false] [aria-pressed=true]'));
        return element;
      },
      loading: () => {
        answer(() => new Promise<Response>(() => undefined));
        return fixture<NewsFeed>(html`<vir-news-feed theme=${theme} base=${freshBase()}><a href="https://www.example/">Aktuelles</a></vir-news-feed>`);
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`has nothing for axe to find: ${name}, ${theme}`, async () => {
        await expect(await make()).to.be.accessible();
      });
    }
  }
});
