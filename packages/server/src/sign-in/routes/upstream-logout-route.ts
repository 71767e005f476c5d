// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance } from 'fastify';
import { endAllSessions } from '../accounts/sessions.ts';
import { appendAudit } from '../audit/audit-log.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { findByIdentity } from '../upstream/identities.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { formBodies, formOf } from './forms.ts';

/** Where the other issuer, not a browser, says that somebody has signed out or lost the account there. */
export function upstreamLogoutRoute(app: FastifyInstance, upstream: Upstream, { sql, now }: SignInRoutes): void {
  formBodies(app);
  app.post('/upstream/logout', async (request, reply) => {
    reply.removeHeader('access-control-allow-origin').headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
    const identity = await upstream.whoLeft(formOf(request).get('logout_token') ?? '', now).catch((error: unknown) => {
      request.log.warn({ error: (error as Error).name, code: (error as { code?: string }).code }, 'a logout of the upstream issuer was refused');
      return undefined;
    });
    if (identity === undefined) return reply.code(400).send('{"error":"invalid_request"}');
    const account = await findByIdentity(sql, identity);
    if (account !== undefined) {
      await endAllSessions(sql, account.id);
      await appendAudit(sql, { event: 'signed-out-upstream', subject: account.id, outcome: 'ok' });
    }
    return reply.send('{}');
  });
}
