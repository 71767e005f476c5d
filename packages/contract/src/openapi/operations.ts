// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes, paths, type ListName } from '../paths.ts';
import { reference, type ComponentName } from './components.ts';
import { listParameters, referenceTo } from './parameters.ts';

type Format = keyof typeof mediaTypes;

interface Answer {
  summary: string;
  description?: string;
  operationId: string;
  tag: ListName | 'region' | 'operations';
  format: Format;
  schema?: ComponentName;
  parameters?: readonly { $ref: string }[];
  /** Problems this operation answers with, beside those every operation may have. */
  problems?: readonly ('BadRequest' | 'NotFound')[];
}

const bareType = (format: Format): string => mediaTypes[format].replace(/;.*/u, '');

const problem = (name: string) => ({ $ref: `#/components/responses/${name}` });

/** A GET operation. HEAD and OPTIONS are answered everywhere and not listed one by one. */
function get({ summary, description, operationId, tag, format, schema, parameters = [], problems = [] }: Answer) {
  const codes = { BadRequest: '400', NotFound: '404' } as const;
  return {
    get: {
      operationId,
      summary,
      ...(description !== undefined && { description }),
      tags: [tag],
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: {
          description: 'OK',
          headers: { ETag: { $ref: '#/components/headers/ETag' }, 'Cache-Control': { $ref: '#/components/headers/CacheControl' } },
          content: { [bareType(format)]: { schema: schema === undefined ? { type: 'string' } : reference(schema) } },
        },
        304: { description: 'The copy named by If-None-Match is still current.' },
        ...Object.fromEntries(problems.map((name) => [codes[name], problem(name)])),
        default: problem('Failure'),
      },
    },
  };
}

interface List {
  name: ListName;
  title: string;
  schema: ComponentName;
  format: Format;
  siblings: readonly Sibling[];
}

const lists: readonly List[] = [
  { name: 'news', title: 'News', schema: 'NewsFeed', format: 'feed', siblings: ['rss', 'atom'] },
  { name: 'events', title: 'Events', schema: 'EventFeed', format: 'feed', siblings: ['ics', 'rss'] },
  { name: 'projects', title: 'Projects', schema: 'ProjectFeed', format: 'feed', siblings: ['rss'] },
  { name: 'members', title: 'Members', schema: 'MemberCollection', format: 'geojson', siblings: ['csv'] },
];

type Sibling = 'rss' | 'atom' | 'ics' | 'csv';

const forReaders = 'One file for feed readers, 50 entries unless `limit` says otherwise.';

/** The other formats of a list: what is different there, and which parameters mean nothing. */
const siblingFormats: Record<Sibling, { title: string; description: string; without: readonly string[] }> = {
  rss: { title: 'RSS 2.0', description: forReaders, without: ['cursor'] },
  atom: { title: 'Atom', description: forReaders, without: ['cursor'] },
  ics: {
    title: 'iCalendar',
    description:
      'One file for calendars, series as series, at most 5,000 events. Without `from` and `to`: whole months, from the one a year ago to the one in two years, so that subscribers keep what is over. ' +
      'With one of them, the other has its usual default.',
    without: ['limit', 'cursor'],
  },
  csv: { title: 'CSV', description: 'One table for spreadsheets: UTF-8 with a byte order mark, semicolons, decimal commas.', without: [] },
};

type Operation = ReturnType<typeof get>;
type Entry = [path: string, operation: Operation];

function listOperations({ name, title, schema, format, siblings }: List): Entry[] {
  const common = { tag: name, problems: ['BadRequest'] } as const;
  return [
    [paths[name], get({ ...common, operationId: name, summary: title, format, schema, parameters: listParameters[name].map(referenceTo) })],
    ...siblings.map((sibling): Entry => {
      const { title: formatTitle, description, without } = siblingFormats[sibling];
      const parameters = listParameters[name].filter((parameter) => !without.includes(parameter)).map(referenceTo);
      return [paths[name].replace('.json', `.${sibling}`), get({ ...common, operationId: `${name}-${sibling}`, summary: `${title} as ${formatTitle}, same filters`, description, format: sibling, parameters })];
    }),
  ];
}

const oneOf = (name: ListName, extension: string) => paths[name].replace('.json', `/{id}.${extension}`);
const single = { parameters: [referenceTo('id')], problems: ['NotFound'] } as const;

/** Every public operation by path. */
export const operations = (): Record<string, Operation> =>
  Object.fromEntries<Operation>([
    ...lists.flatMap(listOperations),
    [oneOf('news', 'json'), get({ ...single, tag: 'news', operationId: 'news-item', summary: 'One news item, with its article as a safe tree', format: 'json', schema: 'NewsItem' })],
    [oneOf('events', 'json'), get({ ...single, parameters: [referenceTo('id'), referenceTo('lang')], tag: 'events', operationId: 'event', summary: 'One event or one occurrence of a series', format: 'json', schema: 'EventItem' })],
    [oneOf('events', 'ics'), get({ ...single, tag: 'events', operationId: 'event-ics', summary: 'One event as iCalendar, or one date of a series', format: 'ics' })],
    [oneOf('projects', 'json'), get({ ...single, tag: 'projects', operationId: 'project', summary: 'One project', format: 'json', schema: 'ProjectItem' })],
    [paths.boundaries, get({ tag: 'region', operationId: 'boundaries', summary: 'Outlines of the region as TopoJSON', format: 'json', schema: 'Boundaries', problems: ['NotFound'] })],
    [paths.holidays, get({ tag: 'region', operationId: 'holidays', summary: 'Public and school holidays', description: 'Public holidays are computed, school holidays are what has been imported.', format: 'json', schema: 'Holidays', parameters: listParameters.holidays.map(referenceTo), problems: ['BadRequest'] })],
    [paths.config, get({ tag: 'operations', operationId: 'config', summary: 'Widgets switched off and notices', format: 'json', schema: 'Config' })],
    [paths.health, get({ tag: 'operations', operationId: 'health', summary: 'Whether the server can answer', format: 'json', schema: 'Health' })],
    [paths.openapi, get({ tag: 'operations', operationId: 'openapi', summary: 'This document', format: 'json' })],
  ]);
