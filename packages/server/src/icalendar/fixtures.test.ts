// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { ImportProblem } from '../import/draft.ts';
import type { FixtureResult } from './fixture-run.ts';

const directory = join(import.meta.dirname, '../../../../tests/fixtures/dates');
const script = join(import.meta.dirname, 'fixture-run.ts');

interface Fixture {
  why: string;
  occurrences: Record<string, unknown>[];
  notes?: string[];
  problems?: ImportProblem[];
  written?: string[];
}

/** Of each occurrence only what the fixture names. */
const named = (expected: Record<string, unknown>[], actual: Record<string, unknown>[]): Record<string, unknown>[] =>
  actual.map((one, index) => Object.fromEntries(Object.keys(expected[index] ?? { title: '', start: '' }).map((key) => [key, one[key]])));

for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']) {
  test(`date fixtures on a machine in ${zone}`, async (t) => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, directory], { env: { ...process.env, TZ: zone }, maxBuffer: 50_000_000 });
    const results = JSON.parse(stdout) as Record<string, FixtureResult>;
    assert.ok(Object.keys(results).length >= 51);
    for (const [name, result] of Object.entries(results)) {
      const fixture = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as Fixture;
      await t.test(`${name}: ${fixture.why}`, () => {
        assert.deepEqual(named(fixture.occurrences, result.occurrences), fixture.occurrences);
        assert.deepEqual(result.again, result.occurrences, 'written out and read back');
        assert.deepEqual(result.notes, fixture.notes ?? []);
        assert.deepEqual(result.problems, fixture.problems ?? []);
        for (const line of fixture.written ?? []) assert.ok(result.written.includes(`${line}\r\n`), line);
      });
    }
  });
}
