// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { answerEvents, event, press, ready, setClock, setReader, settled } from '../testing/events.ts';

const hostile = '</script><script>document.title = "hostile"</script><!--';
const talk = event('2026-03-05T18:00:00', 'Vortrag', { utcStart: '2026-03-05T17:00:00Z', locations: { 1: { name: 'Rathaus' } }, price: { free: true } });
const off = event('2026-03-06T18:00:00', hostile, { status: 'cancelled', locations: { 1: { name: hostile } } });
const inside = { ...event('2026-03-07T18:00:00', 'Intern'), _vir: { visibility: 'members' } };
const april = event('2026-04-10T18:00:00', 'April');

type Told = { name: string; startDate: string; eventStatus: string; location?: { name: string } };
const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const told = (): Told[] => (JSON.parse(scripts()[0]?.textContent ?? '{"itemListElement":[]}') as { itemListElement: { item: Told }[] }).itemListElement.map(({ item }) => item);
const names = () => told().map(({ name }) => name);
const show = async (base = freshBase(), view = 'agenda') => ready(await fixture<EventCalendar>(html`<vir-event-calendar base=${base} view=${view} limit="4" json-ld></vir-event-calendar>`));

describe('dates for search engines', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => answerEvents(url, [talk, off, inside, april]));
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  it('are there where the page wants them, without what only members may read, and no text gets out of its place', async () => {
    const element = await show();
    await until(() => names().length);
    const [first, second] = told();
    expect(names()).to.deep.equal(['Vortrag', hostile, 'April']);
    expect(first?.startDate).to.equal('2026-03-05T18:00:00+01:00');
    expect(second?.eventStatus).to.equal('https://schema.org/EventCancelled');
    expect(second?.location?.name).to.equal(hostile);
    // A page that is saved or read as text must not find an end of the script in it.
    expect(scripts()[0]?.textContent).not.to.include('<');
    expect(document.title).not.to.equal('hostile');
    await expect(element).to.be.accessible();
  });

  it('follow what is on screen: another month, other dates, once each', async () => {
    const element = await show(undefined, 'month');
    await until(() => names().length);
    expect(names()).to.deep.equal(['Vortrag', hostile]);
    press(element, 'Nächster Monat');
    await until(() => names().includes('April'));
    await settled(element);
    expect(names()).to.deep.equal(['April']);
    expect(scripts()).to.have.length(1);
  });

  it('go and come with the calendar and its attribute', async () => {
    const element = await show();
    await until(() => names().length);
    const { parentElement } = element;
    element.remove();
    expect(scripts()).to.have.length(0);
    parentElement?.append(element);
    await until(() => names().length === 3);
    element.removeAttribute('json-ld');
    await until(() => scripts().length === 0);
  });

  it('are nowhere where nobody asked for them', async () => {
    const element = await ready(await fixture<EventCalendar>(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`));
    await element.updateComplete;
    expect(scripts()).to.have.length(0);
  });
});
