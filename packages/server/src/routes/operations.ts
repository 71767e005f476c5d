// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { mediaTypes, paths, type Health } from '@vir-nordwest/contract';
import type { FastifyInstance } from 'fastify';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { publicRoute } from '../http/public-route.ts';
import { selectConfig } from '../lists/config.ts';
import { sourceHealth } from '../pull/source-health.ts';
import type { RouteContext } from './context.ts';

const openapiFile = createRequire(import.meta.url).resolve('@vir-nordwest/contract/openapi.json');

/** How long the database may take to say that it is there, in milliseconds. */
const healthMs = 2_000;

export function operationsRoutes(app: FastifyInstance, context: RouteContext): void {
  publicRoute(app, paths.health, async (_request, reply) => {
    const isUp = await Promise.race([
      context.database.app`select 1`.then(() => true, () => false),
      new Promise<boolean>((resolve) => setTimeout(resolve, healthMs, false).unref()),
    ]);
    const health: Health = { status: isUp ? 'ok' : 'failing', version: context.version, database: isUp ? 'ok' : 'unreachable', time: `${new Date().toISOString().slice(0, 19)}Z` };
    return reply.code(isUp ? 200 : 503).header('content-type', mediaTypes.json).header('cache-control', 'no-store').send(JSON.stringify(health));
  });

  publicRoute(app, paths.config, async (request, reply) => {
    // A notice ends at a minute, not with a write.
    const minute = Math.floor(context.now() / 60_000);
    const answer = await context.cache.get(`${paths.config}#${minute}`, async () => buildAnswer(mediaTypes.json, JSON.stringify(await selectConfig(context.database.app, new Date(context.now())))));
    return sendAnswer(request, reply, answer);
  });

  publicRoute(app, paths.openapi, async (request, reply) => sendAnswer(request, reply, await context.cache.get(paths.openapi, async () => buildAnswer(mediaTypes.json, await readFile(openapiFile, 'utf8')))));

  publicRoute(app, '/metrics', async (_request, reply) => {
    const sources = await sourceHealth(context.database.app).catch(() => []); // the counters are worth having while the database is away
    return reply
      .header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        context.metrics.text({
          vir_cache_hits: { help: 'Answers served from memory', value: context.cache.hits },
          vir_cache_misses: { help: 'Answers that had to be built', value: context.cache.misses },
          vir_memory_bytes: { help: 'Resident memory of this process', value: process.memoryUsage.rss() },
          vir_source_failures: { help: 'Failed pulls of a source in a row', value: sources.map(({ name, failures }) => ({ labels: { source: name }, value: failures })) },
          vir_source_last_success_seconds: { help: 'When a source last answered well, in seconds since 1970; 0 for never', value: sources.map(({ name, succeededAt }) => ({ labels: { source: name }, value: succeededAt })) },
        }),
      );
  });
}
