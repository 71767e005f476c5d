// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { limits } from '../limits.ts';
import { EventQuery, HolidayQuery, MemberQuery, NewsQuery, ProjectQuery, projectSorts } from '../schemas/query.ts';
import { ItemId } from '../schemas/scalars.ts';
import { conversion } from './conversion.ts';

export interface Parameter {
  name: string;
  in: 'query' | 'path';
  description: string;
  required?: true;
  schema: JsonSchema;
  style?: 'form';
  explode?: true;
}

type QueryName = keyof typeof EventQuery.entries | keyof typeof HolidayQuery.entries | keyof typeof ProjectQuery.entries;

const descriptions: Record<QueryName, string> = {
  q: 'Words to search for, in any spelling of umlauts.',
  tag: 'Only items with this tag. Repeat it for “this or that”.',
  member: 'Id or ARS of a member: only what this body publishes.',
  within: 'Beginning of an ARS: everything published within that Land or Kreis.',
  lang: 'Preferred language. Never a filter: each item comes once, in its best language; `recurrenceText` and names of holidays are German or English.',
  limit: 'Items per page.',
  cursor: 'Place to go on from, taken from `next_url`. Opaque.',
  from: 'First day, Europe/Berlin; a day that does not exist (30 February) is a 400 problem. Default: today; of news none.',
  to: `Day after the last one, Europe/Berlin. Default: ${limits.window.defaultDays} days after \`from\`; at most ${limits.window.maxDays} days. Of news none and no limit.`,
  free: 'Only what costs nothing.',
  online: 'Only what can be attended on the network.',
  accessible: 'Only what can be reached without steps (`accessibility.wheelchair` is `yes`).',
  maxdays: 'Only what lasts at most so many days: without exhibitions and the like.',
  region: 'Land by ISO 3166-2. Repeat it for both; default: both.',
  status: 'Only projects in this state. Repeat it for “this or that”.',
  sort: `Order: ${projectSorts.join(', ')}. Default: ${projectSorts[0]}.`,
};

/** As a client writes them: `limit` is digits in the address, which OpenAPI calls an integer. */
const written: Partial<Record<QueryName, JsonSchema>> = {
  limit: { type: 'integer', minimum: 1, maximum: limits.page.max, default: limits.page.default },
  maxdays: { type: 'integer', minimum: 1, maximum: 366 },
};

const bare = ({ $schema: _, ...schema }: JsonSchema): JsonSchema => schema;

/** Repeatable parameters accept one text or several; what the server makes of both is the array. */
const convert = (schema: v.GenericSchema): JsonSchema => bare(toJsonSchema(schema, conversion));

type Query = { entries: object };

const entriesOf = (query: Query) => Object.entries(query.entries) as [QueryName, v.GenericSchema][];

function queryParameter(name: QueryName, entry: v.GenericSchema): Parameter {
  const schema = written[name] ?? convert(entry);
  const repeats = schema.type === 'array' ? ({ style: 'form', explode: true } as const) : {};
  return { name, in: 'query', description: descriptions[name], schema, ...repeats };
}

const queries = [NewsQuery, EventQuery, ProjectQuery, MemberQuery, HolidayQuery] satisfies Query[];

/** Every parameter once, by name: the same name means the same in every list. */
export const parameters = (): Record<string, Parameter> => ({
  ...Object.fromEntries(queries.flatMap(entriesOf).map(([name, entry]) => [name, queryParameter(name, entry)])),
  id: { name: 'id', in: 'path', required: true, description: 'Id of the item as the list gives it.', schema: convert(ItemId) },
});

/** Pointer to a parameter. */
export const referenceTo = (name: string): { $ref: string } => ({ $ref: `#/components/parameters/${name}` });

const namesOf = (query: Query): QueryName[] => entriesOf(query).map(([name]) => name);

/** Names of the parameters each list knows. */
export const listParameters = {
  news: namesOf(NewsQuery),
  events: namesOf(EventQuery),
  projects: namesOf(ProjectQuery),
  members: namesOf(MemberQuery),
  holidays: namesOf(HolidayQuery),
} as const;
