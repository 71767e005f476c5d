// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { statusOn, type ProjectDates } from './status.ts';

const twoPhases: ProjectDates = {
  phases: [
    { name: 'Analyse', start: '2025-01-01', end: '2025-06-30' },
    { name: 'Umsetzung', start: '2025-10-01', end: '2026-03-31' },
  ],
};

test('a gap between two phases is not the end', () => {
  assert.equal(statusOn('2025-08-15', twoPhases), 'running');
});

test('the last day still belongs to the project, the day after does not', () => {
  assert.equal(statusOn('2026-03-31', twoPhases), 'running');
  assert.equal(statusOn('2026-04-01', twoPhases), 'completed');
  assert.equal(statusOn('2024-12-31', twoPhases), 'planned');
});

test('no dates at all is never completed unless the source says so', () => {
  assert.equal(statusOn('2026-01-01', {}), 'running');
  assert.equal(statusOn('2026-01-01', { phases: [] }), 'running');
  assert.equal(statusOn('2026-01-01', { status: 'completed' }), 'completed');
  assert.equal(statusOn('2026-01-01', { phases: [{ name: 'Idee' }] }), 'running');
});

test('a phase without an end keeps a project open, an end of the project closes it', () => {
  const phases = [{ name: 'Analyse', start: '2018-01-01', end: '2018-12-31' }, { name: 'Übertragung' }];
  assert.equal(statusOn('2026-01-01', { phases }), 'running');
  assert.equal(statusOn('2026-01-01', { phases, status: 'completed' }), 'completed');
  assert.equal(statusOn('2026-01-01', { phases, end: '2019-12-31' }), 'completed');
});

test('a phase that reaches beyond the end of the project counts', () => {
  assert.equal(statusOn('2026-01-01', { end: '2025-12-31', phases: [{ name: 'Nacharbeit', start: '2025-11-01', end: '2026-02-28' }] }), 'running');
});

test('paused stays paused, whatever the dates say', () => {
  for (const day of ['2024-01-01', '2025-02-01', '2030-01-01']) assert.equal(statusOn(day, { ...twoPhases, status: 'paused' }), 'paused');
});

test('an old stated status does not outlive the dates', () => {
  assert.equal(statusOn('2026-06-01', { ...twoPhases, status: 'running' }), 'completed');
  assert.equal(statusOn('2025-02-01', { ...twoPhases, status: 'planned' }), 'running');
  assert.equal(statusOn('2025-02-01', { start: '2025-01-01', status: 'planned' }), 'running');
});

test('time never turns a completed project back', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const order = ['planned', 'running', 'completed'];
  const phases = fc.array(fc.record({ name: fc.constant('Phase'), start: day, end: day }, { requiredKeys: ['name'] }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ start: day, end: day, phases }, { requiredKeys: [] }), day, day, (project, one, other) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      assert.ok(order.indexOf(statusOn(early, project)) <= order.indexOf(statusOn(late, project)));
    }),
  );
});
