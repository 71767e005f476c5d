// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import '../news-feed/define.ts';
import '../project-list/define.ts';
import './define.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const shown = (element: Element) => [...root(element).querySelectorAll('.title')].map(({ textContent }) => textContent?.replace('(andere Website)', '').trim());
const chip = (element: Element, name: string) => [...root(element).querySelectorAll<HTMLButtonElement>('.chips button')].find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;
const topicOf = (url: string) => new URL(url).searchParams.get('tag');
const projects = ['Breitband', 'Schule'].map((tag) => ({ id: tag, title: `Projekt ${tag}`, tags: [tag], _project: { status: 'running' } }));

async function portalOf(share: string | undefined, tag = '') {
  answer((url) => json(newsFeed(url, newsItems(4).filter(({ tags = [] }) => topicOf(url) === null || tags.includes(topicOf(url) ?? '')))));
  const portal = await fixture<HTMLElement>(html`<vir-portal base=${freshBase()}>
    <vir-news-feed id="a" topics></vir-news-feed>
    <vir-news-feed id="b" topics limit="9"></vir-news-feed>
    <vir-news-feed id="c" limit="8" tag=${tag}></vir-news-feed>
    <vir-project-list id="p" .items=${projects}></vir-project-list>
  </vir-portal>`);
  if (share !== undefined) portal.setAttribute('share', share);
  const [a, b, c, p] = ['a', 'b', 'c', 'p'].map((id) => portal.querySelector(`#${id}`) as HTMLElement) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  await until(() => [a, b, c, p].every((element) => shown(element).length) && chip(a, 'Schule') && chip(b, 'Schule') && root(p).querySelector('form'));
  return { a, b, c, p };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('vir-portal with a filter bus', () => {
  beforeEach(resetNetwork);

  it('a topic chosen in one widget filters all others, shows there as chosen, and can be taken back anywhere', async () => {
    const { a, b, c, p } = await portalOf('member,topics');
    chip(a, 'Schule').click();
    await until(() => [a, b, c].every((element) => shown(element).length === 2) && shown(p).length === 1);
    expect(shown(p)).to.deep.equal(['Projekt Schule']);
    expect(chip(b, 'Schule').getAttribute('aria-pressed')).to.equal('true');
    chip(b, 'Schule').click();
    await until(() => [a, b, c].every((element) => shown(element).length === 4) && shown(p).length === 2);
    expect(chip(a, 'Schule').getAttribute('aria-pressed')).to.equal('false');
  });

  it('projects give their topic to the others too', async () => {
    const { a, c, p } = await portalOf('topics');
    root(p).querySelector<HTMLInputElement>('[name=tag][value=breitband]')?.click();
    await until(() => shown(c).length === 2 && shown(a).length === 2);
    expect(requests.some(({ url }) => topicOf(url) === 'Breitband')).to.equal(true);
  });

  it('topics stay with their widget where the page does not share them', async () => {
    for (const share of [undefined, '', 'member']) {
      const { a, b, c, p } = await portalOf(share);
      chip(a, 'Schule').click();
      await until(() => shown(a).length === 2);
      await settle();
      expect([b, c, p].map((element) => shown(element).length)).to.deep.equal([4, 4, 2]);
    }
  });

  it('a preset of the page wins over the bus, and never spreads', async () => {
    const { a, b, c } = await portalOf('topics', 'Breitband');
    await settle();
    expect(shown(b)).to.have.length(4);
    chip(a, 'Schule').click();
    await until(() => shown(b).length === 2);
    expect(shown(c)).to.deep.equal(['Meldung 1', 'Meldung 3']);
  });
});
