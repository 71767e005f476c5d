// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Encoding = 'identity' | 'gzip' | 'br';

/** A finished answer: bytes per encoding, each with its own strong ETag (RFC 9110 section 8.8.3). */
export interface Answer {
  contentType: string;
  variants: Record<Encoding, { body: Buffer; etag: string }>;
  /** Bytes held in memory. */
  size: number;
}

/** Below this size compression saves nothing. */
const compressFrom = 400;
/** Above it brotli's quality 7 would take seconds, for a few per cent. */
const hurryFrom = 1_000_000;

const tagOf = (contentType: string, body: Buffer): string => createHash('sha256').update(contentType).update(body).digest('base64url').slice(0, 22);

export async function buildAnswer(contentType: string, text: string): Promise<Answer> {
  const plain = Buffer.from(text);
  const tag = tagOf(contentType, plain);
  const [zipped, brotli] =
    plain.length < compressFrom
      ? [plain, plain]
      : await Promise.all([promisify(gzip)(plain, { level: 7 }), promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: plain.length < hurryFrom ? 7 : 4, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })]);
  const variants = {
    identity: { body: plain, etag: `"${tag}"` },
    gzip: { body: zipped, etag: `"${tag}-gz"` },
    br: { body: brotli, etag: `"${tag}-br"` },
  };
  return { contentType, variants, size: plain.length + zipped.length + brotli.length };
}

/** Never compressed: web servers that ask on behalf of a browser (SSI) set what comes into their page as it is. */
export function plainAnswer(contentType: string, text: string): Answer {
  const body = Buffer.from(text);
  const variant = { body, etag: `"${tagOf(contentType, body)}"` };
  return { contentType, variants: { identity: variant, gzip: variant, br: variant }, size: body.length };
}

/** Sends the best encoding the client takes, or 304. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  const { body, etag } = answer.variants[encoding];
  reply.header('etag', etag).header('vary', 'Accept-Encoding').header('cache-control', 'public, max-age=60, stale-while-revalidate=300');
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
  reply.header('content-type', answer.contentType);
  if (encoding !== 'identity' && body !== answer.variants.identity.body) reply.header('content-encoding', encoding);
  return reply.send(body);
}

/** RFC 9110 section 12.5.3: the coding with the highest weight, br before gzip; `identity` when nothing else is wanted. */
export function chooseEncoding(header: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (header ?? '').slice(0, 500).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    if (name !== '') weights.set(name, Number.isFinite(quality) ? quality : 0);
  }
  const weight = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  const best = weight('br') >= weight('gzip') ? 'br' : 'gzip';
  return weight(best) > 0 && weight(best) >= plain ? best : 'identity';
}

/** If-None-Match (RFC 9110 section 13.1.2): weak comparison over the list. */
function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//u, '') === etag);
}
