// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, statusOfError } from '../../http/problem.ts';
import { formHeaders } from '../pages/headers.ts';
import { messagePage } from '../pages/message-page.ts';
import type { OperatorPages, Shell } from '../pages/shell.ts';
import { languageOf } from '../pages/words.ts';

/** Where the sign-in pages are, and whose. */
export interface SignInSite {
  /** Without trailing slash. */
  signInUrl: string;
  operator: OperatorPages;
}

/** Routes of pages with forms: short bodies, sent from a page of ours. Whoever reads them is a person, also when something goes wrong. */
export function formScope(app: FastifyInstance, site: SignInSite): void {
  formBodies(app);
  app.addHook('preHandler', async (request, reply) => {
    asPage(reply);
    if (request.method === 'POST') checkSameSite(request, site.signInUrl);
  });
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const status = statusOfError(error, request);
    return asPage(reply).code(status).send(messagePage(placeOf(request, site), status === 403 ? 'foreignForm' : 'broken'));
  });
}

/** Reads short bodies of forms. */
export function formBodies(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, new URLSearchParams(String(body))));
}

/** A page of ours and of nobody else. */
export const asPage = (reply: FastifyReply): FastifyReply => reply.removeHeader('access-control-allow-origin').headers(formHeaders);

/** @throws ProblemError 403 */
function checkSameSite(request: FastifyRequest, signInUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs = (origin === undefined || origin === new URL(signInUrl).origin) && (site === undefined || site === 'same-origin');
  if (!isOurs || (origin === undefined && site === undefined)) throw new ProblemError(403, 'a form of another site');
}

export const formOf = (request: FastifyRequest): URLSearchParams => (request.body instanceof URLSearchParams ? request.body : new URLSearchParams());

/** Where the page stands and in which language. */
export const placeOf = (request: FastifyRequest, { signInUrl, operator }: SignInSite): Shell => ({ base: signInUrl, operator, language: languageOf(request.headers['accept-language']) });
