// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as v from 'valibot';
import { limits } from './limits.ts';
import { openapiDocument, openapiText } from './openapi.ts';
import { paths } from './paths.ts';
import { NewsQuery } from './schemas.ts';

const document = openapiDocument();

interface Operation {
  operationId: string;
  parameters?: readonly { $ref: string }[];
  responses: object;
}
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.values<Operation>(item).map((operation) => ({ path, operation })));

/** Every value in the document with the JSON pointer that leads to it. */
function* walk(value: unknown, pointer = '#'): Generator<[string, unknown]> {
  yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* walk(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

const everything = new Map(walk(document));

test('the committed openapi.json is what the schemas say (else: npm run openapi)', async () => {
  assert.equal(await readFile(new URL('../openapi.json', import.meta.url), 'utf8'), openapiText());
});

test('every reference leads somewhere', () => {
  const references = [...everything].filter(([pointer]) => pointer.endsWith('/$ref')).map(([, target]) => target);
  assert.ok(references.length > 50);
  for (const target of references) assert.ok(everything.has(String(target)), `${String(target)} is not in the document`);
});

test('every component is used, so that none is forgotten after a change', () => {
  const used = new Set([...everything].filter(([pointer]) => pointer.endsWith('/$ref')).map(([, target]) => target));
  for (const name of Object.keys(document.components.securitySchemes)) assert.ok([...everything.keys()].some((pointer) => pointer.endsWith(`/security/0/${name}`)), name);
  for (const [kind, members] of Object.entries(document.components)) {
    if (kind === 'securitySchemes') continue;
    for (const name of Object.keys(members)) assert.ok(used.has(`#/components/${kind}/${name}`), `${kind}/${name} is never used`);
  }
});

test('operation ids are there and unique, because client generators name functions after them', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z][a-z-]*$/u);
});

test('every canonical address of the API is described', () => {
  for (const path of Object.values(paths)) assert.ok(path in document.paths, `${path} is missing`);
});

test('path parameters in the address and in the list are the same', () => {
  for (const { path, operation: { parameters = [] } } of operations) {
    assert.equal(path.includes('{id}'), parameters.some(({ $ref }) => $ref.endsWith('/id')), path);
  }
});

test('every answer and parameter is described, and problems are problem+json', () => {
  for (const parameter of Object.values(document.components.parameters)) assert.ok(parameter.description.length > 10, parameter.name);
  for (const response of Object.values(document.components.responses)) assert.deepEqual(Object.keys(response.content), ['application/problem+json']);
  for (const { path, operation } of operations) assert.ok('default' in operation.responses, path);
});

test('patterns compile as Unicode expressions, as JSON Schema reads them', () => {
  for (const [pointer, value] of everything) if (pointer.endsWith('/pattern')) assert.doesNotThrow(() => new RegExp(String(value), 'u'), pointer);
});

test('limits written by hand are the ones the server enforces', () => {
  const { schema } = document.components.parameters['limit'] ?? assert.fail('no limit');
  const accepts = (limit: string) => v.safeParse(NewsQuery, { limit }).success;
  assert.equal(schema.default, limits.page.default);
  assert.deepEqual([schema.minimum, schema.maximum].map((bound) => accepts(String(bound))), [true, true]);
  assert.deepEqual([Number(schema.minimum) - 1, Number(schema.maximum) + 1].map((bound) => accepts(String(bound))), [false, false]);
});
