// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import { NewsFeed } from '../news-feed/news-feed.ts';

if (!customElements.get('vir-news-feed')) customElements.define('vir-news-feed', NewsFeed);

const chips = (element: Element) => [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.chips button') ?? [])];
const pressed = (element: Element) => chips(element).filter((chip) => chip.ariaPressed === 'true').map(({ textContent }) => textContent);
const show = async (id: string) => {
  const element = await fixture<NewsFeed>(html`<vir-news-feed id=${id} base=${freshBase()} search topics shareable></vir-news-feed>`);
  await until(() => chips(element).length);
  return element;
};
const go = (hash: string) => history.replaceState(null, '', location.href.split('#')[0] + hash);
const hash = () => decodeURIComponent(decodeURIComponent(location.hash));

describe('the choice of a visitor in the address', () => {
  beforeEach(() => {
    resetNetwork();
    answer((url) => json(newsFeed(url, newsItems(3))));
    go('');
  });
  afterEach(() => go(''));

  it('is written behind the #, never into the query, and goes with the choice', async () => {
    const { search } = location;
    const element = await show('a');
    chips(element)[0]?.click();
    await until(() => location.hash);
    expect(hash()).to.equal('#vir-a=tag=Breitband');
    expect(location.search).to.equal(search);
    chips(element)[0]?.click();
    await until(() => !location.hash);
  });

  it('comes back after a reload, before the list is there: pressed, asked for, in the search box', async () => {
    answer(async (url) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return json(newsFeed(url, newsItems(3)));
    });
    go(`#vir-b=${encodeURIComponent('q=büro & mehr&tag=Schule')}`);
    const element = await show('b');
    await until(() => pressed(element).length);
    expect(pressed(element)).to.deep.equal(['Schule']);
    await until(() => requests.some(({ url }) => new URL(url).searchParams.get('tag') === 'Schule'));
    await until(() => element.shadowRoot?.querySelector('input')?.value === 'büro ');
    expect(hash()).to.include('vir-b=');
  });

  it('a topic of an old link that no entry has any more can be taken back', async () => {
    answer((url) => json(url.includes('tag=') ? newsFeed(url, []) : newsFeed(url, newsItems(3))));
    go(`#vir-g=${encodeURIComponent('tag=Altes')}`);
    const element = await show('g');
    await until(() => pressed(element).includes('Altes'));
    chips(element).find(({ textContent }) => textContent === 'Altes')?.click();
    await until(() => chips(element).length > 1 && !pressed(element).length);
    expect(location.hash).to.equal('');
  });

  it('follows back and forward', async () => {
    const element = await show('c');
    chips(element)[1]?.click();
    await until(() => pressed(element).length);
    history.back();
    await until(() => !pressed(element).length);
    expect(location.hash).to.equal('');
    history.forward();
    await until(() => pressed(element).length);
    expect(pressed(element)).to.deep.equal(['Schule']);
    history.back();
    await until(() => !location.hash);
  });

  it('two widgets and an anchor of the page leave each other alone', async () => {
    go('#kontakt');
    const [one, other] = [await show('d'), await show('e')];
    chips(one)[0]?.click();
    await until(() => location.hash.includes('vir-d'));
    chips(other)[1]?.click();
    await until(() => location.hash.includes('vir-e'));
    expect(hash()).to.equal('#kontakt&vir-d=tag=Breitband&vir-e=tag=Schule');
    expect([pressed(one), pressed(other)]).to.deep.equal([['Breitband'], ['Schule']]);
  });

  it('a broken address is no choice', async () => {
    go('#vir-f=%E0%A4%A');
    const element = await show('f');
    expect(pressed(element)).to.deep.equal([]);
  });
});
