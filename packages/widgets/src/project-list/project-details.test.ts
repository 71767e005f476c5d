// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, resetNetwork } from '../testing/network.ts';
import { expect, html } from '@open-wc/testing';
import { freshBase, newsFeed, until } from '../testing/feeds.ts';
import './define.ts';
import { project, projects, root, titles, box, button, show, type } from '../testing/projects.ts';

describe('vir-project-list with all a project tells', () => {
  beforeEach(resetNetwork);

  it('keeps the choice in the address where the page wants it: reload and back show what the address says', async () => {
    history.replaceState(null, '', '#anker');
    answer((url) => json(newsFeed(url, projects)));
    const base = freshBase();
    const first = await show(html`<vir-project-list id="eins" base=${base} shareable search status="running"></vir-project-list>`);
    expect(titles(first)).to.have.length(2);
    box(first, 'open data').click();
    await first.updateComplete;
    expect(decodeURIComponent(location.hash)).to.equal('#anker&vir-eins=tag=open+data');
    box(first, 'running').click();
    await first.updateComplete;
    expect(titles(first)).to.deep.equal(['Straßenschäden melden', 'Sensoren']);
    const second = await show(html`<vir-project-list id="eins" base=${base} shareable search status="running"></vir-project-list>`);
    expect(titles(second), 'a preset that was taken back stays taken back').to.deep.equal(['Straßenschäden melden', 'Sensoren']);
    second.remove();
    history.back();
    await until(() => titles(first).length === 1);
    expect(box(first, 'running').checked).to.equal(true);
    // Going back is no step of its own: there is still a way forward. (The length of the history says nothing, Firefox ends it at 50.)
    history.forward();
    await until(() => titles(first).length === 2);
    first.remove();
    history.replaceState(null, '', '#');
  });

  it('shows pictures of the network with alternative text and credit, and none from third parties', async () => {
    const base = freshBase();
    const image = { alt: 'Hafen', credit: 'A. Beispiel', width: 640, height: 400, srcset: [{ url: `${base}/media/a.webp`, width: 320 }] };
    const items = [project('a', 'Eins', 'running', { image: `${base}/media/a.jpg`, _vir: { visibility: 'public', image } }), project('b', 'Zwei', 'running', { image: 'https://third.example/b.jpg' })];
    answer((url) => (url.includes('/media/') ? new Response(null, { status: 404 }) : json(newsFeed(url, items))));
    const element = await show(html`<vir-project-list base=${base}></vir-project-list>`);
    await until(() => root(element).querySelector('figure'));
    const images = [...root(element).querySelectorAll('img')];
    expect(images.map(({ alt, srcset }) => [alt, srcset])).to.deep.equal([['Hafen', `${base}/media/a.webp 320w`]]);
    expect(root(element).querySelector('figcaption')?.textContent).to.equal('Foto: A. Beispiel');
    await expect(element).to.be.accessible();
  });

  it('tells why a project rests, where it is, what it costs and who pays, with the logo beside the name', async () => {
    const base = freshBase();
    const extension = { status: 'paused' as const, statusNote: 'wartet auf den Förderbescheid', cost: '1,2 Mio. Euro', place: 'Alter Hafen', geometry: { type: 'Point' as const, coordinates: [8.2, 53.1] as [number, number] }, funding: [{ name: 'Europäische Union', logo: { url: `${base}/media/eu.jpg`, width: 300, height: 100 } }, { name: 'Land', logo: { url: 'https://third.example/l.png' } }] };
    answer((url) => (url.includes('/media/') ? new Response(null, { status: 404 }) : json(newsFeed(url, [project('a', 'Hafen', 'paused', { _project: extension })]))));
    const element = await show(html`<vir-project-list base=${base}></vir-project-list>`);
    await until(() => root(element).querySelector('details'));
    expect(root(element).querySelector('.meta')?.textContent).to.include('Ruht').and.include('wartet auf den Förderbescheid');
    (root(element).querySelector('details') as HTMLDetailsElement).open = true;
    const facts = [...root(element).querySelectorAll('dt, dd')].map((one) => one.textContent?.trim());
    expect(facts).to.deep.equal(['Ort', 'Alter Hafen', 'Karte öffnen (OpenStreetMap)', 'Kosten', '1,2 Mio. Euro', 'Förderung', 'Europäische Union', 'Land']);
    expect(root(element).querySelector<HTMLAnchorElement>('dd a')?.href).to.equal('https://www.openstreetmap.org/?mlat=53.1&mlon=8.2#map=17/53.1/8.2');
    expect([...root(element).querySelectorAll<HTMLImageElement>('.logo')].map(({ alt, src }) => [alt, src])).to.deep.equal([['', `${base}/media/eu.jpg`]]);
    await expect(element).to.be.accessible();
  });

  it('offers no filter value that would leave nothing, but never takes the focus away', async () => {
    answer((url) => json(newsFeed(url, projects)));
    const element = await show(html`<vir-project-list base=${freshBase()}></vir-project-list>`);
    box(element, 'paused').focus();
    box(element, 'paused').click();
    await element.updateComplete;
    expect(box(element, 'e-akte').disabled).to.equal(true);
    expect(box(element, 'open data').disabled).to.equal(false);
    expect([...root(element).querySelectorAll('option')].filter(({ disabled }) => disabled).map(({ value }) => value)).to.deep.equal(['bremen', 'oldenburg']);
    box(element, 'open data').click();
    await element.updateComplete;
    box(element, 'paused').focus();
    box(element, 'paused').click();
    await element.updateComplete;
    expect(root(element).activeElement).to.equal(box(element, 'paused'));
    await expect(element).to.be.accessible();
  });

  it('a search without hits leaves the filters in reach: a long list of them must scroll by keyboard', async () => {
    answer((url) => json(newsFeed(url, projects)));
    const element = await show(html`<vir-project-list base=${freshBase()} search></vir-project-list>`);
    await type(element, 'raumfahrt');
    expect([...root(element).querySelectorAll<HTMLInputElement>('[type=checkbox]')].filter(({ disabled }) => disabled)).to.have.length(0);
  });

  it('groups by municipality below headings of the next level, in German order, and pages on in it', async () => {
    answer((url) => json(newsFeed(url, projects)));
    const element = await show(html`<vir-project-list base=${freshBase()} group="member" limit="4" label="Projekte" filters=""></vir-project-list>`);
    const outline = () => [...root(element).querySelectorAll('h2, h3, h4')].map((one) => `${one.localName} ${one.textContent?.replace('(andere Website)', '').trim()}`);
    await until(() => root(element).querySelector('.group'));
    expect(outline()).to.deep.equal(['h2 Projekte', 'h3 Freie Hansestadt Bremen', 'h4 Ärzteportal', 'h4 E-Akte', 'h3 Oldenburg (Oldb)', 'h4 Straßenschäden melden', 'h4 E-Rechnung']);
    button(element, 'Mehr anzeigen').click();
    await until(() => root(element).querySelectorAll('[part=item]').length === 6);
    expect(outline().slice(7)).to.deep.equal(['h3 Ohne Kommune', 'h4 Sensoren', 'h4 Vorhaben']);
    await until(() => root(element).activeElement?.textContent?.includes('Sensoren'));
    await expect(element).to.be.accessible();
  });

  it('describes public projects for search engines where the page wants it, until it leaves', async () => {
    const inside = project('i', 'Intern', 'running', { _vir: { visibility: 'members' } });
    answer((url) => json(newsFeed(url, [...projects.slice(0, 2), inside])));
    const element = await show(html`<vir-project-list base=${freshBase()} json-ld></vir-project-list>`);
    await until(() => document.head.querySelector('[type="application/ld+json"]'));
    const data = JSON.parse(document.head.querySelector('[type="application/ld+json"]')?.textContent ?? '') as { itemListElement: { item: { name: string } }[] };
    expect(data.itemListElement.map(({ item }) => item.name)).to.deep.equal(['Ärzteportal', 'Straßenschäden melden']);
    element.remove();
    expect(document.head.querySelector('[type="application/ld+json"]')).to.equal(null);
  });
});
