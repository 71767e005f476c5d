// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import { NewsFeed } from '../news-feed/news-feed.ts';

if (!customElements.get('vir-news-feed')) customElements.define('vir-news-feed', NewsFeed);

const textOf = (element: Element) => element.shadowRoot?.querySelector('section')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const asked = () => requests.filter(({ url }) => url.endsWith('/v1/config.json')).length;
const marked = (url: string) => {
  const feed = newsFeed(url, newsItems(1));
  return { ...feed, _vir: { ...(feed._vir as object), config: true } };
};

/** An API that says `config`; nothing where it says nothing. */
function serve(config?: unknown): void {
  answer((url) => (url.endsWith('/v1/config.json') ? (config === 'down' ? Promise.reject(new TypeError('down')) : json(config)) : json(config ? marked(url) : newsFeed(url, newsItems(1)))));
}
const show = (base: string) => fixture<NewsFeed>(html`<vir-news-feed base=${base}><a href="/news">Zur Seite der Stadt</a></vir-news-feed>`);

describe('switches and notices of an API', () => {
  beforeEach(resetNetwork);

  it('cost no request where there is nothing to say', async () => {
    serve();
    const element = await show(freshBase());
    await until(() => textOf(element).includes('Meldung 1'));
    expect(asked()).to.equal(0);
  });

  it('switched off: the message and the words of the webmaster, no content, no load event', async () => {
    serve({ disabled: [{ widget: 'news-feed', message: 'Wegen Wartung abgeschaltet.' }], notices: [] });
    let loads = 0;
    const count = () => loads++;
    document.addEventListener('vir-load', count);
    const element = await show(freshBase());
    await until(() => textOf(element));
    expect(textOf(element)).to.equal('Wegen Wartung abgeschaltet.');
    expect(element.querySelector('a')?.getClientRects().length).to.be.greaterThan(0);
    await element.updateComplete;
    document.removeEventListener('vir-load', count);
    expect(loads).to.equal(0);
  });

  it('is switched on again by the next answer', async () => {
    const base = freshBase();
    serve({ disabled: [{ widget: 'news-feed', message: 'Aus' }], notices: [] });
    const element = await show(base);
    await until(() => textOf(element) === 'Aus');
    serve();
    element.limit = 5;
    await until(() => textOf(element).includes('Meldung 1'));
    expect(textOf(element)).not.to.include('Aus');
  });

  it('another widget is switched off: this one stays', async () => {
    serve({ disabled: [{ widget: 'member-map', message: 'Aus' }], notices: [] });
    const element = await show(freshBase());
    await until(() => textOf(element).includes('Meldung 1'));
    expect(textOf(element)).not.to.include('Aus');
  });

  it('notices stand above the content until they are over, and are text', async () => {
    serve({ disabled: [], notices: [{ text: 'Am 24. <b>zu</b>' }, { text: 'Vorbei', until: '2020-01-01T00:00:00Z' }, { text: 7 }] });
    const element = await show(freshBase());
    await until(() => textOf(element).includes('Meldung 1'));
    expect(textOf(element)).to.match(/^Am 24\. <b>zu<\/b>.*Meldung 1/);
    expect(textOf(element)).not.to.include('Vorbei');
  });

  for (const [name, config] of [['cannot be read', 'down'], ['is of no known shape', { disabled: 'all' }]] as const)
    it(`stay without effect where the answer ${name}`, async () => {
      serve(config);
      const element = await show(freshBase());
      await until(() => textOf(element).includes('Meldung 1'));
    });
});
