// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Loaded into every process of tests (`--import`): one that leaves by `process.exit(0)` before its tests are through would hide the rest, and Node would call it passed. */
import { after } from 'node:test';

if (process.env.NODE_TEST_CONTEXT !== undefined) {
  let isThrough = false;
  after(() => void (isThrough = true));
  process.on('exit', (code) => {
    if (isThrough || code !== 0) return;
    console.error('Diese Testdatei endete, bevor ihre Tests fertig waren.');
    process.exitCode = 1;
  });
}
