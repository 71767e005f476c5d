// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { after, before, describe, test } from 'node:test';
import { eventCases } from './events.cases.ts';
import type { Case } from './expect.ts';
import { httpCases } from './http.cases.ts';
import { listCases, ownCases } from './lists.cases.ts';
import { memberCases } from './members.cases.ts';
import { problemCases } from './problems.cases.ts';
import { mocks, served, server, type Server, type Target } from './targets.ts';
import { twin } from './twin.ts';

// One contract, two sides: stories and component tests may trust the mocks because the server passes the same cases.
const today = new Date().toISOString().slice(0, 10);
const shared = [...listCases(today), ...ownCases(today), ...eventCases(today), ...memberCases, ...problemCases];

function suite(name: string, start: () => Target | Promise<Target>, cases: Case[]) {
  describe(name, () => {
    let target: Target;
    before(async () => {
      target = await start();
    });
    after(() => target.stop());
    for (const { name, check } of cases) test(name, () => check(target));
  });
}

suite('mocks', () => mocks(today), shared);

const asked = [...shared, ...httpCases(today)].filter(({ about }) => served.includes(about));
let running: Promise<Server> | undefined;
const theServer = () => (running ??= server(today));
after(async () => (await running)?.stop());
suite('server', async () => ({ ...(await theServer()), stop: () => Promise.resolve() }), asked);
suite('static twin', async () => twin(await theServer()), asked.filter(({ plain }) => plain === true));
