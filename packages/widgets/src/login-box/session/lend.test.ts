// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { until } from '../../testing/feeds.ts';
import { client } from '../../shared/client.ts';
import { ResourceController } from '../../shared/resource-controller.ts';
import { Lender } from './lend.ts';

/** A widget as far as its data are concerned. */
class Probe extends LitElement {
  source = '';
  readonly resource = new ResourceController<{ title: string }>(this, {
    source: () => this.source,
    load: async (source, options) => {
      const { body, time } = await client.get(String(source), options);
      return { value: body as { title: string }, time, stale: false };
    },
    isEmpty: () => false,
  });
  protected override render(): TemplateResult {
    return html`<p>${this.resource.value?.title}</p>`;
  }
}
customElements.define('vir-probe', Probe);

let serial = 0;
const text = (element: Element) => element.shadowRoot?.textContent?.trim();
const answerTitle = (url: string) => json({ title: url.includes('/member/') ? 'ohne Schlüssel' : 'öffentlich' });

async function show(source: string): Promise<Probe> {
  const element = await fixture<Probe>(html`<vir-probe .source=${source}></vir-probe>`);
  await until(() => text(element));
  return element;
}

describe('what a sign-in box lends', () => {
  let base: string;
  let lender: Lender;
  let read: string[];
  const reader = (url: string) => {
    read.push(url);
    return Promise.resolve(json({ title: 'intern' }));
  };

  beforeEach(() => {
    resetNetwork();
    answer(answerTitle);
    base = `https://lent${++serial}.example`;
    lender = new Lender(base);
    read = [];
  });
  afterEach(() => lender.take());

  it('exchanges what is on screen at once, with the same filters, and later lists too', async () => {
    const element = await show(`${base}/v1/news.json?tag=Schule`);
    expect(text(element)).to.equal('öffentlich');
    lender.take(reader);
    await until(() => text(element) === 'intern');
    await show(`${base}/v1/events.json`);
    await show(`${base}/v1/news/a.json`);
    expect(read).to.deep.equal([`${base}/v1/member/news.json?tag=Schule`, `${base}/v1/member/events.json`, `${base}/v1/member/news/a.json`]);
  });

  it('takes what only members may see off the screen before anything else has arrived', async () => {
    lender.take(reader);
    const element = await show(`${base}/v1/news.json`);
    expect(text(element)).to.equal('intern');
    answer(() => new Promise(() => undefined));
    lender.take();
    await element.updateComplete;
    expect(text(element)).to.equal('');
  });

  it('shows nothing internal where the public list cannot be had afterwards', async () => {
    lender.take(reader);
    const element = await show(`${base}/v1/news.json`);
    answer(() => Promise.reject(new TypeError('offline')));
    lender.take();
    await until(() => element.resource.current.state === 'error');
    expect(text(element)).to.equal('');
  });

  it('never answers from memory what a member has read', async () => {
    lender.take(reader);
    await show(`${base}/v1/news.json`);
    lender.take();
    expect(text(await show(`${base}/v1/news.json`))).to.equal('öffentlich');
  });

  it('leaves other lists, other servers and feeds alone', async () => {
    const others = [`${base}/v1/members.json`, `${base}/v1/boundaries.json`, `${base}/v1/news.rss`, `https://other${serial}.example/v1/news.json`];
    const elements = await Promise.all(others.map(show));
    requests.length = 0;
    lender.take(reader);
    for (const element of elements) expect(element.resource.current.state).to.equal('ready');
    expect(read).to.deep.equal([]);
    expect(requests).to.deep.equal([]);
  });

  it('asks with the key again where an answer failed', async () => {
    let tries = 0;
    lender.take((url) => {
      read.push(url);
      return Promise.resolve(++tries === 1 ? new Response('', { status: 503 }) : json({ title: 'intern' }));
    });
    expect(text(await show(`${base}/v1/projects.json`))).to.equal('intern');
    expect(read).to.have.length(2);
    expect(requests.filter(({ url }) => url.includes('/member/'))).to.deep.equal([]);
  });
});
