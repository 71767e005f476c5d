#!/usr/bin/env node
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2
// Starts the TypeScript sources on Node 24; an older Node hands over to the one from npm.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache?.();
  await import(new URL('../src/cli.ts', import.meta.url).href);
} else {
  const node = findNode(path.dirname(entry));
  if (node === undefined) {
    console.error('Node 24 oder neuer wird gebraucht. Bitte zuerst „npm ci“ ausführen.');
    process.exit(1);
  }
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; we only wait for the child. Other signals are passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128 + 15)));
}

/** `node_modules/.bin/node` of the nearest folder above that has it. */
function findNode(folder) {
  const candidate = path.join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(candidate)) return candidate;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : findNode(parent);
}
