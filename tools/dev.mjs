// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, installPackages, onNode24, root } from './setup.mjs';

/* npm run dev: like npm start; rebuilds on every change, and the towns' pages reload themselves. */

installPackages();
await onNode24();
buildIfStale();

const run = (...args) => spawn(process.execPath, args, { stdio: 'inherit', cwd: root });
const children = [run(join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', '-w', '--silent', '--no-watch.clearScreen'), run(join(root, 'tools/start.mjs'), '--reload')];
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')));
await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
