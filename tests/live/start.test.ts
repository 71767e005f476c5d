// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sampleAccounts } from '../../packages/contract/samples/accounts.ts';
import { exampleJsonFeed } from '../../packages/contract/samples/examples.ts';
import { dataFolder, freePorts, root, until } from './stack.ts';

const { folder, remove } = await dataFolder();
after(remove);

/** `npm start` in a process group of its own, as a terminal starts it. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: '', VIR_DATA: folder, LOG_LEVEL: 'warn', ...env } });
  const run = { said: '', child, pressCtrlC: () => process.kill(-Number(child.pid), 'SIGINT'), exit: once(child, 'close') as Promise<[number | null]> };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (run.said += data.toString()));
  return run;
}

const port = await freePorts(3);
const env = { PORT: String(port), DEMO_PORT: String(port + 1) };

/** The store as a start some weeks ago has left it. */
async function makeExamplesOld(): Promise<void> {
  const file = join(folder, 'examples.json');
  await writeFile(file, exampleJsonFeed('2025-02-03'));
  const [code] = (await once(spawn(process.execPath, ['packages/server/bin/vir.mjs', 'import', 'news', file, '--source', 'beispiele'], { cwd: root, stdio: 'ignore', env: { ...process.env, DATABASE_URL: '', VIR_DATA: folder } }), 'exit')) as [number];
  assert.equal(code, 0);
}

const rounds: Record<string, { before?: () => Promise<void>; work?: string }> = {
  'first start': { work: 'Erster Start' },
  'second start': {},
  'a start some weeks later': { before: makeExamplesOld, work: 'auf den Stand von heute' },
};

for (const [round, { before, work }] of Object.entries(rounds))
  test(`${round}: API and both towns answer on the ports asked for; Ctrl-C ends everything, the database too`, { timeout: 180_000 }, async () => {
    await before?.();
    const run = start(env);
    await until(() => run.said.includes('Strg-C'), () => run.said);
    if (work) assert.ok(run.said.includes(work), run.said);
    else assert.doesNotMatch(run.said, /Ich importiere|Ich bringe/);
    const { items } = (await (await fetch(`http://127.0.0.1:${port}/v1/news.json?tag=Beispiel`)).json()) as { items: { date_published: string }[] };
    assert.ok(Date.now() - Date.parse(items[0]?.date_published ?? '') < 3 * 86_400_000, 'the examples are of these days');
    for (const address of [`${port}/v1/news.json`, `${port + 1}/`, `${port + 2}/`]) {
      const answer = await fetch(`http://127.0.0.1:${address}`);
      assert.equal(answer.status, 200, address);
      await answer.text();
    }
    for (const { login, password } of sampleAccounts) {
      assert.match(run.said, new RegExp(`${login} +${password}`), 'what can be signed in with stands there');
      const entered = await fetch(`http://127.0.0.1:${port}/account/sign-in`, { method: 'POST', redirect: 'manual', headers: { origin: `http://127.0.0.1:${port}` }, body: new URLSearchParams({ login, password }) });
      assert.equal(entered.status, 303, 'and works');
    }
    assert.ok(existsSync(join(folder, 'postgres/data/postmaster.pid')));
    run.pressCtrlC();
    assert.equal((await run.exit)[0], 0, run.said);
    assert.ok(!existsSync(join(folder, 'postgres/data/postmaster.pid')));
    for (const address of [port, port + 1, port + 2]) await assert.rejects(fetch(`http://127.0.0.1:${address}/`));
  });

for (const [name, offset] of [['PORT', 0], ['DEMO_PORT', 1], ['DEMO_PORT', 2]] as const)
  test(`port ${name} + ${offset} taken: one German sentence names it, nothing stays behind`, async () => {
    const other = createServer().listen(port + offset, '127.0.0.1');
    await once(other, 'listening');
    const run = start(env);
    assert.equal((await run.exit)[0], 1);
    assert.match(run.said, new RegExp(`Port ${port + offset} ist belegt\\. .* ${name}=`));
    assert.ok(!existsSync(join(folder, 'postgres/data/postmaster.pid')));
    other.close();
  });
