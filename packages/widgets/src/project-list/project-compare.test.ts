// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json, resetNetwork } from '../testing/network.ts';
import { expect, html } from '@open-wc/testing';
import { freshBase, newsFeed, until } from '../testing/feeds.ts';
import { button, many, project, projects, root, said, show, titles, type } from '../testing/projects.ts';
import './define.ts';

const ticks = (element: Element) => [...root(element).querySelectorAll<HTMLInputElement>('article > .check input')];
const table = (element: Element) => [...root(element).querySelectorAll('tr')].map((row) => [...row.cells].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()));

describe('vir-project-list with projects to compare', () => {
  beforeEach(resetNetwork);

  it('shows two of them side by side in a table, with nothing where a project says nothing', async () => {
    answer((url) => json(newsFeed(url, projects)));
    const element = await show(html`<vir-project-list base=${freshBase()} compare filters="" label="Projekte"></vir-project-list>`);
    expect(button(element, 'Vergleich zeigen').ariaDisabled).to.equal('true');
    ticks(element)[0]?.click();
    ticks(element)[4]?.click();
    await until(() => said(element) === '2 von 3 angekreuzt');
    button(element, 'Vergleich zeigen').click();
    await until(() => table(element).length);
    expect(table(element)[0]).to.deep.equal(['', 'Ärzteportal', 'E-Rechnung']);
    expect(table(element)).to.deep.include(['Stand', 'Läuft', 'Abgeschlossen']);
    expect(table(element)).to.deep.include(['Kommune oder Träger', 'Freie Hansestadt Bremen', 'Oldenburg (Oldb)']);
    expect(table(element)).to.deep.include(['Förderung', 'Land Bremen', '–keine Angabe']);
    expect(table(element).map(([name]) => name), 'rows nobody fills are left out').not.to.include('Kosten');
    expect(root(element).activeElement?.textContent?.trim()).to.equal('Projekte im Vergleich');
    await expect(element).to.be.accessible();
    button(element, 'Vergleich schließen').click();
    await until(() => !table(element).length);
    expect(root(element).activeElement).to.equal(button(element, 'Vergleich zeigen'));
  });

  it('takes three at most, and keeps them while somebody searches on', async () => {
    answer((url) => json(newsFeed(url, many(5).map((item) => ({ ...item, _project: { ...item._project, start: '2025-01-01' } })))));
    const element = await show(html`<vir-project-list base=${freshBase()} compare search></vir-project-list>`);
    await until(() => ticks(element).length);
    for (const at of [0, 1, 2]) ticks(element)[at]?.click();
    await until(() => ticks(element)[3]?.disabled);
    await type(element, 'Projekt 5');
    expect(titles(element)).to.deep.equal(['Projekt 5']);
    expect(ticks(element).map(({ disabled, checked }) => [disabled, checked])).to.deep.equal([[true, false]]);
    button(element, 'Vergleich zeigen').click();
    await until(() => table(element).length);
    expect(table(element)[0]).to.deep.equal(['', 'Projekt 1', 'Projekt 2', 'Projekt 3']);
    button(element, 'Auswahl aufheben').click();
    await until(() => !table(element).length && !ticks(element)[0]?.disabled);
    expect(root(element).activeElement).to.equal(button(element, 'Vergleich zeigen'));
  });

  it('text of a project is never markup, and a dangerous address no link', async () => {
    answer((url) => json(newsFeed(url, [project('a', '<img src=x onerror=alert(1)>', 'running', { url: 'javascript:alert(1)', _project: { status: 'running', cost: '5 €' } }), project('b', 'Zwei', 'running')])));
    const element = await show(html`<vir-project-list base=${freshBase()} compare></vir-project-list>`);
    await until(() => ticks(element).length);
    for (const tick of ticks(element)) tick.click();
    await element.updateComplete;
    button(element, 'Vergleich zeigen').click();
    await until(() => table(element).length);
    expect(table(element)[0]?.[1]).to.equal('<img src=x onerror=alert(1)>');
    expect(root(element).querySelectorAll('thead a')).to.have.length(1);
    expect(root(element).querySelector('img')).to.equal(null);
  });

  it('without the attribute there is nothing to tick', async () => {
    answer((url) => json(newsFeed(url, projects)));
    const element = await show(html`<vir-project-list base=${freshBase()}></vir-project-list>`);
    expect(ticks(element)).to.have.length(0);
  });
});

describe('vir-project-list as an archive', () => {
  beforeEach(resetNetwork);

  it('puts what is over under the year of its end, what goes on first and what has no day last', async () => {
    const over = (id: string, title: string, end?: string) => project(id, title, 'completed', { _project: { status: 'completed', ...(end && { end }) } });
    answer((url) => json(newsFeed(url, [over('a', 'Ohne Tag'), over('b', 'Alt', '2019-12-31'), project('c', 'Läuft noch', 'running'), over('d', 'Neu', '2024-01-01'), over('e', 'Auch alt', '2019-01-01')])));
    const element = await show(html`<vir-project-list base=${freshBase()} group="year" filters="" label="Archiv"></vir-project-list>`);
    await until(() => root(element).querySelector('.group'));
    const told = [...root(element).querySelectorAll('.group, .title')].map(({ textContent, className }) => `${className === 'group' ? '# ' : ''}${textContent?.replace('(andere Website)', '').trim()}`);
    expect(told).to.deep.equal(['# Noch nicht abgeschlossen', 'Läuft noch', '# 2024', 'Neu', '# 2019', 'Alt', 'Auch alt', '# Abgeschlossen, Jahr nicht bekannt', 'Ohne Tag']);
    expect([...root(element).querySelectorAll('h2, h3, h4')].map(({ localName }) => localName)).to.deep.equal(['h2', 'h3', 'h4', 'h3', 'h4', 'h3', 'h4', 'h4', 'h3', 'h4']);
    await expect(element).to.be.accessible();
  });
});
