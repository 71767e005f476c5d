// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect } from '@open-wc/testing';
import { all, answerEvents, cell, event, month, press, ready, root, setClock, textOf } from '../testing/events.ts';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';

const holiday = (name: string, kind: string, start: string, end: string, regions = ['DE-NI', 'DE-HB']) => ({ name, kind, start, end, regions });
const year = [holiday('Osterferien', 'school', '2026-03-23', '2026-04-08'), holiday('Karfreitag', 'public', '2026-04-03', '2026-04-04'), holiday('Reformationstag', 'public', '2026-10-31', '2026-11-01')];
const isHolidays = (url: string) => url.includes('/holidays.json');

describe('holidays in the month', () => {
  let place: HTMLElement;
  const make = async (attributes: Record<string, string> = {}) => {
    const element = document.createElement('vir-event-calendar');
    for (const [name, value] of Object.entries({ base: freshBase(), view: 'month', from: '2026-04-01', ...attributes })) element.setAttribute(name, value);
    place.append(element);
    return ready(element);
  };
  const asked = () => requests.filter(({ url }) => isHolidays(url)).map(({ url }) => new URL(url).search);

  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    answer((url) => (isHolidays(url) ? json({ holidays: year }) : answerEvents(url, [event('2026-04-03T10:00:00', 'Kreuzweg')])));
    place = document.createElement('div');
    place.style.inlineSize = '60em';
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    setClock();
  });

  it('are words for the eye and for the ear, not a colour alone', async () => {
    const element = await make();
    await until(() => cell(element, '2026-04-03').ariaLabel?.includes('Karfreitag'));
    expect(cell(element, '2026-04-03').ariaLabel).to.equal('Freitag, 3.\u00a0April 2026, Karfreitag, Osterferien, 1 Termin');
    expect(all(element, 'td small').map(textOf)).to.deep.equal(['Osterferien', 'Karfreitag', 'Osterferien']);
    cell(element, '2026-04-03').click();
    await until(() => root(element).querySelector('.open'));
    expect(textOf(root(element).querySelector('.open .date'))).to.equal('Freitag, 3. April 2026, Karfreitag, Osterferien');
  });

  it('move nothing when they come', async () => {
    const element = await make({ holidays: 'none' });
    const height = element.getBoundingClientRect().height;
    element.setAttribute('holidays', 'DE-NI');
    element.requestUpdate();
    await until(() => root(element).querySelector('td small'));
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('take the keyboard from no day when they come', async () => {
    const element = await make({ holidays: 'none' });
    cell(element, '2026-04-03').focus();
    element.setAttribute('holidays', 'DE-NI');
    element.requestUpdate();
    await until(() => root(element).querySelector('td small'));
    expect((root(element).activeElement as HTMLElement | null)?.dataset.day).to.equal('2026-04-03');
  });

  it('are asked for once a year, in the language of the words', async () => {
    const element = await make({ lang: 'en' });
    await until(() => asked().length === 1);
    expect(asked()).to.deep.equal(['?from=2025-12-29&to=2027-01-04&lang=en']);
    press(element, 'Next month');
    await until(() => month(element) === 'May 2026');
    expect(asked()).to.have.length(1);
  });

  it('that do not come leave the month as it is, without a word', async () => {
    answer((url) => (isHolidays(url) ? new Response('', { status: 500 }) : answerEvents(url, [event('2026-04-03T10:00:00', 'Kreuzweg')])));
    const element = await make();
    await until(() => asked().length > 0);
    expect(cell(element, '2026-04-03').ariaLabel).to.equal('Freitag, 3.\u00a0April 2026, 1 Termin');
    expect(root(element).querySelector('[part=error], [part=stale]')).to.equal(null);
  });

  it('are left out on request, and not asked for', async () => {
    const element = await make({ holidays: 'none' });
    await element.updateComplete;
    expect(asked()).to.deep.equal([]);
    expect(all(element, 'td small')).to.deep.equal([]);
  });
});
