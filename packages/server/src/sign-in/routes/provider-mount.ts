// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance } from 'fastify';
import type { Provider } from 'oidc-provider';

/** The provider's own addresses, under `/oidc`. */
export function mountProvider(app: FastifyInstance, { provider, signInUrl }: { provider: Provider; signInUrl: string }): void {
  const answer = provider.callback();
  const { host, protocol, pathname } = new URL(`${signInUrl}/oidc`);
  app.all('/oidc/*', (request, reply) => {
    const { raw } = request;
    // What the visitor's browser or a proxy says of host and protocol is not asked: proofs name the public address.
    Object.assign(raw.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    const url = (raw.url ?? '').slice('/oidc'.length);
    Object.assign(raw, { url, originalUrl: pathname + url });
    reply.hijack();
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    void answer(raw, reply.raw);
  });
}
