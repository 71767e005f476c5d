// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { mediaTypes, paths, type EventFeed, type ListName, type MemberCollection, type NewsFeed, type Problem, type ProjectFeed } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import * as v from 'valibot';

/** One side of the contract: whoever answers to a path below the API's base, or to a whole address it has handed out. */
export interface Api {
  get: (address: string, init?: RequestInit) => Promise<Response>;
}

/** What has to be true of whoever answers. */
export interface Case {
  /** Part of the API it is about: asked only of a side that serves this part. */
  about: ListName | 'boundaries' | 'service';
  name: string;
  /** True where files on a plain web server must pass, too: nothing is filtered, nothing said by headers. */
  plain?: true;
  check: (api: Api) => Promise<void>;
}

export type FeedName = Exclude<ListName, 'members'>;
export const feedNames = ['news', 'events', 'projects'] as const satisfies FeedName[];

interface Feeds {
  news: NewsFeed;
  events: EventFeed;
  projects: ProjectFeed;
}

const feedSchemas: { [Name in FeedName]: v.GenericSchema<unknown, Feeds[Name]> } = { news: schemas.NewsFeed, events: schemas.EventFeed, projects: schemas.ProjectFeed };

/** The body, after it has been checked against the schema. */
export async function bodyOf<TOutput>(schema: v.GenericSchema<unknown, TOutput>, response: Response): Promise<TOutput> {
  const result = v.safeParse(schema, await response.json());
  assert.ok(result.success, result.issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('\n'));
  return result.output;
}

export async function expectOk(response: Response, type: string): Promise<Response> {
  assert.equal(response.status, 200, `${response.url}: ${response.status === 200 ? '' : await response.clone().text()}`);
  assert.equal(response.headers.get('content-type')?.toLowerCase(), type);
  return response;
}

/** A page of a feed. `query` as it stands in the address, without the question mark. */
export async function getFeed<TName extends FeedName>(api: Api, name: TName, query = ''): Promise<Feeds[TName]> {
  const address = paths[name] + (query && `?${query}`);
  return bodyOf<Feeds[TName]>(feedSchemas[name], await expectOk(await api.get(address), mediaTypes.feed));
}

export async function getMembers(api: Api, query = ''): Promise<MemberCollection> {
  return bodyOf(schemas.MemberCollection, await expectOk(await api.get(paths.members + (query && `?${query}`)), mediaTypes.geojson));
}

/** Every page of a feed, in order, following `next_url` as a client does. */
export async function allPages<TName extends FeedName>(api: Api, name: TName, query: string): Promise<Feeds[TName][]> {
  const pages = [await getFeed(api, name, query)];
  const seen = new Set<string>();
  for (let next = pages[0]?.next_url; next !== undefined; next = pages.at(-1)?.next_url) {
    assert.ok(!seen.has(next), `next_url leads in a circle: ${next}`);
    seen.add(next);
    pages.push(await bodyOf<Feeds[TName]>(feedSchemas[name], await expectOk(await api.get(next), mediaTypes.feed)));
  }
  return pages;
}

export async function expectProblem(response: Response, status: number): Promise<Problem> {
  assert.equal(response.status, status, response.url);
  assert.equal(response.headers.get('content-type')?.toLowerCase(), mediaTypes.problem);
  const problem = await bodyOf(schemas.Problem, response);
  assert.equal(problem.status, status);
  assert.ok(problem.title.length > 0);
  return problem;
}

/** A window of 400 days in which the samples have dates, whatever day it is. */
export const wide = (name: FeedName, today: string): string => {
  const day = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
  return name === 'events' ? `from=${day(-30)}&to=${day(370)}` : '';
};

export const join = (...queries: string[]): string => queries.filter(Boolean).join('&');
