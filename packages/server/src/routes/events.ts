// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes, type EventFeed, type EventQuery } from '@vir-nordwest/contract';
import { EventQuery as EventQuerySchema } from '@vir-nordwest/contract/schemas';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { escapeText } from '../content/serialize.ts';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { readQuery } from '../http/query.ts';
import { calendarFile, eventFile } from '../lists/event-calendar.ts';
import { selectDate, type EventRow } from '../lists/event-query.ts';
import { buildEventFeed, eventList, singleEvent } from '../lists/events.ts';
import { rssText } from '../lists/feed-xml.ts';
import { eventHeadline, eventPage } from '../pages/event-page.ts';
import { pagePolicy, pageType } from '../pages/page.ts';
import { subscriptionLimit, type RouteContext } from './context.ts';

const EventLanguage = v.pick(EventQuerySchema, ['lang']);

/** An id of ours, of an event or (with the part after `~`) of one date of a series. */
const idPattern = /^(?<id>[\w-]{1,64})(?:~(?<recurrenceId>[0-9T]{8,15}))?$/u;

/** Events: the list of dates, calendar files, single dates and their pages. */
export function eventRoutes(app: FastifyInstance, { cache, database, site, today }: RouteContext): void {
  const read = (request: FastifyRequest): EventQuery => readQuery(EventQuerySchema, request.url);

  const json = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = read(request);
    const answer = await cache.get(listUrl('', eventList.name, query), async () => buildAnswer(mediaTypes.feed, JSON.stringify(await buildEventFeed(database.app, query, site, today()))));
    return sendAnswer(request, reply, answer);
  };
  publicRoute(app, '/v1/events.json', json);
  publicRoute(app, '/v1/events', json);

  publicRoute(app, '/v1/events.rss', async (request, reply) => {
    const { cursor: _page, limit = subscriptionLimit, ...filters } = read(request);
    const path = listUrl('', eventList.name, filters, 'rss');
    const answer = await cache.get(`${path}#${limit}`, async () => buildAnswer(mediaTypes.rss, rssText(withDates(await buildEventFeed(database.app, { ...filters, limit }, site, today()), today()), site.publicUrl + path)));
    return sendAnswer(request, reply, answer);
  });

  publicRoute(app, '/v1/events.ics', async (request, reply) => {
    const { cursor: _page, limit: _size, ...filters } = read(request);
    const answer = await cache.get(listUrl('', eventList.name, filters, 'ics'), async () => buildAnswer(mediaTypes.ics, await calendarFile(database.app, filters, site, today())));
    return sendAnswer(request, reply.header('content-disposition', 'inline; filename="termine.ics"'), answer);
  });

  /** @throws ProblemError 404 */
  const find = async (name: string): Promise<EventRow> => {
    const { id, recurrenceId } = idPattern.exec(name)?.groups ?? {};
    const row = id === undefined ? undefined : await selectDate(database.app, id, recurrenceId, today());
    if (row === undefined) throw notFound();
    return row;
  };

  publicRoute(app, '/v1/events/:file', async (request, reply) => {
    const [, name = '', extension] = /^(.+)\.(json|ics)$/u.exec((request.params as { file: string }).file) ?? [];
    if (!idPattern.test(name)) throw notFound();
    // The words are told in two languages: as many answers are kept.
    const lang = extension === 'json' && readQuery(EventLanguage, request.url).lang?.startsWith('en') === true ? 'en' : 'de';
    const answer = await cache.get(`/v1/events/${name}.${extension}#${lang}`, async () => {
      const row = await find(name);
      return extension === 'ics' ? buildAnswer(mediaTypes.ics, eventFile(row, name.includes('~'), site)) : buildAnswer(mediaTypes.json, JSON.stringify(await singleEvent(database.app, row, site, lang)));
    });
    return sendAnswer(request, extension === 'ics' ? reply.header('content-disposition', 'inline; filename="termin.ics"') : reply, answer);
  });

  publicRoute(app, '/events/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    if (!idPattern.test(id)) throw notFound();
    const answer = await cache.get(`/events/${id}`, async () => {
      const item = await singleEvent(database.app, await find(id), site);
      return buildAnswer(pageType, eventPage(item, { own: `${site.publicUrl}/events/${item.id}`, base: site.publicUrl, today: today() }));
    });
    return sendAnswer(request, reply.header('content-security-policy', pagePolicy), answer);
  });
}

const notFound = (): ProblemError => new ProblemError(404, 'Diesen Termin gibt es nicht (mehr).');

/** For feed readers, which know no dates of events: when and where stands before the words. */
function withDates(feed: EventFeed, today: string): EventFeed {
  const items = feed.items.map((item) => {
    const headline = eventHeadline(item, today);
    return { ...item, summary: [headline, item.summary].filter((part) => part !== undefined).join('. '), content_html: `<p><strong>${escapeText(headline)}</strong></p>${item.content_html ?? ''}` };
  });
  return { ...feed, items };
}
