// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Options } from '@node-rs/argon2';
import type { FastifyInstance } from 'fastify';
import type { RouteContext } from '../routes/context.ts';
import { PasswordDoor } from './accounts/password-door.ts';
import { Passkeys } from './accounts/passkeys.ts';
import { endOfSession } from './accounts/sessions.ts';
import { pruneAudit } from './audit/retention.ts';
import type { Mailer } from './mail/mailer.ts';
import { documentRoutes } from '../documents/document-routes.ts';
import type { OperatorPages } from './pages/shell.ts';
import { memberRouteFor } from './member-route.ts';
import { memberRoutes } from './member-routes.ts';
import { sweepRecords } from './provider/adapter.ts';
import { readKeys } from './provider/keys.ts';
import { MemberGate } from './provider/member-gate.ts';
import { buildProvider } from './provider/provider.ts';
import { Upstream, type UpstreamSettings } from './upstream/upstream.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface SignInOptions {
  /** Address of the pages that take passwords, without trailing slash; may be the API's own. */
  signInUrl: string;
  /** Who carries invitations and links for new passwords. */
  mailer: Mailer;
  /** Another issuer behind our pages. */
  upstream?: UpstreamSettings | undefined;
  /** Imprint and the like, for the foot of the pages. */
  operator?: OperatorPages;
  /** Work per password; cheap only in tests. */
  passwordCost?: Options;
}

const sweepEvery = 10 * 60_000;

/** Sign-in and what only signed-in members may read. */
export async function addSignIn(app: FastifyInstance, { database, site, now, today }: RouteContext, { signInUrl, mailer, upstream, operator = {}, passwordCost }: SignInOptions): Promise<void> {
  const sql = database.signIn;
  const keys = await readKeys(sql);
  const provider = buildProvider({ sql, keys, signInUrl, operator, onError: (error) => app.log.error({ err: { name: error.name, message: error.message, stack: error.stack } }, 'sign-in failed') });
  await app.register(async (scope) => signInRoutes(scope, { provider, sql, door: new PasswordDoor(sql, passwordCost), passkeys: new Passkeys(sql, signInUrl, keys.nonce), mailer, upstream: upstream && new Upstream(upstream, signInUrl), signInUrl, operator, now }));
  const memberRoute = memberRouteFor(app, new MemberGate({ provider, sql, nonceSecret: keys.nonce, publicUrl: site.publicUrl, now }));
  memberRoutes(memberRoute, { sql: database.member, site, today, endOf: ({ grantId }) => endOfSession(sql, grantId) });
  documentRoutes(app, { memberRoute, content: database.member, signIn: sql, publicUrl: site.publicUrl });
  const tidy = async (): Promise<void> => {
    // Made by whichever process comes first after 90 days; it signs only once all have read it. Nothing is signed for others: tokens are opaque.
    provider.keys = (await readKeys(sql)).cookie;
    await sweepRecords(sql);
    await pruneAudit(sql);
  };
  const sweep = setInterval(() => void tidy().catch((error: unknown) => app.log.error({ err: error }, 'sweeping failed')), sweepEvery).unref();
  app.addHook('onClose', async () => clearInterval(sweep));
}
