// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { componentSchemas, reference } from './openapi/components.ts';
import { embedOperations, embedParameters } from './openapi/embed-operations.ts';
import { memberOperations } from './openapi/member-operations.ts';
import { operations } from './openapi/operations.ts';
import { parameters } from './openapi/parameters.ts';

const problemResponse = (description: string) => ({ description, content: { 'application/problem+json': { schema: reference('Problem') } } });

/** The OpenAPI 3.1 document of the API, made from the schemas. Committed as `openapi.json`. */
export const openapiDocument = () => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base',
  info: {
    title: 'Virtuelle Region Nordwest: API',
    version: '1',
    summary: 'News, events, projects and members of the network',
    description:
      'Lists are JSON Feeds (1.1) with extension objects, members are GeoJSON, errors are problem details (RFC 9457). ' +
      'Unknown parameters and the Authorization header are ignored: one address, one answer. ' +
      'Lists also answer without their extension. HEAD and CORS preflight work on every address. ' +
      'What begins with `/v1/member` is for signed-in members on registered portals: access tokens bound to a key (DPoP), no caches, no HEAD.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/', description: 'The server this document comes from' }],
  tags: [
    { name: 'news', description: 'What the network and its members report' },
    { name: 'events', description: 'Dates, recurrences expanded' },
    { name: 'projects', description: 'What the network works on' },
    { name: 'members', description: 'Bodies of the network' },
    { name: 'region', description: 'Outlines for the map' },
    { name: 'embedding', description: 'Widgets without the loader' },
    { name: 'operations', description: 'State of the service' },
    { name: 'member area', description: 'What signed-in members read' },
  ],
  paths: { ...operations(), ...embedOperations(), ...memberOperations() },
  components: {
    schemas: componentSchemas(),
    parameters: { ...parameters(), ...embedParameters() },
    headers: {
      ETag: { description: 'Strong validator of this representation, one per encoding.', schema: { type: 'string' } },
      CacheControl: { description: 'How long a copy may be used.', schema: { type: 'string' } },
    },
    securitySchemes: { dpop: { type: 'http', scheme: 'DPoP', description: 'Access token and proof of possession (RFC 9449), got by OpenID Connect with PKCE and a pushed request.' } },
    responses: {
      BadRequest: problemResponse('A parameter has a wrong value; `errors` names it.'),
      NotFound: problemResponse('There is no such item.'),
      Unauthorized: problemResponse('Nobody is signed in, or token or proof do not hold; `WWW-Authenticate` says which.'),
      Forbidden: problemResponse('The page that asks belongs to another portal than the token.'),
      Failure: problemResponse('The server could not answer.'),
    },
  },
});

/** The committed text: stable order, two spaces, final newline. */
export const openapiText = (): string => `${JSON.stringify(openapiDocument(), null, 2)}\n`;
