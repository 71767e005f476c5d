// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Parameter } from './parameters.ts';
import { referenceTo } from './parameters.ts';

const text = { type: 'string' } as const;
const pixels = { type: 'integer', minimum: 1, maximum: 999_999 } as const;

/** Parameters of the addresses that draw a widget on the server. */
export const embedParameters = (): Record<string, Parameter> => ({
  widget: { name: 'widget', in: 'path', required: true, description: 'Name of the widget.', schema: { enum: ['news-feed', 'event-calendar', 'project-list', 'member-map'] } },
  attributes: { name: 'attributes', in: 'query', description: 'Attributes of the element by name, as in HTML: `limit=5&label=Termine`. What only a script can do is handed on to it.', style: 'form', explode: true, schema: { type: 'object', additionalProperties: { type: 'string', maxLength: 500 } } },
  url: { name: 'url', in: 'query', description: 'Address of a page of this server.', schema: { type: 'string', format: 'uri' } },
  format: { name: 'format', in: 'query', description: 'Form of the answer; another one is a 501 problem.', schema: { enum: ['json', 'xml'], default: 'json' } },
  maxwidth: { name: 'maxwidth', in: 'query', description: 'Largest width in pixels, oEmbed 2.2.', schema: pixels },
  maxheight: { name: 'maxheight', in: 'query', description: 'Largest height in pixels, oEmbed 2.2.', schema: pixels },
});

const problem = (name: string) => ({ $ref: `#/components/responses/${name}` });

function get(operationId: string, summary: string, description: string, parameters: readonly string[], content: Record<string, object>, more: object = {}) {
  return {
    get: {
      operationId,
      summary,
      description,
      tags: ['embedding'],
      parameters: parameters.map(referenceTo),
      responses: {
        200: { description: 'OK', headers: { ETag: { $ref: '#/components/headers/ETag' }, 'Cache-Control': { $ref: '#/components/headers/CacheControl' } }, content },
        304: { description: 'The copy named by If-None-Match is still current.' },
        400: problem('BadRequest'),
        404: problem('NotFound'),
        ...more,
        default: problem('Failure'),
      },
    },
  };
}

const html = { 'text/html': { schema: text } };

/** The rungs of the embed ladder that need no script on the page. */
export const embedOperations = () => ({
  '/fragment/{widget}': get('fragment', 'A widget as HTML to include', 'Headings, lists and paragraphs without style, with JSON-LD behind them. Complete without script; where the loader is on the page, the element takes its place.', ['widget', 'attributes'], html),
  '/embed/{widget}': get('embed', 'A widget as a page for frames', 'Reads without script too. Tells the page around it its height (`vir-height`, and the messages of WordPress).', ['widget', 'attributes'], html),
  '/oembed': get(
    'oembed',
    'What an address is when embedded (oEmbed 1.0)',
    'A page of `/embed/{widget}` or the front page is `rich`, with a frame never larger than asked for; the page of an item is a `link` with its title.',
    ['url', 'format', 'maxwidth', 'maxheight'],
    {
      'application/json': { schema: { type: 'object', required: ['type', 'version', 'title'], properties: { type: { enum: ['rich', 'link'] }, version: { const: '1.0' }, title: text, provider_name: text, provider_url: text, cache_age: { type: 'integer' }, width: { type: 'integer' }, height: { type: 'integer' }, html: text } } },
      'text/xml': { schema: text },
    },
    { 501: { description: 'There is no such format.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
  ),
});
