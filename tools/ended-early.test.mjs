// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'vir-early-'));
after(() => rmSync(folder, { recursive: true }));

/** Exit code of a test run over one file with this text. */
function run(text) {
  const file = join(folder, 'one.test.mjs');
  writeFileSync(file, `import test from 'node:test';\n${text}`);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', new URL('ended-early.mjs', import.meta.url).href, '--test', '--test-reporter=spec', file], { encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}

test('a file of tests that leaves early, and so hides a failure behind it, fails the run', () => {
  const { status, text } = run("test('first', () => {}); test('leaves', () => process.exit(0)); test('fails', () => { throw new Error('hidden'); });");
  assert.equal(status, 1);
  assert.match(text, /endete, bevor ihre Tests fertig waren/u);
});

test('a file that is through passes, and one that fails says so', () => {
  assert.equal(run("test('one', () => {});").status, 0);
  assert.equal(run("test('one', () => { throw new Error('seen'); });").status, 1);
});
