// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fragment, Sql } from 'postgres';
import type { StoredList } from '../import/store-items.ts';

/** What an answer is in where nobody asks for a language. */
export const defaultLanguage = 'de';

/** How far a version is from the language asked: it itself, another register or region of it, German, any other. */
function distance(sql: Sql, language: Fragment, wanted: string): Fragment {
  const primary = wanted.split('-')[0] ?? wanted;
  return sql`case when ${language} = ${wanted} then 0 when ${language} = ${primary} then 1 when split_part(${language}, '-', 1) = ${primary} then 2 when ${language} = ${defaultLanguage} then 3 else 4 end`;
}

/**
 * Of the versions of an entry that the session may see, the one nearest to a language: a preference, never a filter. Row-level security holds for
 * the others as well, so an internal original never hides its public translation.
 */
export const isBestVersion = (sql: Sql, list: StoredList, wanted: string): Fragment => sql`(
  not (select exists (select from item where list = ${list} and version_of is not null))
  or not exists (
    select from item other
    where other.source_id = item.source_id and other.list = item.list and coalesce(other.version_of, other.guid) = coalesce(item.version_of, item.guid) and other.id <> item.id
      and other.deleted_at is null and (${distance(sql, sql`other.language`, wanted)}, other.id) < (${distance(sql, sql`item.language`, wanted)}, item.id)))`;

/** The other versions of an item, as the items say it. */
export const versionsColumn = (sql: Sql): Fragment => sql`
  (select jsonb_agg(jsonb_build_object('language', other.language, 'id', other.id, 'url', other.url) order by other.language, other.id) from item other
   where other.source_id = item.source_id and other.list = item.list and coalesce(other.version_of, other.guid) = coalesce(item.version_of, item.guid) and other.id <> item.id
     and other.deleted_at is null) as versions`;
