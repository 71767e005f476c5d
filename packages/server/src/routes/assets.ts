// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { RouteContext } from './context.ts';

const version = /^\/w\/(?<version>\d+(?:\.\d+\.\d+)?)\/vir(?:-all)?\.js$/u;

/** The built browser files. What has a hash or a full version in its address never changes. */
export function assetRoutes(app: FastifyInstance, { assetsFolder, metrics }: RouteContext): void {
  if (!existsSync(assetsFolder)) {
    app.log.warn({ folder: assetsFolder }, 'no built browser files: /w/ answers 404');
    return;
  }
  app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: '/w/',
    cacheControl: false,
    preCompressed: true,
    index: false,
    setHeaders(response, file) {
      const isImmutable = /-[\w-]{8,}\.(?:js|css|map)(?:\.(?:br|gz))?$/u.test(file) || /[/\\]\d+\.\d+\.\d+[/\\]/u.test(file);
      response.header('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
    },
  });
  app.addHook('onResponse', (request, reply, done) => {
    const loaded = version.exec(request.url.split('?')[0] ?? '')?.groups?.['version'];
    if (loaded !== undefined && reply.statusCode < 400) metrics.count('vir_loader_requests_total', 'Loader files served by version', { version: loaded });
    done();
  });
}
