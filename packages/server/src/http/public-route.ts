// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

const allowed = 'GET, HEAD, OPTIONS';

/** A route everybody may read: GET and HEAD by `handler`, other methods as {@link readOnly} says. */
export function publicRoute(app: FastifyInstance, url: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> | FastifyReply): void {
  app.get(url, handler);
  readOnly(app, url);
}

/** Answers preflights at an address and refuses the methods that would change something. */
export function readOnly(app: FastifyInstance, url: string): void {
  app.options(url, (_request, reply) => reply.code(204).header('allow', allowed).header('access-control-allow-methods', 'GET, HEAD').header('access-control-allow-headers', '*').header('access-control-max-age', '86400').send());
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url,
    onRequest: (_request, reply, _done) => void sendProblem(reply.header('allow', allowed), 405, `Erlaubt: ${allowed}.`),
    handler: (_request, reply) => reply,
  });
}
