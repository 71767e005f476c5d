// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, later, requests, resetNetwork } from '../testing/network.ts';
import { expect } from '@open-wc/testing';
import type { VirErrorEvent } from '../shared/events.ts';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { all, answerEvents, cell, days, event, month, press, ready, root, setClock, setReader, settled, status, text, textOf, titles } from '../testing/events.ts';

const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
const focused = (element: Element) => root(element).activeElement as HTMLElement | null;
const events = ['2026-03-05', '2026-04-05', '2026-05-05'].map((date) => event(`${date}T10:00:00`, `Am ${date}`));

describe('vir-event-calendar in trouble', () => {
  let place: HTMLElement;
  const make = (attributes: Record<string, string> = {}): EventCalendar => {
    const element = document.createElement('vir-event-calendar');
    for (const [name, value] of Object.entries({ base: freshBase(), holidays: 'none', ...attributes })) element.setAttribute(name, value);
    place.append(element);
    return element;
  };

  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => answerEvents(url, events));
    place = document.createElement('div');
    place.style.inlineSize = '60em';
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    setClock();
    setReader();
  });

  it('race: of fast clicks on “next” the last one wins, whatever comes back when', async () => {
    const element = await ready(make({ view: 'month' }));
    const [april, may] = [later(), later()];
    answer((url) => (url.includes('from=2026-03-30') ? april.promise : may.promise));
    press(element, 'Nächster Monat');
    await until(() => requests.length === 2);
    press(element, 'Nächster Monat');
    await until(() => requests.length === 3);
    expect(month(element)).to.equal('März 2026', 'a title never names dates that are not there');
    may.resolve(answerEvents(requests[2]?.url ?? '', events));
    await until(() => month(element) === 'Mai 2026');
    april.resolve(answerEvents(requests[1]?.url ?? '', events));
    await wait();
    expect(month(element)).to.equal('Mai 2026');
    expect(cell(element, '2026-05-05').ariaLabel).to.include('1 Termin');
    expect(requests[1]?.signal?.aborted).to.equal(true);
  });

  it('race: the keyboard arrives where it was sent, two months on', async () => {
    const element = await ready(make({ view: 'month' }));
    cell(element, '2026-03-31').click();
    await until(() => root(element).querySelector('.open'));
    cell(element, '2026-03-31').focus();
    for (const key of ['PageDown', 'PageDown', 'ArrowLeft']) focused(element)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await until(() => month(element) === 'Mai 2026');
    await until(() => focused(element)?.dataset.day === '2026-05-29');
    expect(root(element).querySelector('.open')).to.equal(null, 'a day of another month closes');
  });

  it('failure: the month on screen stays, says so, and the next try leads on', async () => {
    const element = await ready(make({ view: 'month' }));
    const failed = new Promise<VirErrorEvent>((resolve) => element.addEventListener('vir-error', resolve, { once: true }));
    answer(() => new Response('', { status: 500 }));
    press(element, 'Nächster Monat');
    expect((await failed).error.code).to.equal('problem');
    await until(() => root(element).querySelector('[part=stale]'));
    expect(month(element)).to.equal('März 2026');
    expect(cell(element, '2026-03-05').ariaLabel).to.include('1 Termin');
    await until(() => status(element));
    expect(status(element)).to.equal('Die Inhalte können gerade nicht angezeigt werden.');
    cell(element, '2026-03-05').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    await until(() => cell(element, '2026-03-06').tabIndex === 0);
    expect(requests).to.have.length(2, 'walking through what is there asks for nothing');
    answer((url) => answerEvents(url, events));
    press(element, 'Nächster Monat');
    await until(() => month(element) === 'April 2026');
    expect(root(element).querySelector('[part=stale]')).to.equal(null);
  });

  it('failure: a view that cannot be loaded leaves the other one, and the way back', async () => {
    const element = await ready(make());
    answer(() => new Response('', { status: 500 }));
    press(element, 'Monat');
    await until(() => root(element).querySelector('[part=stale]'));
    expect(titles(element)).to.have.length(3);
    expect(all(element, '.views [aria-pressed=true]').map(textOf)).to.deep.equal(['Liste']);
    answer((url) => answerEvents(url, events));
    press(element, 'Monat');
    await until(() => month(element) === 'März 2026');
  });

  it('failure: dates of other filters do not stay', async () => {
    const element = await ready(make());
    answer(() => new Response('', { status: 500 }));
    element.tag = 'Schule';
    await until(() => root(element).querySelector('[part=error]'));
    expect(titles(element)).to.have.length(0);
    expect(all(element, '.views button')).to.have.length(4);
  });

  it('offline: what was there stays with its time, and comes back to life', async () => {
    const element = await ready(make());
    answer(() => Promise.reject(new TypeError('offline')));
    (element as unknown as { resource: { retry(): void } }).resource.retry();
    await until(() => root(element).querySelector('[part=stale]'));
    expect(text(element)).to.include('Stand: Do., 5. März 2026, 09:00 Uhr');
    expect(titles(element)).to.have.length(3);
    answer((url) => answerEvents(url, events.slice(0, 1)));
    dispatchEvent(new Event('online'));
    await until(() => titles(element).length === 1);
  });

  it('midnight: yesterday goes, today is another day, nobody reloads the page', async () => {
    const element = await ready(make());
    expect(days(element)[0]).to.equal('Donnerstag, 5. März heute');
    answer((url) => answerEvents(url, events, '2026-03-06'));
    setClock('2026-03-05T23:00:01Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => !days(element)[0]?.includes('5. März'));
    expect(titles(element)).to.deep.equal(['Am 2026-04-05', 'Am 2026-05-05']);
  });

  it('midnight: the clock alone is enough, and an offline page forgets yesterday too', async () => {
    setClock('2026-03-05T22:59:59.950Z');
    const element = await ready(make());
    answer(() => Promise.reject(new TypeError('offline')));
    setClock('2026-03-05T23:00:00Z');
    await until(() => titles(element).length === 2);
    expect(titles(element)[0]).to.equal('Am 2026-04-05');
  });

  for (const [place, hours] of [['New York', [-5, -4]], ['Kiritimati', [14, 14]]] as const) {
    it(`zone: a reader in ${place} sees Berlin’s days and hours, and for what is online whose they are`, async () => {
      setReader(...hours);
      setClock('2026-03-05T23:30:00Z');
      const online = event('2026-03-06T00:00:00', 'Nachts', { virtualLocations: { 1: { uri: 'https://konferenz.example/' } } });
      answer((url) => answerEvents(url, [online, event('2026-03-07', 'Ganzer Tag'), ...events], '2026-03-06'));
      const element = await ready(make());
      expect(days(element).slice(0, 2)).to.deep.equal(['Freitag, 6. März heute', 'Samstag, 7. März morgen']);
      expect(all(element, 'article .time').map(textOf).slice(0, 3)).to.deep.equal(['00:00–02:00 Uhr Ortszeit Berlin', 'Ganztägig', '10:00–12:00 Uhr']);
    });
  }

  it('crowd: sixty dates on one day are three lines, a number, and all reachable', async () => {
    const crowd = Array.from({ length: 60 }, (_, index) => event(`2026-03-18T${String(8 + (index % 10)).padStart(2, '0')}:00:00`, `Nummer ${index}`));
    answer((url) => answerEvents(url, crowd));
    const element = await ready(make({ view: 'month' }));
    const busy = cell(element, '2026-03-18');
    expect(busy.ariaLabel).to.equal('Mittwoch, 18.\u00a0März 2026, 60 Termine');
    expect([...(busy.closest('td')?.querySelectorAll('.line') ?? [])].map(textOf).at(-1)).to.equal('57 weitere');
    expect(all(element, '.line')).to.have.length(4);
    busy.click();
    await until(() => focused(element)?.classList.contains('open'));
    expect(titles(element)).to.have.length(60);
  });

  it('crowd: a month of more than one page is whole', async () => {
    const crowd = Array.from({ length: 250 }, (_, index) => event(`2026-03-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00`, `Nummer ${index}`));
    answer((url) => answerEvents(url, crowd.toSorted((a, b) => (JSON.stringify(a._event) < JSON.stringify(b._event) ? -1 : 1))));
    const element = await ready(make({ view: 'month' }));
    await until(() => cell(element, '2026-03-28').ariaLabel?.includes('8 Termine'));
    expect(requests).to.have.length(3);
    expect(root(element).querySelector('.note')).to.equal(null);
  });

  it('crowd: a month whose second page fails says that it is not whole', async () => {
    const crowd = Array.from({ length: 150 }, (_, index) => event('2026-03-05T10:00:00', `Nummer ${index}`));
    answer((url) => (url.includes('cursor') ? new Response('', { status: 500 }) : answerEvents(url, crowd)));
    const element = await ready(make({ view: 'month' }));
    await until(() => text(element).includes('Es sind nicht alle Termine dieses Monats geladen.'));
    expect(cell(element, '2026-03-05').ariaLabel).to.include('100 Termine');
  });

  it('hostile data: nothing runs, nothing breaks, bad dates are left out', async () => {
    let ran = false;
    (globalThis as Record<string, unknown>).virHostile = () => (ran = true);
    const attack = '<img src=x onerror="virHostile()"><script>virHostile()</script>';
    const link = 'javascript:virHostile()';
    const bad = [null, 7, 'x', [], {}, { id: 'a' }, { id: 'b', _event: null }, { id: 'c', _event: { start: '2026-02-31T10:00:00' } }, { id: 'd', _event: { start: { toString: 'x' } } }];
    const hostile = {
      id: `../../${attack}`,
      url: link,
      external_url: link,
      title: attack,
      summary: attack,
      language: attack,
      tags: [attack],
      _vir: { visibility: 'public', source: { name: attack, url: link }, member: { id: attack, name: attack } },
      _event: { start: '2026-03-06T10:00:00', end: '9999-12-31T23:59:59', timeZone: attack, status: attack, recurrenceText: attack, utcStart: attack, locations: { 1: { name: attack, description: attack } }, virtualLocations: { 1: { uri: link, name: attack }, 2: { uri: 'https://konferenz.example/', name: attack } }, organizer: { name: attack, url: link }, price: { text: attack }, accessibility: { wheelchair: attack, text: attack }, registration: { url: link, email: attack, text: attack } },
      attachments: [{ url: link, mime_type: attack, title: attack }],
    };
    answer((url) => answerEvents(url, []));
    const body = { version: 'https://jsonfeed.org/version/1.1', title: attack, items: [...bad, hostile] };
    answer((url) => new Response(JSON.stringify({ ...body, feed_url: url, _vir: { query: {}, total: 1e9, facets: { __proto__: 1 } } }), { headers: { 'content-type': 'application/feed+json' } }));
    const element = await ready(make());
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    await until(() => root(element).querySelector('dl'));
    await wait();
    expect(titles(element)).to.deep.equal([attack]);
    expect(all(element, 'img, script')).to.have.length(0);
    for (const { href } of all<HTMLAnchorElement>(element, 'a')) expect(new URL(href).protocol).to.match(/^(?:https?|webcal):$/);
    expect(all<HTMLAnchorElement>(element, 'a[href$=".ics"]')[0]?.pathname).to.match(/^\/v1\/events\/[^/]+\.ics$/);
    press(element, 'Monat');
    await until(() => month(element) === 'März 2026');
    expect(cell(element, '2026-03-31').ariaLabel).to.include('1 Termin');
    expect(ran).to.equal(false);
  });

  it('a word of fifty letters stays in its column, wherever the columns begin', async () => {
    answer((url) => answerEvents(url, [event('2026-03-12T12:00:00', 'Straßenausbaubeitragssatzungsänderungsbürgerversammlung')]));
    const element = await ready(make());
    for (const width of ['20em', '33em', '41em', '51em']) {
      place.style.inlineSize = width;
      expect(root(element).querySelector('article')?.scrollWidth, width).to.be.at.most(root(element).querySelector('article')?.clientWidth ?? 0);
      expect(place.scrollWidth, width).to.be.at.most(place.clientWidth);
    }
  });

  it('a title of another script keeps its direction to itself', async () => {
    answer((url) => answerEvents(url, [{ ...event('2026-03-06T10:00:00', 'يوم'), language: 'ar' }]));
    const element = await ready(make());
    const title = root(element).querySelector('.title bdi');
    expect(title?.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(title as Element).unicodeBidi).to.equal('isolate');
  });

  it('move: a CMS that takes the element elsewhere causes no second request', async () => {
    const element = await ready(make({ view: 'month' }));
    const other = document.createElement('div');
    place.append(other);
    other.append(element);
    await wait();
    expect(requests).to.have.length(1);
    expect(month(element)).to.equal('März 2026');
  });

  it('hidden: an element in a closed tab keeps its presentation when it is shown', async () => {
    const element = await ready(make({ view: 'month' }));
    place.hidden = true;
    await wait();
    place.hidden = false;
    await settled(element);
    await wait();
    expect(root(element).querySelector('table')).to.not.equal(null);
  });

  it('removed: it leaves no timer and no listener behind', async () => {
    const element = await ready(make());
    element.remove();
    await wait();
    setClock('2026-03-06T08:00:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await wait();
    expect(requests).to.have.length(1);
  });
});
