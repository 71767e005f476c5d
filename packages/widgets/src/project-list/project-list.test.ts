// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { freshBase, newsFeed, until } from '../testing/feeds.ts';
import type { VirLoadEvent, VirSelectEvent } from '../shared/events.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';
import './define.ts';
import type { ProjectList } from './project-list.ts';
import { project, projects, many, root, titles, text, said, box, button, show, type } from '../testing/projects.ts';

describe('vir-project-list', () => {
  beforeEach(resetNetwork);

  it('asks for the whole scope at one address, whatever the visitor will filter', async () => {
    const base = freshBase();
    answer((url) => json(newsFeed(url, projects)));
    await show(html`<vir-project-list base=${base} limit="3" q="akte" tag="E-Akte" status="completed" sort="title" within="034"></vir-project-list>`);
    expect(requests.map(({ url }) => url)).to.deep.equal([`${base}/v1/projects.json?within=034&limit=100`]);
  });

  it('topics that differ by case only are one, on each project once and spelled alike', async () => {
    const items = [project('a', 'A', 'running', { tags: ['Open Data', 'Bau'] }), project('b', 'B', 'running', { tags: ['open data', 'OPEN DATA'] })];
    const element = await show(html`<vir-project-list .items=${items}></vir-project-list>`);
    expect([...root(element).querySelectorAll('.tags')].map(({ children }) => [...children].map((tag) => tag.textContent))).to.deep.equal([['Open Data', 'Bau'], ['Open Data']]);
    expect([...root(element).querySelectorAll<HTMLInputElement>('[name=tag]')].map(({ value }) => value)).to.deep.equal(['bau', 'open data']);
  });

  it('asks to take part for as long as one can, and tells what became of it among the results', async () => {
    const items = [
      project('a', 'Offen', 'running', { _project: { status: 'running', participation: { until: '2999-01-01', url: 'https://mitmachen.example/a' } } }),
      project('b', 'Vorbei', 'running', { _project: { status: 'running', participation: { until: '2020-01-01', url: 'https://mitmachen.example/b' }, changes: [{ date: '2020-02-01', what: 'end', from: '2020-06-30', to: '2020-12-31' }], results: [{ date: '2020-03-01', text: 'Beschlossen' }] } }),
    ];
    const element = await show(html`<vir-project-list .items=${items}></vir-project-list>`);
    const [open, over] = [...root(element).querySelectorAll('article')];
    const link = open?.querySelector<HTMLAnchorElement>('.next a');
    expect([link?.textContent, link?.href]).to.deep.equal(['Mitmachen bis 1.\u00a0Januar 2999', 'https://mitmachen.example/a']);
    expect(over?.querySelector('.next a')).to.equal(null);
    expect([...(over?.querySelectorAll('dt, dd') ?? [])].map((row) => row.textContent?.replaceAll('\u00a0', ' '))).to.deep.equal([
      'Beteiligung',
      'Mitmachen war bis 1. Januar 2020 möglich.',
      'Was daraus wurde',
      '1. Februar 2020: Ende: 31. Dezember 2020 (vorher 30. Juni 2020)',
      '1. März 2020: Beschlossen',
    ]);
    await expect(element).to.be.accessible();
  });

  it('names no example twice: the title says it, and its topics are all there', async () => {
    const element = await show(html`<vir-project-list .items=${[project('a', 'A (Beispiel)', 'running', { tags: ['Beispiel'], _vir: { visibility: 'public', example: true } })]}></vir-project-list>`);
    expect(root(element).querySelector('.badge')).to.equal(null);
    expect(text(element)).to.include('A (Beispiel)');
    expect([...root(element).querySelectorAll('.tags li')].map(({ textContent }) => textContent)).to.deep.equal(['Beispiel']);
  });

  it('shows form and list at once: nothing moves when the form’s code arrives', async () => {
    const element = await fixture<ProjectList>(html`<vir-project-list search .items=${projects}></vir-project-list>`);
    while (!root(element).querySelector('.hits')) {
      expect(root(element).querySelector('form')).to.equal(null);
      // Not a frame: a page in the background draws none.
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(root(element).querySelector('form')).not.to.equal(null);
  });

  it('shows each project with state, time, topics, responsible body and one link', async () => {
    const element = await show(html`<vir-project-list .items=${projects}></vir-project-list>`);
    expect(titles(element)).to.deep.equal(projects.map(({ title }) => title));
    const first = root(element).querySelector('.items article') as HTMLElement;
    expect(first.querySelectorAll('a')).to.have.length(1);
    expect(first.querySelector('a')?.href).to.equal('https://www.example/projekte/a');
    expect(first.querySelector('.status')?.textContent?.trim()).to.equal('Läuft');
    expect(first.textContent).to.include('seit März 2025').and.to.include('Freie Hansestadt Bremen').and.to.include('Gesundheit');
    expect(first.querySelector('details')?.textContent).to.include('Förderung').and.to.include('Land Bremen');
    const shapes = new Set([...root(element).querySelectorAll('.status path')].map((path) => path.getAttribute('d')));
    expect(shapes.size).to.equal(4, 'each state has a shape of its own');
  });

  it('marks links that leave the network', async () => {
    const element = await show(html`<vir-project-list .items=${projects} base="https://www.example"></vir-project-list>`);
    const marked = [...root(element).querySelectorAll('.title a')].filter((link) => link.textContent?.includes('(andere Website)'));
    expect(marked.map((link) => link.getAttribute('href'))).to.deep.equal(['https://elsewhere.example/f']);
  });

  it('filters by state and topic with counts, chips and one reset, and tells the page', async () => {
    const element = await show(html`<vir-project-list .items=${projects}></vir-project-list>`);
    const told: VirFilterEvent[] = [];
    element.addEventListener('vir-filter', (event) => told.push(event));
    box(element, 'running').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Ärzteportal', 'Straßenschäden melden']);
    expect(box(element, 'open data').closest('label')?.textContent).to.include('(1)');
    expect(box(element, 'completed').closest('label')?.textContent).to.include('(2)', 'what choosing it too would add');
    box(element, 'open data').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Straßenschäden melden']);
    expect(told.at(-1)?.query).to.deep.include({ status: ['running'], tag: ['Open Data'] });
    button(element, 'Filter aufheben: Läuft').click();
    await element.updateComplete;
    expect(box(element, 'running').checked).to.equal(false);
    expect(titles(element)).to.deep.equal(['Straßenschäden melden', 'Sensoren']);
    button(element, 'Alle aufheben').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(6);
    expect(root(element).querySelectorAll(':checked[type=checkbox]')).to.have.length(0);
    expect(root(element).activeElement?.textContent).to.include('6 Projekte', 'focus is not lost with the button');
  });

  it('filters by municipality and sorts', async () => {
    const element = await show(html`<vir-project-list .items=${projects}></vir-project-list>`);
    const choose = async (name: string, value: string) => {
      const select = root(element).querySelector<HTMLSelectElement>(`select[name=${name}]`) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
      await element.updateComplete;
    };
    await choose('sort', 'title');
    expect(titles(element)).to.deep.equal(['Ärzteportal', 'E-Akte', 'E-Rechnung', 'Sensoren', 'Straßenschäden melden', 'Vorhaben']);
    await choose('member', 'oldenburg');
    expect(titles(element)).to.deep.equal(['E-Rechnung', 'Straßenschäden melden']);
  });

  it('searches while typing, however an umlaut is written', async () => {
    const element = await show(html`<vir-project-list search .items=${projects}></vir-project-list>`);
    for (const q of ['aerzte', 'ÄRZTE', 'Ärzte'.normalize('NFD')]) {
      await type(element, q);
      expect(titles(element)).to.deep.equal(['Ärzteportal']);
    }
    await type(element, 'strassensch');
    expect(titles(element)).to.deep.equal(['Straßenschäden melden']);
    await type(element, ' ');
    expect(titles(element)).to.have.length(6);
  });

  it('announces the count after a choice, never at first and never the list', async () => {
    const element = await show(html`<vir-project-list search .items=${projects}></vir-project-list>`);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(said(element)).to.equal('');
    for (const q of ['s', 'se', 'sensor']) await type(element, q);
    await until(() => said(element));
    expect(said(element)).to.equal('1 von 6 Projekten');
    expect(root(element).querySelectorAll('[aria-live], [role=status], [role=alert]')).to.have.length(1);
    expect(root(element).querySelector('[role=status] li')).to.equal(null);
  });

  it('shows more and moves focus to the first new project', async () => {
    const element = await show(html`<vir-project-list limit="10" .items=${many(25)}></vir-project-list>`);
    expect(titles(element)).to.have.length(10);
    button(element, 'Mehr anzeigen').click();
    await until(() => root(element).activeElement);
    expect(titles(element)).to.have.length(20);
    expect(root(element).activeElement?.textContent).to.include('Projekt 11');
    await until(() => said(element));
    expect(said(element)).to.equal('10 weitere, 20 von 25 sind zu sehen.');
    button(element, 'Mehr anzeigen').click();
    await element.updateComplete;
    expect(button(element, 'Mehr anzeigen')).to.equal(undefined);
  });

  it('never shows more than max', async () => {
    const element = await show(html`<vir-project-list limit="10" max="12" .items=${many(25)}></vir-project-list>`);
    button(element, 'Mehr anzeigen').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(12);
  });

  it('offers completed projects where few others are left', async () => {
    const element = await show(html`<vir-project-list search status="running,planned,paused" .items=${projects}></vir-project-list>`);
    expect(box(element, 'running').checked).to.equal(true);
    await type(element, 'akte');
    expect(titles(element)).to.have.length(0);
    button(element, 'Auch 2 abgeschlossene Projekte zeigen').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['E-Akte', 'E-Rechnung']);
    expect(box(element, 'completed').checked).to.equal(true);
  });

  it('helps when nothing is found: says which filter is in the way', async () => {
    const element = await show(html`<vir-project-list search status="planned" .items=${projects}></vir-project-list>`);
    await type(element, 'sensoren');
    expect(text(element)).to.include('Kein Projekt passt zu dieser Auswahl.');
    button(element, 'Ohne Filter „Status“: 1 Projekt').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Sensoren']);
  });

  it('keeps a preset whose filter is not shown', async () => {
    const element = await show(html`<vir-project-list search filters="tag" status="running" .items=${projects}></vir-project-list>`);
    expect(root(element).querySelector('[name=status]')).to.equal(null);
    expect(titles(element)).to.have.length(2);
    await type(element, 'melden');
    button(element, 'Alle aufheben').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(2);
  });

  it('has no form where no filter is wanted or none would tell projects apart', async () => {
    expect(root(await show(html`<vir-project-list filters="" .items=${projects}></vir-project-list>`)).querySelector('form')).to.equal(null);
    expect(root(await show(html`<vir-project-list .items=${many(2)}></vir-project-list>`)).querySelector('form')).to.equal(null);
  });

  it('counts at the fold what is chosen behind it, not what is searched for above it', async () => {
    const element = await show(html`<vir-project-list search .items=${projects}></vir-project-list>`);
    await type(element, 'Ärzte');
    await until(() => titles(element).length === 1);
    expect(button(element, 'Filter').textContent).to.equal('Filter');
  });

  it('folds the form away where there is one column, without leaving it in the tab order', async () => {
    const narrow = await show(html`<vir-project-list class="narrow" .items=${projects}></vir-project-list>`);
    narrow.style.width = '20em';
    const toggle = () => button(narrow, 'Filter');
    expect(toggle().getAttribute('aria-expanded')).to.equal('false');
    expect(box(narrow, 'running').checkVisibility()).to.equal(false);
    toggle().click();
    await narrow.updateComplete;
    expect(toggle().getAttribute('aria-expanded')).to.equal('true');
    expect(box(narrow, 'running').checkVisibility()).to.equal(true);
    box(narrow, 'running').click();
    await narrow.updateComplete;
    expect(toggle().textContent).to.equal('Filter (1 gewählt)');
    narrow.style.width = '60em';
    expect(toggle().checkVisibility()).to.equal(false);
    expect(box(narrow, 'running').checkVisibility()).to.equal(true);
  });

  it('stands in the order the eye sees: form, count, projects', async () => {
    const element = await show(html`<vir-project-list search sort="title" .items=${projects}></vir-project-list>`);
    const stops = [...root(element).querySelectorAll<HTMLElement>('input, select, button, a, summary')].filter((one) => one.checkVisibility());
    expect(stops[0]).to.equal(root(element).querySelector('input[type=search]'));
    expect(stops.filter((one) => one.matches('.title a')).map((link) => link.getAttribute('href')?.at(-1))).to.deep.equal(['a', 'd', 'e', 'c', 'b', 'f']);
    expect(stops.every((one) => one.tabIndex === 0)).to.equal(true);
  });

  it('says when there are no projects at all', async () => {
    const element = await show(html`<vir-project-list .items=${[]}></vir-project-list>`);
    expect(text(element)).to.include('Zurzeit gibt es keine Projekte.');
  });

  it('says that only the newest are searched where there are more', async () => {
    answer((url) => json(newsFeed(url, many(100), { total: 812, next_url: `${url}&cursor=x` })));
    const element = await show(html`<vir-project-list base=${freshBase()} max="50"></vir-project-list>`);
    expect(text(element)).to.include('Durchsucht werden die neuesten 50 von 812 Projekten.');
  });

  it('offers feeds of exactly this selection', async () => {
    const base = freshBase();
    answer((url) => json(newsFeed(url, projects)));
    const element = await show(html`<vir-project-list base=${base} search></vir-project-list>`);
    box(element, 'open data').click();
    await type(element, 'melden');
    const rss = [...root(element).querySelectorAll<HTMLAnchorElement>('footer a')].find((link) => link.textContent === 'RSS');
    expect(rss?.href).to.equal(`${base}/v1/projects.rss?q=melden&tag=Open+Data`);
  });

  it('lets the page keep a link from being followed', async () => {
    const element = await show(html`<vir-project-list .items=${projects}></vir-project-list>`);
    let chosen: unknown;
    element.addEventListener('vir-select', (event) => {
      event.preventDefault();
      chosen = (event as VirSelectEvent<{ id: string }>).item.id;
    });
    const click = new MouseEvent('click', { cancelable: true, bubbles: true, composed: true });
    root(element).querySelector('.title a')?.dispatchEvent(click);
    expect([chosen, click.defaultPrevented]).to.deep.equal(['a', true]);
  });

  it('reports what is there', async () => {
    answer((url) => json(newsFeed(url, many(25))));
    const loaded = new Promise<VirLoadEvent>((resolve) => document.addEventListener('vir-load', resolve, { once: true }));
    await show(html`<vir-project-list base=${freshBase()}></vir-project-list>`);
    const { count, total } = await loaded;
    expect({ count, total }).to.deep.equal({ count: 10, total: 25 });
  });

  it('speaks English where the page does', async () => {
    const element = await show(html`<vir-project-list lang="en" .items=${projects}></vir-project-list>`);
    expect(text(element)).to.include('6 projects').and.to.include('Running').and.not.to.include('Läuft');
  });

  for (const theme of ['light', 'dark']) {
    const states: Record<string, () => Promise<ProjectList>> = {
      list: () => show(html`<vir-project-list theme=${theme} search label="Projekte" .items=${projects}></vir-project-list>`),
      narrow: async () => {
        const element = await show(html`<vir-project-list theme=${theme} search .items=${projects}></vir-project-list>`);
        element.style.width = '220px';
        root(element).querySelector<HTMLButtonElement>('.toggle')?.click();
        root(element).querySelector('details')?.setAttribute('open', '');
        await element.updateComplete;
        return element;
      },
      'nothing found': async () => {
        const element = await show(html`<vir-project-list theme=${theme} search q="nirgends" status="planned" .items=${projects}></vir-project-list>`);
        return element;
      },
      chosen: () => show(html`<vir-project-list theme=${theme} search status="running" tag="Open Data" .items=${projects}></vir-project-list>`),
      empty: () => show(html`<vir-project-list theme=${theme} .items=${[]}></vir-project-list>`),
      error: () => {
        answer(() => json({ title: 'Wartung', status: 500, type: 'about:blank' }, { status: 500 }));
        return show(html`<vir-project-list theme=${theme} base=${freshBase()}></vir-project-list>`);
      },
      loading: () => {
        answer(() => new Promise<Response>(() => undefined));
        return fixture<ProjectList>(html`<vir-project-list theme=${theme} base=${freshBase()}><a href="https://www.example/">Projekte</a></vir-project-list>`);
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`has nothing for axe to find: ${name}, ${theme}`, async () => {
        await expect(await make()).to.be.accessible();
      });
    }
  }
});
