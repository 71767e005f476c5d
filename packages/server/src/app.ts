// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import Fastify, { LogController, type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import packageJson from '../package.json' with { type: 'json' };
import type { Database } from './database/database.ts';
import { AnswerCache } from './http/answer-cache.ts';
import { addHeaders, standardHeaders } from './http/headers.ts';
import { Metrics } from './http/metrics.ts';
import { answerClientError, answerError, ProblemError } from './http/problem.ts';
import { itemLists } from './lists/item-lists.ts';
import { keepExpanded } from './occurrences/keep-expanded.ts';
import { sendNotFound } from './pages/not-found.ts';
import { assetRoutes } from './routes/assets.ts';
import { configuratorRoutes } from './routes/configurator.ts';
import type { RouteContext } from './routes/context.ts';
import { countRequests } from './routes/count-requests.ts';
import { embedRoutes } from './routes/embed.ts';
import { eventRoutes } from './routes/events.ts';
import { listRoutes } from './routes/lists.ts';
import { operationsRoutes } from './routes/operations.ts';
import { homeRoutes, pageRoutes } from './routes/pages.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { regionRoutes } from './routes/region.ts';
import { addSignIn, type SignInOptions } from './sign-in/sign-in.ts';

export interface AppOptions {
  database: Database;
  /** Address under which visitors reach the server, without trailing slash. */
  publicUrl: string;
  /** Folder of the built browser files (`dist/w`). */
  assetsFolder: string;
  /** Sites that may frame widgets, as in the CSP directive `frame-ancestors`; everybody by default. */
  frameAncestors?: string;
  /** Nobody can sign in without it. */
  signIn?: SignInOptions | undefined;
  logger?: FastifyServerOptions['logger'];
  /** Clock, so that tests can hold it. */
  now?: () => number;
}

/** The API as a Fastify app that does not listen yet. Closing it does not close the database. */
export async function buildApp({ database, publicUrl, assetsFolder, signIn, frameAncestors = '*', logger = false, now = Date.now }: AppOptions): Promise<FastifyInstance> {
  // No automatic request log: it would hold addresses of visitors and what they search for.
  const app = Fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 65_536,
    // The web server in front, on the same computer, says whose tries to count.
    trustProxy: 'loopback',
    // A visitor's browser sends its few hundred bytes at once; who takes longer only holds a socket.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    requestTimeout: 15_000,
    connectionTimeout: 60_000,
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    // Addresses the router cannot read never reach a hook.
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply.headers(standardHeaders)),
  });
  const today = (): string => berlinToday(now());
  const cache = new AnswerCache(today);
  const metrics = new Metrics();
  const context: RouteContext = { database, cache, metrics, site: { publicUrl }, now, today, assetsFolder, version: packageJson.version, frameAncestors };

  addHeaders(app);
  countRequests(app, metrics);
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => (error instanceof ProblemError && error.status === 404 ? sendNotFound(request, reply, publicUrl, error.message) : answerError(error, request, reply)));
  app.setNotFoundHandler((request, reply) => sendNotFound(request, reply, publicUrl));
  operationsRoutes(app, context);
  homeRoutes(app, context);
  regionRoutes(app, context);
  pictureRoutes(app, context);
  eventRoutes(app, context);
  embedRoutes(app, context);
  await configuratorRoutes(app, context);
  for (const list of itemLists) {
    listRoutes(app, list, context);
    pageRoutes(app, list, context);
  }
  await app.register(async (scope) => assetRoutes(scope, context));

  if (signIn !== undefined) await addSignIn(app, context, signIn);

  const forget = (): void => cache.clear();
  const stopListening = await database.listen(forget, forget);
  app.addHook('onClose', stopListening);
  app.addHook('onClose', keepExpanded({ importer: database.importer, today, onError: (error) => app.log.error({ err: error }, 'expanding events failed') }));
  return app;
}
