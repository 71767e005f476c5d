// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answer, json } from './network.ts';

const claims = (proof: string): Record<string, unknown> => (proof ? (JSON.parse(atob((proof.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>) : {});

export interface Asked {
  path: string;
  method: string;
  body: URLSearchParams;
  /** What the proof of possession says. */
  proof: Record<string, unknown>;
  authorization: string | undefined;
}

/** A sign-in service and API of a component test: answers as ours does, remembers what it was asked. */
export class SignInService {
  readonly base: string;
  readonly asked: Asked[] = [];
  /** Instead of the usual answer, by the end of a path. */
  readonly answers = new Map<string, () => Response | Promise<Response>>();
  tokens = 0;
  refreshToken = 'langlebig';

  constructor(base: string) {
    this.base = base;
    const { fetch } = globalThis;
    // Headers and bodies do not pass through the network of the tests.
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.startsWith(base) ? Promise.resolve(this.#answer(new URL(url), init ?? {})) : fetch(input, init);
    };
    answer(() => json({ version: 'https://jsonfeed.org/version/1.1', title: 'leer', items: [] }));
  }

  count(end: string): number {
    return this.asked.filter(({ path }) => path.endsWith(end)).length;
  }

  #answer({ pathname: path }: URL, { method = 'GET', headers, body }: RequestInit): Response | Promise<Response> {
    const head = new Headers(headers);
    const proof = claims(head.get('dpop') ?? '');
    const asked = { path, method, body: body instanceof URLSearchParams ? body : new URLSearchParams(), proof, authorization: head.get('authorization') ?? undefined };
    this.asked.push(asked);
    const nonce = { 'dpop-nonce': 'von-uns', 'content-type': 'application/json' };
    if (head.has('dpop') && proof.nonce !== 'von-uns') {
      return path.startsWith('/v1/')
        ? new Response('{}', { status: 401, headers: { ...nonce, 'www-authenticate': 'DPoP error="use_dpop_nonce"' } })
        : new Response('{"error":"use_dpop_nonce"}', { status: 400, headers: nonce });
    }
    for (const [end, special] of this.answers) if (path.endsWith(end)) return special();
    if (path.endsWith('/oidc/request')) return json({ request_uri: 'urn:vir:1', expires_in: 60 }, { status: 201 });
    if (path.endsWith('/oidc/token')) return json({ access_token: `zugang-${++this.tokens}`, ...(asked.body.get('grant_type') === 'authorization_code' && { refresh_token: this.refreshToken }), token_type: 'DPoP', expires_in: 600 });
    if (path.endsWith('/v1/member/session')) return json({ name: 'Anna Amt', municipality: 'Stadt A', portal: { id: 'stadt-a', name: 'Stadt A' }, expires: '2026-03-05T08:00:00Z', ends: '2026-03-05T15:50:00Z' });
    return json({});
  }
}
