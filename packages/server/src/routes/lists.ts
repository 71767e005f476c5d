// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes } from '@vir-nordwest/contract';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { readQuery } from '../http/query.ts';
import { buildFeed } from '../lists/feed.ts';
import { atomText, rssText } from '../lists/feed-xml.ts';
import type { ItemQuery, ListDefinition } from '../lists/item-lists.ts';
import { selectItem } from '../lists/item-query.ts';
import { subscriptionLimit, type RouteContext } from './context.ts';

const writers = { rss: rssText, atom: atomText };

/** The list as JSON Feed with its siblings in other formats, and its single items. */
export function listRoutes(app: FastifyInstance, list: ListDefinition, context: RouteContext): void {
  const { cache, database, site, today } = context;
  const readList = (request: FastifyRequest): ItemQuery => readQuery(list.query, request.url);

  const json = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = readList(request);
    const key = listUrl('', list.name, query);
    const answer = await cache.get(key, async () => buildAnswer(mediaTypes.feed, JSON.stringify(await buildFeed(database.app, list, query, site, today()))));
    return sendAnswer(request, reply, answer);
  };
  publicRoute(app, `/v1/${list.name}.json`, json);
  publicRoute(app, `/v1/${list.name}`, json);

  for (const extension of list.subscriptions) {
    publicRoute(app, `/v1/${list.name}.${extension}`, async (request, reply) => {
      const { cursor: _page, limit = subscriptionLimit, ...filters } = readList(request);
      const path = listUrl('', list.name, filters, extension);
      const answer = await cache.get(`${path}#${limit}`, async () => {
        const feed = await buildFeed(database.app, list, { ...filters, limit }, site, today());
        return buildAnswer(mediaTypes[extension], writers[extension](feed, site.publicUrl + path));
      });
      return sendAnswer(request, reply, answer);
    });
  }

  publicRoute(app, `/v1/${list.name}/:file`, async (request, reply) => {
    const id = /^([\w-]{1,64})\.json$/u.exec((request.params as { file: string }).file)?.[1];
    if (id === undefined) throw notFound();
    const answer = await cache.get(`/v1/${list.name}/${id}.json`, async () => {
      const row = await selectItem(database.app, list, id, today());
      if (row === undefined) throw notFound();
      return buildAnswer(mediaTypes.json, JSON.stringify(list.toItem(row, site)));
    });
    return sendAnswer(request, reply, answer);
  });
}

const notFound = (): ProblemError => new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
