// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findByLogin, findLinked, openLink, setPassword } from '../accounts/links.ts';
import { findFault } from '../accounts/password-rule.ts';
import { countTry, networkOf, triesKey } from '../accounts/tries.ts';
import { appendAudit } from '../audit/audit-log.ts';
import { resetLetter } from '../mail/letters.ts';
import { messagePage } from '../pages/message-page.ts';
import { forgottenPage, passwordPage } from '../pages/password-pages.ts';
import type { SignInRoutes } from '../sign-in-routes.ts';
import { formOf, placeOf } from './forms.ts';

const resetsPerAccount = 3;
const resetsPerNetwork = 30;

/** Pages behind the links we mail, and the one that asks for such a link. */
export function linkRoutes(app: FastifyInstance, options: SignInRoutes): void {
  const { sql, door, mailer, signInUrl } = options;
  const place = (request: FastifyRequest) => placeOf(request, options);
  const secretOf = (request: FastifyRequest): string => (request.params as { secret: string }).secret;

  app.get('/invitation/:secret', async (request, reply) => {
    const account = await findLinked(sql, secretOf(request));
    if (account === undefined) return reply.code(404).send(messagePage(place(request), 'noInvitation'));
    return reply.send(passwordPage({ ...place(request), secret: secretOf(request), name: account.name, login: account.login }));
  });

  app.post('/invitation/:secret', async (request, reply) => {
    const account = await findLinked(sql, secretOf(request));
    if (account === undefined) return reply.code(404).send(messagePage(place(request), 'noInvitation'));
    const password = formOf(request).get('password') ?? '';
    const fault = await findFault(password, account);
    if (fault !== undefined) return reply.code(422).send(passwordPage({ ...place(request), secret: secretOf(request), name: account.name, login: account.login, fault }));
    const id = await setPassword(sql, secretOf(request), password);
    if (id === undefined) return reply.code(404).send(messagePage(place(request), 'noInvitation'));
    await door.forgive(account.login, request.ip);
    await appendAudit(sql, { event: 'password-set', subject: id, outcome: 'ok' });
    return reply.send(messagePage(place(request), 'saved'));
  });

  app.get('/password', async (request, reply) => reply.send(forgottenPage(place(request))));

  app.post('/password', async (request, reply) => {
    const login = (formOf(request).get('login') ?? '').slice(0, 200);
    if ((await countTry(sql, triesKey('reset', networkOf(request.ip)))) > resetsPerNetwork) return reply.code(429).send(messagePage(place(request), 'wait'));
    // The answer does not wait for what depends on the name: neither its words nor its time say whether there is an account.
    void sendReset(login).catch((error: unknown) => request.log.error({ err: error }, 'a link could not be sent'));
    return reply.send(messagePage(place(request), 'linkSent'));
  });

  async function sendReset(login: string): Promise<void> {
    const account = await findByLogin(sql, login);
    if (account === undefined || (await countTry(sql, triesKey('reset', account.id))) > resetsPerAccount) return;
    const secret = await openLink(sql, account.id, 'reset');
    await mailer.send(resetLetter(account, `${signInUrl}/invitation/${secret}`));
    await appendAudit(sql, { event: 'reset-sent', subject: account.id, outcome: 'ok' });
  }
}
