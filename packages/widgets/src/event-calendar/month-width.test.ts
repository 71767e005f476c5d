// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { all, answerEvents, event, ready, root, setClock, setReader } from '../testing/events.ts';

const talk = event('2026-03-05T18:00:00', 'Vortrag');

const inPlace = async (content: TemplateResult): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = '20em';
  render(content, place);
  return place;
};

describe('the width of a month', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => answerEvents(url, [talk]));
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  it('a page in the background gets its month as wide as it will be', async () => {
    const { ResizeObserver } = globalThis;
    globalThis.ResizeObserver = class extends ResizeObserver { override observe(): void {} };
    try {
      const place = await inPlace(html`<vir-event-calendar view="month" base=${freshBase()}></vir-event-calendar>`);
      const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
      await until(() => !root(element).querySelector('table'));
    } finally {
      globalThis.ResizeObserver = ResizeObserver;
    }
  });

  it('a narrow place in a wide window shows the list before anything is painted, and stays without errors when it grows and shrinks', async () => {
    const errors: string[] = [];
    const note = ({ message }: ErrorEvent) => void errors.push(message);
    addEventListener('error', note);
    const place = await inPlace(html`<vir-event-calendar view="month" .items=${[talk]}></vir-event-calendar>`);
    const element = place.querySelector('vir-event-calendar') as EventCalendar;
    const painted = async () => {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      return all(element, 'table').length ? 'grid' : 'list';
    };
    const seen = [await painted()];
    for (const width of ['50em', '20em', '50em']) {
      place.style.inlineSize = width;
      seen.push(await painted());
    }
    removeEventListener('error', note);
    expect([seen, errors]).to.deep.equal([['list', 'grid', 'list', 'grid'], []]);
  });
});
