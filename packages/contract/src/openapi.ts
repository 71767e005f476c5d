// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { componentSchemas, reference } from './openapi/components.ts';
import { operations } from './openapi/operations.ts';
import { parameters } from './openapi/parameters.ts';

const problemResponse = (description: string) => ({ description, content: { 'application/problem+json': { schema: reference('Problem') } } });

/** The OpenAPI 3.1 document of the public API, made from the schemas. Committed as `openapi.json`. */
export const openapiDocument = () => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
  info: {
    title: 'Virtuelle Region Nordwest: public API',
    version: '1',
    summary: 'News, events, projects and members of the network',
    description:
      'Lists are JSON Feeds (1.1) with extension objects, members are GeoJSON, errors are problem details (RFC 9457). ' +
      'Unknown parameters and the Authorization header are ignored: one address, one answer. ' +
      'Lists also answer without their extension. HEAD and CORS preflight work on every address.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/', description: 'The server this document comes from' }],
  tags: [
    { name: 'news', description: 'What the network and its members report' },
    { name: 'events', description: 'Dates, recurrences expanded' },
    { name: 'projects', description: 'What the network works on' },
    { name: 'members', description: 'Bodies of the network' },
    { name: 'region', description: 'Outlines for the map' },
    { name: 'operations', description: 'State of the service' },
  ],
  paths: operations(),
  components: {
    schemas: componentSchemas(),
    parameters: parameters(),
    headers: {
      ETag: { description: 'Strong validator of this representation, one per encoding.', schema: { type: 'string' } },
      CacheControl: { description: 'How long a copy may be used.', schema: { type: 'string' } },
    },
    responses: {
      BadRequest: problemResponse('A parameter has a wrong value; `errors` names it.'),
      NotFound: problemResponse('There is no such item.'),
      Failure: problemResponse('The server could not answer.'),
    },
  },
});

/** The committed text: stable order, two spaces, final newline. */
export const openapiText = (): string => `${JSON.stringify(openapiDocument(), null, 2)}\n`;
