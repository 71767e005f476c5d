// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes, type DownloadTicket } from '@vir-nordwest/contract';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance } from 'fastify';
import type { Sql } from 'postgres';
import { ProblemError } from '../http/problem.ts';
import type { MemberRoute } from '../sign-in/member-route.ts';
import { documentBytes, findDocument } from './documents.ts';
import { openTicket, takeTicket } from './tickets.ts';

interface DocumentRoutes {
  memberRoute: MemberRoute;
  /** Sessions that see public and internal rows. */
  content: Sql;
  /** Where tickets are kept. */
  signIn: Sql;
  publicUrl: string;
}

/** A ticket for the token's holder, and the one download it is good for. */
export function documentRoutes(app: FastifyInstance, { memberRoute, content, signIn, publicUrl }: DocumentRoutes): void {
  memberRoute('POST', '/v1/member/documents/:id/ticket', mediaTypes.json, async (request, session, reply): Promise<DownloadTicket> => {
    const { id } = request.params as { id: string };
    if ((await findDocument(content, id)) === undefined) throw new ProblemError(404, 'Dieses Dokument gibt es nicht (mehr).');
    const { ticket, expires } = await openTicket(signIn, id, session);
    reply.code(201);
    return { url: `${publicUrl}/v1/download/${ticket}`, expires: expires.toISOString() };
  });

  // No HEAD and no ranges: whoever comes second, be it the same browser, has no ticket any more.
  app.get('/v1/download/:ticket', { exposeHeadRoute: false }, async (request, reply) => {
    reply.removeHeader('access-control-allow-origin').headers({ 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin', 'x-robots-tag': 'noindex' });
    const id = await takeTicket(signIn, (request.params as { ticket: string }).ticket);
    const document = id === undefined ? undefined : await findDocument(content, id);
    if (id === undefined || document === undefined) throw new ProblemError(404, 'Dieser Link gilt nicht mehr: Er ist eine Minute alt oder schon benutzt. Bitte laden Sie das Dokument noch einmal von der Website, auf der Sie angemeldet sind.');
    return reply
      .headers({
        'content-type': document.mediaType,
        'content-length': String(document.size),
        'content-disposition': contentDisposition(document.filename),
        'accept-ranges': 'none',
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      })
      .send(documentBytes(content, id, document));
  });
}
