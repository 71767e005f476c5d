// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from '@node-rs/argon2';
import { passwordCost } from '../../packages/server/src/sign-in/accounts/accounts.ts';
import { cheapPassword, goodPassword, openStage } from '../../packages/server/src/testing/sign-in-stage.ts';

/* A server with members, for sign-ins.mjs: answers `cpu` with the milliseconds it has used. `dear` passwords cost what they cost people. */

const cost = process.argv[2] === 'dear' ? passwordCost : cheapPassword;
const stage = await openStage({ passwordCost: cost });
await stage.database.signIn`insert into account (login, name, password_hash) select 'member-' || n || '@example.org', 'Member ' || n, ${await hash(goodPassword, cost)} from generate_series(0, 99) n`;
process.on('message', (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send((user + system) / 1_000);
  } else void stage.close().then(() => process.disconnect());
});
process.send(stage.base);
