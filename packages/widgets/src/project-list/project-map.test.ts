// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, html } from '@open-wc/testing';
import { freshBase, newsFeed, until } from '../testing/feeds.ts';
import { boundaries } from '../testing/members.ts';
import { button, many, project, projects, root, said, show, text, titles, type } from '../testing/projects.ts';
import './define.ts';

const at = (id: string, title: string, longitude: number, latitude: number, more = {}) => project(id, title, 'running', { ...more, _project: { status: 'running', geometry: { type: 'Point', coordinates: [longitude, latitude] } } });
const placed = [at('n', 'Hafen', 8.58, 53.54), at('m', 'Radweg', 8.21, 53.14), at('s', 'Schule', 8.05, 52.28), project('o', 'Ohne Ort', 'planned')];
const markers = (element: Element) => [...root(element).querySelectorAll<HTMLElement>('.marker')];
const called = (element: Element) => markers(element).map(({ ariaLabel }) => ariaLabel).sort();
const focused = (element: Element) => root(element).activeElement?.ariaLabel;
const press = (element: Element, key: string) => root(element).activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const serve = (items: readonly unknown[], outlines: () => Response = () => json(boundaries)) => answer((url) => (url.includes('/boundaries') ? outlines() : json(newsFeed(url, items))));

async function open(element: Element): Promise<void> {
  button(element, 'Karte').click();
  await until(() => root(element).querySelector('.places'));
}

describe('vir-project-list on a map', () => {
  beforeEach(resetNetwork);

  it('loads nothing of the map before somebody wants it, and leads back to the list', async () => {
    serve(placed);
    const element = await show(html`<vir-project-list base=${freshBase()} map label="Projekte"></vir-project-list>`);
    expect(requests.some(({ url }) => url.includes('boundaries'))).to.equal(false);
    expect(button(element, 'Liste').ariaPressed).to.equal('true');
    await open(element);
    await until(() => markers(element).length && root(element).querySelector('.land')?.getAttribute('d'));
    expect(called(element)).to.deep.equal(['Hafen', 'Radweg', 'Schule']);
    expect(text(element)).to.include(boundaries._vir.credit);
    await expect(element).to.be.accessible();
    button(element, 'Liste').click();
    await until(() => titles(element).length === 4);
    expect(markers(element)).to.have.length(0);
  });

  it('says how many have no place: what is not on the map is not gone', async () => {
    serve([...placed, project('p', 'Auch ohne', 'running'), { ...project('q', 'Kaputt', 'running'), _project: { status: 'running', geometry: { type: 'Point', coordinates: [999, 'x'] } } }]);
    const element = await show(html`<vir-project-list base=${freshBase()} map search></vir-project-list>`);
    await open(element);
    await until(() => markers(element).length);
    expect(text(element)).to.include('3 von 6 Projekten haben keinen Ort auf der Karte. Sie stehen in der Liste.');
    await type(element, 'Ohne Ort');
    await until(() => !markers(element).length);
    expect(text(element)).to.include('Kein Projekt dieser Auswahl hat einen Ort auf der Karte.');
  });

  it('stays whole when a phone is turned', async () => {
    serve(placed);
    const element = await show(html`<vir-project-list base=${freshBase()} map></vir-project-list>`);
    element.style.inlineSize = '600px';
    await open(element);
    await until(() => markers(element).length === 3 && root(element).querySelector('.land')?.getAttribute('d'));
    element.style.inlineSize = '240px';
    const box = () => root(element).querySelector('.places .box')?.getBoundingClientRect() as DOMRect;
    const inside = () => markers(element).every((marker) => marker.getBoundingClientRect().left > box().left && marker.getBoundingClientRect().right < box().right && marker.getBoundingClientRect().bottom < box().bottom);
    await until(() => box().width < 250 && button(element, 'Alles zeigen').ariaDisabled === 'true' && inside());
  });

  it('shows exactly what the filters leave in the list', async () => {
    serve(placed);
    const element = await show(html`<vir-project-list base=${freshBase()} map search></vir-project-list>`);
    await open(element);
    await until(() => markers(element).length === 3);
    await type(element, 'Radweg');
    await until(() => markers(element).length === 1);
    expect(called(element)).to.deep.equal(['Radweg']);
    markers(element)[0]?.click();
    await until(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['Radweg']);
    await type(element, 'Hafen');
    await until(() => called(element)[0] === 'Hafen');
    expect(titles(element), 'a choice that is filtered out is not shown').to.deep.equal([]);
  });

  it('is one tab stop, walked by arrow keys; Enter shows the project below and says so', async () => {
    serve(placed);
    const element = await show(html`<vir-project-list base=${freshBase()} map></vir-project-list>`);
    await open(element);
    await until(() => markers(element).length === 3);
    const stops = markers(element).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).to.have.length(1);
    stops[0]?.focus();
    expect(focused(element)).to.equal('Hafen');
    press(element, 'ArrowDown');
    await until(() => focused(element) === 'Radweg');
    press(element, 'ArrowDown');
    await until(() => focused(element) === 'Schule');
    press(element, 'ArrowUp');
    await until(() => focused(element) === 'Radweg');
    press(element, 'Enter');
    await until(() => said(element) === 'Das Projekt steht unter der Karte.');
    expect(titles(element)).to.deep.equal(['Radweg']);
    expect(focused(element)).to.equal('Radweg');
    expect(root(element).querySelector('[aria-selected=true]')?.ariaLabel).to.equal('Radweg');
    await expect(element).to.be.accessible();
  });

  it('projects in one place share a point that names them, and zooming in and out needs no dragging', async () => {
    serve([at('a', 'Eins', 8.2, 53.1), at('b', 'Zwei', 8.2, 53.1), at('c', 'Drei', 8.2004, 53.1), at('d', 'Fern', 9.5, 52.5)]);
    const element = await show(html`<vir-project-list base=${freshBase()} map></vir-project-list>`);
    await open(element);
    await until(() => markers(element).length === 2);
    expect(called(element)).to.deep.equal(['3 Projekte: Eins; Zwei; Drei', 'Fern']);
    markers(element)[0]?.click();
    await until(() => titles(element).length === 3);
    const before = markers(element)[1]?.style.transform;
    button(element, 'Vergrößern').click();
    await until(() => markers(element)[1]?.style.transform !== before);
    button(element, 'Alles zeigen').click();
    await until(() => markers(element)[1]?.style.transform === before);
    expect(button(element, 'Verkleinern').ariaDisabled).to.equal('true');
  });

  it('without outlines, or with some nobody can read, the points are there and it says so', async () => {
    for (const outlines of [() => new Response(null, { status: 500 }), () => json({ type: 'Topology' })]) {
      serve(placed, outlines);
      const element = await show(html`<vir-project-list base=${freshBase()} map></vir-project-list>`);
      await open(element);
      await until(() => text(element).includes('Die Umrisse der Gebiete sind gerade nicht erreichbar.'));
      expect(markers(element)).to.have.length(3);
    }
  });

  it('asks nobody for outlines where the page has projects of its own', async () => {
    const element = await show(html`<vir-project-list base=${freshBase()} .items=${placed} map></vir-project-list>`);
    await open(element);
    await until(() => markers(element).length === 3);
    expect(requests).to.have.length(0);
  });

  it('two hundred projects on one spot stay few elements, and what is chosen is paged as the list is', async () => {
    serve(many(200).map((item) => ({ ...item, _project: { status: 'running', geometry: { type: 'Point', coordinates: [8.2, 53.1] } } })));
    const element = await show(html`<vir-project-list base=${freshBase()} map limit="5"></vir-project-list>`);
    await open(element);
    await until(() => markers(element).length === 1);
    expect(called(element)[0]).to.equal('200 Projekte: Projekt 1; Projekt 2; Projekt 3; Projekt 4; und 196 weitere');
    for (let press = 0; press < 20 && !titles(element).length; press++) {
      markers(element)[0]?.click();
      await element.updateComplete;
    }
    expect(titles(element)).to.have.length(5);
    expect(getComputedStyle(button(element, 'Mehr anzeigen')).display).not.to.equal('none');
  });

  it('a page without the attribute has no map', async () => {
    serve(projects);
    const element = await show(html`<vir-project-list base=${freshBase()}></vir-project-list>`);
    expect(button(element, 'Karte')).to.equal(undefined);
  });
});
