// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildIfStale, fail, installPackages, onNode24, root } from './setup.mjs';
import { importSamples } from './sample-content.mjs';
import { addSampleMembers } from './sample-members.mjs';

/* npm start: API and two demo towns, on a machine with Node 20 or later and nothing else. `--reload` is for npm run dev. */

installPackages();
await onNode24();
buildIfStale();

const port = readPort('PORT', 4100);
const demoPort = readPort('DEMO_PORT', 4101);
const api = process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
const vir = join(root, 'packages/server/bin/vir.mjs');
const { sampleAccounts } = await import('../packages/contract/samples/accounts.ts');
const { portalOf, serveTown, towns } = await import('../demo/server.mjs');
const names = Object.keys(towns);

await needFree(port, 'PORT');
for (const [index] of names.entries()) await needFree(demoPort + index, 'DEMO_PORT');

let stopping = false;
const servers = [];
const server = spawn(process.execPath, [vir, 'serve'], { stdio: ['ignore', 'inherit', 'inherit'], cwd: root, env: { LOG_LEVEL: 'warn', ...process.env, PORT: String(port) } });
const serverEnd = new Promise((resolve) => server.once('exit', resolve));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
process.on('exit', () => server.kill('SIGTERM'));
serverEnd.then((code) => {
  if (!stopping) fail(`Der Server hat sich beendet (Code ${code}); der Grund steht darüber.`);
});

await untilReady();
await importSamples(`http://127.0.0.1:${port}`, console.log).catch((error) => fail(error.message));
// Their passwords are known to everybody.
const isHere = ['127.0.0.1', 'localhost'].includes(new URL(api).hostname);
if (isHere) await addSampleMembers(process.env.SIGN_IN_URL ?? api, names.map((town, index) => portalOf(town, demoPort + index))).catch((error) => fail(error.message));
for (const [index, town] of names.entries()) servers.push(await serveTown({ town, port: demoPort + index, api, reload: process.argv.includes('--reload') }));
printAddresses();

function readPort(name, fallback) {
  const value = Number(process.env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65_534) fail(`${name} muss eine Zahl von 1 bis 65534 sein, nicht „${process.env[name]}“.`);
  return value;
}

async function needFree(wanted, name) {
  const probe = createServer();
  await new Promise((resolve) => {
    probe.once('error', () => fail(`Port ${wanted} ist belegt. Bitte das andere Programm beenden oder mit ${name}=… einen anderen Port wählen.`));
    probe.listen(wanted, '127.0.0.1', () => probe.close(resolve));
  });
}

async function untilReady() {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function printAddresses() {
  console.log(`
API                 ${api}/v1/news.json
${names.map((town, index) => `${towns[town].name.padEnd(20)}http://127.0.0.1:${demoPort + index}/`).join('\n')}

Zum Ausprobieren
  · Beide Städte öffnen: die erste mit altem Code und 62,5-%-Schrift, die zweite dunkel und mit strenger Content-Security-Policy.
${isHere ? `  · Dort unter „Mitglieder“ anmelden, dann sind interne Meldungen, Termine und Unterlagen zu sehen:
${sampleAccounts.map(({ login, password }) => `      ${login.padEnd(36)}${password}`).join('\n')}
` : ''}  · Die API beenden und eine Stadt neu laden: Der Link im Text bleibt stehen.
  · Eigene Meldungen dazunehmen:  npx vir import news https://…/feed.xml --source rathaus

Ende mit Strg-C.`);
}

async function stop() {
  if (stopping) return;
  stopping = true;
  console.log('\nIch beende Server und Städte …');
  for (const town of servers) {
    town.close();
    town.closeAllConnections();
  }
  server.kill('SIGTERM');
  await serverEnd;
  process.exit(0);
}
