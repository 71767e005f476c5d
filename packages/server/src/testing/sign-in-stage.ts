// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { inviteAccount } from '../sign-in/accounts/invitations.ts';
import { setPassword } from '../sign-in/accounts/links.ts';
import type { Letter } from '../sign-in/mail/mailer.ts';
import { addPortal } from '../sign-in/portals/portals.ts';
import type { SignInOptions } from '../sign-in/sign-in.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { PortalVisitor } from './portal-visitor.ts';

/** As little work as argon2 allows: what is tested is not the price of a guess. */
export const cheapPassword = { memoryCost: 64, timeCost: 1, parallelism: 1 };
export const goodPassword = 'Moin moin am Jadebusen';
export const townA = 'https://stadt-a.example';
export const townB = 'https://stadt-b.example';

export interface SignInStage {
  database: TestDatabase;
  app: FastifyInstance;
  /** Address of the API and of the sign-in pages. */
  base: string;
  /** What was mailed. */
  letters: Letter[];
  /** Lines of the server's log at its most talkative. */
  logged: string[];
  /** A member with {@link goodPassword}. @returns the account's id */
  addMember(login: string, name?: string): Promise<string>;
  visitor(portal?: 'stadt-a' | 'stadt-b'): Promise<PortalVisitor>;
  /** Another server process on the same database, as far as others can tell. @returns its address */
  openSecond(): Promise<string>;
  close(): Promise<void>;
}

/** A port that is free now: the issuer's address stands in every proof, so it has to be known before the server listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A server with two registered portals on a fresh database. */
export async function openStage(signIn: Partial<SignInOptions> = {}, { port: wanted, publicUrl, ...more }: { now?: () => number; port?: number; publicUrl?: string } = {}): Promise<SignInStage> {
  const database = await openTestDatabase();
  for (const [id, origin] of [['stadt-a', townA], ['stadt-b', townB]] as const) await addPortal(database.signIn, { id, name: `Portal ${id}`, returnPages: [`${origin}/bereich`] });
  const port = wanted ?? (await freePort());
  const base = publicUrl ?? `http://127.0.0.1:${port}`;
  const logged: string[] = [];
  const letters: Letter[] = [];
  const mailer = { send: (letter: Letter) => Promise.resolve(letters.push(letter)).then(() => undefined) };
  const options = { database, publicUrl: base, assetsFolder: import.meta.dirname, signIn: { signInUrl: base, mailer, passwordCost: cheapPassword, ...signIn }, ...more };
  const apps: FastifyInstance[] = [];
  const open = async (): Promise<FastifyInstance> => {
    const app = await buildApp({ ...options, logger: { level: 'trace', stream: { write: (line: string) => void logged.push(line) } } });
    apps.push(app);
    return app;
  };
  const app = await open();
  await app.listen({ port, host: '127.0.0.1' });
  return {
    database,
    app,
    base,
    letters,
    logged,
    async addMember(login, name = 'Anna <Amt>') {
      const { id, secret } = await inviteAccount(database.signIn, { login, name, municipality: 'Stadt A' });
      await setPassword(database.signIn, secret, goodPassword, cheapPassword);
      return id;
    },
    visitor: (portal = 'stadt-a') => PortalVisitor.open(base, portal, portal === 'stadt-a' ? townA : townB),
    openSecond: async () => (await open()).listen({ port: 0, host: '127.0.0.1' }),
    async close() {
      for (const one of apps) await one.close();
      await database.dispose();
    },
  };
}
