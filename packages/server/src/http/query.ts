// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { ProblemError } from './problem.ts';

/**
 * Reads a query string by a schema of the contract. Unknown names are ignored; a parameter that must not repeat is taken
 * from its last place.
 * @throws ProblemError 400 with one entry in `errors` per wrong parameter
 */
export function readQuery<TSchema extends v.ObjectSchema<v.ObjectEntries, undefined>>(schema: TSchema, url: string): v.InferOutput<TSchema> {
  const parameters = new URLSearchParams(url.split('?').slice(1).join('?'));
  const input: Record<string, string | string[]> = {};
  for (const name of Object.keys(schema.entries)) {
    const values = parameters.getAll(name).filter((value) => value !== '');
    if (values.length > 0) input[name] = repeats.has(name) ? values : (values.at(-1) ?? '');
  }
  const withNul = Object.keys(input).filter((name) => [input[name]].flat().some((value) => value?.includes('\u0000')));
  if (withNul.length > 0) throw new ProblemError(400, invalid, withNul.map((name) => ({ name, reason: 'must not contain NUL' }))); // PostgreSQL has no such text
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const errors = result.issues.map((issue) => ({ name: v.getDotPath(issue)?.split('.')[0] ?? '', reason: issue.message }));
  throw new ProblemError(400, invalid, errors);
}

const invalid = 'Die Anfrage hat ungültige Parameter.';
const repeats = new Set(['tag', 'status', 'region']);
