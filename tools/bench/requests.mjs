// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tests/browser/port.ts';
import { root } from '../setup.mjs';

/*
 * Requests per second of a cached list, against a bare node:http server that sends the same bytes. Both are processes of their own; the
 * client only counts bytes, so that it is not what is measured.
 */

const connections = 16;
const path = '/v1/news.json?limit=10';
const bareServer = `
  const [port, body, headers] = JSON.parse(process.env.BARE);
  const buffer = Buffer.from(body, 'base64');
  require('node:http').createServer((request, response) => response.writeHead(200, headers).end(buffer)).listen(port, '127.0.0.1');
`;

/** The answer to one request on a fresh connection: head and body. */
async function ask(port) {
  const socket = connect(port, '127.0.0.1');
  socket.write(requestText);
  let answer = Buffer.alloc(0);
  for await (const data of socket) {
    answer = Buffer.concat([answer, data]);
    const end = answer.indexOf('\r\n\r\n');
    const length = end < 0 ? undefined : Number(/content-length: (\d+)/i.exec(answer.subarray(0, end).toString())?.[1]);
    if (length !== undefined && answer.length >= end + 4 + length) return { head: answer.subarray(0, end).toString(), body: answer.subarray(end + 4), size: answer.length };
  }
  throw new Error('no answer');
}

const requestText = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: br\r\nOrigin: https://stadt.example\r\n\r\n`;

/** Requests per second over `milliseconds`, each connection one request at a time. */
async function load(port, size, milliseconds) {
  let bytes = 0;
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(requestText));
    let missing = size;
    socket.on('data', (data) => {
      bytes += data.length;
      missing -= data.length;
      if (missing > 0) return;
      missing = size;
      socket.write(requestText);
    });
    return socket;
  });
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const seconds = (performance.now() - began) / 1000;
  sockets.forEach((socket) => socket.destroy());
  return bytes / size / seconds;
}

async function untilAnswers(port) {
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/v1/health`).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('server does not answer');
}

/** Values of alternating runs: `server` and `bare`, in requests per second. */
export async function benchRequests({ runs, milliseconds }) {
  const [port, barePort] = await Promise.all([freePort(), freePort()]);
  const folder = mkdtempSync(join(tmpdir(), 'vir-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL's own account has to enter it.
  const env = { ...process.env, DATABASE_URL: '', VIR_DATA: folder, PORT: String(port), LOG_LEVEL: 'error' };
  const vir = join(root, 'packages/server/bin/vir.mjs');
  const server = spawn(process.execPath, [vir, 'serve'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  let bare;
  try {
    await untilAnswers(port);
    await once(spawn(process.execPath, [vir, 'import', 'news', join(root, 'packages/contract/samples/news.rss')], { cwd: root, env, stdio: 'ignore' }), 'exit');
    await new Promise((resolve) => setTimeout(resolve, 500)); // until the server has heard of it
    const { head, body } = await ask(port);
    const headers = Object.fromEntries(head.split('\r\n').slice(1).map((line) => line.split(': ')).filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name)));
    bare = spawn(process.execPath, ['--eval', bareServer], { env: { ...process.env, BARE: JSON.stringify([barePort, body.toString('base64'), headers]) }, stdio: ['ignore', 'ignore', 'inherit'] });
    await untilAnswers(barePort);
    const targets = { server: { port, values: [] }, bare: { port: barePort, values: [] } };
    for (const target of Object.values(targets)) {
      target.size = (await ask(target.port)).size;
      await load(target.port, target.size, milliseconds); // warm
    }
    for (let run = 0; run < runs; run++)
      for (const name of run % 2 ? ['bare', 'server'] : ['server', 'bare']) targets[name].values.push(await load(targets[name].port, targets[name].size, milliseconds));
    return { server: targets.server.values, bare: targets.bare.values, bytes: body.length };
  } finally {
    bare?.kill();
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}
