// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectDraft } from './draft.ts';
import { changesBetween, followProject } from './project-changes.ts';
import { projectExtension } from './project-extension.ts';

type Project = ProjectDraft['project'];

const stored = (project: Project) => projectExtension({ guid: 'a', title: 'A', project });
const follow = (next: Project, before: object | null, day: string): Project => (followProject(stored(next), before, new Date(`${day}T12:00:00+02:00`)) as { project: Project }).project;

test('what changes in status, days, taking part and phases is noticed, and nothing else', () => {
  const earlier: Project = { status: 'planned', end: '2026-06-30', participation: { until: '2026-03-01' }, phases: [{ name: 'A', start: '2026-01-01' }, { name: 'B' }, { name: 'B' }], contact: { name: 'X' } };
  const later: Project = { status: 'planned', start: '2026-01-01', end: '2026-12-31', phases: [{ name: 'A', start: '2026-01-01', end: '2026-02-01' }, { name: 'B' }, { name: 'C' }], contact: { name: 'Y' } };
  assert.deepEqual(changesBetween(earlier, later, '2026-03-05'), [
    { date: '2026-03-05', what: 'start', to: '2026-01-01' },
    { date: '2026-03-05', what: 'end', from: '2026-06-30', to: '2026-12-31' },
    { date: '2026-03-05', what: 'participation', from: '2026-03-01' },
    { date: '2026-03-05', what: 'phase', name: 'A', from: '2026-01-01/..', to: '2026-01-01/2026-02-01' },
    { date: '2026-03-05', what: 'phase', name: 'B (2)', from: '../..' },
    { date: '2026-03-05', what: 'phase', name: 'C', to: '../..' },
  ]);
});

test('time that passes is no change', () => {
  const project: Project = { start: '2026-03-01', end: '2026-03-31' };
  for (const day of ['2026-02-01', '2026-03-05', '2026-04-05']) assert.deepEqual(changesBetween(project, project, day), []);
});

test('the log grows from import to import, with the Berlin day of each', () => {
  const first = stored({ status: 'planned' });
  const second = followProject(stored({ status: 'running' }), first, new Date('2026-03-04T23:30:00Z'));
  const third = follow({ status: 'completed' }, second, '2026-04-01');
  assert.deepEqual(third.changes, [
    { date: '2026-03-05', what: 'status', from: 'planned', to: 'running' },
    { date: '2026-04-01', what: 'status', from: 'running', to: 'completed' },
  ]);
});

test('a change of the text alone keeps the log', () => {
  const before = { ...stored({}), project: { changes: [{ date: '2026-03-05', what: 'end', to: '2026-12-31' }] } };
  assert.deepEqual(follow({}, before, '2026-03-06').changes, before.project.changes);
});

test('a slip that is put right on the same day leaves no trace, two moves are one', () => {
  const [june, july, august] = ['2026-06-30', '2026-07-31', '2026-08-31'].map((end) => ({ end })) as [Project, Project, Project];
  const slip = followProject(stored(july), stored(june), new Date('2026-03-05T10:00:00Z'));
  assert.equal(follow(june, slip, '2026-03-05').changes, undefined);
  assert.deepEqual(follow(august, slip, '2026-03-05').changes, [{ date: '2026-03-05', what: 'end', from: '2026-06-30', to: '2026-08-31' }]);
});

test('a source with a log of its own is believed, and nothing is noticed beside it', () => {
  const changes = [{ date: '2026-01-01', text: 'Verschoben' }];
  assert.deepEqual(follow({ end: '2026-12-31', changes }, stored({ end: '2026-06-30' }), '2026-03-05').changes, changes);
});

test('a first import and a row of an older version have no log', () => {
  for (const before of [null, {}]) assert.equal(follow({ end: '2026-12-31' }, before, '2026-03-05').changes, undefined);
});

test('a source that changes every day does not grow without end', () => {
  let before: object | null = stored({ end: '2026-01-01' });
  for (let day = 0; day < 80; day++) before = followProject(stored({ end: `20${20 + day}-01-01` }), before, new Date(Date.UTC(2026, 0, 1 + day, 12)));
  assert.equal((before as { project: Project }).project.changes?.length, 50);
});
