// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes } from '@vir-nordwest/contract';
import { EventQuery } from '@vir-nordwest/contract/schemas';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sql } from 'postgres';
import { readQuery } from '../http/query.ts';
import { ProblemError } from '../http/problem.ts';
import { selectDate } from '../lists/event-query.ts';
import { buildEventFeed, singleEvent } from '../lists/events.ts';
import { buildFeed } from '../lists/feed.ts';
import type { Site } from '../lists/item-json.ts';
import { itemLists } from '../lists/item-lists.ts';
import { selectItem } from '../lists/item-query.ts';
import type { MemberGate, MemberSession } from './provider/member-gate.ts';

interface MemberRoutes {
  gate: MemberGate;
  /** Sessions that see public and internal rows. */
  sql: Sql;
  site: Site;
  today: () => string;
}

/** The same lists, public and internal, for signed-in members. Never cached, never shared. */
export function memberRoutes(app: FastifyInstance, { gate, sql, site, today }: MemberRoutes): void {
  const memberRoute = (url: string, type: string, handler: (request: FastifyRequest, session: MemberSession) => Promise<object>): void => {
    app.options(url, async (request, reply) => {
      await gate.allowOrigin(request, reply);
      return reply.code(204).header('access-control-allow-methods', 'GET').header('access-control-allow-headers', 'Authorization, DPoP').header('access-control-max-age', '600').send();
    });
    app.get(url, { exposeHeadRoute: false }, async (request, reply): Promise<FastifyReply> => {
      await gate.allowOrigin(request, reply);
      const session = await gate.enter(request, reply);
      const body = await handler(request, session);
      return reply.header('content-type', type).send(JSON.stringify(body));
    });
  };

  memberRoute('/v1/member/session', mediaTypes.json, async (_request, { account, portal, expires }) => ({
    name: account.name,
    municipality: account.municipality,
    portal: { id: portal.id, name: portal.name },
    expires: new Date(expires).toISOString(),
  }));

  for (const list of itemLists) {
    memberRoute(`/v1/member/${list.name}.json`, mediaTypes.feed, async (request) => pointInside(await buildFeed(sql, list, readQuery(list.query, request.url), site, today())));
    memberRoute(`/v1/member/${list.name}/:file`, mediaTypes.json, async (request) => {
      const id = /^([\w-]{1,64})\.json$/u.exec((request.params as { file: string }).file)?.[1];
      const row = id === undefined ? undefined : await selectItem(sql, list, id, today());
      if (row === undefined) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
      return list.toItem(row, site);
    });
  }

  memberRoute('/v1/member/events.json', mediaTypes.feed, async (request) => pointInside(await buildEventFeed(sql, readQuery(EventQuery, request.url), site, today())));
  memberRoute('/v1/member/events/:file', mediaTypes.json, async (request) => {
    const { id, date } = /^(?<id>[\w-]{1,64})(?:~(?<date>[0-9T]{8,15}))?\.json$/u.exec((request.params as { file: string }).file)?.groups ?? {};
    const row = id === undefined ? undefined : await selectDate(sql, id, date, today());
    if (row === undefined) throw new ProblemError(404, 'Diesen Termin gibt es nicht (mehr).');
    return singleEvent(sql, row, site, readQuery(EventQuery, request.url).lang);
  });
}

/** The next page of a protected list is protected too. */
function pointInside<TFeed extends { feed_url: string; next_url?: string | undefined }>(feed: TFeed): TFeed {
  const inside = (url: string): string => url.replace('/v1/', '/v1/member/');
  return { ...feed, feed_url: inside(feed.feed_url), ...(feed.next_url !== undefined && { next_url: inside(feed.next_url) }) };
}
