// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes, type Problem } from '@vir-nordwest/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

const titles: Readonly<Record<number, string>> = { 400: 'Ungültige Anfrage', 404: 'Nicht gefunden', 405: 'Methode nicht erlaubt', 406: 'Nicht verfügbar', 413: 'Zu groß', 414: 'Adresse zu lang', 500: 'Interner Fehler', 503: 'Vorübergehend nicht verfügbar' };

/** An answer that is a problem (RFC 9457); thrown by handlers, written by {@link answerError}. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(status: number, detail: string, errors: NonNullable<Problem['errors']> = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export function sendProblem(reply: FastifyReply, status: number, detail?: string, errors: NonNullable<Problem['errors']> = []): FastifyReply {
  const problem: Problem = { type: 'about:blank', title: titles[status] ?? 'Fehler', status, ...(detail !== undefined && { detail }), ...(errors.length > 0 && { errors }) };
  return reply.code(status).header('content-type', mediaTypes.problem).header('cache-control', 'no-store').send(JSON.stringify(problem));
}

/** Errors as problems. What goes wrong inside is logged, not told. */
export function answerError(error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ProblemError) return sendProblem(reply, error.status, error.message, error.errors);
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status < 500) return sendProblem(reply, status);
  const isDatabase = /^(?:08|57P|53|CONNECT|ECONN|ENOENT)/u.test(error.code ?? '');
  request.log.error({ err: { name: error.name, code: error.code, message: error.message, stack: error.stack } }, 'request failed');
  if (isDatabase) reply.header('retry-after', '5');
  return sendProblem(reply, isDatabase ? 503 : 500);
}
