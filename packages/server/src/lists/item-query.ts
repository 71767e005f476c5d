// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsQuery } from '@vir-nordwest/contract';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import type { Fragment, Sql } from 'postgres';
import type { ItemList } from '../import/store-items.ts';
import type { Cursor } from './cursor.ts';
import type { ItemRow } from './item-row.ts';

export type Filters = Pick<NewsQuery, 'q' | 'tag' | 'member' | 'within'>;

export interface Facets {
  total: number;
  tag: { value: string; count: number }[];
  member: { value: string; label: string; count: number }[];
  language: { value: string; count: number }[];
}

const maxWords = 12;
const maxFacetValues = 100;

/** Items of a list that the session may see; who may see what is decided by row-level security, not here. */
function matching(sql: Sql, list: ItemList, filters: Filters): Fragment {
  return sql`
    item left join source on source.id = item.source_id
         left join member on member.id = item.member or (member.ars = item.member and member.ars is not null)
    where item.list = ${list} and item.deleted_at is null
      ${filters.tag === undefined ? sql`` : sql`and item.tags && ${sql.array(filters.tag, 1009)}::text[]`}
      ${filters.member === undefined ? sql`` : sql`and (member.id = ${filters.member} or member.ars = ${filters.member} or item.member = ${filters.member})`}
      ${filters.within === undefined ? sql`` : sql`and coalesce(member.ars, item.member) like ${`${filters.within}%`}`}
      ${filters.q === undefined ? sql`` : search(sql, filters.q)}`;
}

/** Words in German stems, or the beginnings of words with ä=ae, ß=ss. Nothing but signs searches for nothing. */
function search(sql: Sql, q: string): Fragment {
  const words = fold(q).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').slice(0, maxWords);
  if (words.length === 0) return sql`and false`;
  const prefixes = words.map((word) => `${word}:*`).join(' & ');
  return sql`and (item.search_folded @@ to_tsquery('simple', ${prefixes}) or item.search_german @@ plainto_tsquery('vir_german', ${q}))`;
}

const columns = (sql: Sql): Fragment => sql`
  item.id, item.visibility, item.title, item.summary, item.content_html, item.content_text, item.url, item.image, item.authors, item.attachments, item.tags,
  item.language, item.pinned, item.example, item.extension, item.published, item.modified,
  coalesce(source.title, source.name) as source_name, source.url as source_url, member.id as member_id, member.name as member_name`;

/** One page in the order of the list, and one row more when there is a next page. */
export async function selectPage(sql: Sql, list: ItemList, filters: Filters, limit: number, after: Cursor | undefined): Promise<ItemRow[]> {
  return sql<ItemRow[]>`
    select ${columns(sql)} from ${matching(sql, list, filters)}
      ${after === undefined ? sql`` : sql`and (item.pinned, item.published, item.id) < (${after.pinned}, ${after.published}::timestamptz, ${after.id})`}
    order by item.pinned desc, item.published desc, item.id desc
    limit ${limit + 1}`;
}

export async function selectItem(sql: Sql, list: ItemList, id: string): Promise<ItemRow | undefined> {
  const [row] = await sql<ItemRow[]>`select ${columns(sql)}, item.content_tree from ${matching(sql, list, {})} and item.id = ${id}`;
  return row;
}

/** Numbers over all matches, whatever the page. */
export async function selectFacets(sql: Sql, list: ItemList, filters: Filters): Promise<Facets> {
  const [row] = await sql<[Facets]>`
    with matches as materialized (
      select item.tags, item.language, member.id as member_id, member.name as member_name from ${matching(sql, list, filters)}
    )
    select (select count(*)::int from matches) as total,
      (select coalesce(jsonb_agg(f), '[]') from (select tag as value, count(*)::int as count from matches, unnest(tags) as tag group by tag order by count(*) desc, tag limit ${maxFacetValues}) f) as tag,
      (select coalesce(jsonb_agg(f), '[]') from (select member_id as value, member_name as label, count(*)::int as count from matches where member_id is not null group by member_id, member_name order by member_name limit ${maxFacetValues}) f) as member,
      (select coalesce(jsonb_agg(f), '[]') from (select language as value, count(*)::int as count from matches group by language order by count(*) desc, language limit ${maxFacetValues}) f) as language`;
  return row;
}
