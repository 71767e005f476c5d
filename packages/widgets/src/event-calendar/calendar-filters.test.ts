// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { VirFilterEvent } from '../shared/filter-event.ts';
import { freshBase, until } from '../testing/feeds.ts';
import { all, answerEvents, cell, event, month, press, ready, root, setClock, setReader, settled, status, text, textOf, titles } from '../testing/events.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';

const filters = 'dates,tag,member,free,online,accessible,maxdays';
const today = event('2026-03-05T18:00:00', 'Vortrag', { price: { free: true } });
const sunday = event('2026-03-08T10:00:00', 'Markt');
const later = event('2026-03-20T10:00:00', 'Sitzung', { virtualLocations: { 1: { uri: 'https://konferenz.example/' } } });
const far = event('2026-09-05T10:00:00', 'Herbstfest');
const fair = event('2026-03-01', 'Ausstellung', {}, 60);
const events = [fair, today, sunday, later, far];

const facets = { tag: [{ value: 'Bau', count: 3 }, { value: 'Kultur', count: 1 }], member: [{ value: 'oldenburg', label: 'Oldenburg (Oldb)', count: 3 }, { value: 'achim', label: 'Achim', count: 2 }] };
/** As a server answers: free ones and short ones where they are asked for, with the values there are. */
const serve = (some: readonly object[] = events) =>
  answer(async (url) => {
    const { searchParams } = new URL(url);
    const matching = (some as (typeof events)[number][]).filter(({ _event }) => (!searchParams.has('free') || 'price' in (_event as object)) && (!searchParams.has('maxdays') || _event !== fair._event));
    const body = (await answerEvents(url, matching).json()) as { _vir: object };
    return json({ ...body, _vir: { ...body._vir, facets } });
  });

const show = async (template: TemplateResult): Promise<EventCalendar> => ready(await fixture<EventCalendar>(template));
const bar = (base = freshBase(), id = 'a') => html`<vir-event-calendar id=${id} base=${base} filters=${filters} holidays="none"></vir-event-calendar>`;
const shareable = (base = freshBase(), id = 'a') => html`<vir-event-calendar id=${id} base=${base} filters=${filters} search shareable holidays="none"></vir-event-calendar>`;
const asked = () => new URL(requests.at(-1)?.url ?? '').search;
const chips = (element: Element) => all(element, '.chosen .chips button').map((button) => (button.ariaLabel ?? textOf(button)).replaceAll('\u00a0', ' '));
const pressed = (element: Element) => all(element, '.filter [aria-pressed=true]').map(textOf);
const hits = (element: Element) => textOf(root(element).querySelector('.hits'));
const field = (element: Element, name: string) => root(element).querySelector(`.filter [name=${name}]`) as HTMLInputElement;
const select = (element: Element, label: string) => all(element, '.filter label').find((one) => textOf(one).startsWith(label))?.querySelector('select') as HTMLSelectElement;
const check = async (element: EventCalendar, name: string) => {
  field(element, name).click();
  await quiet(element);
};
const choose = async (element: EventCalendar, label: string, value: string) => {
  const one = select(element, label);
  one.value = value;
  one.dispatchEvent(new Event('change', { bubbles: true }));
  await quiet(element);
};
/** What was asked for is there. */
const quiet = async (element: EventCalendar) => {
  await element.updateComplete;
  await settled(element);
};
const range = async (element: EventCalendar, from: string, to: string) => {
  field(element, 'from').value = from;
  field(element, 'to').value = to;
  press(element, 'Zeitraum anwenden');
  await quiet(element);
};
const go = (hash: string) => history.replaceState(null, '', location.href.split('#')[0] + hash);
const hash = () => decodeURIComponent(decodeURIComponent(location.hash));

describe('the filters of vir-event-calendar', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    serve();
    go('');
  });
  afterEach(() => {
    setClock();
    setReader();
    go('');
  });

  it('come with the list at once, and only where the page wants them', async () => {
    const element = await fixture<EventCalendar>(bar());
    while (!root(element).querySelector('article')) {
      expect(!root(element).querySelector('form')).to.equal(true);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(!!root(element).querySelector('form')).to.equal(true);
    await expect(element).to.be.accessible();
    const plain = await show(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`);
    const kiosk = await show(html`<vir-event-calendar base=${freshBase()} filters=${filters} kiosk></vir-event-calendar>`);
    for (const one of [plain, kiosk]) expect(!root(one).querySelector('form')).to.equal(true);
  });

  it('days from today on: the API is asked for them, the list says how many there are, once and politely', async () => {
    const element = await show(bar());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(status(element)).to.equal('', 'nothing was asked for yet');
    expect(hits(element)).to.equal('4 Termine');
    press(element, 'Wochenende');
    await quiet(element);
    expect(asked()).to.equal('?from=2026-03-07&to=2026-03-09&limit=10');
    expect(titles(element)).to.deep.equal(['Ausstellung', 'Markt']);
    expect(pressed(element)).to.deep.equal(['Wochenende']);
    await until(() => status(element) === '2 Termine');
    press(element, 'Heute');
    await quiet(element);
    expect(asked()).to.equal('?to=2026-03-06&limit=10');
    press(element, 'Heute');
    await quiet(element);
    expect([pressed(element), hits(element)]).to.deep.equal([[], '4 Termine']);
    press(element, 'Alle kommenden');
    await quiet(element);
    expect(titles(element)).to.include('Herbstfest');
  });

  it('a range whose end lies before its beginning is not asked for: the field says why, and has the focus', async () => {
    const element = await show(bar());
    const before = requests.length;
    await range(element, '2026-03-20', '2026-03-10');
    const problem = root(element).getElementById(field(element, 'to').getAttribute('aria-describedby') ?? '');
    expect(textOf(problem)).to.equal('Das Ende liegt vor dem Beginn. Bitte wählen Sie ein späteres Ende oder einen früheren Beginn.');
    expect([field(element, 'to').ariaInvalid, root(element).activeElement === field(element, 'to')]).to.deep.equal(['true', true]);
    expect(requests).to.have.length(before);
    await expect(element).to.be.accessible();
    await range(element, '2026-03-06', '2026-03-10');
    expect(!root(element).querySelector('#problem')).to.equal(true);
    expect(asked()).to.equal('?from=2026-03-06&to=2026-03-11&limit=10');
    expect(chips(element)).to.deep.equal(['Filter aufheben: 6. – 10. März 2026', 'Filter zurücksetzen']);
    await range(element, '', '2026-03-01');
    expect(textOf(root(element).querySelector('#problem'))).to.include('in der Vergangenheit');
    press(element, 'Heute');
    await quiet(element);
    expect([field(element, 'to').value, !root(element).querySelector('#problem')]).to.deep.equal(['', true]);
  });

  it('a year with too many digits, or too few, is a date that is not finished or out of reach, not an error', async () => {
    const element = await show(bar());
    const before = requests.length;
    for (const wrong of ['12027-04-01', '0202-04-01']) {
      field(element, 'to').removeAttribute('max');
      await range(element, '', wrong);
      expect([field(element, 'to').ariaInvalid, requests.length]).to.deep.equal(['true', before]);
    }
  });

  it('a wrong range is said where the focus is in the field already', async () => {
    const element = await show(bar());
    field(element, 'from').value = '2026-03-20';
    field(element, 'to').value = '2026-03-10';
    field(element, 'to').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => status(element).startsWith('Das Ende liegt vor dem Beginn.'));
  });

  it('a range stays inside the days of the page', async () => {
    const element = await show(html`<vir-event-calendar base=${freshBase()} filters="dates" from="2026-03-01" to="2026-04-01"></vir-event-calendar>`);
    expect(!all(element, '.filter .chips').length).to.equal(true, 'presets from today on make no sense there');
    await range(element, '2026-02-01', '');
    expect(textOf(root(element).querySelector('#problem'))).to.equal('Der früheste Tag ist der 1. März 2026.');
    await range(element, '2026-03-10', '');
    expect(asked()).to.equal('?from=2026-03-10&to=2026-04-01&limit=10');
  });

  it('topics, municipality and switches go into the question, the subscription and the chips, and back out', async () => {
    const base = freshBase();
    const element = await show(bar(base));
    const told: VirFilterEvent[] = [];
    element.addEventListener('vir-filter', (event) => told.push(event));
    press(element, 'Bau');
    await quiet(element);
    await choose(element, 'Kommune', 'achim');
    await check(element, 'free');
    expect(asked()).to.equal('?tag=Bau&member=achim&free=true&limit=10');
    expect(all<HTMLAnchorElement>(element, 'footer a').map(({ href }) => href)[1]).to.equal(`${base}/v1/events.ics?tag=Bau&member=achim&free=true`);
    expect(chips(element)).to.deep.equal(['Filter aufheben: Bau', 'Filter aufheben: Achim', 'Filter aufheben: Nur kostenlos', 'Filter zurücksetzen']);
    expect([told.at(-1)?.query.free, told.at(-1)?.query.member, told.at(-1)?.topics]).to.deep.equal(['true', 'achim', ['Bau']]);
    expect([...select(element, 'Kommune').options].map(({ text: label }) => label)).to.deep.equal(['Alle Kommunen', 'Achim (2)', 'Oldenburg (Oldb) (3)']);
    press(element, 'Filter aufheben: Nur kostenlos');
    await quiet(element);
    expect(field(element, 'free').checked).to.equal(false);
    await until(() => root(element).activeElement?.matches('.hits'));
    press(element, 'Filter zurücksetzen');
    await quiet(element);
    expect([all<HTMLAnchorElement>(element, 'footer a')[1]?.search, chips(element), pressed(element), select(element, 'Kommune').value]).to.deep.equal(['', [], [], '']);
  });

  it('what runs for weeks can be left out', async () => {
    const element = await show(bar());
    expect(titles(element)).to.include('Ausstellung');
    await check(element, 'maxdays');
    expect(asked()).to.equal('?maxdays=7&limit=10');
    expect(titles(element)).to.deep.equal(['Vortrag', 'Markt', 'Sitzung']);
  });

  it('a copy that knows no filters shows no more than was asked for', async () => {
    answer(async (url) => json({ ...((await answerEvents(url, events).json()) as object), _vir: {} }));
    const element = await show(bar());
    await check(element, 'online');
    await until(() => titles(element).join() === 'Sitzung');
    const own = await show(html`<vir-event-calendar .items=${events} filters=${filters}></vir-event-calendar>`);
    await check(own, 'free');
    await until(() => titles(own).join() === 'Vortrag');
  });

  it('a subscription ends with days that were chosen by their dates, but not with the weekend', async () => {
    const element = await show(bar());
    const href = () => all<HTMLAnchorElement>(element, 'footer a').map(({ search }) => search)[1];
    press(element, 'Wochenende');
    await check(element, 'free');
    expect(href()).to.equal('?free=true');
    await until(() => text(element).includes('Das Abo gilt für alle Tage'));
    await range(element, '2026-03-06', '2026-03-10');
    expect(href()).to.equal('?from=2026-03-06&to=2026-03-11&free=true');
    expect(text(element)).not.to.include('Das Abo gilt für alle Tage');
  });

  it('days without a date lead to the next one that matches', async () => {
    serve([far, today]);
    const element = await show(bar());
    press(element, 'Wochenende');
    await quiet(element);
    expect(text(element)).to.include('Kein Termin passt zu dieser Auswahl.');
    await until(() => text(element).includes('Der nächste passende Termin ist am Samstag, 5. September 2026.'));
    await expect(element).to.be.accessible();
    press(element, 'Spätere Termine zeigen');
    await quiet(element);
    expect(titles(element)).to.deep.equal(['Herbstfest']);
    expect(chips(element)[0]).to.equal('Filter aufheben: ab 5. September 2026');
    press(element, 'Filter zurücksetzen');
    await quiet(element);
    expect(titles(element)).to.deep.equal(['Vortrag']);
  });

  it('promises nothing where nothing comes later, and can be reset there', async () => {
    serve([today]);
    const element = await show(bar());
    press(element, 'Wochenende');
    await quiet(element);
    await until(() => requests.some(({ url }) => url.includes('from=2026-03-09')));
    await quiet(element);
    expect(text(element)).not.to.include('Spätere Termine');
    all<HTMLButtonElement>(element, '.help .reset')[0]?.click();
    await quiet(element);
    expect(titles(element)).to.deep.equal(['Vortrag']);
  });

  it('keep a choice in the address, bring it back, and leave it at the first step back', async () => {
    const base = freshBase();
    const element = await show(shareable(base));
    press(element, '30 Tage');
    await quiet(element);
    await check(element, 'free');
    expect(hash()).to.equal('#vir-a=dates=30&free=true');
    history.back();
    await until(() => hash() === '#vir-a=dates=30');
    await until(() => !field(element, 'free').checked);
    await quiet(element);
    history.forward();
    await until(() => field(element, 'free').checked);
    element.remove();
    const again = await show(shareable(base));
    expect([pressed(again), field(again, 'free').checked]).to.deep.equal([['30 Tage'], true]);
    await until(() => titles(again).join() === 'Vortrag');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(status(again)).to.equal('', 'nobody has asked for anything on this page');
  });

  it('what makes no sense in an address is no choice, and an address without sense is left alone', async () => {
    go(`#vir-a=${encodeURIComponent('dates=gestern&from=2026-02-30&free=true&view=jahr&date=nie')}`);
    const element = await show(shareable());
    await until(() => field(element, 'free').checked);
    expect([pressed(element), chips(element).length]).to.deep.equal([[], 2]);
    expect(hash()).to.include('view=jahr');
  });

  it('two calendars on a page keep their choices apart', async () => {
    const [one, other] = [await show(shareable(freshBase(), 'links')), await show(shareable(freshBase(), 'rechts'))];
    press(one, 'Heute');
    await quiet(one);
    press(other, '7 Tage');
    await quiet(other);
    expect(hash()).to.equal('#vir-links=dates=today&vir-rechts=dates=7');
    expect([pressed(one), pressed(other)]).to.deep.equal([['Heute'], ['7 Tage']]);
  });

  it('the address knows view and month, and both come back', async () => {
    const base = freshBase();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '60em';
    const put = async () => {
      const element = document.createElement('vir-event-calendar');
      Object.assign(element, { id: 'm', base });
      for (const [name, value] of Object.entries({ shareable: '', filters: 'dates', holidays: 'none' })) element.setAttribute(name, value);
      place.replaceChildren(element);
      return ready(element);
    };
    const element = await put();
    press(element, 'Monat');
    await until(() => month(element) === 'März 2026');
    expect(hash()).to.equal('#vir-m=view=month');
    await choose(element, 'Monat', '2026-09');
    await until(() => month(element) === 'September 2026' && text(element).includes('Herbstfest'));
    expect(hash()).to.equal('#vir-m=view=month&date=2026-09');
    history.back();
    await until(() => month(element) === 'März 2026');
    expect(hash()).to.equal('#vir-m=view=month');
    history.forward();
    await until(() => month(element) === 'September 2026');
    const again = await put();
    await until(() => month(again) === 'September 2026' && text(again).includes('Herbstfest'));
    expect(select(again, 'Monat').value).to.equal('2026-09');
    press(again, 'Liste');
    await until(() => all(again, 'article').length);
    expect(location.hash).to.equal('');
  });

  it('a month is found by its name, within the days that can be gone to', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '60em';
    const element = document.createElement('vir-event-calendar');
    Object.assign(element, { view: 'month', base: freshBase() });
    for (const [name, value] of Object.entries({ filters: 'dates', holidays: 'none', 'min-date': '2026-02-10', 'max-date': '2026-05-01' })) element.setAttribute(name, value);
    place.append(element);
    await ready(element);
    expect([...select(element, 'Monat').options].map(({ text: label }) => label)).to.deep.equal(['Februar 2026', 'März 2026', 'April 2026', 'Mai 2026']);
    expect(!root(element).querySelector('.days')).to.equal(true, 'days are those of the month');
    await choose(element, 'Monat', '2026-04');
    await until(() => month(element) === 'April 2026');
    await expect(element).to.be.accessible();
  });

  it('a month without a match is not said to have no dates', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '60em';
    const element = document.createElement('vir-event-calendar');
    Object.assign(element, { view: 'month', from: '2026-09-01', base: freshBase() });
    for (const [name, value] of Object.entries({ filters, holidays: 'none' })) element.setAttribute(name, value);
    place.append(element);
    await ready(element);
    await check(element, 'free');
    await until(() => text(element).includes('Kein Termin passt zu dieser Auswahl.'));
    expect(text(element)).not.to.include('keine Termine eingetragen');
    press(element, 'Filter zurücksetzen');
    await until(() => text(element).includes('Herbstfest'));
  });

  it('dates of another source that came while something was chosen are all there once it is taken back', async () => {
    answer((url) => json({ version: 'https://jsonfeed.org/version/1.1', title: 'Rathaus', home_page_url: url, items: [today, sunday, later] }));
    const element = await show(html`<vir-event-calendar src=${`${freshBase()}/termine.json`} filters="free" search holidays="none"></vir-event-calendar>`);
    const search = root(element).querySelector('.filter [type=search]') as HTMLInputElement;
    search.value = 'Markt';
    search.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => titles(element).join() === 'Markt');
    element.src = `${freshBase()}/andere.json`;
    await until(() => requests.some(({ url }) => url === element.src));
    await quiet(element);
    expect(titles(element)).to.deep.equal(['Markt']);
    press(element, 'Filter zurücksetzen');
    await until(() => titles(element).length > 1);
    await quiet(element);
    expect(titles(element)).to.deep.equal(['Vortrag', 'Markt', 'Sitzung']);
  });

  it('an unfolded bar takes no focus from the day that is opened in the month', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '60em';
    const element = document.createElement('vir-event-calendar');
    Object.assign(element, { view: 'month', base: freshBase() });
    for (const [name, value] of Object.entries({ filters, holidays: 'none' })) element.setAttribute(name, value);
    place.append(element);
    await ready(element);
    root(element).querySelector<HTMLElement>('.toggle')?.click();
    cell(element, '2026-03-08').click();
    await until(() => root(element).activeElement?.matches('section.open'));
    expect(textOf(root(element).activeElement)).to.include('Markt');
  });

  it('unfold by keyboard where there is room for one column', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '14em';
    const element = document.createElement('vir-event-calendar');
    element.base = freshBase();
    element.setAttribute('filters', filters);
    place.append(element);
    await ready(element);
    const toggle = root(element).querySelector('.toggle') as HTMLButtonElement;
    expect([toggle.ariaExpanded, field(element, 'free').checkVisibility()]).to.deep.equal(['false', false]);
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => field(element, 'free').checkVisibility());
    field(element, 'free').focus();
    await sendKeys({ press: ' ' });
    await quiet(element);
    expect(textOf(toggle)).to.equal('Filter (1 gewählt)');
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    await expect(element).to.be.accessible();
  });
});
