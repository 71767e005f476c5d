// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { Profile } from '../import/draft.ts';
import type { ItemList } from '../import/store-items.ts';

/** A source that is asked again and again. Times in milliseconds since 1970. */
export interface Subscription {
  sourceId: number;
  name: string;
  list: ItemList;
  url: string;
  /** A file that holds everything, or a council information system that is asked for changes. */
  kind: 'file' | 'oparl';
  everyMinutes: number;
  paused: boolean;
  profile: Profile;
  etag: string | null;
  lastModified: string | null;
  contentHash: string | null;
  nextAt: number;
  checkedAt: number | null;
  succeededAt: number | null;
  /** Failed pulls in a row. */
  failures: number;
  /** Why the last one failed, or what an operator should look at; German. */
  problem: string | null;
}

/** How long one process may take for a pull before another one tries, in minutes. */
const leaseMinutes = 15;
const longestPauseMinutes = 24 * 60;

const columns = (sql: Sql) => sql`
  s.source_id::int as "sourceId", source.name, s.list, s.url, s.kind, s.every_minutes as "everyMinutes", s.paused, s.etag, s.last_modified as "lastModified",
  s.content_hash as "contentHash", s.failures, s.problem,
  jsonb_strip_nulls(jsonb_build_object('member', s.member, 'visibility', s.visibility, 'tags', s.tags)) as profile,
  extract(epoch from s.next_at)::float8 * 1000 as "nextAt", extract(epoch from s.checked_at)::float8 * 1000 as "checkedAt",
  extract(epoch from s.succeeded_at)::float8 * 1000 as "succeededAt"`;

export const allSubscriptions = (sql: Sql): Promise<Subscription[]> => sql<Subscription[]>`select ${columns(sql)} from subscription s join source on source.id = s.source_id order by source.name`;

/** Adds a subscription, or changes the one of that name; the next pull begins from scratch. */
export async function saveSubscription(sql: Sql, { name, list, url, kind = 'file', everyMinutes, profile }: Pick<Subscription, 'name' | 'list' | 'url' | 'everyMinutes' | 'profile'> & Partial<Pick<Subscription, 'kind'>>): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`insert into source (name) values (${name}) on conflict (name) do nothing`;
    await transaction`
      insert into subscription (source_id, list, url, kind, every_minutes, member, visibility, tags)
      select id, ${list}, ${url}, ${kind}, ${everyMinutes}, ${profile.member ?? null}, ${profile.visibility ?? null}, ${profile.tags ?? []} from source where name = ${name}
      on conflict (source_id) do update set
        list = excluded.list, url = excluded.url, kind = excluded.kind, every_minutes = excluded.every_minutes, member = excluded.member, visibility = excluded.visibility, tags = excluded.tags,
        paused = false, etag = null, last_modified = null, content_hash = null, failures = 0, problem = null, next_at = now()`;
  });
}

/** Ends a subscription; what it brought stays. False where there is none of that name. */
export async function endSubscription(sql: Sql, name: string): Promise<boolean> {
  const rows = await sql`delete from subscription using source where source.id = subscription.source_id and source.name = ${name} returning 1`;
  return rows.length > 0;
}

/** False where there is none of that name. */
export async function pauseSubscription(sql: Sql, name: string, paused: boolean): Promise<boolean> {
  const rows = await sql`update subscription set paused = ${paused}, next_at = now() from source where source.id = subscription.source_id and source.name = ${name} returning 1`;
  return rows.length > 0;
}

/** Takes the subscription that has been due longest, so that no other process pulls it; a process that dies loses it after a quarter of an hour. */
export async function claimDue(sql: Sql, now: Date): Promise<Subscription | undefined> {
  const [claimed] = await sql<Subscription[]>`
    with due as (select source_id from subscription where next_at <= ${now} and not paused order by next_at limit 1 for update skip locked),
         s as (update subscription set next_at = ${later(now, leaseMinutes)} where source_id in (select source_id from due) returning *)
    select ${columns(sql)} from s join source on source.id = s.source_id`;
  return claimed;
}

/** An answer was taken, or it was the same as before. */
export async function recordSuccess(sql: Sql, { sourceId, everyMinutes }: Subscription, now: Date, answer: { etag?: string; lastModified?: string; contentHash?: string; problem?: string }): Promise<void> {
  await sql`
    update subscription set checked_at = ${now}, succeeded_at = ${now}, failures = 0, problem = ${answer.problem ?? null}, next_at = ${later(now, jittered(everyMinutes, 0.05))},
      etag = ${answer.etag ?? null}, last_modified = ${answer.lastModified ?? null}, content_hash = ${answer.contentHash ?? null}
    where source_id = ${sourceId}`;
}

/** The pause doubles with each failure, up to a day; jitter keeps the sources of one broken host apart. */
export async function recordFailure(sql: Sql, { sourceId, everyMinutes, failures }: Subscription, now: Date, problem: string): Promise<void> {
  const pause = Math.min(everyMinutes * 2 ** Math.min(failures + 1, 12), Math.max(longestPauseMinutes, everyMinutes));
  await sql`
    update subscription set checked_at = ${now}, failures = failures + 1, problem = ${problem.slice(0, 500)}, next_at = ${later(now, jittered(pause, 0.25))}
    where source_id = ${sourceId}`;
}

const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const jittered = (minutes: number, share: number): number => minutes * (1 - share + 2 * share * Math.random());

/** How a source is doing: `outdated` where it has brought nothing for a day or three intervals, whichever is longer. */
export type Health = 'new' | 'ok' | 'failing' | 'outdated' | 'paused';

export function healthOf({ paused, failures, succeededAt, everyMinutes, checkedAt }: Pick<Subscription, 'paused' | 'failures' | 'succeededAt' | 'everyMinutes' | 'checkedAt'>, now: number): Health {
  if (paused) return 'paused';
  if (checkedAt === null) return 'new';
  if (succeededAt !== null && now - succeededAt > Math.max(3 * everyMinutes, 24 * 60) * 60_000) return 'outdated';
  return failures > 0 ? 'failing' : 'ok';
}
