// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, installPackages, onNode24, root, sources } from './setup.mjs';

/*
 * npm run dev: like npm start; rebuilds on every change, and the towns' pages reload themselves. A whole build each time, not Rollup's own
 * watching: the loader carries the name of the build, so one changed file changes both.
 */

installPackages();
await onNode24();
buildIfStale();

const run = (...args) => spawn(process.execPath, args, { stdio: 'inherit', cwd: root });
const ended = (child) => new Promise((resolve) => child.once('exit', resolve));
const start = run(join(root, 'tools/start.mjs'), '--reload');

let building = false;
let changed = false;
async function build() {
  changed = true;
  if (building) return;
  building = true;
  while (changed) {
    changed = false;
    console.log('Ich baue neu …');
    await ended(run(join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent'));
  }
  building = false;
}

let waiting;
for (const source of sources) {
  watch(join(root, source), { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(build, 100);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => start.kill('SIGTERM'));
process.exit((await ended(start)) ?? 1);
