// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readOnly } from '../http/public-route.ts';
import type { RouteContext } from './context.ts';

const loader = /^\/w\/(?<version>\d+(?:\.\d+\.\d+)?)\/vir(?:-all)?\.js$/u;

/** The names that stay when their content changes. All others carry a hash, or the full version in their folder. */
const evergreen = /[/\\]\d+[/\\](?:vir\.js|doctor\.js|LICENSES\.txt)(?:\.(?:br|gz))?$/u;

/** The built browser files. */
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
      response.header('cache-control', evergreen.test(file) ? 'public, max-age=300' : 'public, max-age=31536000, immutable');
    },
  });
  readOnly(app, '/w/*');
  app.addHook('onResponse', (request, reply, done) => {
    const loaded = loader.exec(request.url.split('?')[0] ?? '')?.groups?.['version'];
    if (loaded !== undefined && reply.statusCode < 400) metrics.count('vir_loader_requests_total', 'Loader files served by version', { version: loaded });
    done();
  });
}
