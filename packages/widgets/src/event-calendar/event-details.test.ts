// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { all, answerEvents, event, ready, root, setClock, setReader, textOf } from '../testing/events.ts';

describe('vir-event-calendar: details', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  it('tells in the details what it costs, whether one gets in and how to register', async () => {
    const fields = { utcStart: '2026-03-12T09:00:00Z', price: { free: true }, accessibility: { wheelchair: 'yes' }, registration: { url: 'https://www.example/anmelden', deadline: '2026-03-10T12:00:00' } };
    answer((url) => answerEvents(url, [{ ...event('2026-03-12T10:00:00', 'Kurs', fields), attachments: [{ url: 'https://www.example/plan.pdf', mime_type: 'application/pdf', title: 'Plan' }] }]));
    const element = await ready(await fixture<EventCalendar>(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`));
    all<HTMLElement>(element, 'summary')[0]?.click();
    await until(() => root(element).querySelector('dl'));
    expect(all(element, 'dl > div').map((row) => [...row.children].map(textOf))).to.deep.equal([
      ['Preis', 'Eintritt frei'],
      ['Barrierefreiheit', 'stufenlos zugänglich'],
      ['Anmeldung', 'bis Di., 10. März 2026, 12:00 UhrZur Anmeldung zu Kurs'],
      ['Dateien', 'Plan (PDF)'],
    ]);
    const places = all<HTMLAnchorElement>(element, 'dl a').map((link) => link.getBoundingClientRect());
    expect(Math.min(...places.map(({ height }) => height))).to.be.at.least(24);
    const calendars = all<HTMLAnchorElement>(element, 'details > div > a');
    expect(calendars.map(textOf)).to.deep.equal(['In Google übernehmen zu Kurs', 'In Outlook übernehmen zu Kurs']);
    expect(calendars.map(({ hostname }) => hostname)).to.deep.equal(['calendar.google.com', 'outlook.live.com']);
    await expect(element).to.be.accessible();
  });

  it('says of a moved date that it is, and in its details when it was to be', async () => {
    answer((url) => answerEvents(url, [event('2026-03-06T18:00:00', 'Konzert', { movedFrom: '2026-03-05T19:30:00' })]));
    const element = await ready(await fixture<EventCalendar>(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`));
    expect(all(element, '.title .badge').map(textOf)).to.deep.equal(['Verlegt']);
    root(element).querySelector<HTMLElement>('summary')?.click();
    await until(() => textOf(root(element).querySelector('dl')).includes('Ursprünglicher Termin'));
    expect(textOf(root(element).querySelector('dd'))).to.equal('Do., 5. März 2026, 19:30 Uhr');
  });
});
