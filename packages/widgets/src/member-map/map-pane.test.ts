// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, until } from '../testing/feeds.ts';
import { button, focused, marker, markers, press, root, serve, show, shown, text, together, tools, transform } from '../testing/member-map.ts';
import { boundaries, collection, member, members } from '../testing/members.ts';
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
      await until(() => markers(element).length && tools(element));
      return element;
    };

    it('draws a page of the list and few markers, at every zoom and place; every member is in one', async () => {
      const element = await open();
      expect(root(element).querySelectorAll('.items > li')).to.have.length(12);
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
      expect(rows()).to.equal(60);
      const input = root(element).querySelector('input') as HTMLInputElement;
      input.value = 'mitglied 2';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      expect(rows()).to.equal(12);
    });

    it('a marker of many says how many and a few names; Enter zooms in until they part, and focus stays with them', async () => {
      const element = await open();
      const many = markers(element).find(({ tabIndex }) => tabIndex === 0) as SVGGElement;
      expect(many.getAttribute('aria-label')).to.match(/^\d+ Mitglieder: (?:Mitglied \d+, Gemeinde; ){4}und \d+ weitere$/);
      const before = transform(element);
      many.focus();
      await press(element, 'Enter');
      await until(() => transform(element) !== before);
      expect(root(element).querySelector('.details')).to.equal(null);
      await until(() => focused(element)?.matches('.marker'));
      await until(() => root(element).querySelector('[role=status]')?.textContent?.startsWith('Vergrößerung'));
    });
  });

  it('shows the member another widget of the portal has chosen, without taking the focus', async () => {
    let tell: (settings: object) => void = () => {};
    const portal = document.createElement('div');
    portal.style.width = '60em';
    portal.addEventListener('context-request', (event) => {
      tell = (event as Event & { callback(settings: object): void }).callback;
      tell({});
    });
    document.body.append(portal);
    const element = await fixture(html`<vir-member-map base=${freshBase()}></vir-member-map>`, { parentNode: portal });
    await until(() => markers(element).length);
    const heard: unknown[] = [];
    element.addEventListener('vir-filter', (event) => heard.push(event));
    tell({ filters: { member: 'oldenburg' } });
    await until(() => root(element).querySelector('.details'));
    expect(marker(element, 'Oldenburg').getAttribute('aria-selected')).to.equal('true');
    expect(root(element).activeElement).to.equal(null);
    tell({ filters: {} });
    await until(() => !root(element).querySelector('.details'));
    expect(heard).to.deep.equal([]);
  });

  describe('details', () => {
    const base = { _vir: { visibility: 'public' }, language: 'de' };
    const feed = (items: readonly unknown[]) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
    const stuhr = member('stuhr', 'Stuhr', 'gemeinde', [8.75, 53.03], { since: '2002', contact: { name: 'Frau Muster', email: 'rathaus@stuhr.example', phone: '0421 56' } });
    const open = async (element: Element) => {
      button(element, 'Stuhr auf der Karte zeigen').click();
      await until(() => root(element).querySelector('.details'));
    };

    it('say since when, whom to ask, and what is on: projects and next dates of this member from the API', async () => {
      answer((url) => {
        if (url.includes('projects')) return json(feed([{ ...base, id: 'p', title: 'Digitales Rathaus', url: 'https://www.stuhr.de/p' }, { ...base, id: 'q', title: '<b>Markup</b>', url: 'javascript:alert(1)' }]));
        if (url.includes('events')) return json(feed([{ ...base, id: 'e', title: 'Sprechstunde', url: 'https://www.stuhr.de/e', _event: { start: '2026-12-03T10:00:00' } }]));
        return json(url.includes('boundaries') ? boundaries : collection([stuhr]));
      });
      const element = await shown();
      await open(element);
      await until(() => text(element).includes('Sprechstunde'));
      const details = root(element).querySelector('.details');
      expect(text(element)).to.include('Mitglied seit 2002').and.to.include('Kontakt: Frau Muster, rathaus@stuhr.example, 0421 56').and.to.include('Do., 3. Dezember 2026 Sprechstunde');
      expect([...(details?.querySelectorAll('a') ?? [])].map(({ href }) => href)).to.deep.equal(['mailto:rathaus@stuhr.example', 'tel:042156', 'https://www.stuhr.de/p', 'https://www.stuhr.de/e']);
      expect(requests.map(({ url }) => url.split('/v1/')[1])).to.include('projects.json?member=stuhr&limit=3').and.to.include('events.json?member=stuhr&limit=3');
      await expect(element).to.be.accessible();
    });

    it('show the latest news of the member, and lead to all of them where the page has news', async () => {
      answer((url) => {
        if (url.includes('news')) return json(feed([{ ...base, id: 'n', title: 'Neues Bürgerbüro', url: 'https://www.stuhr.de/n' }]));
        return json(/projects|events/.test(url) ? feed([]) : url.includes('boundaries') ? boundaries : collection([stuhr]));
      });
      const alone = await shown();
      await open(alone);
      await until(() => text(alone).includes('Neueste Meldungen Neues Bürgerbüro'));
      expect(button(alone, 'Alle Meldungen')).to.equal(undefined);
      const portal = document.body.appendChild(document.createElement('vir-portal'));
      portal.append(alone, document.createElement('vir-news-feed'));
      const heard: unknown[] = [];
      portal.addEventListener('vir-filter', ({ query }) => heard.push(query));
      button(alone, 'Stuhr auf der Karte zeigen').click();
      await until(() => button(alone, 'Alle Meldungen'));
      button(alone, 'Alle Meldungen').click();
      expect(heard.at(-1)).to.deep.equal({ member: 'stuhr' });
      expect(document.activeElement?.localName).to.equal('vir-news-feed');
      portal.remove();
    });

    it('are whole where projects and dates do not come', async () => {
      answer((url) => (/projects|events/.test(url) ? json({}, { status: 500 }) : json(url.includes('boundaries') ? boundaries : collection([stuhr]))));
      const element = await shown();
      await open(element);
      await until(() => requests.some(({ url }) => url.includes('events.json')));
      expect(text(element)).to.include('Mitglied seit 2002');
      expect(root(element).querySelector('[role=alert], .note')).to.equal(null);
    });

    it('ask nothing for members the page gives itself', async () => {
      const element = await show(html`<vir-member-map .items=${[stuhr]}></vir-member-map>`);
      await until(() => markers(element).length);
      await open(element);
      expect(requests).to.deep.equal([]);
    });
  });

  it('outlines that the page gives without a credit leave no empty line', async () => {
    const element = await show(html`<vir-member-map .items=${members} .boundaries=${{ ...boundaries, _vir: { credit: '', license: '' } }}></vir-member-map>`);
    await until(() => markers(element).length && tools(element));
    expect([...root(element).querySelectorAll('.map p')].map((line) => line.textContent?.trim())).to.not.include('');
  });

  it('outlines that the page gives and that are none cost a sentence, not the members', async () => {
    for (const wrong of [{}, 'keine', { ...boundaries, _vir: {} }, { ...boundaries, arcs: [[['hier']]] }]) {
      const element = await show(html`<vir-member-map .items=${members} .boundaries=${wrong}></vir-member-map>`);
      await until(() => markers(element).length && text(element).includes('Die Umrisse der Gebiete sind gerade nicht erreichbar.'));
      expect(markers(element), JSON.stringify(wrong)).to.have.length(4);
      expect(root(element).querySelector('[part=error]')).to.equal(null);
    }
  });

  it('shows the whole region at every size until somebody moves it, and then what they look at', async () => {
    const element = await shown();
    const box = () => root(element).querySelector('.box')?.getBoundingClientRect() ?? new DOMRect();
    const middle = ({ left, width }: DOMRect) => left + width / 2;
    const isWhole = () => {
      const [{ left, top, right, bottom }, land] = [box(), root(element).querySelector('.outlines')?.getBoundingClientRect() ?? new DOMRect()];
      return land.width > 0 && land.left >= left && land.top >= top && land.right <= right && land.bottom <= bottom;
    };
    const resize = async (width: string) => {
      const before = transform(element);
      element.parentElement?.style.setProperty('width', width);
      await until(() => transform(element) !== before);
    };
    for (const width of ['46em', '80em', '50em']) {
      await resize(width);
      expect(isWhole(), width).to.equal(true);
    }
    button(element, 'Vergrößern').click();
    const fromMiddle = () => middle(marker(element, 'Bremen').getBoundingClientRect()) - middle(box());
    await until(() => !isWhole());
    const before = fromMiddle();
    await resize('54em');
    expect(fromMiddle()).to.be.closeTo(before, 1);
    button(element, 'Ganze Region').click();
    await until(isWhole);
    await resize('46em');
    expect(isWhole()).to.equal(true);
  });

  it('begins where the page says', async () => {
    const element = await shown(html`<vir-member-map base=${freshBase()} center="7.6,53.1" zoom="10"></vir-member-map>`);
    await until(() => markers(element).length === 1);
    expect(markers(element)[0]?.getAttribute('aria-label')).to.include('Oldenburg');
  });
});
