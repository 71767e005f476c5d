// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { all, answerEvents, event, ready, setClock, setReader, textOf } from '../testing/events.ts';

const course = event('2026-03-05T18:00:00', 'Kurs', {
  recurrenceText: 'jeden Donnerstag',
});

describe('next dates in the details of an event', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => (url.includes('/v1/events/') ? json({ id: 'Kurs', _event: { nextDates: [{ id: 'x', start: '2026-03-12T18:00:00', status: 'cancelled' }] } }) : answerEvents(url, [course])));
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  const opened = async (): Promise<HTMLDetailsElement> => {
    const [details] = all<HTMLDetailsElement>(await ready(await fixture<EventCalendar>(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`)), 'details');
    details?.querySelector('summary')?.click();
    await until(() => details?.querySelector('dl'));
    return details as HTMLDetailsElement;
  };

  it('say when it is again, as the API tells it of the event alone', async () => {
    const details = await opened();
    await until(() => textOf(details).includes('Weitere Termine'));
    expect([...details.querySelectorAll('dl > div')].map((row) => [...row.children].map(textOf))).to.deep.equal([
      ['Wiederholung', 'jeden Donnerstag'],
      ['Weitere Termine', 'Do., 12. März 2026 (Abgesagt)'],
    ]);
  });

  it('ask for a series alone once, however often they are opened, and nobody else before a link is followed', async () => {
    const details = await opened();
    await until(() => textOf(details).includes('Weitere Termine'));
    for (let times = 0; times < 4; times++) {
      details.querySelector('summary')?.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(requests.filter(({ url }) => url.endsWith('/v1/events/Kurs.json'))).to.have.length(1);
    expect(requests).to.have.length(2);
  });

  it('stand without the next dates where the API does not tell them', async () => {
    answer((url) => (url.includes('/v1/events/') ? new Response('', { status: 500 }) : answerEvents(url, [course])));
    const details = await opened();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(textOf(details)).to.include('jeden Donnerstag').and.not.to.include('Weitere Termine');
  });
});
