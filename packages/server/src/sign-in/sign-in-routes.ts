// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { Sql } from 'postgres';
import type { PasswordDoor } from './accounts/password-door.ts';
import type { Passkeys } from './accounts/passkeys.ts';
import type { Mailer } from './mail/mailer.ts';
import { messagePage } from './pages/message-page.ts';
import { relayHeaders, relayPage } from './pages/relay-page.ts';
import { signInStylePath } from './pages/shell.ts';
import { findPortal } from './portals/portals.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { asPage, formScope, placeOf, type SignInSite } from './routes/forms.ts';
import { interactionRoutes } from './routes/interaction-routes.ts';
import { linkRoutes } from './routes/link-routes.ts';
import { upstreamLogoutRoute } from './routes/upstream-logout-route.ts';
import { upstreamRoutes } from './routes/upstream-routes.ts';
import type { Upstream } from './upstream/upstream.ts';
import { mountProvider } from './routes/provider-mount.ts';

export interface SignInRoutes extends SignInSite {
  provider: Provider;
  sql: Sql;
  door: PasswordDoor;
  passkeys: Passkeys;
  mailer: Mailer;
  /** Another issuer people may sign in with. */
  upstream: Upstream | undefined;
  /** Clock of the codes. */
  now: () => number;
}

/** The provider under `/oidc`, the pages that ask for a password, and the relay that hands the answer to the portal. */
export function signInRoutes(app: FastifyInstance, options: SignInRoutes): void {
  // The library reads bodies itself; forms of ours are short.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  mountProvider(app, options);
  app.register(async (scope) => {
    formScope(scope, options);
    interactionRoutes(scope, options);
    linkRoutes(scope, options);
    accountRoutes(scope, options);
    if (options.upstream !== undefined) upstreamRoutes(scope, options.upstream, options);
  });
  const { upstream } = options;
  if (upstream !== undefined) app.register(async (scope) => upstreamLogoutRoute(scope, upstream, options));
  app.get(signInStylePath, async (_request, reply) => reply.header('content-type', 'text/css; charset=utf-8').send(await readFile(new URL('pages/sign-in.css', import.meta.url), 'utf8')));
  app.get('/relay/:portal/:index', async (request, reply) => {
    const { portal: id, index } = request.params as { portal: string; index: string };
    const page = /^\d{1,3}$/u.test(index) ? (await findPortal(options.sql, id))?.returnPages[Number(index)] : undefined;
    const place = placeOf(request, options);
    if (page === undefined) return asPage(reply).code(404).send(messagePage(place, 'unknownPortal'));
    return reply.removeHeader('access-control-allow-origin').headers(relayHeaders).send(relayPage(place, page));
  });
}
