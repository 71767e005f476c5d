// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import { all, answerEvents, event, press, ready, root, setClock, setReader, settled, text, textOf, titles } from '../testing/events.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';

const talk = event('2026-03-05T18:00:00', 'Vortrag', { price: { free: true }, accessibility: { wheelchair: 'yes' } });
const meeting = event('2026-03-06T10:00:00', 'Sitzung', { virtualLocations: { 1: { uri: 'https://konferenz.example/' } } });
const fair = event('2026-03-07', 'Ausstellung', { price: { free: true } }, 20);
const far = event('2026-09-05T10:00:00', 'Herbstfest');
const wide = event('2026-09-06T10:00:00', 'Lesung', { price: { free: true } });
const events = [talk, meeting, fair, far, wide];
const filters = 'dates,free,online,accessible,maxdays';

/** A static copy, or any other feed: answers all there is, whatever is asked. */
const copy = () => answer(() => json({ version: 'https://jsonfeed.org/version/1.1', title: 'Termine', items: events }));
const asked = () => requests.map(({ url }) => new URL(url).search);
const show = async (set: Record<string, string>, own: Partial<EventCalendar> = {}): Promise<EventCalendar> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = '60em';
  const element = document.createElement('vir-event-calendar');
  Object.assign(element, { base: freshBase(), ...own });
  for (const [name, value] of Object.entries({ holidays: 'none', ...set })) element.setAttribute(name, value);
  place.append(element);
  await ready(element);
  await settled(element);
  return element;
};
const names = (element: Element) => [...new Set(all(element, 'tbody .line').map(textOf))].map((name) => name.replace(/^[\d:–\s]+/, '')).filter(Boolean);

describe('what a page sets for its calendar', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => answerEvents(url, events));
    history.replaceState(null, '', location.href.split('#')[0]);
  });
  afterEach(() => {
    setClock();
    setReader();
    history.replaceState(null, '', location.href.split('#')[0]);
  });

  it('is asked for in list and month, and is in the subscription and in the file', async () => {
    const set = { free: '', accessible: 'true', online: 'false', maxdays: '14' };
    const list = await show(set);
    expect(asked()).to.deep.equal(['?free=true&accessible=true&maxdays=14&limit=10']);
    expect(all<HTMLAnchorElement>(list, 'footer a').map(({ search }) => search)).to.deep.equal(Array(2).fill('?free=true&accessible=true&maxdays=14'));
    await show({ ...set, view: 'month' });
    expect(asked().at(-1)).to.equal('?from=2026-02-23&to=2026-04-06&free=true&accessible=true&maxdays=14&limit=100');
  });

  it('is nothing a visitor is asked, nor can a link take it back', async () => {
    history.replaceState(null, '', `#vir-a=${encodeURIComponent('free=true&maxdays=7&online=true')}`);
    const element = await show({ id: 'a', free: '', maxdays: '14', filters, shareable: '' });
    expect(all<HTMLInputElement>(element, '.filter [type=checkbox]').map(({ name }) => name)).to.deep.equal(['online', 'accessible']);
    await until(() => asked().at(-1) === '?free=true&online=true&maxdays=14&limit=10');
    expect(all(element, '.chosen .chips button').map(({ ariaLabel }) => ariaLabel)).to.include('Filter aufheben: Nur online');
    press(element, 'Filter zurücksetzen');
    await until(() => all<HTMLAnchorElement>(element, 'footer a')[1]?.search === '?free=true&maxdays=14');
    expect(titles(element)).to.deep.equal(titles(await show({ free: '', maxdays: '14' })));
  });

  it('holds for what the page hands over itself, as a list and as a month', async () => {
    expect(titles(await show({ free: '', maxdays: '7' }, { items: events }))).to.deep.equal(['Vortrag', 'Lesung']);
    expect(names(await show({ free: '', maxdays: '7', view: 'month' }, { items: events }))).to.deep.equal(['Vortrag']);
    expect(titles(await show({ online: '' }, { items: events }))).to.deep.equal(['Sitzung']);
    expect(titles(await show({ free: 'false' }, { items: [talk, meeting] }))).to.deep.equal(['Vortrag', 'Sitzung']);
  });

  it('holds for copies and feeds of others, which apply no filters', async () => {
    copy();
    expect(titles(await show({ accessible: '' }))).to.deep.equal(['Vortrag']);
    const foreign = await show({ maxdays: '7' }, { src: `${freshBase()}/termine.json` });
    expect(titles(foreign)).to.deep.equal(['Vortrag', 'Sitzung', 'Herbstfest', 'Lesung']);
    expect(names(await show({ maxdays: '7', view: 'month' }))).to.deep.equal(['Vortrag', 'Sitzung']);
  });

  it('holds for the next date that is promised where days have none', async () => {
    copy();
    const element = await show({ free: '', filters, to: '2026-03-05', from: '2026-03-04' });
    expect(text(element)).to.include('Zurzeit sind keine Termine eingetragen.');
    const later = await show({ free: '', filters, from: '2026-08-01', to: '2026-09-01' });
    await until(() => text(later).includes('Der nächste passende Termin ist am Sonntag, 6. September 2026.'));
    expect(root(later).textContent).not.to.include('5. September');
  });
});
