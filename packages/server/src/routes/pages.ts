// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { buildFeed } from '../lists/feed.ts';
import { itemLists, type ListDefinition } from '../lists/item-lists.ts';
import { selectItem } from '../lists/item-query.ts';
import { homePage, itemPage } from '../pages/item-page.ts';
import { pagePolicy, pageType, stylePath } from '../pages/page.ts';
import type { RouteContext } from './context.ts';

/** Pages for people, so that the address of an item leads somewhere without any widget. */
export function homeRoutes(app: FastifyInstance, { cache, database, site, today }: RouteContext): void {
  const news = itemLists.find(({ name }) => name === 'news') as ListDefinition;
  publicRoute(app, stylePath, async (request, reply) => sendAnswer(request, reply, await cache.get(stylePath, async () => buildAnswer('text/css; charset=utf-8', await readFile(new URL('../pages/page.css', import.meta.url), 'utf8')))));

  publicRoute(app, '/', async (request, reply) => {
    const answer = await cache.get('/', async () => buildAnswer(pageType, homePage((await buildFeed(database.app, news, { limit: 50 }, site, today())).items, site.publicUrl)));
    return sendAnswer(request, reply.header('content-security-policy', pagePolicy), answer);
  });
}

/** The page of each item of a list. */
export function pageRoutes(app: FastifyInstance, list: ListDefinition, { cache, database, site, today }: RouteContext): void {
  publicRoute(app, `/${list.name}/:id`, async (request, reply) => {
    const { id } = request.params as { id: string };
    if (!/^[\w-]{1,64}$/u.test(id)) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
    const answer = await cache.get(`/${list.name}/${id}`, async () => {
      const row = await selectItem(database.app, list, id, today());
      if (row === undefined) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
      const item = list.toItem(row, site);
      return buildAnswer(pageType, itemPage(item, { list: list.name, own: `${site.publicUrl}/${list.name}/${id}`, base: site.publicUrl, details: list.details?.(item, today(), site.publicUrl) }));
    });
    return sendAnswer(request, reply.header('content-security-policy', pagePolicy), answer);
  });
}
