// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { buildFeed } from '../lists/feed.ts';
import type { ListDefinition } from '../lists/item-lists.ts';
import { selectItem } from '../lists/item-query.ts';
import { homePage, itemPage } from '../pages/item-page.ts';
import { pagePolicy, stylePath } from '../pages/page.ts';
import type { RouteContext } from './context.ts';

const html = 'text/html; charset=utf-8';

/** Pages for people, so that the address of an item leads somewhere without any widget. */
export function pageRoutes(app: FastifyInstance, list: ListDefinition, { cache, database, site }: RouteContext): void {
  publicRoute(app, stylePath, async (request, reply) => sendAnswer(request, reply, await cache.get(stylePath, async () => buildAnswer('text/css; charset=utf-8', await readFile(new URL('../pages/page.css', import.meta.url), 'utf8')))));

  publicRoute(app, '/', async (request, reply) => {
    const answer = await cache.get('/', async () => buildAnswer(html, homePage((await buildFeed(database.app, list, { limit: 50 }, site)).items, site.publicUrl)));
    return sendAnswer(request, reply.header('content-security-policy', pagePolicy), answer);
  });

  publicRoute(app, `/${list.name}/:id`, async (request, reply) => {
    const { id } = request.params as { id: string };
    if (!/^[\w-]{1,64}$/u.test(id)) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
    const answer = await cache.get(`/${list.name}/${id}`, async () => {
      const row = await selectItem(database.app, list.name, id);
      if (row === undefined) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
      return buildAnswer(html, itemPage(list.toItem(row, site), `${site.publicUrl}/${list.name}/${id}`, site.publicUrl));
    });
    return sendAnswer(request, reply.header('content-security-policy', pagePolicy), answer);
  });
}
