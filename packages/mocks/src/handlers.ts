// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { listNames, mediaTypes, paths, type ListName } from '@vir-nordwest/contract';
import { holidaysIn, sampleBase, sampleDay } from '@vir-nordwest/contract/samples';
import { HolidayQuery } from '@vir-nordwest/contract/schemas';
import { HttpResponse, http, type HttpHandler } from 'msw';
import { sampleContent, type Content } from './content.ts';
import { faultOf, faultyAnswer, type Faults } from './faults.ts';
import { lists } from './lists.ts';
import { UnknownCursorError } from './paging.ts';
import { picture } from './picture.ts';
import { problem } from './problem.ts';
import { signInHandlers } from './sign-in.ts';
import { BadQueryError, eventWindow, readQuery } from './query.ts';

export interface MockOptions {
  /** Address before `/v1`; any by default. */
  base?: string;
  fault?: Faults;
  /** Day the event list starts at by default, `YYYY-MM-DD`, and around which the sample events lie. */
  today?: string;
  /** Content instead of the samples, by list. */
  content?: Partial<Content>;
}

const empty: Omit<Content, 'boundaries'> = { news: [], events: [], projects: [], members: [] };

/** Samples come from a pretended address: the client shall find everything at the one it asked. */
function answerJson(body: object, type: string, request: Request): Response {
  const base = request.url.slice(0, request.url.indexOf('/v1/'));
  return new HttpResponse(JSON.stringify(body).replaceAll(sampleBase, base), { headers: { 'Content-Type': type } });
}

function badRequest(error: unknown): Response {
  const errors = error instanceof BadQueryError ? error.errors : error instanceof UnknownCursorError ? [{ name: 'cursor', reason: 'is not a cursor of this list' }] : undefined;
  if (errors === undefined) throw error;
  return problem(400, 'Ungültige Anfrage', { errors });
}

/** Handlers for Mock Service Worker that answer like the server, over the sample content. */
export function handlers({ base = '*', fault, today = sampleDay, content }: MockOptions = {}): HttpHandler[] {
  const held = { ...sampleContent(today), ...content };

  const listHandlers = listNames.flatMap((name) =>
    [paths[name], paths[name].replace('.json', '')].map((path) =>
      http.get(base + path, async ({ request }) => {
        const wrong = faultOf(fault, name);
        const broken = await faultyAnswer(wrong);
        if (broken !== undefined) return broken;
        try {
          const shown = wrong === 'empty' ? { ...held, ...empty } : held;
          return answerJson(lists[name](new URL(request.url), shown, today), name === 'members' ? mediaTypes.geojson : mediaTypes.feed, request);
        } catch (error) {
          return badRequest(error);
        }
      }),
    ),
  );

  const itemHandlers = (['news', 'events', 'projects'] as const satisfies ListName[]).map((name) =>
    http.get<{ id: string }>(base + paths[name].replace('.json', '/:id.json'), async ({ params: { id }, request }) => {
      const broken = await faultyAnswer(faultOf(fault, name));
      if (broken !== undefined) return broken;
      const item = held[name].find((candidate) => candidate.id === decodeURIComponent(id));
      return item === undefined ? problem(404, 'Nicht gefunden') : answerJson(item, mediaTypes.json, request);
    }),
  );

  return [
    ...listHandlers,
    ...itemHandlers,
    http.get(base + paths.boundaries, async ({ request }) => (await faultyAnswer(faultOf(fault, 'boundaries'))) ?? answerJson(held.boundaries, mediaTypes.json, request)),
    http.get(base + paths.holidays, async ({ request }) => {
      const broken = await faultyAnswer(faultOf(fault, 'holidays'));
      if (broken !== undefined) return broken;
      try {
        const query = readQuery(HolidayQuery, new URL(request.url).searchParams);
        const { from, to } = eventWindow(query, today);
        return answerJson(holidaysIn(from, to, query.region), mediaTypes.json, request);
      } catch (error) {
        return badRequest(error);
      }
    }),
    ...signInHandlers(base, faultOf(fault, 'news')),
    http.get(base + paths.config, ({ request }) => answerJson({ disabled: [], notices: [] }, mediaTypes.json, request)),
    http.get(`${base}/bilder/:name.svg`, ({ params: { name } }) => picture(String(name))),
    http.get(`${base}/v1/*`, () => problem(404, 'Nicht gefunden')),
  ];
}
