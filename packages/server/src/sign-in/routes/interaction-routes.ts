// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults } from 'oidc-provider';
import { findAccount, type Account } from '../accounts/accounts.ts';
import { secondStepOf } from '../accounts/second-step.ts';
import { forgetWaiting, keepWaiting, readWaiting } from '../accounts/waiting.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { messagePage } from '../pages/message-page.ts';
import { secondStepPage, type CodeProblem } from '../pages/second-step-pages.ts';
import { signInPage, type SignInPage, type SignInProblem } from '../pages/sign-in-page.ts';
import { findPortal, type Portal } from '../portals/portals.ts';
import { endEarlierSession } from '../provider/earlier-session.ts';
import { memberScope } from '../provider/provider.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { findByIdentity, linkIdentity } from '../upstream/identities.ts';
import { forgetResult, readResult } from '../upstream/trips.ts';
import type { Identity } from '../upstream/upstream.ts';
import { codeDesk } from './code-desk.ts';
import { formOf, placeOf } from './forms.ts';

/** What a portal asks, and who is known to sit there. */
interface Asked {
  uid: string;
  portal: Portal;
  host: string;
  account: Account | undefined;
  /** Who another issuer says it is. */
  identity: Identity | undefined;
  problem: SignInProblem | undefined;
  upstream: string | undefined;
}

/** The page a portal sends people to: who are you, and may this portal know? */
export function interactionRoutes(app: FastifyInstance, options: SignInRoutes): void {
  const { provider, sql, door, passkeys, upstream, signInUrl } = options;
  const desk = codeDesk(options);
  const place = (request: FastifyRequest) => placeOf(request, options);

  /** What the portal asks; `undefined` when it has run out, and the reply is then given. */
  const read = async (request: FastifyRequest, reply: FastifyReply): Promise<Asked | undefined> => {
    const { uid } = request.params as { uid: string };
    const details = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
    const portal = details === undefined || details.uid !== uid ? undefined : await findPortal(sql, String(details.params['client_id']));
    const page = portal && pageFor(portal, String(details?.params['redirect_uri']));
    if (details === undefined || portal === undefined || page === undefined) {
      await reply.code(400).send(messagePage(place(request), 'expired'));
      return undefined;
    }
    const result = await readResult(sql, uid);
    const identity = result !== undefined && 'identity' in result ? result.identity : undefined;
    // Who comes back from the other issuer wins over who sat here before.
    const account = identity !== undefined ? await findByIdentity(sql, identity) : details.session === undefined ? undefined : await findAccount(sql, details.session.accountId);
    const problem: SignInProblem | undefined = result !== undefined && 'failed' in result ? 'upstreamFailed' : identity !== undefined && account === undefined ? 'unlinked' : undefined;
    return { uid, portal, host: new URL(page).host, account, identity, problem, upstream: upstream?.name };
  };
  const finish = async (request: FastifyRequest, reply: FastifyReply, result: InteractionResults): Promise<FastifyReply> =>
    reply.redirect(await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false }), 303);

  /** Whoever comes back from another issuer has shown one thing; a session here has shown all. */
  const needsCode = async ({ account, identity }: Asked): Promise<boolean> => account !== undefined && identity !== undefined && (await secondStepOf(sql, account.id)) !== undefined;

  const askForCode = async (reply: FastifyReply, uid: string, { id }: Account): Promise<FastifyReply> => {
    await keepWaiting(sql, uid, id);
    return reply.redirect(`${signInUrl}/sign-in/${encodeURIComponent(uid)}/second-step`, 303);
  };

  /** All has been shown: the portal gets its grant. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, asked: Asked, account: Account): Promise<FastifyReply> => {
    // Both have just been shown by the same person: from now on either opens the account.
    if (asked.problem === 'unlinked' && asked.identity !== undefined && (await linkIdentity(sql, account.id, asked.identity))) await appendAudit(sql, { event: 'identity-linked', subject: account.id, outcome: 'ok' });
    await forgetResult(sql, asked.uid);
    await endEarlierSession(provider, await provider.interactionDetails(request.raw, reply.raw), account.id);
    const grant = new provider.Grant({ accountId: account.id, clientId: asked.portal.id });
    grant.addOIDCScope(memberScope);
    const grantId = await grant.save();
    await appendAudit(sql, { event: 'sign-in', subject: account.id, portal: asked.portal.id, outcome: 'ok' });
    return finish(request, reply, { login: { accountId: account.id, remember: false }, consent: { grantId } });
  };

  const page = (request: FastifyRequest, { uid, portal, host, upstream: other }: Asked, more: Partial<SignInPage>): string =>
    signInPage({ ...place(request), uid, portal: portal.name, host, upstream: other, passkey: passkeys.requestOptions(`sign-in ${uid}`), ...more });

  app.get('/sign-in/:uid', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    // Whoever sits there may be another than the one who sat there before.
    const isOther = 'other' in (request.query as object);
    return reply.send(page(request, asked, { signedIn: isOther ? undefined : asked.account?.name, problem: asked.problem }));
  });

  app.post('/sign-in/:uid', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    const form = formOf(request);
    const login = form.get('login') ?? '';
    if (asked.account !== undefined && login === '') return (await needsCode(asked)) ? askForCode(reply, asked.uid, asked.account) : enter(request, reply, asked, asked.account);
    const checked = await door.check(login, form.get('password') ?? '', request.ip);
    if ('refused' in checked) {
      await appendAudit(sql, { event: 'sign-in', portal: asked.portal.id, outcome: 'refused' });
      const status = checked.refused === 'wait' ? 429 : 422;
      return reply.code(status).send(page(request, asked, { login, problem: checked.refused }));
    }
    return (await secondStepOf(sql, checked.account.id)) === undefined ? enter(request, reply, asked, checked.account) : askForCode(reply, asked.uid, checked.account);
  });

  const codePage = (request: FastifyRequest, uid: string, problem?: CodeProblem): string => {
    const action = `${signInUrl}/sign-in/${encodeURIComponent(uid)}`;
    return secondStepPage(place(request), { action: `${action}/second-step`, cancel: `${action}/cancel`, problem });
  };

  app.get('/sign-in/:uid/second-step', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    if ((await readWaiting(sql, asked.uid)) === undefined) return reply.redirect(`${signInUrl}/sign-in/${encodeURIComponent(asked.uid)}`, 303);
    return reply.send(codePage(request, asked.uid));
  });

  app.post('/sign-in/:uid/second-step', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    const account = await readWaiting(sql, asked.uid);
    if (account === undefined) return reply.redirect(`${signInUrl}/sign-in/${encodeURIComponent(asked.uid)}`, 303);
    const problem = await desk.check(request, account);
    if (problem !== undefined) return reply.code(problem === 'wait' ? 429 : 422).send(codePage(request, asked.uid, problem));
    await forgetWaiting(sql, asked.uid);
    return enter(request, reply, asked, account);
  });

  // Finger, face or PIN have been asked by the device: that is both steps.
  app.post('/sign-in/:uid/passkey', async (request, reply) => {
    const asked = await read(request, reply);
    if (asked === undefined) return reply;
    const account = await passkeys.check(formOf(request).get('response') ?? '', `sign-in ${asked.uid}`);
    if (account !== undefined) return enter(request, reply, asked, account);
    await appendAudit(sql, { event: 'sign-in', portal: asked.portal.id, outcome: 'refused' });
    return reply.code(422).send(page(request, asked, { problem: 'passkeyFailed' }));
  });

  app.post('/sign-in/:uid/cancel', async (request, reply) => ((await read(request, reply)) === undefined ? reply : finish(request, reply, { error: 'access_denied' })));
}

/** The return page behind a relay address. */
function pageFor(portal: Portal, redirectUri: string): string | undefined {
  return portal.returnPages[Number(/\/(\d{1,3})$/u.exec(redirectUri)?.[1] ?? Number.NaN)];
}
