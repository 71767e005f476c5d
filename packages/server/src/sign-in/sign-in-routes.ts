// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Sql } from 'postgres';
import { ProblemError } from '../http/problem.ts';
import { pageType } from '../pages/page.ts';
import { findAccount, findInvited, maxPassword, minPassword, setPassword, type Account, type PasswordDoor } from './accounts/accounts.ts';
import { appendAudit } from './audit/audit-log.ts';
import { formPolicy, messagePage, passwordPage, signInPage, signInStylePath } from './pages/pages.ts';
import { relayHeaders, relayPage } from './pages/relay-page.ts';
import { languageOf } from './pages/words.ts';
import { findPortal, type Portal } from './portals/portals.ts';
import { memberScope } from './provider/provider.ts';

interface SignInRoutes {
  provider: Provider;
  sql: Sql;
  door: PasswordDoor;
  /** Without trailing slash. */
  signInUrl: string;
}

/** `no-referrer` would make browsers say `Origin: null` for our own forms. */
const formHeaders = { 'content-type': pageType, 'referrer-policy': 'same-origin', 'content-security-policy': formPolicy, 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' };

/** The provider under `/oidc`, the pages that ask for a password, and the relay that hands the answer to the portal. */
export function signInRoutes(app: FastifyInstance, options: SignInRoutes): void {
  const { sql, signInUrl } = options;
  // The library reads bodies itself; forms of ours are short.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  mountProvider(app, options);
  app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4_096 }, (_request, body, done) => done(null, new URLSearchParams(String(body))));
    scope.addHook('preHandler', async (request, reply) => {
      reply.removeHeader('access-control-allow-origin').headers(formHeaders);
      if (request.method === 'POST') checkSameSite(request, signInUrl);
    });
    interactionRoutes(scope, options);
    invitationRoutes(scope, options);
  });
  app.get(signInStylePath, async (_request, reply) => reply.header('content-type', 'text/css; charset=utf-8').send(await readFile(new URL('pages/sign-in.css', import.meta.url), 'utf8')));
  app.get('/relay/:portal/:index', async (request, reply) => {
    const { portal: id, index } = request.params as { portal: string; index: string };
    const page = /^\d{1,3}$/u.test(index) ? (await findPortal(sql, id))?.returnPages[Number(index)] : undefined;
    if (page === undefined) throw new ProblemError(404, 'Dieses Portal gibt es nicht.');
    return reply.removeHeader('access-control-allow-origin').headers(relayHeaders).send(relayPage(page));
  });
}

function mountProvider(app: FastifyInstance, { provider, signInUrl }: SignInRoutes): void {
  const answer = provider.callback();
  const { host, protocol, pathname } = new URL(`${signInUrl}/oidc`);
  app.all('/oidc/*', (request, reply) => {
    const { raw } = request;
    // What the visitor's browser or a proxy says of host and protocol is not asked: proofs name the public address.
    Object.assign(raw.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    const url = (raw.url ?? '').slice('/oidc'.length);
    Object.assign(raw, { url, originalUrl: pathname + url });
    reply.hijack();
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    void answer(raw, reply.raw);
  });
}

/** A form of ours is sent from a page of ours. @throws ProblemError 403 */
function checkSameSite(request: FastifyRequest, signInUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs = (origin === undefined || origin === new URL(signInUrl).origin) && (site === undefined || site === 'same-origin');
  if (!isOurs || (origin === undefined && site === undefined)) throw new ProblemError(403, 'Dieses Formular wurde von einer anderen Website abgeschickt.');
}

function interactionRoutes(app: FastifyInstance, { provider, sql, door, signInUrl }: SignInRoutes): void {
  const place = (request: FastifyRequest) => ({ base: signInUrl, language: languageOf(request.headers['accept-language']) });

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
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
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

function invitationRoutes(app: FastifyInstance, { sql, signInUrl }: SignInRoutes): void {
  const place = (request: FastifyRequest) => ({ base: signInUrl, language: languageOf(request.headers['accept-language']) });
  const secretOf = (request: FastifyRequest): string => (request.params as { secret: string }).secret;

  app.get('/invitation/:secret', async (request, reply) => {
    const account = await findInvited(sql, secretOf(request));
    if (account === undefined) return reply.code(404).send(messagePage(place(request), 'noInvitation'));
    return reply.send(passwordPage({ ...place(request), secret: secretOf(request), name: account.name, login: account.login }));
  });

  app.post('/invitation/:secret', async (request, reply) => {
    const account = await findInvited(sql, secretOf(request));
    if (account === undefined) return reply.code(404).send(messagePage(place(request), 'noInvitation'));
    const password = (request.body instanceof URLSearchParams ? request.body.get('password') : null) ?? '';
    if (password.length < minPassword || password.length > maxPassword) {
      return reply.code(422).send(passwordPage({ ...place(request), secret: secretOf(request), name: account.name, login: account.login, tooShort: true }));
    }
    const id = await setPassword(sql, secretOf(request), password);
    if (id === undefined) return reply.code(404).send(messagePage(place(request), 'noInvitation'));
    await appendAudit(sql, { event: 'password-set', subject: id, outcome: 'ok' });
    return reply.send(messagePage(place(request), 'saved'));
  });
}
