// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MemberGate, MemberSession } from './provider/member-gate.ts';

export type MemberRoute = (method: 'GET' | 'POST', url: string, type: string, handler: (request: FastifyRequest, session: MemberSession, reply: FastifyReply) => Promise<object>) => void;

/** Makes routes that only signed-in members on pages of a registered portal get through. */
export const memberRouteFor = (app: FastifyInstance, gate: MemberGate): MemberRoute => (method, url, type, handler) => {
  app.options(url, async (request, reply) => {
    await gate.allowOrigin(request, reply);
    return reply.code(204).header('access-control-allow-methods', method).header('access-control-allow-headers', 'Authorization, DPoP').header('access-control-max-age', '600').send();
  });
  app.route({
    method,
    url,
    exposeHeadRoute: false,
    handler: async (request, reply): Promise<FastifyReply> => {
      await gate.allowOrigin(request, reply);
      const session = await gate.enter(request, reply);
      const body = await handler(request, session, reply);
      return reply.header('content-type', type).send(JSON.stringify(body));
    },
  });
};
