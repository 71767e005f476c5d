// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface Tokens {
  access_token: string;
  refresh_token: string;
}

/** A browser on the page of a portal, as far as the server can tell: a key, cookies of the sign-in pages, an origin. */
export class PortalVisitor {
  readonly base: string;
  readonly portal: string;
  readonly origin: string;
  readonly verifier = randomBytes(32).toString('base64url');
  readonly cookies = new Map<string, string>();
  key!: CryptoKey;
  jwk!: JWK;
  nonce: string | undefined;

  constructor(base: string, portal: string, origin: string) {
    this.base = base;
    this.portal = portal;
    this.origin = origin;
  }

  static async open(base: string, portal: string, origin: string): Promise<PortalVisitor> {
    const visitor = new PortalVisitor(base, portal, origin);
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    visitor.key = privateKey;
    visitor.jwk = await exportJWK(publicKey);
    return visitor;
  }

  /** A proof of possession (RFC 9449, section 4.2); `change` bends it. */
  proof(claims: Record<string, unknown>, header: Record<string, unknown> = {}, key: CryptoKey = this.key): Promise<string> {
    return new SignJWT({ jti: randomUUID(), iat: Math.floor(Date.now() / 1000), ...(this.nonce !== undefined && { nonce: this.nonce }), ...claims }).setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: this.jwk, ...header }).sign(key);
  }

  /** Posts a form to the provider with a proof, once more when a nonce is asked for. */
  async post(path: string, form: Record<string, string>, { origin = this.origin }: { origin?: string } = {}): Promise<Response> {
    const url = `${this.base}/oidc${path}`;
    const send = async (): Promise<Response> => fetch(url, { method: 'POST', headers: { origin, dpop: await this.proof({ htm: 'POST', htu: url }) }, body: new URLSearchParams({ client_id: this.portal, ...form }) });
    let response = await send();
    if (response.headers.has('dpop-nonce')) {
      this.nonce = response.headers.get('dpop-nonce') ?? undefined;
      if (response.status >= 400) response = await send();
    }
    return response;
  }

  /** Asks for a sign-in. @returns the address of the sign-in page */
  async begin(more: Record<string, string> = {}): Promise<string> {
    const response = await this.post('/request', {
      response_type: 'code', response_mode: 'fragment', scope: 'member:read', state: 'zustand', redirect_uri: `${this.base}/relay/${this.portal}/0`,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'), code_challenge_method: 'S256', dpop_jkt: await calculateJwkThumbprint(this.jwk), ...more,
    });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    const { request_uri } = (await response.json()) as { request_uri: string };
    return this.follow(`${this.base}/oidc/auth?${new URLSearchParams({ client_id: this.portal, request_uri }).toString()}`);
  }

  async visit(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(init.headers as Record<string, string> | undefined) } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/iu.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Follows redirects until a page or the relay. */
  async follow(url: string): Promise<string> {
    let next = url;
    for (let hop = 0; hop < 6; hop += 1) {
      if (next.startsWith(`${this.base}/relay/`)) return next;
      const response = await this.visit(next);
      const location = response.headers.get('location');
      if (location === null) return next;
      next = new URL(location, next).href;
    }
    throw new Error('too many redirects');
  }

  submit(page: string, form: Record<string, string>, headers: Record<string, string> = { origin: this.base, 'sec-fetch-site': 'same-origin' }): Promise<Response> {
    return this.visit(page, { method: 'POST', headers, body: new URLSearchParams(form) });
  }

  /** Signs in on the page and comes back with the answer in the fragment. */
  async confirm(page: string, form: Record<string, string>): Promise<URLSearchParams> {
    const response = await this.submit(page, form);
    if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`);
    const relay = await this.follow(new URL(response.headers.get('location') ?? '', page).href);
    return new URLSearchParams(new URL(relay).hash.slice(1));
  }

  redeem(code: string, more: Record<string, string> = {}): Promise<Response> {
    return this.post('/token', { grant_type: 'authorization_code', code, code_verifier: this.verifier, redirect_uri: `${this.base}/relay/${this.portal}/0`, ...more });
  }

  async signIn(login: string, password: string): Promise<Tokens> {
    const answer = await this.confirm(await this.begin(), { login, password });
    const response = await this.redeem(answer.get('code') ?? '');
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Tokens;
  }

  /** Reads a protected address with token and proof. */
  async read(path: string, token: string, { origin = this.origin, base = this.base, method = 'GET' }: { origin?: string; base?: string; method?: string } = {}): Promise<Response> {
    const url = `${base}${path}`;
    const ath = createHash('sha256').update(token).digest('base64url');
    const send = async (): Promise<Response> => fetch(url, { method, headers: { origin, authorization: `DPoP ${token}`, dpop: await this.proof({ htm: method, htu: `${this.base}${path.split('?')[0]}`, ath }) } });
    const response = await send();
    const nonce = response.headers.get('dpop-nonce');
    if (nonce === null) return response;
    this.nonce = nonce;
    return response.status === 401 ? send() : response;
  }
}
