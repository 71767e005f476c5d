// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, newsFeed, newsItems, until } from '../testing/feeds.ts';
import '../news-feed/define.ts';
import '../project-list/define.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const buttons = (element: Element) => [...root(element).querySelectorAll<HTMLButtonElement>('.copy button')];
const projects = [1, 2].map((id) => ({ id: String(id), title: `Projekt ${id}`, tags: [id === 1 ? 'Schule' : 'Wege'], content_text: 'x', _vir: { visibility: 'public' }, _project: { status: 'running' } }));

/** The clipboard of the page, for one test. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

describe('the address of what is chosen', () => {
  beforeEach(() => {
    resetNetwork();
    answer((url) => json(url.includes('projects') ? { ...newsFeed(url, projects), feed_url: url } : newsFeed(url, newsItems(2))));
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

  async function chosenNews() {
    const base = freshBase();
    const element = await fixture(html`<vir-news-feed base=${base} topics></vir-news-feed>`);
    await until(() => root(element).querySelector('.chips button'));
    expect(buttons(element)).to.have.length(0);
    root(element).querySelector<HTMLButtonElement>('.chips button')?.click();
    await until(() => buttons(element).length);
    return { base, element };
  }

  it('is copied with the filters of the visitor, and that is said', async () => {
    let copied = '';
    clipboard(async (text) => void (copied = text));
    const { base, element } = await chosenNews();
    expect(buttons(element).map((button) => button.textContent)).to.deep.equal(['RSS-Adresse kopieren', 'JSON Feed-Adresse kopieren']);
    buttons(element)[0]?.click();
    await until(() => root(element).querySelector('.taken')?.textContent?.includes('kopiert'));
    expect(copied).to.equal(`${base}/v1/news.rss?tag=Breitband`);
    await expect(element).to.be.accessible();
  });

  it('is there to be selected where the page may not use the clipboard', async () => {
    clipboard(() => Promise.reject(new DOMException('refused', 'NotAllowedError')));
    const { base, element } = await chosenNews();
    buttons(element)[1]?.click();
    await until(() => root(element).activeElement?.matches('.own-link'));
    const field = root(element).activeElement as HTMLInputElement;
    expect(field.value).to.equal(`${base}/v1/news.json?tag=Breitband`);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    expect(field.closest('label')?.textContent).to.include('Adresse zum Kopieren');
    await expect(element).to.be.accessible();
  });

  it('of projects has their filters, and goes with the last of them', async () => {
    let copied = '';
    clipboard(async (text) => void (copied = text));
    const base = freshBase();
    const element = await fixture(html`<vir-project-list base=${base} status="running"></vir-project-list>`);
    await until(() => buttons(element).length);
    root(element).querySelector<HTMLInputElement>('input[name=tag]')?.click();
    await until(() => root(element).querySelectorAll('.chips li').length === 3);
    buttons(element)[0]?.click();
    await until(() => copied);
    expect(copied).to.equal(`${base}/v1/projects.rss?tag=Schule&status=running`);
    root(element).querySelector<HTMLButtonElement>('.reset')?.click();
    await until(() => !buttons(element).length);
  });

  it('is none of ours where the data is from elsewhere', async () => {
    const element = await fixture(html`<vir-project-list .items=${projects} status="running"></vir-project-list>`);
    await until(() => root(element).querySelector('.chips'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(buttons(element)).to.have.length(0);
  });
});
