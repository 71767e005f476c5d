// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PortalVisitor } from '../../packages/server/src/testing/portal-visitor.ts';
import { goodPassword, townA } from '../../packages/server/src/testing/sign-in-stage.ts';

/*
 * Whole sign-ins per second (pushed request, page, form, redirects, code for tokens) and refreshes per second. The floor is the same
 * server with passwords that cost nothing: what lies between is argon2. Database and visitors share the computer with the server.
 */

const workers = 8;

async function openServer(kind) {
  const child = fork(fileURLToPath(new URL('sign-in-server.mjs', import.meta.url)), [kind]);
  const [base] = await once(child, 'message');
  const ask = async (message) => {
    child.send(message);
    return (await once(child, 'message'))[0];
  };
  return { base, cpu: () => ask('cpu'), close: async () => (child.send('close'), once(child, 'exit')) };
}

/** Runs `work` over and over, many at a time. @returns how many per second, and the server's CPU time for each in milliseconds */
async function measure({ cpu }, milliseconds, work) {
  const before = await cpu();
  const began = performance.now();
  let count = 0;
  const worker = async (number) => {
    while (performance.now() - began < milliseconds) {
      await work(number);
      count++;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
  const seconds = (performance.now() - began) / 1_000;
  return { rate: count / seconds, cpu: ((await cpu()) - before) / count };
}

const visitorOf = ({ base }) => PortalVisitor.open(base, 'stadt-a', townA);
const signIn = (server) => async (number) => (await visitorOf(server)).signIn(`member-${number}@example.org`, goodPassword);

/** Values of alternating runs: `{ dear, cheap, refresh }`, each a list of rate and CPU time. */
export async function benchSignIns({ runs, milliseconds }) {
  const servers = { dear: await openServer('dear'), cheap: await openServer('cheap') };
  const values = { dear: [], cheap: [], refresh: [] };
  try {
    for (const server of Object.values(servers)) await measure(server, milliseconds / 2, signIn(server)); // warm
    const held = await Promise.all(Array.from({ length: workers }, async (_, number) => {
      const visitor = await visitorOf(servers.dear);
      return { visitor, ...(await visitor.signIn(`member-${number}@example.org`, goodPassword)) };
    }));
    const refresh = async (number) => {
      const { visitor, refresh_token } = held[number];
      const { status } = await visitor.post('/token', { grant_type: 'refresh_token', refresh_token });
      if (status !== 200) throw new Error(`refresh: ${status}`);
    };
    for (let run = 0; run < runs; run++) {
      for (const kind of run % 2 ? ['cheap', 'dear'] : ['dear', 'cheap']) values[kind].push(await measure(servers[kind], milliseconds, signIn(servers[kind])));
      values.refresh.push(await measure(servers.dear, milliseconds, refresh));
    }
    return values;
  } finally {
    for (const server of Object.values(servers)) await server.close();
  }
}
