// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectExtension, ProjectItem } from '@vir-nordwest/contract';
import { projectVariants } from '@vir-nordwest/contract/samples';
import { projectCard } from './model.ts';
import { projectTimes } from './schedule.ts';
import { statusOn } from './status.ts';
import { detailsDe } from './strings.details.ts';
import en from './strings.en.ts';
import { de, type ProjectWords } from './strings.ts';

const card = (item: ProjectItem, today = '2026-03-05', words: ProjectWords = de) =>
  ({ ...projectCard(item, statusOn(today, item._project), { words, language: 'de', homes: ['https://www.example.de/'] }), ...projectTimes(item, statusOn(today, item._project), today, { ...detailsDe, ...words }) });
const of = (_project: ProjectExtension, fields: Partial<ProjectItem> = {}): ProjectItem => ({ id: 'a', title: 'A', _vir: { visibility: 'public' }, _project, ...fields });
const period = (start?: string, end?: string, today?: string) => card(of({ status: 'running', ...(start && { start }), ...(end && { end }) }), today).period;

test('the period reads as a person writes it', () => {
  assert.equal(period('2026-03-01', '2026-12-31'), 'März – Dezember 2026');
  assert.equal(period('2025-09-01', '2026-08-31'), 'September 2025 – August 2026');
  assert.equal(period('2026-05-02', '2026-05-30'), 'Mai 2026');
  assert.equal(period('2025-03-01'), 'seit März 2025');
  assert.equal(period('2026-10-01'), 'ab Oktober 2026');
  assert.equal(period(undefined, '2026-12-31'), 'bis Dezember 2026');
  assert.equal(period(), undefined);
});

test('a completed project without an end is not „seit“ its start', () => {
  const elfe = of({ status: 'completed', start: '2018-03-20', phases: [{ name: 'Ablauf aufnehmen' }, { name: 'Technik prüfen' }] });
  assert.equal(card(elfe).period, 'begonnen März 2018');
  assert.equal(card(elfe).next, undefined);
});

test('the current phase, and what comes next', () => {
  const forms = of({
    status: 'running',
    start: '2025-09-01',
    end: '2026-12-31',
    phases: [
      { name: 'Bestand aufnehmen', start: '2025-09-01', end: '2025-12-31' },
      { name: 'Muster entwickeln', start: '2026-01-01', end: '2026-08-31' },
      { name: 'Erproben', start: '2026-09-01', end: '2026-12-31' },
    ],
  });
  assert.equal(card(forms).phase, 'Phase 2 von 3: Muster entwickeln');
  assert.equal(card(forms).next, 'Nächste Phase: Erproben, ab 1.\u00a0September 2026');
  assert.deepEqual(card(forms).phases, ['Bestand aufnehmen (September – Dezember 2025, beendet)', 'Muster entwickeln (Januar – August 2026, läuft)', 'Erproben (September – Dezember 2026, folgt)']);
  assert.equal(card(forms, '2026-10-01').next, 'Endet am 31.\u00a0Dezember 2026');
  assert.equal(card(forms, '2026-12-30').next, 'Endet morgen');
  assert.equal(card(forms, '2026-12-31').next, 'Endet heute');
  assert.equal(card(forms, '2027-01-01').next, undefined);
  assert.equal(card(forms, '2025-08-31').next, 'Beginnt morgen');
});

test('a phase of one day is a milestone: its day is told, before and after', () => {
  const opening = of({ status: 'running', phases: [{ name: 'Bauen', start: '2025-01-01', end: '2026-03-31' }, { name: 'Eröffnung', start: '2026-04-11', end: '2026-04-11' }] });
  assert.equal(card(opening).next, 'Als Nächstes: Eröffnung, 11.\u00a0April 2026');
  assert.equal(card(opening).phases[1], 'Eröffnung (11.\u00a0April 2026, folgt)');
  assert.equal(card(opening, '2026-05-01').phases[1], 'Eröffnung (11.\u00a0April 2026, beendet)');
});

test('a gap between two phases is neither an end nor a phase', () => {
  const shown = card(projectVariants.gapBetweenPhases);
  assert.deepEqual([shown.status, shown.phase, shown.next], ['running', undefined, 'Nächste Phase: Zweite, ab 1.\u00a0September 2026']);
});

test('without any date nothing is finished and nothing is invented', () => {
  const shown = card(projectVariants.noDates);
  assert.deepEqual([shown.status, shown.period, shown.phase, shown.next], ['running', undefined, undefined, undefined]);
});

test('a project at rest promises nothing', () => {
  const rest = of({ status: 'paused', start: '2025-03-01', phases: [{ name: 'X', start: '2025-03-01' }, { name: 'Y', start: '2027-01-01' }] });
  assert.deepEqual([card(rest).phase, card(rest).next], [undefined, undefined]);
});

test('links outside the network are marked, dangerous ones left out', () => {
  assert.deepEqual([card(projectVariants.external).href, card(projectVariants.external).external], ['https://beteiligung.example/projekt', true]);
  assert.equal(card(of({ status: 'running' }, { url: 'https://www.example.de/p' })).external, false);
  assert.equal(card(of({ status: 'running' }, { url: 'javascript:alert(1)' })).href, undefined);
});

test('long texts are cut between words, never inside an emoji', () => {
  assert.match(card(of({ status: 'running' }, { summary: 'Wort '.repeat(80) })).teaser, /^(?:Wort )+…$/u);
  assert.doesNotMatch(card(of({ status: 'running' }, { summary: '👩🏽‍🚒'.repeat(80) })).teaser, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});

test('an untitled project has a name, another language is said', () => {
  assert.equal(card(of({ status: 'running' }, { title: '' })).title, 'Projekt ohne Titel');
  assert.deepEqual(card(projectVariants.rightToLeft).foreign, { lang: 'ar', name: 'in anderer Sprache' });
});

test('English reads as English', () => {
  const item = of({ status: 'running', start: '2025-03-01' });
  assert.equal(card(item, '2026-03-05', { ...de, ...en }).period, 'since March 2025');
});

test('counts are grammatical', () => {
  assert.deepEqual([de.hits(1, 1), de.hits(3, 12), de.hits(0, 1), de.hits(12, 12)], ['1 Projekt', '3 von 12 Projekten', '0 von 1 Projekt', '12 Projekte']);
});
