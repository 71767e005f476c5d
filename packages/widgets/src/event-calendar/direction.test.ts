// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import { all, answerEvents, cell, event, ready, root, setClock, setReader } from '../testing/events.ts';

describe('a month on a page from right to left', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => answerEvents(url, [event('2026-03-05T18:00:00', 'Vortrag'), event('2026-03-10', 'Messe', {}, 3)]));
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  const show = async () => {
    const place = await fixture(html`<div dir="rtl"><vir-event-calendar base=${freshBase()} view="month"></vir-event-calendar></div>`);
    return ready(place.querySelector('vir-event-calendar') as HTMLElement);
  };
  const left = (element: Element | undefined | null) => element?.getBoundingClientRect().left ?? NaN;

  it('arrows lead where they point', async () => {
    const element = await show();
    cell(element, '2026-03-05').focus();
    for (const [key, day] of [['ArrowLeft', '2026-03-06'], ['ArrowRight', '2026-03-05'], ['ArrowRight', '2026-03-04'], ['ArrowDown', '2026-03-11'], ['Home', '2026-03-09'], ['End', '2026-03-15']] as const) {
      const before = left(root(element).activeElement);
      await sendKeys({ press: key });
      await until(() => root(element).activeElement === cell(element, day));
      if (key === 'ArrowLeft') expect(left(root(element).activeElement)).to.be.below(before);
      if (key === 'ArrowRight') expect(left(root(element).activeElement)).to.be.above(before);
    }
  });

  it('what leads on points to the left, and weeks begin on the right', async () => {
    const element = await show();
    const [previous, next] = all(element, '.months button');
    expect(left(previous)).to.be.above(left(next));
    expect(left(cell(element, '2026-03-02'))).to.be.above(left(cell(element, '2026-03-08')));
    expect([previous, next].map((arrow) => new DOMMatrix(getComputedStyle(arrow as Element).transform).a)).to.deep.equal([-1, 1]);
  });
});
