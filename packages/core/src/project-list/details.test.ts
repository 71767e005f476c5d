// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectItem } from '@vir-nordwest/contract';
import { deadline, projectDetails } from './details.ts';
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

test('documents say type and size', () => {
  const { documents } = projectDetails(project({}, { attachments: [{ url: 'https://www.example/plan.pdf?v=1', mime_type: 'application/pdf', size_in_bytes: 1_234_567 }] }), de);
  assert.deepEqual(documents, [{ text: 'plan.pdf (PDF, 1,2\u00a0MB)', href: 'https://www.example/plan.pdf?v=1' }]);
});

for (const [end, today, words] of [
  ['2026-03-10', '2026-03-05', 'noch 5 Tage'],
  ['2026-03-06', '2026-03-05', 'noch 1 Tag'],
  ['2026-03-05', '2026-03-05', 'letzter Tag'],
  ['2026-03-30', '2026-03-28', 'noch 2 Tage'], // the day between has 23 hours
  ['2026-10-26', '2026-10-24', 'noch 2 Tage'], // and this one 25
  ['2026-03-04', '2026-03-05', undefined],
  ['2026-04-05', '2026-03-05', undefined],
] as const)
  test(`deadline ${end} seen on ${today}: ${words ?? 'nothing'}`, () => assert.equal(deadline(project({ end }), 'running', today, de), words));

test('what rests or is over has no deadline', () => {
  for (const status of ['paused', 'completed', 'planned'] as const) assert.equal(deadline(project({ end: '2026-03-10' }), status, '2026-03-05', de), undefined);
});
