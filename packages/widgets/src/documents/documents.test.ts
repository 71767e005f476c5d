// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, newsFeed, until } from '../testing/feeds.ts';
import { answers } from '../shared/client.ts';
import './define.ts';
import type { Documents } from './documents.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const text = (element: Element) => root(element).querySelector('section')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const documents = (base: string, count = 2) =>
  [...Array<undefined>(count).keys()].map((n) => ({
    id: `dok-${n}`,
    title: `Protokoll ${n}`,
    summary: 'Beschlüsse.',
    date_published: '2026-03-02T08:00:00Z',
    _vir: { visibility: 'members', member: { id: 'stadt-a', name: 'Stadt A' } },
    _document: { filename: `protokoll-${n}.pdf`, mediaType: 'application/pdf', size: 1_234_567, ticket: `${base}/v1/member/documents/dok-${n}/ticket` },
  }));

const turn = (session: { name: string; municipality: string } | undefined) => {
  globalThis.VIR = { ...globalThis.VIR, ...(session && { session }) };
  if (!session) delete globalThis.VIR.session;
  globalThis.dispatchEvent(new Event('vir-session'));
};

describe('vir-documents', () => {
  let base: string;
  beforeEach(() => {
    resetNetwork();
    base = freshBase();
    answer((url) => json(newsFeed(url, documents(base))));
  });
  afterEach(() => {
    delete answers.post;
    turn(undefined);
  });

  it('asks nobody and says plainly where documents are, as long as nobody is signed in', async () => {
    const element = await fixture<Documents>(html`<vir-documents base=${base} label="Unterlagen"><a href="https://www.example/">Zur Anmeldung</a></vir-documents>`);
    await until(() => text(element));
    expect(text(element)).to.include('wenn sie angemeldet sind');
    expect(root(element).querySelector('slot:not([name])')).not.to.equal(null);
    expect(requests).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('lists type, size, date and source once a member is there, and nothing at once when not any more', async () => {
    const element = await fixture<Documents>(html`<vir-documents base=${base}></vir-documents>`);
    turn({ name: 'Anna', municipality: 'Stadt A' });
    await until(() => root(element).querySelector('[part=item]'));
    expect(requests.map(({ url }) => url)).to.deep.equal([`${base}/v1/member/documents.json?limit=10`]);
    expect(text(element)).to.include('PDF, 1,2\u00a0MB'.replace('\u00a0', ' ')).and.to.include('Mo., 2. März 2026').and.to.include('Stadt A');
    await expect(element).to.be.accessible();
    turn(undefined);
    await element.updateComplete;
    await element.updateComplete;
    expect(text(element)).not.to.include('Protokoll');
  });

  it('asks for a ticket with the member’s key, and says so where there is none', async () => {
    const asked: string[] = [];
    answers.post = (url) => {
      asked.push(url);
      return Promise.resolve(json({ title: 'Nicht da' }, { status: 404 }));
    };
    turn({ name: 'Anna', municipality: '' });
    const element = await fixture<Documents>(html`<vir-documents base=${base}></vir-documents>`);
    await until(() => root(element).querySelector('[part=download]'));
    root(element).querySelector<HTMLButtonElement>('[part=download]')?.click();
    await until(() => text(element).includes('lässt sich gerade nicht herunterladen'));
    expect(asked).to.deep.equal([`${base}/v1/member/documents/dok-0/ticket`]);
    await expect(element).to.be.accessible();
  });

  it('goes to no address of another server, whatever the ticket says', async () => {
    answers.post = () => Promise.resolve(json({ url: 'https://fremd.example/v1/download/x', expires: '' }, { status: 201 }));
    turn({ name: 'Anna', municipality: '' });
    const element = await fixture<Documents>(html`<vir-documents base=${base}></vir-documents>`);
    await until(() => root(element).querySelector('[part=download]'));
    const here = location.href;
    root(element).querySelector<HTMLButtonElement>('[part=download]')?.click();
    await until(() => text(element).includes('lässt sich gerade nicht herunterladen'));
    expect(location.href).to.equal(here);
  });

  it('shows more with the focus on the first new one', async () => {
    turn({ name: 'Anna', municipality: '' });
    answer((url) => json(newsFeed(url, documents(base, 5))));
    const element = await fixture<Documents>(html`<vir-documents base=${base} limit="2"></vir-documents>`);
    await until(() => root(element).querySelector('.more'));
    root(element).querySelector<HTMLButtonElement>('.more')?.click();
    await until(() => root(element).querySelectorAll('[part=item]').length === 4);
    await until(() => root(element).activeElement?.textContent?.includes('Protokoll 2'));
  });
});
