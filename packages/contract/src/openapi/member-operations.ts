// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes } from '../paths.ts';
import { reference, type ComponentName } from './components.ts';
import { listParameters, referenceTo } from './parameters.ts';

interface Answer {
  method?: 'get' | 'post';
  summary: string;
  description?: string;
  operationId: string;
  format?: 'feed' | 'json';
  schema: ComponentName;
  parameters?: readonly { $ref: string }[];
  problems?: readonly ('BadRequest' | 'NotFound')[];
}

const codes = { BadRequest: '400', NotFound: '404' } as const;

/** An operation for signed-in members: never cached, and only pages of the portal that asked may read the answer. */
function operation({ method = 'get', summary, description, operationId, format = 'json', schema, parameters = [], problems = [] }: Answer) {
  return {
    [method]: {
      operationId: `member-${operationId}`,
      summary,
      ...(description !== undefined && { description }),
      tags: ['member area'],
      security: [{ dpop: [] }],
      ...(parameters.length > 0 && { parameters }),
      responses: {
        [method === 'get' ? '200' : '201']: { description: 'OK', headers: { 'Cache-Control': { $ref: '#/components/headers/CacheControl' } }, content: { [mediaTypes[format].replace(/;.*/u, '')]: { schema: reference(schema) } } },
        ...Object.fromEntries(problems.map((name) => [codes[name], { $ref: `#/components/responses/${name}` }])),
        401: { $ref: '#/components/responses/Unauthorized' },
        403: { $ref: '#/components/responses/Forbidden' },
        default: { $ref: '#/components/responses/Failure' },
      },
    },
  };
}

const list = (name: 'news' | 'events' | 'projects', title: string, schema: ComponentName) =>
  operation({ operationId: name, summary: `${title}, public and internal`, format: 'feed', schema, parameters: listParameters[name].map(referenceTo), problems: ['BadRequest'] });
const one = (operationId: string, summary: string, schema: ComponentName) => operation({ operationId, summary, schema, parameters: [referenceTo('id')], problems: ['NotFound'] });

/** Every operation for members by path. */
export const memberOperations = () => ({
  '/v1/member/session': operation({ operationId: 'session', summary: 'Who is signed in', schema: 'MemberSession' }),
  '/v1/member/news.json': list('news', 'News', 'NewsFeed'),
  '/v1/member/news/{id}.json': one('news-item', 'One news item, public or internal', 'NewsItem'),
  '/v1/member/events.json': list('events', 'Events', 'EventFeed'),
  '/v1/member/events/{id}.json': one('event', 'One event or occurrence, public or internal', 'EventItem'),
  '/v1/member/projects.json': list('projects', 'Projects', 'ProjectFeed'),
  '/v1/member/projects/{id}.json': one('project', 'One project, public or internal', 'ProjectItem'),
  '/v1/member/documents.json': operation({ operationId: 'documents', summary: 'Documents', format: 'feed', schema: 'DocumentFeed', parameters: listParameters.news.map(referenceTo), problems: ['BadRequest'] }),
  '/v1/member/documents/{id}.json': one('document', 'One document', 'DocumentItem'),
  '/v1/member/documents/{id}/ticket': operation({
    method: 'post',
    operationId: 'document-ticket',
    summary: 'Address of one download',
    description: 'The browser goes to the address it gets; no header is needed there. It works once, for 60 seconds, and ends with the session.',
    schema: 'DownloadTicket',
    parameters: [referenceTo('id')],
    problems: ['NotFound'],
  }),
});
