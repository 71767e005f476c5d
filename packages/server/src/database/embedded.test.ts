// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { silent, temporaryFolder } from '../testing/database.ts';
import { postmasterPid, socketPath } from './cluster.ts';
import { openEmbedded, type EmbeddedDatabase } from './embedded.ts';

const { folder, remove } = temporaryFolder();
after(remove);

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);
async function answer(database: EmbeddedDatabase): Promise<unknown> {
  const sql = postgres({ ...database.connection, max: 1 });
  const [row] = await sql`select 6 * 7 as answer`;
  await sql.end();
  return row?.['answer'];
}

test('the second process joins the first, the last one out stops PostgreSQL', async () => {
  const [first, second] = await Promise.all([openEmbedded(folder, silent), openEmbedded(folder, silent)]);
  const pid = postmasterPid(first.cluster) ?? 0;
  assert.equal(await answer(second), 42);
  await first.release();
  assert.equal(await answer(second), 42);
  await second.release();
  for (let waited = 0; waited < 3000 && isAlive(pid); waited += 20) await sleep(20); // the system takes a moment to bury it
  assert.equal(isAlive(pid), false);
  assert.equal(existsSync(socketPath(second.cluster)), false);
});

test('PostgreSQL left behind by a killed process is used by the next', async () => {
  const script = `import { openEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await openEmbedded(${JSON.stringify(folder)}, () => {}); console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  const database = await openEmbedded(folder, silent);
  assert.equal(await answer(database), 42);
  await database.release();
  assert.equal(postmasterPid(database.cluster), undefined);
});

test('a killed PostgreSQL is started again', async () => {
  const first = await openEmbedded(folder, silent);
  process.kill(postmasterPid(first.cluster) ?? 0, 'SIGKILL');
  await sleep(50);
  const second = await openEmbedded(folder, silent);
  assert.equal(await answer(second), 42);
  await second.release();
  await first.release();
});

test('PostgreSQL killed under a running process comes back without another one', async () => {
  const database = await openEmbedded(folder, silent);
  process.kill(postmasterPid(database.cluster) ?? 0, 'SIGKILL');
  let found: unknown;
  for (let waited = 0; waited < 10_000 && found === undefined; waited += 100) {
    await sleep(100);
    found = await answer(database).catch(() => undefined);
  }
  assert.equal(found, 42);
  await database.release();
  assert.equal(postmasterPid(database.cluster), undefined);
});

test('a process that leaves just when PostgreSQL dies leaves without an error and without PostgreSQL', async () => {
  for (const moment of [0, 5, 50, 150]) {
    const database = await openEmbedded(folder, silent);
    process.kill(postmasterPid(database.cluster) ?? 0, 'SIGKILL');
    await sleep(moment);
    await database.release();
    const next = await openEmbedded(folder, silent);
    assert.equal(await answer(next), 42);
    await next.release();
    assert.equal(postmasterPid(next.cluster), undefined);
  }
});

test('a pid file whose number now belongs to another process does not block the start', async () => {
  const { cluster, release } = await openEmbedded(folder, silent);
  await release();
  writeFileSync(path.join(cluster.dataFolder, 'postmaster.pid'), `${process.pid}\n${cluster.dataFolder}\n`);
  const database = await openEmbedded(folder, silent);
  assert.equal(await answer(database), 42);
  await database.release();
});

test('a folder PostgreSQL’s account cannot enter is replaced and said so', async () => {
  const closed = path.join(folder, 'home');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  const told: string[] = [];
  const database = await openEmbedded(path.join(closed, 'data'), (message) => told.push(message));
  assert.equal(await answer(database), 42);
  if (process.getuid?.() === 0) assert.match(told.join(), /nicht betreten darf/u); // others keep their own account
  await database.release();
  rmSync(path.dirname(database.cluster.socketFolder), { recursive: true });
});

test('a deep folder gets a socket elsewhere, short enough for the system', async () => {
  const deep = path.join(folder, 'sehr-langer-ordnername-'.repeat(5));
  const database = await openEmbedded(deep, silent);
  assert.ok(socketPath(database.cluster).length <= 103);
  assert.equal(await answer(database), 42);
  await database.release();
  rmSync(database.cluster.socketFolder, { recursive: true });
});

test('when PostgreSQL cannot be created the message is German and tells what it said', async () => {
  const broken = path.join(folder, 'broken');
  await assert.rejects(openEmbedded(broken, silent, '/nowhere'), /Die Datenbank konnte nicht angelegt werden/u);
});
