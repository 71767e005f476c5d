// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts/accounts.ts';
import { secondStepOf } from '../accounts/second-step.ts';
import { AccountSessions } from '../accounts/account-session.ts';
import { openLink, setPassword } from '../accounts/links.ts';
import { findFault } from '../accounts/password-rule.ts';
import { endAllSessions, endSession, selectSessions } from '../accounts/sessions.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { noticeLetter } from '../mail/letters.ts';
import type { SignInProblem } from '../pages/sign-in-page.ts';
import { accountPage, accountSignInPage } from '../pages/account-page.ts';
import { messagePage } from '../pages/message-page.ts';
import { secondStepPage } from '../pages/second-step-pages.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { codeDesk } from './code-desk.ts';
import { formOf, placeOf } from './forms.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { secondStepRoutes, type OwnAccount } from './second-step-routes.ts';

/** One's own account: where one is signed in, and a new password. */
export function accountRoutes(app: FastifyInstance, options: SignInRoutes): void {
  const { sql, door, passkeys, mailer, signInUrl } = options;
  const desk = codeDesk(options);
  const secondStepAction = `${signInUrl}/account/second-step`;
  const sessions = new AccountSessions(sql, signInUrl);
  const place = (request: FastifyRequest) => placeOf(request, options);
  const signInPage = (request: FastifyRequest, more: { login?: string; problem?: SignInProblem } = {}): string => accountSignInPage(place(request), { ...more, passkey: passkeys.requestOptions('account') });
  const show: OwnAccount['show'] = async (request, reply, account, more = {}) =>
    reply.send(accountPage({ ...place(request), account, sessions: await selectSessions(sql, account.id), secondStep: await secondStepOf(sql, account.id), passkeys: await passkeys.list(account.id), newPasskey: await passkeys.creationOptions(account), ...more }));

  /** A route for whoever is signed in here; others are asked who they are. */
  const own: OwnAccount['own'] = (method, url, handler) => {
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        const account = await sessions.read(request);
        if (account !== undefined) return handler(request, reply, account);
        const isWaiting = method === 'GET' && (await sessions.readWaiting(request)) !== undefined;
        return reply.code(method === 'GET' ? 200 : 401).send(isWaiting ? secondStepPage(place(request), { action: secondStepAction, cancel: `${signInUrl}/account/cancel` }) : signInPage(request, method === 'GET' ? {} : { problem: 'rested' }));
      },
    });
  };

  own('GET', '/account', (request, reply, account) => show(request, reply, account));

  app.post('/account/sign-in', async (request, reply) => {
    const form = formOf(request);
    const login = form.get('login') ?? '';
    const checked = await door.check(login, form.get('password') ?? '', request.ip);
    if ('refused' in checked) {
      await appendAudit(sql, { event: 'account-sign-in', outcome: 'refused' });
      return reply.code(checked.refused === 'wait' ? 429 : 422).send(signInPage(request, { login, problem: checked.refused }));
    }
    if ((await secondStepOf(sql, checked.account.id)) === undefined) return enter(reply, checked.account);
    await sessions.wait(reply, checked.account.id);
    return reply.redirect(`${signInUrl}/account`, 303);
  });

  app.post('/account/second-step', async (request, reply) => {
    const account = await sessions.readWaiting(request);
    if (account === undefined) return reply.code(401).send(signInPage(request, { problem: 'rested' }));
    const problem = await desk.check(request, account);
    if (problem !== undefined) return reply.code(problem === 'wait' ? 429 : 422).send(secondStepPage(place(request), { action: secondStepAction, cancel: `${signInUrl}/account/cancel`, problem }));
    await sessions.end(request, reply);
    return enter(reply, account);
  });

  // Finger, face or PIN have been asked by the device: that is both steps.
  app.post('/account/passkey', async (request, reply) => {
    const account = await passkeys.check(formOf(request).get('response') ?? '', 'account');
    if (account !== undefined) return enter(reply, account);
    await appendAudit(sql, { event: 'account-sign-in', outcome: 'refused' });
    return reply.code(422).send(signInPage(request, { problem: 'passkeyFailed' }));
  });

  app.post('/account/cancel', async (request, reply) => {
    await sessions.end(request, reply);
    return reply.redirect(`${signInUrl}/account`, 303);
  });

  async function enter(reply: FastifyReply, { id }: Account): Promise<FastifyReply> {
    await sessions.open(reply, id);
    await appendAudit(sql, { event: 'account-sign-in', subject: id, outcome: 'ok' });
    return reply.redirect(`${signInUrl}/account`, 303);
  }

  secondStepRoutes({ own, show, sessions, desk }, options);
  passkeyRoutes({ own, show, sessions, desk }, options);

  own('POST', '/account/end', async (request, reply, account) => {
    const ended = await endSession(sql, account.id, formOf(request).get('session') ?? '');
    if (ended) await appendAudit(sql, { event: 'session-ended', subject: account.id, outcome: 'ok' });
    return show(request, reply, account, { done: 'ended' });
  });

  own('POST', '/account/everywhere', async (request, reply, account) => {
    await sessions.end(request, reply);
    await endAllSessions(sql, account.id);
    await appendAudit(sql, { event: 'signed-out-everywhere', subject: account.id, outcome: 'ok' });
    return reply.send(messagePage(place(request), 'everywhere'));
  });

  own('POST', '/account/password', async (request, reply, account) => {
    const form = formOf(request);
    const password = form.get('password') ?? '';
    const fault = await findFault(password, account);
    if (fault !== undefined) return show(request, reply.code(422), account, { problem: { at: 'password', is: fault } });
    const checked = await door.check(account.login, form.get('current') ?? '', request.ip);
    if ('refused' in checked) return show(request, reply.code(checked.refused === 'wait' ? 429 : 422), account, { problem: { at: 'password', is: checked.refused === 'wait' ? 'wait' : 'wrongPassword' } });
    await setPassword(sql, await openLink(sql, account.id, 'reset'), password);
    await sessions.open(reply, account.id); // the new password has ended this one too
    await appendAudit(sql, { event: 'password-set', subject: account.id, outcome: 'ok' });
    void mailer.send(noticeLetter(account, { de: 'Ihr Passwort wurde geändert.', en: 'Your password was changed.' }, `${signInUrl}/password`)).catch((error: unknown) => request.log.error({ err: error }, 'a notice could not be sent'));
    return show(request, reply, account, { done: 'saved' });
  });

  own('POST', '/account/sign-out', async (request, reply) => {
    await sessions.end(request, reply);
    return reply.send(messagePage(place(request), 'signedOut'));
  });
}
