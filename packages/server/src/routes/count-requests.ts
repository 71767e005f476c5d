// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../http/metrics.ts';

/**
 * Counts and logs every request by route pattern and status, and counts the origins of the pages that embed us. Neither the
 * visitor's address nor the query (people type names into searches) is written anywhere.
 */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.count('vir_requests_total', 'Requests by route and status', { route, status: reply.statusCode });
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    const origin = embeddingOrigin(request.headers.origin ?? request.headers.referer);
    if (origin !== undefined) metrics.count('vir_embedding_requests_total', 'Requests by origin of the embedding page', { origin });
    done();
  });
}

/** Scheme, host and port only: the page itself is none of our business. */
function embeddingOrigin(header: string | undefined): string | undefined {
  const url = header === undefined ? null : URL.parse(header);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.origin : undefined;
}
