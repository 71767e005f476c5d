// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults } from 'oidc-provider';
import { findAccount, type Account } from '../accounts/accounts.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { messagePage } from '../pages/password-pages.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import { findPortal, type Portal } from '../portals/portals.ts';
import { memberScope } from '../provider/provider.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { formOf, placeOf } from './forms.ts';

/** The page a portal sends people to: who are you, and may this portal know? */
export function interactionRoutes(app: FastifyInstance, { provider, sql, door, signInUrl }: SignInRoutes): void {
  const place = (request: FastifyRequest) => placeOf(request, signInUrl);

  /** What the portal asks; `undefined` when it has run out, and the reply is then given. */
  const read = async (request: FastifyRequest, reply: FastifyReply) => {
    const { uid } = request.params as { uid: string };
    const details = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
    const portal = details === undefined || details.uid !== uid ? undefined : await findPortal(sql, String(details.params['client_id']));
    const page = portal && pageFor(portal, String(details?.params['redirect_uri']));
    if (details === undefined || portal === undefined || page === undefined) {
      await reply.code(400).send(messagePage(place(request), 'expired'));
      return undefined;
    }
    const account = details.session === undefined ? undefined : await findAccount(sql, details.session.accountId);
    return { uid, portal, host: new URL(page).host, account };
  };
  const finish = async (request: FastifyRequest, reply: FastifyReply, result: InteractionResults): Promise<FastifyReply> =>
    reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false }), 303);

  app.get('/sign-in/:uid', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    return reply.send(signInPage({ ...place(request), uid: asked.uid, portal: asked.portal.name, host: asked.host, signedIn: asked.account?.name }));
  });

  app.post('/sign-in/:uid', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    const form = formOf(request);
    const login = form.get('login') ?? '';
    let account: Account | undefined = asked.account;
    if (account === undefined || login !== '') {
      const checked = await door.check(login, form.get('password') ?? '', request.ip);
      if ('refused' in checked) {
        await appendAudit(sql, { event: 'sign-in', portal: asked.portal.id, outcome: 'refused' });
        const status = checked.refused === 'wait' ? 429 : 422;
        return reply.code(status).send(signInPage({ ...place(request), uid: asked.uid, portal: asked.portal.name, host: asked.host, login, problem: checked.refused }));
      }
      account = checked.account;
    }
    const grant = new provider.Grant({ accountId: account.id, clientId: asked.portal.id });
    grant.addOIDCScope(memberScope);
    const grantId = await grant.save();
    await appendAudit(sql, { event: 'sign-in', subject: account.id, portal: asked.portal.id, outcome: 'ok' });
    return finish(request, reply, { login: { accountId: account.id, remember: false }, consent: { grantId } });
  });

  app.post('/sign-in/:uid/cancel', async (request, reply) => ((await read(request, reply)) === undefined ? reply : finish(request, reply, { error: 'access_denied' })));
}

/** The return page behind a relay address. */
function pageFor(portal: Portal, redirectUri: string): string | undefined {
  return portal.returnPages[Number(/\/(\d{1,3})$/u.exec(redirectUri)?.[1] ?? Number.NaN)];
}
