// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type EventQuery, type Problem } from '@vir-nordwest/contract';
import * as v from 'valibot';

export type ParameterError = NonNullable<Problem['errors']>[number];

/** Wrong parameters: a 400 problem. */
export class BadQueryError extends Error {
  override name = 'BadQueryError';
  readonly errors: ParameterError[];

  constructor(errors: ParameterError[]) {
    super('wrong parameters');
    this.errors = errors;
  }
}

const repeatable = new Set(['tag', 'status', 'region']);

/** Parameters by name, empty ones left out. One that must not repeat is taken from its last place. */
function readParameters(parameters: URLSearchParams): Record<string, string | string[]> {
  const given = [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).filter(Boolean)] as const);
  return Object.fromEntries(given.filter(([, values]) => values.length > 0).map(([name, values]) => [name, repeatable.has(name) ? values : (values.at(-1) ?? '')]));
}

/** Reads the parameters a schema knows; unknown ones are ignored. */
export function readQuery<TSchema extends v.GenericSchema>(schema: TSchema, parameters: URLSearchParams): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, readParameters(parameters));
  if (result.success) return result.output;
  throw new BadQueryError(result.issues.map((issue) => ({ name: v.getDotPath(issue)?.split('.')[0] ?? '', reason: issue.message })));
}

const dayMs = 86_400_000;

/** The window of the event list with its defaults filled in. */
export function eventWindow({ from: asked, to }: EventQuery, today: string): { from: string; to: string } {
  const from = asked ?? today;
  const end = to ?? new Date(Date.parse(from) + limits.window.defaultDays * dayMs).toISOString().slice(0, 10);
  const days = (Date.parse(end) - Date.parse(from)) / dayMs;
  if (days < 1) throw new BadQueryError([{ name: 'to', reason: 'must be after from' }]);
  if (days > limits.window.maxDays) throw new BadQueryError([{ name: 'to', reason: `must be at most ${limits.window.maxDays} days after from` }]);
  return { from, to: end };
}
