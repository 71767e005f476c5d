// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectItem } from '@vir-nordwest/contract';
import { deadline, participation, projectDetails } from './details.ts';
import { de } from './strings.ts';

const project = (extension: Partial<ProjectItem['_project']>, item: Partial<ProjectItem> = {}): ProjectItem => ({ id: 'p', _vir: { visibility: 'public' }, ...item, _project: { status: 'running', ...extension } });

test('what became of it is told in the order of days, with its address', () => {
  const { results } = projectDetails(project({ results: [{ text: 'Ohne Datum' }, { date: '2019-05-02', text: 'Umgesetzt', url: 'https://www.example/b' }, { date: '2017-10-26', text: 'Bericht' }] }), de);
  assert.deepEqual(results, [
    { text: '26.\u00a0Oktober 2017: Bericht', href: undefined },
    { text: '2.\u00a0Mai 2019: Umgesetzt', href: 'https://www.example/b' },
    { text: 'Ohne Datum', href: undefined },
  ]);
});

test('a contact is somebody to write to and to call, whatever way the number is written', () => {
  const { contact } = projectDetails(project({ contact: { name: 'Frau Beispiel', email: 'a@example.org', phone: '+49 (0) 441 / 1234-5' } }), de);
  assert.deepEqual(contact, [{ text: 'Frau Beispiel', href: undefined }, { text: 'a@example.org', href: 'mailto:a@example.org' }, { text: '+49 (0) 441 / 1234-5', href: 'tel:+49044112345' }]);
});

test('dangerous addresses become text', () => {
  const link = 'javascript:alert(1)';
  const { funding, results, documents, contact } = projectDetails(project({ funding: [{ name: 'Land', url: link }], results: [{ text: 'x', url: link }], contact: { url: link } }, { attachments: [{ url: link, mime_type: 'application/pdf', title: 'Plan' }] }), de);
  for (const { href } of [...funding, ...results, ...documents, ...contact]) assert.equal(href, undefined);
});

test('the next date of the calendar says when and what, and is gone where a copy is older than it', () => {
  const nextEvent = { id: 'e', title: 'Werkstatt', start: '2026-12-11T18:00:00', end: '2026-12-11T20:00:00', showWithoutTime: false, url: 'https://www.example/e' };
  const told = (fields: object, today = '2026-12-11') => projectDetails(project({ nextEvent: { ...nextEvent, ...fields } }), de, [], today).nextEvent;
  assert.deepEqual(told({}), [{ text: 'Fr., 11.\u00a0Dezember 2026, 18:00\u00a0Uhr: Werkstatt', href: 'https://www.example/e' }]);
  assert.deepEqual(told({ showWithoutTime: true, title: undefined }), [{ text: 'Fr., 11.\u00a0Dezember 2026', href: 'https://www.example/e' }]);
  assert.deepEqual(told({}, '2026-12-12'), []);
  for (const start of ['2026-13-40T18:00:00', 'bald', undefined, 7]) assert.deepEqual(told({ start }), []);
  assert.equal(told({ url: 'javascript:alert(1)' })[0]?.href, undefined);
});

test('documents say type and size', () => {
  const { documents } = projectDetails(project({}, { attachments: [{ url: 'https://www.example/plan.pdf?v=1', mime_type: 'application/pdf', size_in_bytes: 1_234_567 }] }), de);
  assert.deepEqual(documents, [{ text: 'plan.pdf (PDF, 1,2\u00a0MB)', href: 'https://www.example/plan.pdf?v=1' }]);
});

for (const [end, today, words] of [
  ['2026-03-10', '2026-03-05', 'noch 5 Tage'],
  ['2026-03-07', '2026-03-05', 'noch 2 Tage'],
  ['2026-03-30', '2026-03-28', 'noch 2 Tage'], // the day between has 23 hours
  ['2026-10-26', '2026-10-24', 'noch 2 Tage'], // and this one 25
  ['2026-03-04', '2026-03-05', undefined],
  ['2026-04-05', '2026-03-05', undefined],
] as const)
  test(`deadline ${end} seen on ${today}: ${words ?? 'nothing'}`, () => assert.equal(deadline(project({ end }), 'running', today, de), words));

test('„Endet heute“ and „Endet morgen“ need no second word; where something else comes next, the days that are left are told', () => {
  for (const end of ['2026-03-05', '2026-03-06']) assert.equal(deadline(project({ end }), 'running', '2026-03-05', de), undefined);
  assert.equal(deadline(project({ end: '2026-03-06', phases: [{ name: 'Abschluss', start: '2026-03-06', end: '2026-03-06' }] }), 'running', '2026-03-05', de), 'noch 1 Tag');
});

test('what rests or is over has no deadline', () => {
  for (const status of ['paused', 'completed', 'planned'] as const) assert.equal(deadline(project({ end: '2026-03-10' }), status, '2026-03-05', de), undefined);
});

for (const [given, today, text, open] of [
  [{}, '2026-03-05', 'Mitmachen', true],
  [{ until: '2026-03-10' }, '2026-03-05', 'Mitmachen bis 10.\u00a0März 2026 (noch 5 Tage)', true],
  [{ until: '2026-03-05', time: '18:00' }, '2026-03-05', 'Mitmachen bis 5.\u00a0März 2026, 18:00\u00a0Uhr (letzter Tag)', true],
  [{ until: '2026-03-30' }, '2026-03-28', 'Mitmachen bis 30.\u00a0März 2026 (noch 2 Tage)', true], // the day between has 23 hours
  [{ until: '2026-10-26' }, '2026-10-24', 'Mitmachen bis 26.\u00a0Oktober 2026 (noch 2 Tage)', true], // and this one 25
  [{ until: '2026-12-31' }, '2026-03-05', 'Mitmachen bis 31.\u00a0Dezember 2026', true],
  [{ until: '2026-03-04', time: '18:00' }, '2026-03-05', 'Mitmachen war bis 4.\u00a0März 2026 möglich.', false],
] as const)
  test(`taking part ${JSON.stringify(given)} seen on ${today}`, () => {
    const shown = participation(project({ participation: given }), today, de);
    assert.deepEqual([shown?.text, shown?.open], [text, open]);
  });

test('nobody is led to where taking part is over, nor to a dangerous address', () => {
  assert.equal(participation(project({ participation: { until: '2026-03-04', url: 'https://www.example/b' } }), '2026-03-05', de)?.href, undefined);
  assert.equal(participation(project({ participation: { url: 'javascript:alert(1)' } }), '2026-03-05', de)?.href, undefined);
});

test('what changed is told together with the results, in the order of days', () => {
  const { results } = projectDetails(
    project({
      results: [{ date: '2026-02-01', text: 'Der Rat hat zugestimmt' }],
      changes: [
        { date: '2026-03-01', what: 'status', from: 'planned', to: 'running' },
        { date: '2026-01-01', what: 'end', from: '2026-06-30', to: '2026-12-31' },
        { date: '2026-03-01', what: 'end', from: '2026-12-31' },
        { date: '2026-03-02', what: 'start', to: '2026-04-01' },
        { date: '2026-03-03', what: 'phase', name: 'Bauen', to: '../..' },
        { date: '2026-03-04', what: 'phase', name: 'Bauen', from: '../..', to: '2026-05-01/2026-06-30' },
        { date: '2026-03-05', what: 'phase', name: 'Bauen', from: '2026-05-01/2026-06-30', to: '2026-05-01/..' },
        { date: '2026-03-06', what: 'phase', name: 'Bauen', from: '2026-05-01/..' },
        { date: '2026-03-07', text: 'Der Bau ruht', url: 'https://www.example/c' },
        { date: '2026-03-08', what: 'end', to: 'bald' },
      ],
    }),
    de,
  );
  assert.deepEqual(results.map(({ text }) => text.replaceAll('\u00a0', ' ')), [
    '1. Januar 2026: Ende: 31. Dezember 2026 (vorher 30. Juni 2026)',
    '1. Februar 2026: Der Rat hat zugestimmt',
    '1. März 2026: Stand: Läuft (vorher Geplant)',
    '1. März 2026: Ende: offen (vorher 31. Dezember 2026)',
    '2. März 2026: Beginn: 1. April 2026',
    '3. März 2026: Phase „Bauen“ ist dazugekommen',
    '4. März 2026: Phase „Bauen“: 1. Mai 2026 – 30. Juni 2026',
    '5. März 2026: Phase „Bauen“: ab 1. Mai 2026 (vorher 1. Mai 2026 – 30. Juni 2026)',
    '6. März 2026: Phase „Bauen“ entfällt',
    '7. März 2026: Der Bau ruht',
  ]);
});
