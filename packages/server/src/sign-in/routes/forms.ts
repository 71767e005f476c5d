// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../../http/problem.ts';
import { pageType } from '../../pages/page.ts';
import { formPolicy } from '../pages/passkey-forms.ts';
import type { Shell } from '../pages/shell.ts';
import { languageOf } from '../pages/words.ts';

/** `no-referrer` would make browsers say `Origin: null` for our own forms. */
const formHeaders = { 'content-type': pageType, 'referrer-policy': 'same-origin', 'content-security-policy': formPolicy, 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' };

/** Routes of pages with forms: short bodies, sent from a page of ours. */
export function formScope(app: FastifyInstance, signInUrl: string): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, new URLSearchParams(String(body))));
  app.addHook('preHandler', async (request, reply) => {
    reply.removeHeader('access-control-allow-origin').headers(formHeaders);
    if (request.method === 'POST') checkSameSite(request, signInUrl);
  });
}

/** @throws ProblemError 403 */
function checkSameSite(request: FastifyRequest, signInUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs = (origin === undefined || origin === new URL(signInUrl).origin) && (site === undefined || site === 'same-origin');
  if (!isOurs || (origin === undefined && site === undefined)) throw new ProblemError(403, 'Dieses Formular wurde von einer anderen Website abgeschickt.');
}

export const formOf = (request: FastifyRequest): URLSearchParams => (request.body instanceof URLSearchParams ? request.body : new URLSearchParams());

/** Where the page stands and in which language. */
export const placeOf = (request: FastifyRequest, base: string): Shell => ({ base, language: languageOf(request.headers['accept-language']) });
