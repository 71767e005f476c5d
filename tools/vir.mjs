// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Runs the `vir` command; resolves with what it printed, rejects with it where it failed. */
export async function vir(...args) {
  const child = spawn(process.execPath, [join(root, 'packages/server/bin/vir.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], cwd: root });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`vir ${args.join(' ')} ist fehlgeschlagen:\n${output}`);
  return output;
}
