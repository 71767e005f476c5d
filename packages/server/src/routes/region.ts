// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes, paths, type Boundaries, type MemberQuery } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { readQuery } from '../http/query.ts';
import { buildHolidays } from '../lists/holidays.ts';
import { membersCsv } from '../lists/members-csv.ts';
import { buildMembers } from '../lists/members.ts';
import type { RouteContext } from './context.ts';

/** Who belongs to the network, the outlines of the region, and its holidays. */
export function regionRoutes(app: FastifyInstance, { cache, database, today }: RouteContext): void {
  const readMembers = (request: FastifyRequest): MemberQuery => readQuery(schemas.MemberQuery, request.url);

  const json = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = readMembers(request);
    return sendAnswer(request, reply, await cache.get(listUrl('', 'members', query), async () => buildAnswer(mediaTypes.geojson, JSON.stringify(await buildMembers(database.app, query)))));
  };
  publicRoute(app, paths.members, json);
  publicRoute(app, '/v1/members', json);

  publicRoute(app, '/v1/members.csv', async (request, reply) => {
    const query = readMembers(request);
    const answer = await cache.get(listUrl('', 'members', query, 'csv'), async () => buildAnswer(mediaTypes.csv, membersCsv((await buildMembers(database.app, query)).features)));
    return sendAnswer(request, reply.header('content-disposition', 'attachment; filename="mitglieder.csv"'), answer);
  });

  publicRoute(app, paths.holidays, async (request, reply) => {
    const query = readQuery(schemas.HolidayQuery, request.url);
    const answer = await cache.get(`${paths.holidays}#${JSON.stringify(query)}`, async () => buildAnswer(mediaTypes.json, JSON.stringify(await buildHolidays(database.app, query, today()))));
    return sendAnswer(request, reply, answer);
  });

  publicRoute(app, paths.boundaries, async (request, reply) => {
    const answer = await cache.get(paths.boundaries, async () => {
      const [row] = await database.app<{ data: Boundaries }[]>`select data from boundary`;
      if (row === undefined) throw new ProblemError(404, 'Es sind noch keine Grenzen eingetragen.');
      return buildAnswer(mediaTypes.json, JSON.stringify(row.data));
    });
    return sendAnswer(request, reply, answer);
  });
}
