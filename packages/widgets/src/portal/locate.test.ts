// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, answerEvents, event, ready, root, setClock, setReader, status, textOf } from '../testing/events.ts';
import { freshBase, until } from '../testing/feeds.ts';
import { markers, tools } from '../testing/member-map.ts';
import { boundaries, collection } from '../testing/members.ts';
import '../event-calendar/define.ts';
import '../member-map/define.ts';
import './define.ts';

const at = (name: string, coordinates = 'geo:53.14,8.21') => ({ locations: { 1: { name, coordinates } } });
const events = [event('2026-03-06T18:00:00', 'Konzert', at('Lambertikirche')), event('2026-03-07T18:00:00', 'Lesung', at('Stadtbibliothek', 'geo:52.9,9.1')), event('2026-03-08T18:00:00', 'Fahrt', at('Philharmonie', 'geo:52.51,13.37'))];

interface Wanted {
  details?: string;
  width?: string;
  maps?: number;
  list?: readonly object[];
}

/** Both widgets in one portal, and the calendar's details that are open. */
async function pageOf({ details = 'inline', width = '60em', maps = 1, list = events }: Wanted = {}) {
  answer((url) => (url.includes('/events') ? answerEvents(url, list) : json(url.includes('boundaries') ? boundaries : collection())));
  const portal = await fixture<HTMLElement>(html`<vir-portal base=${freshBase()}>
    <vir-event-calendar details=${details}></vir-event-calendar>
    ${Array.from({ length: maps }, (_, index) => html`<div class="map"><vir-member-map id=${`m${index}`}></vir-member-map></div>`)}
    <button id="other">Anderes</button>
  </vir-portal>`);
  for (const place of portal.querySelectorAll<HTMLElement>('.map')) place.style.inlineSize = width;
  const calendar = await ready(portal.querySelector('vir-event-calendar') as HTMLElement);
  const map = portal.querySelector('vir-member-map') as HTMLElement;
  if (maps) await until(() => root(map).querySelector('.hits'));
  return { portal, calendar, map };
}

const pins = (map: Element) => [...root(map).querySelectorAll('.pin')].map(textOf);
const panel = (map: Element) => root(map).querySelector('.place');
/** What has the focus, named as one hears it. */
const focused = () => {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here?.getAttribute('aria-label') ?? textOf(here);
};
const way = (calendar: Element) => all<HTMLButtonElement>(calendar, '.locate');

async function openDetails(calendar: Element, index = 0): Promise<void> {
  all<HTMLElement>(calendar, 'summary, .opener')[index]?.click();
  await until(() => root(calendar).querySelector('dl'));
}

/** Presses the button as somebody with a keyboard does, and waits for the map. */
async function locate(calendar: Element, map: Element, index = 0): Promise<void> {
  way(calendar)[index]?.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => panel(map) && focused()?.startsWith('Ort auf der Karte'));
}

describe('the place of an event on the map of the same portal', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  it('is in the middle of the map, marked by name, said, in sight, and has the focus', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar);
    expect(way(calendar).map(textOf)).to.deep.equal(['Auf der Karte zeigen zu Konzert']);
    await locate(calendar, map);
    expect(pins(map)).to.deep.equal(['Lambertikirche']);
    expect(focused()).to.equal('Ort auf der Karte: Lambertikirche');
    expect(textOf(panel(map))).to.equal('Lambertikirche Konzert Zurück zum Termin');
    const [box, pin] = ['.box', '.pin path'].map((selector) => root(map).querySelector(selector)?.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(Math.abs(pin.left + pin.width / 2 - box.left - box.width / 2)).to.be.below(6);
    expect(Math.abs(pin.bottom - box.top - box.height / 2)).to.be.below(6);
    expect(box.top < innerHeight && box.bottom > 0).to.equal(true, 'the map is in sight');
    await until(() => status(map) === 'Lambertikirche ist auf der Karte markiert.');
    await expect(map).to.be.accessible();
    await expect(calendar).to.be.accessible();
  });

  it('stays marked on the way back to the event, and goes with Escape, which leads back too', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar);
    await locate(calendar, map);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('Zurück zum Termin');
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === 'Auf der Karte zeigen zu Konzert');
    expect(pins(map)).to.deep.equal(['Lambertikirche']);
    await locate(calendar, map);
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === 'Auf der Karte zeigen zu Konzert');
    expect([pins(map).length, panel(map)]).to.deep.equal([0, null]);
  });

  it('goes with Escape on a marker as well, and the focus stays there', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar);
    await locate(calendar, map);
    markers(map).find((one) => one.getAttribute('tabindex') === '0')?.focus();
    const before = focused();
    await sendKeys({ press: 'Escape' });
    await until(() => !panel(map));
    expect([focused(), pins(map).length]).to.deep.equal([before, 0]);
  });

  it('makes room for the next one', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar);
    await locate(calendar, map);
    all<HTMLElement>(calendar, 'summary')[1]?.click();
    await until(() => way(calendar).length === 2);
    await locate(calendar, map, 1);
    await until(() => pins(map)[0] === 'Stadtbibliothek');
    expect(pins(map)).to.have.length(1);
    expect(textOf(panel(map))).to.include('Lesung').and.not.to.include('Konzert');
  });

  it('moves with the map', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar);
    await locate(calendar, map);
    const left = () => (root(map).querySelector('.pin path') as Element).getBoundingClientRect().left;
    const before = left();
    tools(map)?.querySelector<HTMLButtonElement>('[aria-label="Nach Osten"]')?.click();
    await until(() => left() < before - 20);
  });

  it('closes a dialog that is in its way, and opens it again on the way back', async () => {
    const { calendar, map } = await pageOf({ details: 'dialog' });
    await openDetails(calendar);
    await until(() => root(calendar).querySelector('dialog')?.open);
    await locate(calendar, map);
    expect(!root(calendar).querySelector('dialog')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => root(calendar).querySelector('dialog')?.open && focused() === 'Auf der Karte zeigen zu Konzert');
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === 'Einzelheiten zu Konzert');
  });

  it('unfolds a map that has no room beside its list', async () => {
    const { calendar, map } = await pageOf({ width: '18em' });
    expect(root(map).querySelector('.box')?.clientWidth).to.equal(0);
    await openDetails(calendar);
    await locate(calendar, map);
    expect(pins(map)[0]).to.match(/^Lamberti/);
    const [box, pin] = ['.box', '.pin'].map((selector) => root(map).querySelector(selector)?.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(pin.left >= box.left && pin.right <= box.right).to.equal(true, 'the name is cut, not the picture of it');
    await expect(map).to.be.accessible();
  });

  it('that lies elsewhere is said to lie elsewhere, and the map stays where it is', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar, 2);
    const view = () => root(map).querySelector('.outlines')?.getAttribute('transform');
    await until(() => tools(map));
    const before = view();
    await locate(calendar, map);
    expect(textOf(panel(map))).to.include('Philharmonie liegt außerhalb dieser Karte.');
    expect([pins(map).length, view()]).to.deep.equal([0, before]);
    await until(() => status(map) === 'Philharmonie liegt außerhalb dieser Karte.');
  });

  it('is shown by one map where there are two', async () => {
    const { calendar, map, portal } = await pageOf({ maps: 2 });
    map.hidden = true;
    await openDetails(calendar);
    const other = portal.querySelector('#m1') as HTMLElement;
    await locate(calendar, other);
    expect([pins(map).length, pins(other).length]).to.deep.equal([0, 1]);
  });

  it('takes nobody along who has gone on meanwhile', async () => {
    const { calendar, map, portal } = await pageOf({ width: '18em' });
    await openDetails(calendar);
    way(calendar)[0]?.focus();
    await sendKeys({ press: 'Enter' });
    portal.querySelector<HTMLElement>('#other')?.focus();
    await until(() => panel(map) && status(map) === 'Lambertikirche ist auf der Karte markiert.');
    expect(focused()).to.equal('Anderes');
  });

  it('moves neither map nor focus when the words of the page are exchanged', async () => {
    const { calendar, map } = await pageOf();
    await openDetails(calendar);
    await locate(calendar, map);
    way(calendar)[0]?.focus();
    map.lang = 'en';
    await until(() => panel(map)?.getAttribute('aria-label') === 'Place on the map: Lambertikirche');
    expect([focused(), pins(map)]).to.deep.equal(['Auf der Karte zeigen zu Konzert', ['Lambertikirche']]);
  });

  it('has a link to a map of others alone where the portal has none that can be seen, and nobody is asked before', async () => {
    const { calendar, map, portal } = await pageOf();
    map.hidden = true;
    await openDetails(calendar);
    const links = () => all<HTMLAnchorElement>(calendar, 'dd a').map(({ hostname }) => hostname);
    expect([way(calendar).length, links()]).to.deep.equal([0, ['www.openstreetmap.org']]);
    map.remove();
    const late = Object.assign(document.createElement('vir-member-map'), { id: 'late' });
    portal.append(late);
    await until(() => way(calendar).length === 1);
    expect(links()).to.deep.equal(['www.openstreetmap.org']);
    expect(requests.filter(({ url }) => url.includes('openstreetmap'))).to.deep.equal([]);
  });

  it('keeps a name of another script and length to itself', async () => {
    const name = `מרכז ${'Mehrgenerationenhaus '.repeat(8)}`.trim();
    const { calendar, map } = await pageOf({ list: [event('2026-03-06T18:00:00', 'Fest', at(name))], width: '44.5em' });
    await openDetails(calendar);
    await locate(calendar, map);
    const [box, pin] = ['.box', '.pin'].map((selector) => root(map).querySelector(selector)?.getBoundingClientRect()) as [DOMRect, DOMRect];
    expect(pin.width).to.be.at.most(box.width);
    expect(panel(map)?.querySelector('bdi')?.textContent).to.equal(name);
    expect(root(map).querySelector<HTMLElement>('section')?.scrollWidth).to.be.at.most(map.clientWidth);
  });
});
