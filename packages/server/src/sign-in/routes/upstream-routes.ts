// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { cookieOf } from '../accounts/account-session.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { messagePage } from '../pages/message-page.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { keepResult, keepTrip, takeTrip } from '../upstream/trips.ts';
import { upstreamReturnPath, type Upstream } from '../upstream/upstream.ts';
import { placeOf } from './forms.ts';

/** The way to another issuer and back. Coming back confirms nothing: the page that names the portal is shown again. */
export function upstreamRoutes(app: FastifyInstance, upstream: Upstream, options: SignInRoutes): void {
  const { sql, signInUrl } = options;
  const isSecure = signInUrl.startsWith('https:');
  const cookieName = `${isSecure ? '__Host-' : ''}vir_upstream`;

  app.get('/sign-in/:uid/upstream', async (request, reply) => {
    const { uid } = request.params as { uid: string };
    try {
      const { url, trip } = await upstream.begin();
      const browser = randomBytes(32).toString('base64url');
      await keepTrip(sql, { ...trip, uid, browser });
      // Lax: it has to come along when the issuer sends the browser back.
      return await reply.header('set-cookie', `${cookieName}=${browser}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`).redirect(url, 303);
    } catch (error) {
      request.log.error({ err: error }, 'the upstream issuer cannot be reached');
      await keepResult(sql, uid, { failed: true });
      return reply.redirect(`${signInUrl}/sign-in/${encodeURIComponent(uid)}`, 303);
    }
  });

  app.get(upstreamReturnPath, async (request, reply) => {
    const query = request.url.split('?').slice(1).join('?');
    const trip = await takeTrip(sql, new URLSearchParams(query).get('state') ?? '', cookieOf(request, cookieName) ?? '');
    if (trip === undefined) return reply.code(400).send(messagePage(placeOf(request, options), 'expired'));
    const result = await upstream.finish(query, trip).then(
      (identity) => ({ identity }),
      // The error of the library may hold what the issuer sent; its name says enough.
      (error: unknown) => {
        request.log.warn({ error: (error as Error).name, code: (error as { code?: string }).code }, 'the upstream issuer refused');
        return { failed: true as const };
      },
    );
    await appendAudit(sql, { event: 'upstream', outcome: 'identity' in result ? 'ok' : 'refused' });
    await keepResult(sql, trip.uid, result);
    return reply.redirect(`${signInUrl}/sign-in/${encodeURIComponent(trip.uid)}`, 303);
  });
}
