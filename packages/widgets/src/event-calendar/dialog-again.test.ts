// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { answerEvents, event, ready, root, setClock, setReader } from '../testing/events.ts';

it('details that are opened again before their closing has been told stay open', async () => {
  resetNetwork();
  setClock('2026-03-05T08:00:00Z');
  setReader(1, 2);
  answer((url) => answerEvents(url, [event('2026-03-05T18:00:00', 'Vortrag', { price: { free: true } })]));
  const element = await ready(await fixture<EventCalendar>(html`<vir-event-calendar base=${freshBase()} details="dialog"></vir-event-calendar>`));
  const dialog = () => root(element).querySelector('dialog');
  const opener = root(element).querySelector<HTMLElement>('.opener');
  opener?.click();
  await until(() => dialog()?.open);
  const told = new Promise((resolve) => dialog()?.addEventListener('close', resolve, { once: true }));
  dialog()?.close();
  opener?.click();
  await told;
  await element.updateComplete;
  expect(dialog()?.open).to.equal(true);
  setClock();
  setReader();
});
