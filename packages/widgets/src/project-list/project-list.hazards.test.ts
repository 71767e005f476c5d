// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, later, requests, resetNetwork } from '../testing/network.ts';
import { expect } from '@open-wc/testing';
import { freshBase, newsFeed, until } from '../testing/feeds.ts';
import './define.ts';
import type { ProjectList } from './project-list.ts';

const root = (element: Element) => element.shadowRoot as ShadowRoot;
const titles = (element: Element) => [...root(element).querySelectorAll('.title')].map((title) => title.textContent?.replace('(andere Website)', '').trim());
const make = (attributes: Record<string, string>): ProjectList => {
  const element = document.createElement('vir-project-list');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const many = (count: number, more: object = {}) => Array.from({ length: count }, (_, n) => ({ id: `p${n}`, title: `Projekt ${n + 1}`, tags: [`Thema ${n % 3}`], _vir: { visibility: 'public' }, _project: { status: 'running' }, ...more }));

describe('vir-project-list in trouble', () => {
  let place: HTMLElement;
  beforeEach(() => {
    resetNetwork();
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const shown = async (items: readonly unknown[], attributes: Record<string, string> = {}) => {
    const element = make(attributes);
    element.items = items;
    place.append(element);
    await until(() => root(element).querySelector('.hits, [part=empty]'));
    return element;
  };

  it('typing fast: what is on screen is what is in the box, and the box keeps its focus', async () => {
    const element = await shown(many(200), { search: '' });
    const input = root(element).querySelector('input') as HTMLInputElement;
    input.focus();
    for (const value of ['P', 'Pr', 'Proj', 'Projekt', 'Projekt 1', 'Projekt 19', 'Projekt 199']) {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Projekt 199']);
    expect(root(element).activeElement).to.equal(input);
    expect(requests).to.have.length(0, 'no request per key press');
  });

  it('projects of others are searched and filtered where they are read', async () => {
    const items = [{ id: 1, url: '/p/1', title: 'Radweg', tags: ['Verkehr'], _project: { status: 'running' } }, { id: 2, title: 'Kita', content_text: 'Neubau', tags: ['Soziales'], _project: { status: 'planned' } }];
    answer((url) => json({ version: 'https://jsonfeed.org/version/1.1', title: 'Fremd', feed_url: url, items }));
    const element = make({ src: freshBase() + '/projekte.json', search: '' });
    place.append(element);
    await until(() => titles(element).length === 2);
    expect(root(element).querySelector<HTMLAnchorElement>('.title a')?.href).to.match(/^https:.*\/p\/1$/);
    const input = root(element).querySelector('input') as HTMLInputElement;
    input.value = 'neubau';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => titles(element).join() === 'Kita');
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => titles(element).length === 2);
    root(element).querySelector<HTMLInputElement>('[type=checkbox][value="running"]')?.click();
    await until(() => titles(element).join() === 'Radweg');
    expect(requests).to.have.length(1);
  });

  it('a newer scope wins over the answer to an older one, and the choice survives', async () => {
    const [old, young] = [later(), later()];
    answer((url) => (url.includes('member=alt') ? old.promise : young.promise));
    const element = make({ base: freshBase(), member: 'alt', tag: 'Thema 1' });
    place.append(element);
    await until(() => requests.length === 1);
    element.member = 'neu';
    await until(() => requests.length === 2);
    young.resolve(json(newsFeed(requests[1]?.url ?? '', many(6))));
    await until(() => titles(element).length);
    old.resolve(json(newsFeed(requests[0]?.url ?? '', many(1))));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(titles(element)).to.deep.equal(['Projekt 2', 'Projekt 5']);
  });

  it('a later page that fails leaves the first on screen, says so and can be retried', async () => {
    const base = freshBase();
    answer((url) => (url.includes('cursor') ? json({}, { status: 404 }) : json(newsFeed(url, many(100), { total: 120, next_url: `${base}/v1/projects.json?limit=100&cursor=x` }))));
    const element = make({ base });
    place.append(element);
    await until(() => root(element).querySelector('.stale'));
    expect(titles(element)).to.have.length(10);
    answer((url) => json(newsFeed(url, many(120).slice(url.includes('cursor') ? 100 : 0, url.includes('cursor') ? 120 : 100), { total: 120, ...(!url.includes('cursor') && { next_url: `${base}/v1/projects.json?limit=100&cursor=x` }) })));
    root(element).querySelector<HTMLButtonElement>('.stale button')?.click();
    await until(() => root(element).querySelector('.hits')?.textContent === '120 Projekte');
    expect(root(element).querySelector('.stale')).to.equal(null);
  });

  it('hostile data: markup is text, odd addresses are no links, broken projects cost only themselves', async () => {
    const hostile = [
      { id: 'x', title: '<img src=x onerror=alert(1)>', summary: '<script>alert(1)</script>', url: 'javascript:alert(1)', tags: ['<b>fett</b>', 7, null], _vir: { visibility: 'public', member: { id: 'm', name: '"><svg onload=alert(1)>' } }, _project: { status: 'running', start: '2026-02-31', partners: [{ name: '</dd><script>' }], results: 'viele' } },
      { id: 'y', _project: { status: 'fertig' } },
      null,
      'Projekt',
      { id: 'z', title: '‮verdreht', _project: { status: 'planned', phases: Array.from({ length: 200 }, () => ({ name: 'Phase' })) } },
      { id: '__proto__', title: 'Proto', tags: ['__proto__', 'constructor'], _project: { status: 'paused' } },
    ];
    const element = await shown(hostile, { search: '' });
    expect(titles(element)).to.deep.equal(['<img src=x onerror=alert(1)>', '‮verdreht', 'Proto']);
    expect(root(element).querySelectorAll('img, script, b, .title a, [onload]')).to.have.length(0);
    expect(root(element).textContent).to.include('<b>fett</b>').and.to.include('</dd><script>');
    for (const box of root(element).querySelectorAll<HTMLInputElement>('[type=checkbox]')) box.click();
    await element.updateComplete;
    expect(root(element).querySelector('.hits')?.textContent).to.include('von 3 Projekten');
  });

  it('a thousand projects and a hundred topics are still one page of rows', async () => {
    const element = await shown(Array.from({ length: 1000 }, (_, n) => ({ id: `p${n}`, title: `P ${n}`, tags: [`T ${n % 100}`], _project: { status: 'running' } })));
    expect(titles(element)).to.have.length(10);
    expect(root(element).querySelectorAll('[name=tag]')).to.have.length(100);
  });

  it('of ten thousand projects no more than the pages asked for are drawn: not at first, not after a key or a filter, not beside what is added', async () => {
    const element = await shown(many(10_000), { search: '' });
    const all = (selector: string) => root(element).querySelectorAll(selector).length;
    const ofOneCard = all('.items > :first-child, .items > :first-child *');
    const beside = () => all('*') - all('.items *');
    const atFirst = beside();
    const drawn = () => [root(element).querySelector('.hits')?.textContent, all('article'), all('.items *')];
    expect(drawn()).to.deep.equal(['10000 Projekte', 10, 10 * ofOneCard]);
    const input = root(element).querySelector('input') as HTMLInputElement;
    input.value = '9';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(drawn()).to.deep.equal(['3439 von 10000 Projekten', 10, 10 * ofOneCard]);
    root(element).querySelector<HTMLInputElement>('[name=tag]')?.click();
    await element.updateComplete;
    expect(drawn()).to.deep.equal(['1146 von 10000 Projekten', 10, 10 * ofOneCard]);
    const chosen = beside();
    expect(chosen - atFirst).to.be.below(20, 'what is chosen, and how to take it back');
    for (const pages of [2, 3]) {
      root(element).querySelector<HTMLButtonElement>('.more')?.click();
      await element.updateComplete;
      expect([...drawn(), beside()]).to.deep.equal(['1146 von 10000 Projekten', pages * 10, pages * 10 * ofOneCard, chosen]);
    }
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(drawn().slice(1)).to.deep.equal([10, 10 * ofOneCard]);
  });

  it('two lists on one page do not share their filters', async () => {
    const [one, other] = [await shown(many(6)), await shown(many(6))];
    root(one).querySelector<HTMLInputElement>('[name=tag]')?.click();
    await one.updateComplete;
    await other.updateComplete;
    expect([titles(one).length, titles(other).length]).to.deep.equal([2, 6]);
  });

  it('Enter in the search box neither submits nor leaves the page', async () => {
    const element = await shown(many(6), { search: '' });
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    root(element).querySelector('form')?.dispatchEvent(submit);
    expect(submit.defaultPrevented).to.equal(true);
  });

  it('a member chosen elsewhere in the portal is a choice here, and can be taken back', async () => {
    await import('../portal/define.ts');
    const portal = document.createElement('vir-portal');
    const items = [...many(2, { _vir: { visibility: 'public', member: { id: 'oldenburg', name: 'Oldenburg' } } }), ...many(3, { _vir: { visibility: 'public', member: { id: 'bremen', name: 'Bremen' } } }).map((item, n) => ({ ...item, id: `b${n}` }))];
    const element = make({});
    element.items = items;
    portal.append(element);
    place.append(portal);
    await until(() => titles(element).length === 5);
    const { VirFilterEvent } = await import('../shared/filter-event.ts');
    const map = document.createElement('div');
    portal.append(map);
    map.dispatchEvent(new VirFilterEvent({ member: 'oldenburg' }));
    await until(() => titles(element).length === 2);
    expect(root(element).querySelector<HTMLSelectElement>('select[name=member]')?.value).to.equal('oldenburg');
    root(element).querySelector<HTMLButtonElement>('.chips button')?.click();
    await until(() => titles(element).length === 5);
  });

  it('removed while loading: aborts, and loads again on return', async () => {
    answer(() => new Promise<Response>(() => undefined));
    const element = make({ base: freshBase() });
    place.append(element);
    await until(() => requests.length === 1);
    element.remove();
    await until(() => requests[0]?.signal?.aborted);
    answer((url) => json(newsFeed(url, many(2))));
    place.append(element);
    await until(() => titles(element).length === 2);
  });

  it('fallback: the page’s own link stays until data arrives', async () => {
    const { promise, resolve } = later();
    answer(() => promise);
    const element = make({ base: freshBase() });
    element.innerHTML = '<a href="https://www.example/">Projekte</a>';
    place.append(element);
    await until(() => requests.length);
    const link = element.querySelector('a') as HTMLElement;
    expect(link.getClientRects().length).to.equal(1);
    resolve(json(newsFeed(requests[0]?.url ?? '', many(2))));
    await until(() => titles(element).length);
    expect(link.getClientRects().length).to.equal(0);
  });
});
