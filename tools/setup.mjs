// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/* What every command needs before its work: packages as the lockfile names them, Node 24, built browser files. Runs on Node 20 without any package. */

export const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = 24;
const windows = process.platform === 'win32';

/** Ends the command with one sentence for a person. */
export function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs `npm ci` where `node_modules` is missing or not what the lockfile says. */
export function installPackages() {
  const reason = whyInstall();
  if (!reason) return;
  console.log(`${reason} Ich installiere die Pakete genau nach package-lock.json (npm ci, gut eine Minute) …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  });
  if (status !== 0) fail('npm ci ist fehlgeschlagen. Bitte prüfen, ob die Paketquelle erreichbar ist, und noch einmal starten.');
}

function whyInstall() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return 'Die Pakete fehlen.';
  const there = readPackages(installed);
  const differs = Object.entries(readPackages(join(root, 'package-lock.json'))).some(
    ([path, { version, link, optional }]) => path.includes('node_modules/') && !link && (there[path] ? there[path].version !== version : !optional),
  );
  return differs ? 'Die installierten Pakete weichen von package-lock.json ab.' : undefined;
}

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Starts the command again on the Node of `node_modules` where the machine's own is older than 24. Returns only on Node 24 or later. */
export async function onNode24() {
  const bin = join(root, 'node_modules/.bin');
  process.env.PATH = `${bin}${windows ? ';' : ':'}${process.env.PATH}`;
  if (Number(process.versions.node.split('.')[0]) >= wanted) return;
  const node = join(bin, windows ? 'node.cmd' : 'node');
  if (!existsSync(node)) fail(`Hier läuft Node ${process.versions.node}, und für dieses System gibt es kein Node-Paket. Bitte Node ${wanted} oder neuer installieren (nodejs.org).`);
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', shell: windows });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  await new Promise((resolve) => child.on('exit', (code, signal) => resolve(process.exit(code ?? (signal ? 1 : 0)))));
}

/** Files and folders the browser files are built from. */
export const sources = ['rollup.config.mjs', 'package-lock.json', 'tools/rollup-plugins.mjs', 'packages/contract/src', 'packages/core/src', 'packages/widgets/src', 'packages/embed/src', 'packages/configurator/src'];

/** Builds the browser files where they are missing or older than their sources. */
export function buildIfStale() {
  const marker = join(root, 'dist/w/1/vir.js');
  if (existsSync(marker) && newest(sources) <= statSync(marker).mtimeMs) return;
  console.log('Ich baue die Browser-Dateien …');
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail('Der Build ist fehlgeschlagen; die Meldung steht darüber.');
}

/** Latest change below any of `paths`, in milliseconds since 1970. */
export function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const full = join(root, path);
      const stat = statSync(full);
      if (!stat.isDirectory()) return stat.mtimeMs;
      return Math.max(stat.mtimeMs, ...readdirSync(full, { recursive: true }).map((entry) => statSync(join(full, entry)).mtimeMs));
    }),
  );
}
