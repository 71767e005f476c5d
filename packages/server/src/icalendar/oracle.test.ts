// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { oracle } from './oracle.ts';

test('the oracle itself knows the hard days', () => {
  const rule = { uid: 'u', sequence: 0, start: '2026-02-27T19:00:00', end: '2026-02-27T21:00:00', openEnd: false, timeZone: 'Europe/Berlin', showWithoutTime: false, status: 'confirmed' as const, rrule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', rdates: [], exdates: ['2026-03-27T19:00:00'], overrides: [] };
  assert.deepEqual(oracle(rule, '2026-01-01', '2027-01-01'), [['2026-02-27T18:00:00Z', '2026-02-27T20:00:00Z'], ['2026-04-24T17:00:00Z', '2026-04-24T19:00:00Z']]);
});

for (const TZ of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']) {
  test(`generated rules have the dates of a second, simple expansion on a machine in ${TZ}`, async () => {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'oracle-run.ts')], { env: { ...process.env, TZ } }).catch((error: { stderr: string }) => assert.fail(error.stderr.slice(0, 4_000)));
  });
}
