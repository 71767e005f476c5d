// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountSessions } from '../accounts/account-session.ts';
import type { Account } from '../accounts/accounts.ts';
import { replaceRecoveryCodes } from '../accounts/recovery-codes.ts';
import { beginSetUp, readSetUp, secondStepOf, turnOff, turnOn } from '../accounts/second-step.ts';
import { matchingStep } from '../accounts/totp.ts';
import { appendAudit } from '../audit/audit-log.ts';
import type { AccountPage } from '../pages/account-page.ts';
import { recoveryCodesPage, setUpPage } from '../pages/second-step-pages.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import type { CodeDesk } from './code-desk.ts';
import { formOf, placeOf } from './forms.ts';

export interface OwnAccount {
  /** Adds a route for whoever is signed in on the account page. */
  own: (method: 'GET' | 'POST', url: string, handler: (request: FastifyRequest, reply: FastifyReply, account: Account) => Promise<FastifyReply>) => void;
  show: (request: FastifyRequest, reply: FastifyReply, account: Account, more?: Pick<AccountPage, 'problem' | 'done'>) => Promise<FastifyReply>;
  sessions: AccountSessions;
  desk: CodeDesk;
}

const statusOf = (problem: string): number => (problem === 'wait' ? 429 : 422);

/** Turns the second step on and off, and makes new recovery codes. */
export function secondStepRoutes({ own, show, sessions, desk }: OwnAccount, options: SignInRoutes): void {
  const { sql, door, now } = options;
  const place = (request: FastifyRequest) => placeOf(request, options);

  own('POST', '/account/second-step/set-up', async (request, reply, account) => {
    if ((await secondStepOf(sql, account.id)) !== undefined) return show(request, reply, account);
    return reply.send(setUpPage(place(request), { secret: await beginSetUp(sql, account.id), login: account.login }));
  });

  own('POST', '/account/second-step/on', async (request, reply, account) => {
    const secret = await readSetUp(sql, account.id);
    if (secret === undefined || (await secondStepOf(sql, account.id)) !== undefined) return show(request, reply, account);
    const form = formOf(request);
    const again = (problem: 'wrongCode' | 'wrongPassword' | 'wait'): FastifyReply => reply.code(statusOf(problem)).send(setUpPage(place(request), { secret, login: account.login, problem }));
    const checked = await door.check(account.login, form.get('current') ?? '', request.ip);
    if ('refused' in checked) return again(checked.refused === 'wait' ? 'wait' : 'wrongPassword');
    const step = matchingStep(secret, (form.get('code') ?? '').replaceAll(/\s/gu, ''), now());
    if (step === undefined) return again('wrongCode');
    const codes = await turnOn(sql, account.id, secret, step);
    await sessions.open(reply, account.id); // turning it on has ended this one too
    await appendAudit(sql, { event: 'second-step-on', subject: account.id, outcome: 'ok' });
    desk.tell(request, account, 'on');
    return reply.send(recoveryCodesPage(place(request), codes));
  });

  // A session that somebody left open is not enough to take the lock off: both ask for a code.
  own('POST', '/account/second-step/codes', async (request, reply, account) => {
    const problem = await desk.check(request, account);
    if (problem !== undefined) return show(request, reply.code(statusOf(problem)), account, { problem: { at: 'secondStep', is: problem } });
    const codes = await sql.begin((transaction) => replaceRecoveryCodes(transaction as unknown as typeof sql, account.id));
    await appendAudit(sql, { event: 'recovery-codes-new', subject: account.id, outcome: 'ok' });
    return reply.send(recoveryCodesPage(place(request), codes));
  });

  own('POST', '/account/second-step/off', async (request, reply, account) => {
    const problem = await desk.check(request, account);
    if (problem !== undefined) return show(request, reply.code(statusOf(problem)), account, { problem: { at: 'secondStep', is: problem } });
    await turnOff(sql, account.id);
    await appendAudit(sql, { event: 'second-step-off', subject: account.id, outcome: 'ok' });
    desk.tell(request, account, 'off');
    return show(request, reply, account, { done: 'secondStepOff' });
  });
}
