// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { all, answerEvents, event, ready, root, setClock, setReader, textOf } from '../testing/events.ts';

const talk = { ...event('2026-03-05T18:00:00', 'Vortrag', { locations: { 1: { name: 'Rathaus' } }, price: { free: true } }), summary: 'Wie es weitergeht.' };
const later = event('2026-09-05T18:00:00', 'Herbst', { price: { text: '5 Euro' } });
const go = (hash: string) => history.replaceState(null, '', location.href.split('#')[0] + hash);
const hash = () => decodeURIComponent(decodeURIComponent(location.hash));
const dialog = (element: Element) => root(element).querySelector('dialog');
const opener = (element: Element) => all<HTMLButtonElement>(element, '.opener')[0] as HTMLButtonElement;
const show = async (attributes: { details?: string; id?: string; shareable?: boolean; view?: string }, base = freshBase()) => {
  const { details = 'dialog', id = 'termine', shareable = false, view = 'agenda' } = attributes;
  return ready(await fixture<EventCalendar>(html`<vir-event-calendar id=${id} base=${base} details=${details} view=${view} ?shareable=${shareable}></vir-event-calendar>`));
};
const open = async (element: EventCalendar) => {
  opener(element).focus();
  await sendKeys({ press: 'Enter' });
  await until(() => dialog(element)?.open);
};

/** Each test begins on a page whose API has these dates in its list, and one more that is asked for alone. */
const begin = (listed: readonly object[]) => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => {
      const [, id] = /\/v1\/events\/([^/]+)\.json/.exec(new URL(url).pathname) ?? [];
      if (id === undefined) return answerEvents(url, listed);
      return id === 'Herbst' ? json(later) : new Response('', { status: 404 });
    });
    go('');
  });
  afterEach(() => {
    setClock();
    setReader();
    go('');
  });
};

describe('details of an event over the page', () => {
  begin([talk, event('2026-03-12T10:00:00', 'Sprechstunde')]);

  it('open by keyboard, named by their title, with the focus on it; Escape leads back to where one was', async () => {
    const element = await show({});
    expect(all(element, 'article details')).to.have.length(0);
    expect(textOf(opener(element))).to.equal('Einzelheiten zu Vortrag');
    await open(element);
    const box = dialog(element) as HTMLDialogElement;
    expect(box.matches(':modal')).to.equal(true);
    expect(textOf(root(element).activeElement)).to.equal('Vortrag');
    expect(textOf(root(element).getElementById(box.getAttribute('aria-labelledby') ?? ''))).to.equal('Vortrag');
    expect(textOf(box)).to.include('Do., 5. März 2026, 18:00–20:00 Uhr').and.to.include('Rathaus').and.to.include('Wie es weitergeht.').and.to.include('Eintritt frei');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element));
    await until(() => root(element).activeElement === opener(element));
    expect(location.hash).to.equal('');
  });

  it('do not name a place again that stands above them, but lead to where it is', async () => {
    /** What is written in the line of the place, but for its links. */
    const place = async (details: string, locations: object) => {
      answer((url) => answerEvents(url, [event('2026-03-05T18:00:00', 'Vortrag', { locations })]));
      const element = await show({ details });
      all<HTMLElement>(element, 'summary, .opener')[0]?.click();
      await until(() => root(element).querySelector('dl'));
      expect(all(element, 'dd a').map(textOf).join(), details).to.include('OpenStreetMap');
      return [...(root(element).querySelector('dd')?.childNodes ?? [])].filter((node) => node instanceof Text).map(({ data }) => data.trim()).join('');
    };
    const [point, town] = [{ coordinates: 'geo:53.14,8.21' }, { name: 'Rathaus' }];
    for (const details of ['dialog', 'inline']) {
      expect(await place(details, { 1: { ...town, ...point } }), details).to.equal('');
      expect(await place(details, { 1: point }), details).to.equal('');
      // Of several, it says which.
      expect(await place(details, { 1: { name: 'Markt' }, 2: { ...town, ...point } }), details).to.equal('Rathaus');
    }
  });

  it('close by their button, and by a press beside them, not by one inside', async () => {
    const element = await show({});
    await open(element);
    dialog(element)?.querySelector<HTMLElement>('.told')?.click();
    expect(dialog(element)?.open).to.equal(true);
    dialog(element)?.querySelector<HTMLElement>('.close')?.click();
    await until(() => !dialog(element));
    await open(element);
    dialog(element)?.click();
    await until(() => !dialog(element));
  });

  it('fit into 220 pixels, and stay whole while the list behind is loaded anew', async () => {
    const element = await show({});
    await open(element);
    const box = dialog(element) as HTMLDialogElement;
    box.style.maxInlineSize = '220px';
    expect(box.querySelector('.sheet')?.scrollWidth).to.be.at.most(220);
    element.q = 'Vor';
    await until(() => requests.some(({ url }) => url.includes('q=Vor')));
    await element.updateComplete;
    expect(dialog(element)).to.equal(box);
    expect(box.open).to.equal(true);
  });

  it('of a day in the month open from its list, and Escape leaves the day open', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.inlineSize = '60em';
    const element = await show({ view: 'month' });
    place.append(element);
    await ready(element);
    root(element).querySelector<HTMLElement>('[data-day="2026-03-05"]')?.click();
    await until(() => opener(element));
    await open(element);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element));
    expect(root(element).querySelector('.open')).not.to.equal(null);
  });

  it('stand over the page as soon as it asks for that', async () => {
    const element = await show({ details: 'inline' });
    element.details = 'dialog';
    await until(() => opener(element));
    expect(all(element, 'article')).to.have.length(2);
  });
});

describe('the address of an event’s details', () => {
  begin([talk]);

  it('follows them: opened, it names the event, closed, it does not; Back opens them again', async () => {
    const element = await show({ shareable: true, id: 'a' });
    await open(element);
    expect(hash()).to.equal('#vir-a=event=Vortrag');
    await sendKeys({ press: 'Escape' });
    await until(() => !location.hash);
    history.back();
    await until(() => dialog(element)?.open);
    history.forward();
    await until(() => !dialog(element));
  });

  it('stays out of the address where the page has not asked for it', async () => {
    const element = await show({});
    await open(element);
    expect(location.hash).to.equal('');
  });

  it('names details in place too, and the last that were opened', async () => {
    const element = await show({ shareable: true, details: 'inline', id: 'b' });
    const summary = root(element).querySelector('summary');
    summary?.click();
    await until(() => hash() === '#vir-b=event=Vortrag');
    summary?.click();
    await until(() => !location.hash);
  });

  it('keeps what is filtered, and filtering keeps it', async () => {
    go(`#vir-c=${encodeURIComponent('q=Vor&event=Vortrag')}`);
    const element = await ready(await fixture<EventCalendar>(html`<vir-event-calendar id="c" base=${freshBase()} search shareable></vir-event-calendar>`));
    await until(() => root(element).querySelector<HTMLInputElement>('input[type=search]')?.value === 'Vor');
    await until(() => root(element).querySelector('details')?.open);
    expect(hash()).to.equal('#vir-c=q=Vor&event=Vortrag');
    const input = root(element).querySelector('input') as HTMLInputElement;
    input.value = 'Vort';
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('change'));
    await until(() => hash().includes('q=Vort'));
    expect(hash()).to.include('event=Vortrag');
    root(element).querySelector('summary')?.click();
    await until(() => hash() === '#vir-c=q=Vort');
  });

  it('opens them in their place, and goes there', async () => {
    go('#vir-d=event%3DVortrag');
    const element = await show({ shareable: true, details: 'inline', id: 'd' });
    await until(() => root(element).querySelector('details dl'));
    expect(root(element).querySelector('details')?.open).to.equal(true);
    expect(textOf(root(element).activeElement)).to.include('Vortrag');
    expect(root(element).querySelector('.linked')).to.equal(null);
    expect(requests.filter(({ url }) => url.includes('/v1/events/'))).to.have.length(0);
  });

  it('of an event that is not in the list asks for it alone and tells it above the list', async () => {
    go('#vir-e=event%3DHerbst');
    const base = freshBase();
    const element = await show({ shareable: true, details: 'inline', id: 'e' }, base);
    await until(() => root(element).querySelector('.linked dl'));
    expect(requests.map(({ url }) => url)).to.include(`${base}/v1/events/Herbst.json`);
    const linked = root(element).querySelector('.linked') as HTMLElement;
    expect(textOf(linked)).to.include('Termin aus dem Link').and.to.include('Sa., 5. September 2026').and.to.include('5 Euro');
    expect(linked.contains(root(element).activeElement)).to.equal(true);
    expect(all(element, '.agenda article')).to.have.length(1);
    await expect(element).to.be.accessible();
    linked.querySelector<HTMLElement>('.close')?.click();
    await until(() => !root(element).querySelector('.linked'));
    expect(location.hash).to.equal('');
  });

  it('opens them in the dialog, from the list or from far away', async () => {
    go('#vir-f=event%3DHerbst');
    const element = await show({ shareable: true, id: 'f' });
    await until(() => dialog(element)?.open);
    expect(textOf(dialog(element))).to.include('Herbst').and.to.include('5 Euro');
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element));
    location.hash = '#vir-f=event%3DVortrag';
    await until(() => dialog(element)?.open);
    await sendKeys({ press: 'Escape' });
    await until(() => textOf(root(element).activeElement).includes('Vortrag'));
  });

  it('says so where the event is gone, and the list is there all the same', async () => {
    go('#vir-g=event%3DWeg');
    const element = await show({ shareable: true, id: 'g' });
    await until(() => root(element).querySelector('.linked'));
    expect(textOf(root(element).querySelector('.linked'))).to.include('Diesen Termin gibt es nicht mehr');
    expect(all(element, '.agenda article')).to.have.length(1);
    all<HTMLElement>(element, '.linked .close')[0]?.click();
    await until(() => !location.hash);
  });

  it('of an event of days without any is told where the list is empty', async () => {
    answer((url) => (url.includes('/v1/events/') ? json(later) : answerEvents(url, [])));
    go('#vir-h=event%3DHerbst');
    const element = await show({ shareable: true, details: 'inline', id: 'h' });
    await until(() => root(element).querySelector('.linked dl'));
    expect(root(element).querySelector('[part=empty]')).not.to.equal(null);
  });

  it('is what the button copies; without it the page of the event is', async () => {
    const taken: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void taken.push(text)) } });
    try {
      for (const shareable of [true, false]) {
        const element = await show({ shareable, id: 'i' });
        await open(element);
        all<HTMLButtonElement>(element, '.share button')[0]?.click();
        await until(() => textOf(root(element).querySelector('.taken')) === 'Der Link ist kopiert.');
        await sendKeys({ press: 'Escape' });
        await until(() => !dialog(element));
      }
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
    expect(taken[0]).to.match(/#vir-i=event%3DVortrag$/);
    expect(taken[1]).to.equal('https://www.example/termine/Vortrag');
  });

  it('can be copied by hand where the page may not use the clipboard', async () => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      const element = await show({ id: 'k' });
      await open(element);
      all<HTMLButtonElement>(element, '.share button')[0]?.click();
      await until(() => root(element).activeElement?.matches('.own-link'));
      expect((root(element).activeElement as HTMLInputElement).value).to.equal('https://www.example/termine/Vortrag');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });
});
