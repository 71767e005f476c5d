// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes } from '@vir-nordwest/contract';
import { EventQuery } from '@vir-nordwest/contract/schemas';
import type { Sql } from 'postgres';
import { documentList } from '../documents/documents.ts';
import { readQuery } from '../http/query.ts';
import { ProblemError } from '../http/problem.ts';
import { selectDate } from '../lists/event-query.ts';
import { buildEventFeed, singleEvent } from '../lists/events.ts';
import { buildFeed } from '../lists/feed.ts';
import type { Site } from '../lists/item-json.ts';
import { itemLists } from '../lists/item-lists.ts';
import { selectItem } from '../lists/item-query.ts';
import type { MemberRoute } from './member-route.ts';
import type { MemberSession } from './provider/member-gate.ts';

interface MemberRoutes {
  /** Sessions that see public and internal rows. */
  sql: Sql;
  site: Site;
  today: () => string;
  /** When a session ends, however much it is used. */
  endOf: (session: MemberSession) => Promise<Date>;
}

/** The same lists, public and internal, for signed-in members. Never cached, never shared. */
export function memberRoutes(memberRoute: MemberRoute, { sql, site, today, endOf }: MemberRoutes): void {
  memberRoute('GET', '/v1/member/session', mediaTypes.json, async (_request, session) => ({
    name: session.account.name,
    municipality: session.account.municipality,
    portal: { id: session.portal.id, name: session.portal.name },
    expires: new Date(session.expires).toISOString(),
    ends: (await endOf(session)).toISOString(),
  }));

  for (const list of [...itemLists, documentList]) {
    memberRoute('GET', `/v1/member/${list.name}.json`, mediaTypes.feed, async (request) => pointInside(await buildFeed(sql, list, readQuery(list.query, request.url), site, today())));
    memberRoute('GET', `/v1/member/${list.name}/:file`, mediaTypes.json, async (request) => {
      const id = /^([\w-]{1,64})\.json$/u.exec((request.params as { file: string }).file)?.[1];
      const row = id === undefined ? undefined : await selectItem(sql, list, id, today());
      if (row === undefined) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
      return list.toItem(row, site);
    });
  }

  memberRoute('GET', '/v1/member/events.json', mediaTypes.feed, async (request) => pointInside(await buildEventFeed(sql, readQuery(EventQuery, request.url), site, today())));
  memberRoute('GET', '/v1/member/events/:file', mediaTypes.json, async (request) => {
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
