// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import type { Provider } from 'oidc-provider';
import type { Sql } from 'postgres';
import { ProblemError } from '../../http/problem.ts';
import { findAccount, type Account } from '../accounts/accounts.ts';
import { findPortal, isPortalOrigin, originsOf, type Portal } from '../portals/portals.ts';
import { memberScope } from './provider.ts';

/** Who asks, through which portal, by which grant, and until when (milliseconds since 1970) the token holds. */
export interface MemberSession {
  account: Account;
  portal: Portal;
  grantId: string | undefined;
  expires: number;
}

const nonceStep = 60_000;
const nonceSteps = 5;
const maxProof = 4_000;

/** Checks access tokens bound to a key (RFC 9449, section 7) at the protected routes. */
export class MemberGate {
  readonly #provider: Provider;
  readonly #sql: Sql;
  readonly #nonceKey: Buffer;
  readonly #publicUrl: string;
  readonly #now: () => number;

  constructor(options: { provider: Provider; sql: Sql; nonceSecret: Buffer; publicUrl: string; now: () => number }) {
    this.#provider = options.provider;
    this.#sql = options.sql;
    this.#nonceKey = createHmac('sha256', options.nonceSecret).update('member api').digest();
    this.#publicUrl = options.publicUrl;
    this.#now = options.now;
  }

  /** @throws ProblemError 401 without a valid token and proof, 403 from a page of another portal */
  async enter(request: FastifyRequest, reply: FastifyReply): Promise<MemberSession> {
    const [, token] = /^DPoP ([\w.~+/-]{20,200})$/iu.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw refuse(reply, 'invalid_token');
    const jkt = await this.#checkProof(request, reply, token);
    const record = await this.#provider.AccessToken.find(token);
    if (record === undefined || (record as { jkt?: string }).jkt !== jkt || !record.scopes.has(memberScope) || record.clientId === undefined) throw refuse(reply, 'invalid_token');
    const [portal, account] = await Promise.all([findPortal(this.#sql, record.clientId), findAccount(this.#sql, record.accountId)]);
    if (portal === undefined || account === undefined) throw refuse(reply, 'invalid_token');
    const { origin } = request.headers;
    if (origin !== undefined && !originsOf(portal).includes(origin)) throw new ProblemError(403, 'Dieses Portal darf die Anmeldung eines anderen nicht benutzen.');
    return { account, portal, grantId: record.grantId, expires: (record.exp ?? 0) * 1000 };
  }

  /** Only pages of registered portals may read an answer. */
  async allowOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.removeHeader('access-control-allow-origin').header('vary', 'Origin, Authorization').header('cache-control', 'private, no-store');
    const { origin } = request.headers;
    if (origin === undefined || !(await isPortalOrigin(this.#sql, origin))) return;
    reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'DPoP-Nonce, WWW-Authenticate, Content-Type, Retry-After');
  }

  /** @returns the thumbprint of the key that signed */
  async #checkProof(request: FastifyRequest, reply: FastifyReply, token: string): Promise<string> {
    const proof = request.headers['dpop'];
    if (typeof proof !== 'string' || proof.length > maxProof) throw refuse(reply, 'invalid_dpop_proof');
    const verified = await jwtVerify(proof, EmbeddedJWK, { algorithms: ['ES256'], typ: 'dpop+jwt', currentDate: new Date(this.#now()) }).catch(() => undefined);
    const jwk = verified?.protectedHeader.jwk;
    if (verified === undefined || jwk === undefined) throw refuse(reply, 'invalid_dpop_proof');
    const { jti, htm, htu, ath, iat, nonce } = verified.payload;
    const isWhole = typeof jti === 'string' && jti.length >= 8 && jti.length <= 200 && typeof iat === 'number' && htm === request.method && this.#isHere(htu, request) && ath === createHash('sha256').update(token).digest('base64url');
    if (!isWhole) throw refuse(reply, 'invalid_dpop_proof');
    // The nonce says when the proof was made; clocks of visitors are not asked.
    if (!this.#isFresh(nonce)) throw refuse(reply.header('dpop-nonce', this.#nonce(this.#step())), 'use_dpop_nonce');
    const jkt = await calculateJwkThumbprint(jwk);
    const id = createHash('sha256').update(`${jkt}\n${jti}`).digest('base64url');
    const { count } = await this.#sql`
      insert into provider_record (kind, id, payload, expires_at) values ('MemberProof', ${id}, '{}', now() + ${nonceStep * (nonceSteps + 1)} * interval '1 millisecond') on conflict do nothing`;
    if (count === 0) throw refuse(reply, 'invalid_dpop_proof');
    if (nonce !== this.#nonce(this.#step())) reply.header('dpop-nonce', this.#nonce(this.#step()));
    return jkt;
  }

  #isHere(htu: unknown, request: FastifyRequest): boolean {
    const said = typeof htu === 'string' ? URL.parse(htu) : null;
    const [path = ''] = request.url.split('?');
    return said !== null && said.origin + said.pathname === new URL(this.#publicUrl + path).href && said.username === '' && said.password === '';
  }

  #step(): number {
    return Math.floor(this.#now() / nonceStep);
  }

  #nonce(step: number): string {
    return createHmac('sha256', this.#nonceKey).update(String(step)).digest('base64url');
  }

  #isFresh(nonce: unknown): boolean {
    if (typeof nonce !== 'string') return false;
    const given = Buffer.from(nonce);
    return Array.from({ length: nonceSteps }, (_, back) => Buffer.from(this.#nonce(this.#step() - back))).some((known) => known.length === given.length && timingSafeEqual(known, given));
  }
}

function refuse(reply: FastifyReply, error: 'invalid_token' | 'invalid_dpop_proof' | 'use_dpop_nonce'): ProblemError {
  reply.header('www-authenticate', `DPoP error="${error}", algs="ES256"`);
  return new ProblemError(401, 'Bitte melden Sie sich an.');
}
