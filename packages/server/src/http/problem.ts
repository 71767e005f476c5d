// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { mediaTypes, type Problem } from '@vir-nordwest/contract';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { standardHeaders } from './headers.ts';

const titles: Readonly<Record<number, string>> = { 400: 'Ungültige Anfrage', 401: 'Anmeldung nötig', 403: 'Nicht erlaubt', 404: 'Nicht gefunden', 405: 'Methode nicht erlaubt', 406: 'Nicht verfügbar', 408: 'Zu langsam', 413: 'Zu groß', 414: 'Adresse zu lang', 431: 'Kopf der Anfrage zu groß', 500: 'Interner Fehler', 503: 'Vorübergehend nicht verfügbar' };

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
  return reply.code(status).header('content-type', mediaTypes.problem).header('cache-control', 'no-store').send(problemText(status, detail, errors));
}

function problemText(status: number, detail?: string, errors: NonNullable<Problem['errors']> = []): string {
  const problem: Problem = { type: 'about:blank', title: titles[status] ?? 'Fehler', status, ...(detail !== undefined && { detail }), ...(errors.length > 0 && { errors }) };
  return JSON.stringify(problem);
}

/** Answers bytes that are no HTTP request, come too slowly or are too many: no request and no reply exist yet. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = problemText(status);
  const headers = { ...standardHeaders, 'content-type': mediaTypes.problem, 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store', connection: 'close' };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`${[`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...head].join('\r\n')}\r\n\r\n${body}`);
}

/** The status that tells of an error. What goes wrong inside is logged, not told. */
export function statusOfError(error: FastifyError | ProblemError, request: FastifyRequest): number {
  if (error instanceof ProblemError) return error.status;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status < 500) return status;
  request.log.error({ err: { name: error.name, code: error.code, message: error.message, stack: error.stack } }, 'request failed');
  return /^(?:08|57P|53|CONNECT|ECONN|ENOENT)/u.test(error.code ?? '') ? 503 : 500; // the database
}

/** Errors as problems. */
export function answerError(error: FastifyError | ProblemError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOfError(error, request);
  if (status === 503) reply.header('retry-after', '5');
  return error instanceof ProblemError ? sendProblem(reply, status, error.message, error.errors) : sendProblem(reply, status);
}
