// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, later, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import type { MemberFeature } from '@vir-nordwest/contract';
import { freshBase, until } from '../testing/feeds.ts';
import { button, focused, marker, markers, names, press, root, serve, show, shown, text, together, transform } from '../testing/member-map.ts';
import { boundaries, collection, member, members } from '../testing/members.ts';
import type { VirSelectEvent } from '../shared/events.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';
import './define.ts';
import type { MemberMap } from './member-map.ts';

describe('vir-member-map', () => {
  beforeEach(() => {
    resetNetwork();
    serve();
  });

  it('is a list first: every member with kind, note, website and, where it is so, doubt', async () => {
    const element = await shown();
    expect(names(element)).to.deep.equal(['Freie Hansestadt Bremen', 'Landkreis Heidekreis', 'Oldenburg', 'Wümmeland', 'Zweckverband']);
    const rows = [...root(element).querySelectorAll('.items > li')];
    expect(rows[0]?.textContent).to.include('Land').and.to.include('Sitz der Geschäftsstelle');
    expect(rows[0]?.querySelector('a')?.href).to.equal('https://www.bremen.de/');
    expect(rows[0]?.querySelector('a')?.textContent).to.equal('bremen.de (andere Website)');
    expect(rows[3]?.textContent).to.include('Mitgliedschaft nicht bestätigt');
    expect(rows[4]?.textContent).to.include('Ohne Ort auf der Karte');
    expect(rows[4]?.querySelector('button')).to.equal(null);
  });

  it('says how many there are in the order of German, also on a page from right to left', async () => {
    const element = await shown();
    (element.parentElement as HTMLElement).dir = 'rtl';
    const words = root(element).querySelector('.hits') as HTMLElement;
    expect(words.innerText).to.match(/^5 Mitglieder$/u);
    const range = document.createRange();
    const line = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (line.nextNode()) if ((line.currentNode as Text).data) nodes.push(line.currentNode as Text);
    const left = (node: Text | undefined, at: number) => (range.setStart(node as Text, at), range.setEnd(node as Text, at + 1), range.getBoundingClientRect().left);
    expect(left(nodes[0], 0)).to.be.below(left(nodes.at(-1), (nodes.at(-1)?.length ?? 1) - 1));
  });

  it('draws everything with a place, told apart by shape and by word', async () => {
    const element = await shown();
    expect(markers(element).map((one) => one.getAttribute('aria-label'))).to.deep.equal(['Freie Hansestadt Bremen, Land', 'Landkreis Heidekreis, Landkreis', 'Oldenburg, Stadt', 'Wümmeland, Gemeinde, Mitgliedschaft nicht bestätigt']);
    expect(new Set([...root(element).querySelectorAll('.marker path')].map((path) => path.getAttribute('d'))).size).to.equal(4);
    expect(root(element).querySelectorAll('.marker .doubt')).to.have.length(1);
    for (const one of markers(element)) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('asks for members and outlines once each, and always says whose outlines they are', async () => {
    const base = freshBase();
    const element = await shown(html`<vir-member-map base=${base} within="03"></vir-member-map>`);
    expect(requests.map(({ url }) => url)).to.deep.equal([`${base}/v1/members.json?within=03`, `${base}/v1/boundaries.json`]);
    const credit = [...root(element).querySelectorAll('a')].find((link) => link.textContent?.includes('Natural Earth'));
    expect(credit?.href).to.equal('https://www.naturalearthdata.com/');
    expect(credit?.checkVisibility()).to.equal(true);
    // What answered knows nothing of `within`, as a static copy.
    expect(names(element)).to.deep.equal(['Landkreis Heidekreis']);
  });

  it('is one tab stop; arrows lead to the next marker that way and stop at the edge', async () => {
    const element = await shown();
    expect(markers(element).filter((one) => one.tabIndex === 0)).to.have.length(1);
    markers(element).find((one) => one.tabIndex === 0)?.focus();
    expect(focused(element)?.getAttribute('aria-label')).to.include('Bremen');
    expect((await press(element, 'ArrowRight')).defaultPrevented).to.equal(true);
    expect(focused(element)?.getAttribute('aria-label')).to.include('Heidekreis');
    await press(element, 'ArrowRight');
    expect(focused(element)?.getAttribute('aria-label')).to.include('Heidekreis');
    await press(element, 'ArrowLeft');
    await press(element, 'ArrowDown');
    expect(focused(element)?.getAttribute('aria-label')).to.include('Wümmeland');
    expect(markers(element).filter((one) => one.tabIndex === 0)).to.deep.equal([focused(element)]);
    expect((await press(element, 'Tab')).defaultPrevented).to.equal(false);
    expect((await press(element, 'a')).defaultPrevented).to.equal(false);
  });

  it('Enter opens the details in a panel, Escape closes them and returns', async () => {
    const element = await shown();
    marker(element, 'Oldenburg').focus();
    await press(element, 'Tab');
    marker(element, 'Oldenburg').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.updateComplete;
    await until(() => focused(element)?.matches('.details'));
    expect(focused(element)?.textContent).to.include('oldenburg.de');
    expect(marker(element, 'Oldenburg').getAttribute('aria-selected')).to.equal('true');
    expect(root(element).querySelector('li[data-id=oldenburg]')?.getAttribute('aria-current')).to.equal('true');
    await press(element, 'Escape');
    expect(root(element).querySelector('.details')).to.equal(null);
    expect(focused(element)?.getAttribute('aria-label')).to.include('Oldenburg');
    await press(element, 'Enter');
    await until(() => focused(element)?.matches('.details'));
    button(element, 'Einzelheiten schließen').click();
    await until(() => focused(element)?.matches('.marker'));
  });

  it('a member shown from the list is selected on the map too, and focus comes back to its button', async () => {
    const element = await shown();
    const before = transform(element);
    button(element, 'Oldenburg auf der Karte zeigen').click();
    await until(() => focused(element)?.matches('.details'));
    await until(() => transform(element) !== before);
    expect(marker(element, 'Oldenburg').getAttribute('aria-selected')).to.equal('true');
    await press(element, 'Escape');
    expect(focused(element)?.getAttribute('aria-label')).to.equal('Oldenburg auf der Karte zeigen');
  });

  it('tells the page who was chosen', async () => {
    const element = await shown();
    const [chosen, filters]: [string[], unknown[]] = [[], []];
    element.addEventListener('vir-select', (event) => chosen.push((event as VirSelectEvent<MemberFeature>).item.id));
    element.addEventListener('vir-filter', ({ query }: VirFilterEvent) => filters.push(query.member));
    button(element, 'Oldenburg auf der Karte zeigen').click();
    await until(() => focused(element)?.matches('.details'));
    await press(element, 'Escape');
    expect([chosen, filters]).to.deep.equal([['oldenburg'], ['oldenburg', undefined]]);
  });

  it('members too close together share a marker that names them all', async () => {
    serve(together);
    const element = await shown();
    const both = marker(element, '2 Mitglieder');
    expect(both.getAttribute('aria-label')).to.equal('2 Mitglieder: Nachbar, Gemeinde; Oldenburg, Stadt');
    both.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.updateComplete;
    await until(() => root(element).querySelector('.details'));
    expect([...root(element).querySelectorAll('.details h2')].map((name) => name.textContent)).to.deep.equal(['Nachbar', 'Oldenburg']);
    const [ground, number] = ['circle', 'text'].map((part) => getComputedStyle(both.querySelector(part) as Element).fill);
    expect(both.getAttribute('aria-selected')).to.equal('true');
    expect(number, 'the number can be read while its members are chosen').not.to.equal(ground);
  });

  it('zooms and moves by buttons, says the zoom, and says which buttons do nothing', async () => {
    const element = await shown();
    const off = (name: string) => button(element, name).getAttribute('aria-disabled') === 'true';
    expect(['Verkleinern', 'Ganze Region zeigen', 'Nach Norden', 'Nach Süden', 'Nach Westen', 'Nach Osten'].every(off)).to.equal(true);
    const whole = transform(element);
    button(element, 'Nach Osten').click();
    await element.updateComplete;
    expect(transform(element)).to.equal(whole);
    button(element, 'Vergrößern').click();
    await element.updateComplete;
    expect(off('Nach Osten')).to.equal(false);
    await until(() => root(element).querySelector('[role=status]')?.textContent);
    expect(root(element).querySelector('[role=status]')?.textContent).to.match(/^Vergrößerung 1 von \d$/);
    const seen = new Set([transform(element)]);
    for (const name of ['Nach Osten', 'Nach Westen', 'Nach Norden', 'Nach Süden']) {
      button(element, name).click();
      await element.updateComplete;
      seen.add(transform(element));
    }
    expect(seen.size).to.be.at.least(3);
    button(element, 'Ganze Region zeigen').click();
    await element.updateComplete;
    expect(transform(element)).to.equal(whole);
  });

  it('plus and minus work only while a marker has the focus', async () => {
    const element = await shown();
    const whole = transform(element);
    root(element).querySelector<HTMLInputElement>('input')?.focus();
    expect((await press(element, '+')).defaultPrevented).to.equal(false);
    expect(transform(element)).to.equal(whole);
    marker(element, 'Bremen').focus();
    await press(element, '+');
    expect(transform(element)).not.to.equal(whole);
    expect(focused(element)?.matches('.marker')).to.equal(true);
    await press(element, '-');
    expect(transform(element)).to.equal(whole);
  });

  it('the wheel scrolls the page, with Ctrl it zooms', async () => {
    const element = await shown();
    const turn = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -200, ctrlKey, bubbles: true, cancelable: true });
      root(element).querySelector('.box > svg')?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const whole = transform(element);
    expect(turn(false)).to.equal(false);
    expect(root(element).querySelector('.hint')).to.equal(null);
    await element.updateComplete;
    expect(root(element).querySelector('.hint')?.textContent).to.include('Strg');
    await until(() => root(element).querySelector('[role=status]')?.textContent?.includes('Strg'));
    expect(turn(true)).to.equal(true);
    await until(() => transform(element) !== whole);
  });

  it('searches however umlauts are written, filters by kind, and the map follows', async () => {
    const element = await shown();
    const input = root(element).querySelector('input') as HTMLInputElement;
    for (const q of ['wuemme', 'WÜMME', 'Wümme'.normalize('NFD')]) {
      input.value = q;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['Wümmeland']);
    }
    expect(markers(element)).to.have.length(1);
    await until(() => root(element).querySelector('[role=status]')?.textContent === '1 von 5 Mitgliedern');
    input.value = '';
    const kind = root(element).querySelector('select') as HTMLSelectElement;
    kind.value = 'stadt';
    kind.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Oldenburg']);
  });

  it('filters by state where there are several, by their names', async () => {
    serve([member('bremen', 'Bremen', 'land', [8.8, 53.1], { ars: '04' }), member('stuhr', 'Stuhr', 'gemeinde', [8.75, 53.03], { ars: '032510037037' })]);
    const element = await shown();
    const states = root(element).querySelector('select[name=state]') as HTMLSelectElement;
    expect([...states.options].map(({ text: name }) => name)).to.deep.equal(['alle Länder', 'Niedersachsen (1)', 'Bremen (1)']);
    states.value = '04';
    states.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Bremen']);
  });

  it('narrow: the list, and a button that puts the map in its place', async () => {
    const element = await show(html`<vir-member-map base=${freshBase()}></vir-member-map>`, '220px');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(requests.map(({ url }) => url.split('/').at(-1))).to.deep.equal(['members.json'], 'outlines are not loaded for nobody');
    button(element, 'Karte der Mitglieder').click();
    await until(() => markers(element).length);
    expect(root(element).querySelector('.list')?.checkVisibility()).to.equal(false);
    button(element, 'Liste der Mitglieder').click();
    await element.updateComplete;
    expect(root(element).querySelector('.list')?.checkVisibility()).to.equal(true);
    button(element, 'Oldenburg auf der Karte zeigen').click();
    await until(() => focused(element)?.matches('.details'));
    expect(marker(element, 'Oldenburg').getAttribute('aria-selected')).to.equal('true');
  });

  it('without outlines the members stay on the map, on plain ground, with everything that works there', async () => {
    answer((url) => (url.includes('boundaries') ? json({}, { status: 404 }) : json(collection())));
    const element = await shown(html`<vir-member-map base=${freshBase()}></vir-member-map>`);
    await until(() => text(element).includes('Die Umrisse der Gebiete sind gerade nicht erreichbar.'));
    expect(markers(element)).to.have.length(4);
    button(element, 'Oldenburg auf der Karte zeigen').click();
    await until(() => focused(element)?.matches('.details'));
    expect(marker(element, 'Oldenburg').getAttribute('aria-selected')).to.equal('true');
    expect(root(element).querySelector('[role=alert], .note')).to.equal(null);
  });

  it('says whose list it is, where the answer does', async () => {
    answer((url) => json(url.includes('boundaries') ? boundaries : { ...collection(), _vir: { credit: 'Liste: ViR Nordwest' } }));
    const element = await shown(html`<vir-member-map base=${freshBase()}></vir-member-map>`);
    expect(text(element)).to.include('Liste: ViR Nordwest');
  });

  it('the keyboard reaches the map in one step past the list', async () => {
    const element = await shown();
    const skip = button(element, 'Liste überspringen, zur Karte');
    const order = [...root(element).querySelectorAll('button, a, .marker')];
    expect(order.indexOf(skip)).to.be.below(order.indexOf(root(element).querySelector('.items a, .items button') as Element));
    expect(getComputedStyle(skip).clipPath).to.equal('inset(50%)');
    skip.focus();
    // Only the page in front has a focus to be seen.
    if (document.hasFocus()) expect(getComputedStyle(skip).clipPath).to.equal('none', 'who is on it sees it');
    skip.click();
    await until(() => focused(element)?.matches('.marker'));
  });

  it('keeps the place of list and map free from the start', async () => {
    const parentNode = document.createElement('div');
    parentNode.style.width = '60em';
    document.body.append(parentNode);
    const answers = later();
    answer((url) => (url.includes('boundaries') ? json(boundaries) : answers.promise));
    const element = await fixture<MemberMap>(html`<vir-member-map search base=${freshBase()}></vir-member-map>`, { parentNode });
    const { aspectRatio, width } = getComputedStyle(root(element).querySelector('.skeleton') as Element, '::after');
    expect(aspectRatio).to.equal('4 / 3');
    expect(parseFloat(width)).to.be.above(400);
    answers.resolve(json(collection(Array.from({ length: 40 }, (_, n) => member(`m${n}`, `Mitglied ${n}`, 'stadt', [7 + n / 10, 53])))));
    await until(() => root(element).querySelector('.hits'));
    const height = element.offsetHeight;
    expect(root(element).querySelector('form')).not.to.equal(null);
    await until(() => markers(element).length);
    expect(element.offsetHeight).to.equal(height, 'the map moves nothing when it arrives');
  });

  it('has one colour for all buttons of the map, whether they do something now or not', async () => {
    const element = await shown();
    const colours = new Set([...root(element).querySelectorAll('.map-controls button')].map((one) => getComputedStyle(one).color));
    expect(colours.size).to.equal(1);
  });

  it('speaks English in the parts that arrive later too', async () => {
    const element = await shown(html`<vir-member-map lang="en" search base=${freshBase()}></vir-member-map>`);
    expect([button(element, 'Zoom in'), text(element).includes('Search for a member'), text(element).includes('Arrow keys')].every(Boolean)).to.equal(true);
  });

  it('offers the list as CSV and GeoJSON', async () => {
    const base = freshBase();
    const element = await shown(html`<vir-member-map base=${base}></vir-member-map>`);
    const links = Object.fromEntries([...root(element).querySelectorAll<HTMLAnchorElement>('footer a')].map((link) => [link.textContent, link.href]));
    expect(text(element)).to.include('Daten: CSV, GeoJSON');
    expect(links).to.deep.equal({ CSV: `${base}/v1/members.csv`, GeoJSON: `${base}/v1/members.json` });
  });

  it('draws members the page has at once: no grey rows stand there first', async () => {
    const element = document.createElement('vir-member-map');
    element.items = members;
    const seen: string[] = [];
    document.body.append(element);
    new MutationObserver(() => seen.push(root(element).querySelector('.skeleton') ? 'rows' : 'members')).observe(root(element), { childList: true, subtree: true });
    await element.updateComplete;
    expect(names(element)).to.include('Oldenburg');
    await new Promise(requestAnimationFrame);
    expect(seen).to.include('members').and.not.to.include('rows');
    element.remove();
  });

  it('takes members as a property and loads nothing', async () => {
    const element = await show(html`<vir-member-map .items=${members}></vir-member-map>`);
    await until(() => markers(element).length === 4);
    expect(requests).to.have.length(0);
  });

  it('says when there are no members', async () => {
    serve([]);
    expect(text(await show(html`<vir-member-map base=${freshBase()}></vir-member-map>`))).to.include('Zurzeit sind keine Mitglieder eingetragen.');
  });

  it('hostile data: markup is text, bad places and addresses cost only themselves', async () => {
    serve([
      member('a', '<img src=x onerror=alert(1)>', 'stadt', [8, 53], { website: 'javascript:alert(1)', note: '<script>alert(1)</script>' }),
      { ...member('b', 'Weit weg', 'stadt', [8.4, 53]), geometry: { type: 'Point', coordinates: [400, 'x'] } },
      { type: 'Feature', id: '"] *, x["', properties: { name: 'Kennung', kind: 'stadt' } },
      null,
    ]);
    const element = await shown();
    expect(names(element)).to.deep.equal(['<img src=x onerror=alert(1)>', 'Weit weg']);
    expect(root(element).querySelectorAll('img, script, .items a')).to.have.length(0);
    expect(markers(element)).to.have.length(1);
  });

  it('moved elsewhere while loading: nothing is asked twice, and the map is drawn', async () => {
    const element = await fixture<MemberMap>(html`<vir-member-map base=${freshBase()}></vir-member-map>`);
    element.style.width = '60em';
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await until(() => markers(element).length);
    expect(requests).to.have.length(2);
    place.remove();
  });

  for (const theme of ['light', 'dark']) {
    const states: Record<string, () => Promise<Element>> = {
      'list and map': () => shown(html`<vir-member-map theme=${theme} search label="Mitglieder" base=${freshBase()}></vir-member-map>`),
      details: async () => {
        serve(together);
        const element = await shown(html`<vir-member-map theme=${theme} base=${freshBase()}></vir-member-map>`);
        marker(element, '2 Mitglieder').dispatchEvent(new MouseEvent('click', { bubbles: true }));
        await element.updateComplete;
        return element;
      },
      narrow: () => show(html`<vir-member-map theme=${theme} search base=${freshBase()}></vir-member-map>`, '220px'),
      'no outlines': async () => {
        answer((url) => (url.includes('boundaries') ? json({}, { status: 404 }) : json(collection())));
        const element = await show(html`<vir-member-map theme=${theme} base=${freshBase()}></vir-member-map>`);
        await until(() => text(element).includes('Die Umrisse der Gebiete sind gerade nicht erreichbar'));
        return element;
      },
      'nothing found': () => show(html`<vir-member-map theme=${theme} search q="nirgends" base=${freshBase()}></vir-member-map>`),
      error: () => {
        answer(() => json({ title: 'Wartung', status: 500, type: 'about:blank' }, { status: 500 }));
        return show(html`<vir-member-map theme=${theme} base=${freshBase()}></vir-member-map>`);
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`has nothing for axe to find: ${name}, ${theme}`, async () => {
        await expect(await make()).to.be.accessible();
      });
    }
  }
});
