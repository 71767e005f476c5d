// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { resetNetwork } from '../testing/network.ts';
import { expect, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import { button, focused, marker, markers, press, root, serve, show, shown, together, transform } from '../testing/member-map.ts';
import { member, members } from '../testing/members.ts';
import './define.ts';

describe('map of vir-member-map', () => {
  beforeEach(() => {
    resetNetwork();
    serve();
  });

  it('shows names where there is room for them, and never one over another', async () => {
    serve([...members, member('nah', 'Nah bei Oldenburg', 'gemeinde', [7.68, 53.1]), member('fern', 'Fern', 'gemeinde', [7.6, 52.9])]);
    const element = await shown();
    const labels = () => [...root(element).querySelectorAll('.name')];
    const apart = () => {
      const boxes = labels().map((label) => label.getBoundingClientRect());
      for (const one of boxes) for (const other of boxes) if (one !== other) expect(one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top).to.equal(true);
    };
    expect(labels().map((label) => label.textContent)).to.include('Wümmeland').and.not.to.include('Oldenburg');
    apart();
    button(element, 'Fern auf der Karte zeigen').click();
    await until(() => labels().some((label) => label.textContent === 'Fern'));
    apart();
  });

  it('says the name of the marker under the mouse, over the others', async () => {
    serve(together);
    const element = await shown();
    const over = (target: Element | null, type = 'pointerover') => target?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
    over(marker(element, '2 Mitglieder').querySelector('text'));
    await until(() => root(element).querySelector('.pointed'));
    expect(root(element).querySelector('.pointed')?.textContent).to.equal('Nachbar, Oldenburg');
    over(root(element).querySelector('.box > svg'), 'pointerleave');
    await until(() => !root(element).querySelector('.pointed'));
  });

  it('explains the shapes it shows, and only those', async () => {
    const element = await shown();
    expect([...root(element).querySelectorAll('.key li')].map((sign) => sign.textContent)).to.deep.equal(['Land', 'Landkreis', 'Stadt', 'Gemeinde', 'Mitgliedschaft nicht bestätigt']);
  });

  describe('with thousands of members', () => {
    const thousands = Array.from({ length: 3_000 }, (_, n) => member(`m${n}`, `Mitglied ${n}`, 'gemeinde', [7 + ((n * 0.618_034) % 1) * 4, 52 + ((n * 0.414_214) % 1) * 2]));
    const nodes = (element: Element) => root(element).querySelectorAll('.box *').length;
    const open = async (template = html`<vir-member-map search .items=${thousands}></vir-member-map>`) => {
      const element = await show(template);
      await until(() => markers(element).length);
      return element;
    };

    it('draws a page of the list and few markers, at every zoom and place; every member is in one', async () => {
      const element = await open();
      expect(root(element).querySelectorAll('.items > li')).to.have.length(24);
      const counted = markers(element).map((one) => Number(one.querySelector('text:not(.name)')?.textContent ?? 1));
      expect(counted.reduce((sum, count) => sum + count, 0)).to.equal(3_000);
      expect(nodes(element)).to.be.below(500);
      for (const name of ['Vergrößern', 'Nach Osten', 'Vergrößern', 'Nach Norden', 'Vergrößern', 'Vergrößern']) {
        button(element, name).click();
        await element.updateComplete;
        expect(nodes(element), name).to.be.below(500);
      }
    });

    it('goes on in the list by a press, and from the start after a search', async () => {
      const element = await open();
      const rows = () => root(element).querySelectorAll('.items > li').length;
      button(element, 'Weitere Mitglieder').click();
      await element.updateComplete;
      expect(rows()).to.equal(48);
      const input = root(element).querySelector('input') as HTMLInputElement;
      input.value = 'mitglied 2';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      expect(rows()).to.equal(24);
    });

    it('a marker of many says how many and a few names; Enter zooms in until they part, and focus stays with them', async () => {
      const element = await open();
      const many = marker(element, 'weitere');
      expect(many.getAttribute('aria-label')).to.match(/^\d+ Mitglieder: (?:Mitglied \d+, Gemeinde; ){4}und \d+ weitere$/);
      const before = transform(element);
      many.focus();
      await press(element, 'ArrowRight');
      await press(element, 'Enter');
      await until(() => transform(element) !== before);
      expect(root(element).querySelector('.details')).to.equal(null);
      await until(() => focused(element)?.matches('.marker'));
      await until(() => root(element).querySelector('[role=status]')?.textContent?.startsWith('Vergrößerung'));
    });
  });

  it('begins where the page says', async () => {
    const element = await shown(html`<vir-member-map base=${freshBase()} center="7.6,53.1" zoom="10"></vir-member-map>`);
    await until(() => markers(element).length === 1);
    expect(markers(element)[0]?.getAttribute('aria-label')).to.include('Oldenburg');
  });
});
