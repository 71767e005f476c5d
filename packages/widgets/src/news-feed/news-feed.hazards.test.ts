// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, later, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import type { VirErrorEvent } from '../shared/events.ts';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import './define.ts';
import type { NewsFeed } from './news-feed.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const titles = (element: Element) => [...root(element).querySelectorAll('.title')].map((title) => title.textContent?.replace('(andere Website)', '').trim());
const text = (element: Element) => root(element).querySelector('[part=base], [part=error]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const make = (base: string, attributes: Record<string, string> = {}) => {
  const element = document.createElement('vir-news-feed');
  for (const [name, value] of Object.entries({ base, ...attributes })) element.setAttribute(name, value);
  return element;
};
const ready = (element: Element) => until(() => titles(element).length);
const sees = (element: HTMLElement) => element.checkVisibility() && element.getClientRects().length > 0;

describe('vir-news-feed in trouble', () => {
  let place: HTMLElement;
  beforeEach(() => {
    resetNetwork();
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  it('race: the answer to an older question never replaces a newer one', async () => {
    const [old, young] = [later(), later()];
    answer((url) => (url.includes('tag=alt') ? old.promise : young.promise));
    const element = make(freshBase(), { tag: 'alt' });
    place.append(element);
    await until(() => requests.length === 1);
    element.tag = 'neu';
    await until(() => requests.length === 2);
    young.resolve(json(newsFeed(requests[1]?.url ?? '', newsItems(1, 9))));
    await ready(element);
    old.resolve(json(newsFeed(requests[0]?.url ?? '', newsItems(5))));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(titles(element)).to.deep.equal(['Meldung 9']);
    expect(requests[0]?.signal?.aborted).to.equal(true);
  });

  it('move: a CMS that takes the element elsewhere causes no second request', async () => {
    answer((url) => json(newsFeed(url, newsItems(2))));
    const element = make(freshBase());
    place.append(element);
    await ready(element);
    const other = document.createElement('div');
    place.append(other);
    other.append(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(requests).to.have.length(1);
    expect(titles(element)).to.have.length(2);
  });

  it('move while loading: the request goes on', async () => {
    const { promise, resolve } = later();
    answer(() => promise);
    const element = make(freshBase());
    place.append(element);
    await until(() => requests.length);
    place.prepend(element);
    await new Promise((done) => setTimeout(done, 20));
    resolve(json(newsFeed(requests[0]?.url ?? '', newsItems(2))));
    await ready(element);
    expect(requests).to.have.length(1);
  });

  it('removal: aborts, and a later return loads again', async () => {
    answer(() => new Promise<Response>(() => undefined));
    const element = make(freshBase());
    place.append(element);
    await until(() => requests.length === 1);
    element.remove();
    await until(() => requests[0]?.signal?.aborted);
    answer((url) => json(newsFeed(url, newsItems(2))));
    place.append(element);
    await ready(element);
    expect(requests).to.have.length(2);
  });

  it('late portal: settings arrive after the widget', async () => {
    const base = freshBase();
    answer((url) => (url.startsWith(base) ? json(newsFeed(url, newsItems(2))) : Promise.reject(new TypeError('wrong base'))));
    place.innerHTML = `<vir-portal base="${base}" privacy-url="https://www.example/datenschutz"><vir-news-feed></vir-news-feed></vir-portal>`;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await import('../portal/define.ts');
    const element = place.querySelector('vir-news-feed') as NewsFeed;
    await ready(element);
    expect(root(element).querySelector('footer')?.textContent).to.include('Datenschutz');
  });

  it('offline on refresh: the last good list stays, with its time, and comes back with retry', async () => {
    const base = freshBase();
    answer((url) => json(newsFeed(url, newsItems(2))));
    const element = make(base);
    place.append(element);
    await ready(element);
    answer(() => json({}, { status: 500 }));
    const failed = new Promise<VirErrorEvent>((resolve) => element.addEventListener('vir-error', resolve, { once: true }));
    (element as unknown as { resource: { retry(): void } }).resource.retry();
    expect((await failed).error.code).to.equal('problem');
    await element.updateComplete;
    expect(titles(element)).to.have.length(2);
    expect(root(element).querySelector('.stale')?.textContent).to.match(/Stand: .+, \d\d:\d\d\sUhr\./);
    answer((url) => json(newsFeed(url, newsItems(3))));
    dispatchEvent(new Event('online'));
    await until(() => titles(element).length === 3);
    expect(root(element).querySelector('.stale')).to.equal(null);
  });

  it('the button of a notice has room below the words on a narrow page', async () => {
    place.style.cssText = 'inline-size: 220px; font: 16px/1.5 sans-serif';
    /** Pixels between the last line of the words and the button. */
    const room = (notice: Element | null) => {
      const button = notice?.querySelector('button') as HTMLButtonElement;
      const words = document.createRange();
      words.setStart(notice as Element, 0);
      words.setEndBefore(button);
      const lines = [...words.getClientRects()].filter(({ width }) => width > 5);
      return button.getBoundingClientRect().top - Math.max(...lines.map(({ bottom }) => bottom));
    };
    answer((url) => json(newsFeed(url, newsItems(2))));
    const element = make(freshBase());
    place.append(element);
    await ready(element);
    answer(() => json({}, { status: 500 }));
    (element as unknown as { resource: { retry(): void } }).resource.retry();
    await until(() => root(element).querySelector('.stale'));
    expect(room(root(element).querySelector('.stale'))).to.be.at.least(4);

    const empty = make(freshBase());
    empty.innerHTML = '<a href="/m">Aktuelles</a>';
    place.append(empty);
    await until(() => root(empty).querySelector('[part=error]'));
    await until(() => empty.shadowRoot?.querySelector('section')?.style.position === 'absolute');
    root(empty).querySelector<HTMLButtonElement>('[part=error] button')?.focus();
    await until(() => room(root(empty).querySelector('[part=error]')) >= 4);
  });

  it('mirror: answers when the API does not, and says from when', async () => {
    const [base, mirror] = [freshBase(), freshBase()];
    answer((url) => (url.startsWith(mirror) ? json({ ...newsFeed(url, newsItems(1)), feed_url: url.replace(mirror, base) }) : json({}, { status: 500 })));
    const element = make(base, { mirror });
    place.append(element);
    await ready(element);
    expect(text(element)).to.include('Stand: ');
  });

  const failures: Record<string, [() => Response, string]> = {
    'a server error with its explanation': [() => json({ title: 'Wartung', detail: 'bis 14 Uhr', status: 500 }, { status: 500 }), 'Wartung – bis 14 Uhr'],
    'HTML instead of JSON': [() => new Response('<!doctype html><h1>Login', { headers: { 'content-type': 'text/html' } }), 'keine lesbaren Daten'],
    'broken JSON': [() => new Response('{"items":['), 'keine lesbaren Daten'],
    'JSON of another kind': [() => json([1, 2, 3]), 'keine lesbaren Daten'],
  };
  for (const [name, [response, words]] of Object.entries(failures)) {
    it(`says so in words, offers retry and brings the webmaster's link back: ${name}`, async () => {
      answer(response);
      const element = make(freshBase());
      const link = document.createElement('a');
      link.textContent = 'Aktuelles der ViR-Nordwest';
      element.append(link);
      place.append(element);
      await until(() => root(element).querySelector('[part=error]'));
      expect(text(element)).to.include('Die Inhalte können gerade nicht angezeigt werden.').and.to.include(words);
      expect(sees(link)).to.equal(true);
      answer((url) => json(newsFeed(url, newsItems(1))));
      root(element).querySelector<HTMLButtonElement>('[part=error] button')?.click();
      await ready(element);
      expect(sees(link)).to.equal(false);
    });
  }

  it('slow: the webmaster\'s link stays alone and where it was, so that the page moves once', async () => {
    answer(() => new Promise<Response>(() => undefined));
    const element = make(freshBase(), { limit: '4', label: 'Aktuelles' });
    element.innerHTML = '<a href="https://www.example/">Aktuelles</a>';
    place.append(element);
    const link = element.firstElementChild as HTMLElement;
    await until(() => root(element).querySelector('slot:not([name])'));
    expect(sees(link)).to.equal(true);
    expect(getComputedStyle(link).lineHeight).to.equal(getComputedStyle(place).lineHeight);
    expect(root(element).querySelector('.skeleton, .heading')).to.equal(null);
  });

  it('slow, without words of the webmaster: rows as many as wanted', async () => {
    answer(() => new Promise<Response>(() => undefined));
    const element = make(freshBase(), { limit: '4' });
    place.append(element);
    await until(() => root(element).querySelector('.skeleton'));
    expect(root(element).querySelectorAll('.skeleton > i')).to.have.length(4);
  });

  it('an error while searching takes neither the text nor the focus away', async () => {
    answer((url) => (url.includes('q=') ? json({}, { status: 500 }) : json(newsFeed(url, newsItems(2)))));
    const element = make(freshBase(), { search: '' });
    place.append(element);
    await ready(element);
    const input = root(element).querySelector('input') as HTMLInputElement;
    input.focus();
    input.value = 'Hafen';
    input.dispatchEvent(new Event('input'));
    await until(() => root(element).querySelector('[part=error]'));
    expect(root(element).activeElement).to.equal(input);
    expect(input.value).to.equal('Hafen');
  });

  it('more fails: the list stays, the button offers another try', async () => {
    const base = freshBase();
    answer((url) => (url.includes('cursor') ? json({}, { status: 500 }) : json(newsFeed(url, newsItems(2), { next_url: `${base}/v1/news.json?limit=2&cursor=x`, total: 4 }))));
    const element = make(base, { limit: '2' });
    place.append(element);
    await ready(element);
    root(element).querySelector<HTMLButtonElement>('.more')?.click();
    await until(() => root(element).querySelector('.note'));
    expect(titles(element)).to.have.length(2);
    expect(root(element).querySelector('.more')?.getAttribute('aria-disabled')).to.equal('false');
  });

  it('a feed that points to itself ends', async () => {
    answer((url) => json(newsFeed(url, newsItems(2), { next_url: url, total: 99 })));
    const element = make(freshBase(), { limit: '2' });
    place.append(element);
    await ready(element);
    root(element).querySelector<HTMLButtonElement>('.more')?.click();
    await until(() => !root(element).querySelector('.more'));
    expect(titles(element)).to.have.length(2);
  });

  it('hostile data in every field: shown as text or not at all', async () => {
    const evil = '"><img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
    const link = 'javascript:globalThis.hacked=1';
    answer((url) =>
      json({
        ...newsFeed(url, [
          { id: evil, url: link, external_url: link, title: evil, summary: evil, image: link, date_published: evil, tags: [evil, 7, null], language: evil, attachments: [{ url: link, mime_type: evil, title: evil }, { url: 'https://a.example/x.pdf', mime_type: evil, title: evil, size_in_bytes: -1 }], _vir: { visibility: evil, pinned: evil, source: { name: evil, url: link }, member: evil, image: { alt: evil, credit: evil, srcset: [{ url: link, width: 'x' }] } } },
          null,
          'text',
          { id: '', title: 'ohne Kennung' },
        ]),
        title: evil,
        home_page_url: link,
        next_url: link,
      }),
    );
    const element = make(freshBase());
    place.append(element);
    await ready(element);
    expect(titles(element)).to.deep.equal([evil]);
    expect(root(element).querySelectorAll('script, img, [onerror]')).to.have.length(0);
    expect([...root(element).querySelectorAll('a')].map(({ protocol }) => protocol).every((protocol) => protocol.startsWith('http'))).to.equal(true);
    expect((globalThis as { hacked?: unknown }).hacked).to.equal(undefined);
  });

  it('properties set before the element is known are kept', async () => {
    const frame = document.createElement('vir-news-early');
    (frame as unknown as NewsFeed).items = newsItems(2);
    (frame as unknown as NewsFeed).layout = 'compact';
    place.append(frame);
    const { NewsFeed: Base } = await import('./news-feed.ts');
    customElements.define('vir-news-early', class extends Base {});
    await ready(frame);
    expect(titles(frame)).to.have.length(2);
    expect(frame.getAttribute('layout')).to.equal('compact');
  });

  it('hidden stays hidden, whatever the page says', async () => {
    const style = document.createElement('style');
    style.textContent = '* { display: block !important }';
    place.append(style);
    const element = make(freshBase());
    element.items = newsItems(1);
    element.hidden = true;
    place.append(element);
    await ready(element);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('the page\'s own CSS does not reach inside', async () => {
    const style = document.createElement('style');
    style.textContent = 'html { font-size: 62.5% } body * { text-transform: uppercase !important; line-height: 5 !important; letter-spacing: 9px !important; color: lime !important }';
    place.append(style);
    const element = make(freshBase());
    element.items = newsItems(1);
    place.append(element);
    await ready(element);
    const teaser = getComputedStyle(root(element).querySelector('.teaser') as Element);
    expect([teaser.textTransform, teaser.letterSpacing]).to.deep.equal(['none', 'normal']);
    expect(parseFloat(teaser.lineHeight) / parseFloat(teaser.fontSize)).to.be.closeTo(1.5, 0.01);
    expect(teaser.color).to.equal('rgb(28, 33, 39)');
  });

  it('two on a page share one request', async () => {
    const base = freshBase();
    answer((url) => json(newsFeed(url, newsItems(2))));
    const [one, two] = [make(base), make(base)];
    place.append(one, two);
    await ready(one);
    await ready(two);
    expect(requests).to.have.length(1);
  });

  it('takes the request the loader has already started', async () => {
    const base = freshBase();
    const url = `${base}/v1/news.json?limit=10`;
    globalThis.VIR = { requests: new Map([[url, Promise.resolve(json(newsFeed(url, newsItems(1))))]]) };
    const element = make(base);
    place.append(element);
    await ready(element);
    expect(requests).to.have.length(0);
    expect(globalThis.VIR.requests?.size).to.equal(0);
    globalThis.VIR = undefined;
  });

  it('follows the language around it, through shadow roots, and changes with its own', async () => {
    place.lang = 'en-GB';
    const outer = document.createElement('div');
    place.append(outer);
    const element = make(freshBase());
    element.items = [];
    element.privacyUrl = 'https://www.example/datenschutz';
    element.feedbackUrl = 'https://www.example/barriere';
    outer.attachShadow({ mode: 'open' }).append(element);
    await until(() => text(element).includes('There is no news'));
    expect(root(element).querySelector('section')?.lang).to.equal('en');
    element.lang = 'de';
    await until(() => text(element).includes('Zurzeit gibt es keine Meldungen.'));
    element.lang = 'nds';
    await until(() => root(element).querySelector('section')?.getAttribute('aria-label') === 'Nieges');
    expect(text(element)).to.include('Hinnernis mellen', 'the words all widgets share are Low German too');
  });

  it('works on a page whose prototypes an old library has changed', async () => {
    const { reduce, entries } = Array.prototype;
    const { from } = Array;
    // As Prototype.js 1.6 leaves them: other meanings, enumerable additions, a toJSON on arrays.
    const patched: Record<string, unknown> = { toJSON: () => 'broken', each: () => undefined, reduce: () => undefined, entries: () => [] };
    for (const name of Object.keys(patched)) Object.defineProperty(Array.prototype, name, { value: patched[name], enumerable: true, configurable: true, writable: true });
    Object.defineProperty(Object.prototype, 'credentials', { value: 'include', enumerable: true, configurable: true });
    Array.from = () => [];
    try {
      const body = '{"items":[{"id":"a","title":"Trotzdem da","_vir":{}}]}';
      answer(() => new Response(body, { headers: { 'content-type': 'application/json' } }));
      const element = make(freshBase());
      place.append(element);
      await ready(element);
      expect(titles(element)[0]).to.equal('Trotzdem da');
    } finally {
      Array.from = from;
      Object.defineProperty(Array.prototype, 'reduce', { value: reduce, enumerable: false, configurable: true, writable: true });
      Object.defineProperty(Array.prototype, 'entries', { value: entries, enumerable: false, configurable: true, writable: true });
      for (const [object, name] of [[Array.prototype, 'toJSON'], [Array.prototype, 'each'], [Object.prototype, 'credentials']] as const) Reflect.deleteProperty(object, name);
    }
  });

  it('a second definition is not an accident', async () => {
    const again: string = './define.ts?again';
    await import(again);
    expect(customElements.get('vir-news-feed')).to.be.a('function');
    await fixture(html`<vir-news-feed .items=${[]}></vir-news-feed>`);
  });
});
