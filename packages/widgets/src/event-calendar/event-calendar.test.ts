// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render, type TemplateResult } from 'lit';
import type { VirLoadEvent, VirSelectEvent } from '../shared/events.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';
import { freshBase, until } from '../testing/feeds.ts';
import './define.ts';
import type { EventCalendar } from './event-calendar.ts';
import { all, answerEvents, cell, days, event, month, press, ready, root, setClock, setReader, settled, status, text, textOf, titles } from '../testing/events.ts';

const talk = event('2026-03-05T18:00:00', 'Vortrag', { locations: { 1: { name: 'Rathaus', description: 'Aufzug vorhanden' } }, recurrenceText: 'jeden Donnerstag', organizer: { name: 'Volkshochschule', url: 'https://vhs.example/' } });
const fair = event('2026-03-03', 'Messe', {}, 5);
const call = event('2026-03-12T10:00:00', 'Sprechstunde', { status: 'cancelled', virtualLocations: { 1: { name: 'Videokonferenz', uri: 'https://konferenz.example/a' } } });
const april = event('2026-04-20T10:00:00', 'Aprilsitzung');
const events = [fair, talk, call, april];

const show = async (template: TemplateResult): Promise<EventCalendar> => ready(await fixture<EventCalendar>(template));
const focused = (element: Element) => root(element).activeElement as HTMLElement | null;
/** A place on the page, wide enough for a grid unless told otherwise. */
const within = async (content: TemplateResult, width = '60em'): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.inlineSize = width;
  render(content, place);
  return place;
};
const showMonth = async (): Promise<EventCalendar> => {
  const place = await within(html`<vir-event-calendar holidays="none" view="month" base=${freshBase()}></vir-event-calendar>`);
  return ready(place.querySelector('vir-event-calendar') as EventCalendar);
};

describe('vir-event-calendar', () => {
  beforeEach(() => {
    resetNetwork();
    setClock('2026-03-05T08:00:00Z');
    setReader(1, 2);
    answer((url) => answerEvents(url, events));
  });
  afterEach(() => {
    setClock();
    setReader();
  });

  it('lists dates by day, what goes on first, and asks for no days of its own', async () => {
    const base = freshBase();
    const element = await show(html`<vir-event-calendar base=${base} limit="5"></vir-event-calendar>`);
    expect(requests.map(({ url }) => url)).to.deep.equal([`${base}/v1/events.json?limit=5`]);
    expect(days(element)).to.deep.equal(['Läuft noch', 'Donnerstag, 5. März heute', 'Donnerstag, 12. März', 'Montag, 20. April']);
    expect(all(element, 'article .time').map(textOf)).to.deep.equal(['Di., 3. – Sa., 7. März', '18:00–20:00 Uhr', '10:00–12:00 Uhr', '10:00–12:00 Uhr']);
    expect(textOf(all(element, '.facts')[1])).to.equal('RathausGeschäftsstelle');
  });

  it('asks for the days of its attributes', async () => {
    const base = freshBase();
    await show(html`<vir-event-calendar base=${base} limit="5" from="2026-04-01" to="2026-05-01"></vir-event-calendar>`);
    expect(requests[0]?.url).to.equal(`${base}/v1/events.json?from=2026-04-01&to=2026-05-01&limit=5`);
  });

  it('names title, date and time in the heading’s link, and the state in the heading', async () => {
    const element = await show(html`<vir-event-calendar base=${freshBase()} label="Termine" heading-level="3"></vir-event-calendar>`);
    const link = all<HTMLAnchorElement>(element, '.title a')[1];
    expect(link?.href).to.equal('https://www.example/termine/Vortrag');
    expect(textOf(link)).to.match(/^Vortrag, Do\., 5\. März 2026, 18:00–20:00 Uhr/);
    expect(all(element, 'h3, h4').map(textOf).slice(0, 2)).to.deep.equal(['Termine', 'Läuft noch']);
    expect(textOf(all(element, 'h5')[2])).to.match(/^Abgesagt Sprechstunde/);
    expect(all<HTMLTimeElement>(element, 'article time').map(({ dateTime }) => dateTime)).to.deep.equal(['2026-03-03', '2026-03-05T18:00', '2026-03-12T10:00', '2026-04-20T10:00']);
  });

  it('tells the details in place, with this date for one’s own calendar', async () => {
    const base = freshBase();
    const element = await show(html`<vir-event-calendar base=${base}></vir-event-calendar>`);
    const [, details, online] = all<HTMLDetailsElement>(element, 'details');
    expect(details?.open).to.equal(false);
    expect(textOf(details?.querySelector('summary'))).to.equal('Einzelheiten zu Vortrag');
    details?.querySelector('summary')?.click();
    await until(() => details?.querySelector('dl'));
    expect([...(details?.querySelectorAll('dl > div') ?? [])].map((row) => [...row.children].map(textOf))).to.deep.equal([
      ['Ort', 'Rathaus, Aufzug vorhanden'],
      ['Veranstalter', 'Volkshochschule'],
      ['Wiederholung', 'jeden Donnerstag'],
    ]);
    expect([...(details?.querySelectorAll<HTMLAnchorElement>('dl a, p a') ?? [])].map(({ href }) => href)).to.deep.equal(['https://vhs.example/', 'https://www.example/termine/Vortrag', `${base}/v1/events/Vortrag.ics`]);
    online?.querySelector('summary')?.click();
    await until(() => online?.querySelector('a'));
    expect(online?.querySelector('a')?.href).to.equal('https://konferenz.example/a');
  });

  it('a subscription does not end with the days of the page', async () => {
    const base = freshBase();
    const element = await show(html`<vir-event-calendar base=${base} from="2026-03-01" to="2026-05-01" q="Rat" within="034"></vir-event-calendar>`);
    expect(all<HTMLAnchorElement>(element, 'footer a').map(({ href }) => href)[1]).to.equal(`${base}/v1/events.ics?q=Rat&within=034`);
  });

  it('the views stand beside the heading where there is room, and below it where not', async () => {
    const tops = async (width: string) => {
      const place = await within(html`<vir-event-calendar base=${freshBase()} label="Termine in der Region"></vir-event-calendar>`, width);
      const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
      return ['.heading', '.views'].map((selector) => root(element).querySelector(selector)?.getBoundingClientRect()) as [DOMRect, DOMRect];
    };
    const [wide, beside] = await tops('40em');
    expect(beside.top).to.be.below(wide.bottom);
    expect(beside.left).to.be.above(wide.left + 300);
    const [narrow, below] = await tops('12em');
    expect(below.top).to.be.at.least(narrow.bottom);
  });

  it('names no example twice: the title says it', async () => {
    answer((url) => answerEvents(url, [{ ...talk, title: 'Vortrag (Beispiel)', tags: ['Beispiel'], _vir: { visibility: 'public', example: true } }]));
    const element = await show(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`);
    expect(all(element, '.title .badge')).to.have.length(0);
    expect(titles(element)).to.deep.equal(['Vortrag (Beispiel)']);
  });

  it('offers a subscription to exactly this selection, without the month on screen', async () => {
    const base = freshBase();
    const element = await show(html`<vir-event-calendar base=${base} view="month" tag="Schule, Bau" member="stadt-oldenburg"></vir-event-calendar>`);
    expect(all<HTMLAnchorElement>(element, 'footer a').map(({ textContent, href }) => [textContent, href])).to.deep.equal([
      ['Kalender-Abo', `${base}/v1/events.ics?tag=Schule&tag=Bau&member=stadt-oldenburg`.replace('https', 'webcal')],
      ['ICS-Datei', `${base}/v1/events.ics?tag=Schule&tag=Bau&member=stadt-oldenburg`],
    ]);
  });

  it('loads more, moves focus to the first new date and announces the count', async () => {
    const many = Array.from({ length: 5 }, (_, index) => event(`2026-03-1${index}T10:00:00`, `Termin ${index}`));
    answer((url) => answerEvents(url, many));
    const element = await show(html`<vir-event-calendar base=${freshBase()} limit="2"></vir-event-calendar>`);
    expect(titles(element)).to.have.length(2);
    press(element, 'Weitere Termine laden');
    await until(() => titles(element).length === 4 && focused(element));
    expect(textOf(focused(element))).to.match(/^Termin 2/);
    await until(() => status(element));
    expect(status(element)).to.equal('2 Termine geladen, 4 von 5 sind zu sehen.');
  });

  it('shows a month as a grid of days that say their dates, and asks for its whole weeks', async () => {
    const element = await showMonth();
    expect(requests[0]?.url).to.match(/events\.json\?from=2026-02-23&to=2026-04-06&limit=100$/);
    expect(month(element)).to.equal('März 2026');
    expect(root(element).querySelector('table')?.role).to.equal('grid');
    expect(all(element, 'tbody tr')).to.have.length(6);
    expect(all<HTMLTableCellElement>(element, 'th').map(({ abbr }) => abbr)[0]).to.equal('Montag');
    expect(cell(element, '2026-03-05').ariaLabel).to.equal('Donnerstag, 5.\u00a0März 2026, 2 Termine');
    expect(cell(element, '2026-03-08').ariaLabel).to.equal('Sonntag, 8.\u00a0März 2026, keine Termine');
    expect(all(element, '[aria-current=date]').map(({ dataset }) => dataset.day)).to.deep.equal(['2026-03-05']);
    expect(textOf(cell(element, '2026-03-05').closest('td'))).to.equal('5 18:00 Vortrag');
  });

  it('goes from month to week to day without another request, each with its own steps', async () => {
    const element = await showMonth();
    press(element, 'Woche');
    await until(() => month(element) === 'Mo., 2. – So., 8. März 2026');
    expect(all(element, 'td')).to.have.length(7);
    expect(all(element, '.line:not(.free)').map(textOf)).to.deep.equal(['Messe', '18:00 Vortrag']);
    press(element, 'Nächste Woche');
    await until(() => month(element) === 'Mo., 9. – So., 15. März 2026');
    press(element, 'Tag');
    await until(() => month(element) === 'Donnerstag, 12. März 2026');
    expect(titles(element)).to.deep.equal(['Sprechstunde']);
    press(element, 'Nächster Tag');
    await until(() => text(element).includes('An diesem Tag sind keine Termine eingetragen.'));
    press(element, 'Heute');
    await until(() => titles(element).length === 2);
    expect(requests).to.have.length(1);
  });

  it('own items: of a year only the weeks on screen are read, and the next month is there at once', async () => {
    const read: string[] = [];
    const items = Array.from({ length: 12 }, (_, index) => {
      const date = `2026-${String(index + 1).padStart(2, '0')}-15`;
      return { _event: { start: date, showWithoutTime: true }, id: date, get title() { return read.push(date), `Am ${date}`; } };
    });
    const place = await within(html`<vir-event-calendar view="month" .items=${items}></vir-event-calendar>`);
    const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
    expect(new Set(read)).to.deep.equal(new Set(['2026-03-15']));
    press(element, 'Nächster Monat');
    await until(() => month(element) === 'April 2026');
    expect(all(element, '.line').map(textOf)).to.deep.equal(['Am 2026-04-15']);
  });

  it('goes no further than it is allowed to, by button and by key', async () => {
    const place = await within(html`<vir-event-calendar holidays="none" view="month" min-date="2026-03-02" max-date="2026-03-20" base=${freshBase()}></vir-event-calendar>`);
    const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
    const next = all<HTMLButtonElement>(element, '.months button')[1];
    expect(next?.ariaDisabled).to.equal('true');
    next?.click();
    cell(element, '2026-03-05').focus();
    await sendKeys({ press: 'PageDown' });
    await until(() => focused(element)?.dataset.day === '2026-03-20');
    expect(month(element)).to.equal('März 2026');
    expect(requests).to.have.length(1);
  });

  it('prefetches the month a visitor is about to go to', async () => {
    const element = await showMonth();
    all(element, '.months button')[1]?.dispatchEvent(new MouseEvent('mouseenter'));
    await until(() => requests.length === 2);
    expect(requests[1]?.url).to.match(/from=2026-03-30&to=2026-05-04/);
    press(element, 'Nächster Monat');
    await until(() => month(element) === 'April 2026');
    expect(requests).to.have.length(2);
  });

  it('kiosk: a screen in a hall has no buttons of ours', async () => {
    const place = await within(html`<vir-event-calendar view="month" kiosk base=${freshBase()}></vir-event-calendar>`);
    const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
    expect(all(element, '.head button').filter((button) => button.getClientRects().length)).to.have.length(0);
    expect(month(element)).to.equal('März 2026');
  });

  it('is walked through by keyboard: one tab stop, arrows, Home, End, pages, Enter and Escape', async () => {
    const element = await showMonth();
    expect(all(element, '[data-day][tabindex="0"]')).to.have.length(1);
    cell(element, '2026-03-05').focus();
    const go = async (key: string, day: string) => {
      await sendKeys({ press: key });
      await until(() => focused(element)?.dataset.day === day);
      expect(all(element, '[data-day][tabindex="0"]').map(({ dataset }) => dataset.day)).to.deep.equal([day]);
    };
    await go('ArrowRight', '2026-03-06');
    await go('ArrowDown', '2026-03-13');
    await go('ArrowLeft', '2026-03-12');
    await go('ArrowUp', '2026-03-05');
    await go('Home', '2026-03-02');
    await go('End', '2026-03-08');
    await go('PageDown', '2026-04-08');
    expect(month(element)).to.equal('April 2026');
    await go('PageUp', '2026-03-08');
    await go('Home', '2026-03-02');
    await go('ArrowUp', '2026-02-23');
    expect(month(element)).to.equal('Februar 2026');
    await go('ArrowDown', '2026-03-02');
    await go('ArrowRight', '2026-03-03');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element)?.classList.contains('open'));
    expect(focused(element)?.ariaLabel).to.equal('Dienstag, 3.\u00a0März 2026');
    expect(titles(element)).to.deep.equal(['Messe']);
    expect(cell(element, '2026-03-03').ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused(element))).to.match(/^Messe/);
    await sendKeys({ press: 'Escape' });
    await until(() => focused(element)?.dataset.day === '2026-03-03');
    expect(root(element).querySelector('.open')).to.equal(null);
    await sendKeys({ press: ' ' });
    await until(() => focused(element)?.classList.contains('open'));
  });

  it('goes from month to month by buttons, says where it is, and comes back to today', async () => {
    const element = await showMonth();
    const filtered = new Promise<VirFilterEvent>((resolve) => element.addEventListener('vir-filter', resolve, { once: true }));
    press(element, 'Nächster Monat');
    await until(() => month(element) === 'April 2026');
    expect((await filtered).query).to.include({ from: '2026-04-01', to: '2026-05-01' });
    expect(root(element).querySelector('.month')?.getAttribute('aria-live')).to.equal('polite');
    await until(() => status(element));
    expect(status(element)).to.equal('1 Termin');
    press(element, 'Vorheriger Monat');
    press(element, 'Vorheriger Monat');
    await until(() => month(element) === 'Februar 2026');
    press(element, 'Heute');
    await until(() => month(element) === 'März 2026');
    expect(requests).to.have.length(3, 'months seen a moment ago are not asked for again');
  });

  it('lets the visitor switch between list and month', async () => {
    const element = await show(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`);
    const pressed = () => all(element, '.views [aria-pressed=true]').map(textOf);
    expect(pressed()).to.deep.equal(['Liste']);
    press(element, 'Monat');
    await until(() => month(element) === 'März 2026');
    expect(pressed()).to.deep.equal(['Monat']);
    expect(element.getAttribute('view')).to.equal('month');
    press(element, 'Liste');
    await until(() => days(element)[0] === 'Läuft noch');
    expect(month(element)).to.equal('');
  });

  it('shows the month as a list where seven columns have no room', async () => {
    const place = await within(html`<vir-event-calendar holidays="none" view="month" base=${freshBase()}></vir-event-calendar>`, '20em');
    const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
    await until(() => days(element).length);
    expect(root(element).querySelector('table')).to.equal(null);
    expect(days(element)).to.deep.equal(['Dienstag, 3. März', 'Donnerstag, 5. März heute', 'Donnerstag, 12. März']);
    place.style.inlineSize = '60em';
    await until(() => root(element).querySelector('table'));
    expect(requests).to.have.length(1);
  });

  it('keeps the grid of a month without dates', async () => {
    answer((url) => answerEvents(url, []));
    const element = await showMonth();
    expect(text(element)).to.include('In diesem Monat sind keine Termine eingetragen.');
    expect(cell(element, '2026-03-05').ariaLabel).to.include('keine Termine');
  });

  it('says when nothing is there', async () => {
    answer((url) => answerEvents(url, []));
    expect(text(await show(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`))).to.include('Zurzeit sind keine Termine eingetragen.');
  });

  it('starts with the month of its attribute', async () => {
    const place = await within(html`<vir-event-calendar view="month" from="2026-04-10" base=${freshBase()}></vir-event-calendar>`);
    const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
    expect(month(element)).to.equal('April 2026');
    expect(cell(element, '2026-04-10').tabIndex).to.equal(0);
  });

  it('takes events as a property, written by hand, and loads nothing', async () => {
    const items = [{ id: 1, title: 'Gestern', _event: { start: '2026-03-04T10:00:00' } }, { id: 2, title: 'Morgen', _event: { start: '2026-03-06T10:00:00' } }];
    const element = await show(html`<vir-event-calendar .items=${items}></vir-event-calendar>`);
    expect(titles(element)).to.deep.equal(['Morgen']);
    expect(days(element)).to.deep.equal(['Freitag, 6. März morgen']);
    press(element, 'Monat');
    await until(() => month(element) === 'März 2026');
    press(element, 'Nächster Monat');
    await until(() => month(element) === 'April 2026');
    expect(requests).to.have.length(0);
  });

  it('never shows more than max', async () => {
    const element = await show(html`<vir-event-calendar base=${freshBase()} max="2"></vir-event-calendar>`);
    expect(titles(element)).to.deep.equal(['Messe', 'Vortrag']);
    expect(root(element).querySelector('.more')).to.equal(null);
  });

  it('reports what is on screen, and lets the page keep a link from being followed', async () => {
    const loaded = new Promise<VirLoadEvent>((resolve) => document.addEventListener('vir-load', resolve, { once: true }));
    const element = await show(html`<vir-event-calendar base=${freshBase()}></vir-event-calendar>`);
    const { count, total } = await loaded;
    expect({ count, total }).to.deep.equal({ count: 4, total: 4 });
    let chosen: unknown;
    element.addEventListener('vir-select', (selected) => {
      selected.preventDefault();
      chosen = (selected as VirSelectEvent<{ title: string }>).item.title;
    });
    const click = new MouseEvent('click', { cancelable: true, bubbles: true, composed: true });
    root(element).querySelector('.title a')?.dispatchEvent(click);
    expect([chosen, click.defaultPrevented]).to.deep.equal(['Messe', true]);
  });

  it('speaks English where the page does', async () => {
    const element = await show(html`<vir-event-calendar lang="en" view="month" base=${freshBase()}></vir-event-calendar>`);
    expect(month(element)).to.equal('March 2026');
    expect(requests[0]?.url).to.include('?lang=en&from=2026-02-23');
  });

  for (const theme of ['light', 'dark']) {
    const base = freshBase;
    const states: Record<string, () => Promise<Element>> = {
      agenda: () => show(html`<vir-event-calendar theme=${theme} label="Termine" base=${base()}></vir-event-calendar>`),
      details: async () => {
        const element = await show(html`<vir-event-calendar theme=${theme} base=${base()}></vir-event-calendar>`);
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        await until(() => root(element).querySelector('dl'));
        return element;
      },
      month: () => within(html`<vir-event-calendar theme=${theme} view="month" label="Termine" base=${base()}></vir-event-calendar>`),
      'open day': async () => {
        const place = await within(html`<vir-event-calendar theme=${theme} view="month" base=${base()}></vir-event-calendar>`);
        const element = await ready(place.querySelector('vir-event-calendar') as EventCalendar);
        cell(element, '2026-03-05').click();
        await until(() => root(element).querySelector('.open'));
        return place;
      },
      'narrow month': () => show(html`<vir-event-calendar theme=${theme} view="month" base=${base()}></vir-event-calendar>`),
      empty: () => show(html`<vir-event-calendar theme=${theme} .items=${[]}></vir-event-calendar>`),
      'empty month': () => within(html`<vir-event-calendar theme=${theme} view="month" .items=${[]}></vir-event-calendar>`),
      error: () => {
        answer(() => new Response('', { status: 500 }));
        return show(html`<vir-event-calendar theme=${theme} base=${base()}></vir-event-calendar>`);
      },
      loading: () => {
        answer(() => new Promise<Response>(() => undefined));
        return fixture(html`<vir-event-calendar theme=${theme} view="month" base=${base()}><a href="https://www.example/">Termine</a></vir-event-calendar>`);
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`has nothing for axe to find: ${name}, ${theme}`, async () => {
        const shown = await make();
        if (name !== 'loading') await settled(shown.querySelector('vir-event-calendar') ?? shown);
        await expect(shown).to.be.accessible();
      });
    }
  }
});
