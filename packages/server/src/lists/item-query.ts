// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone, type NewsQuery } from '@vir-nordwest/contract';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import type { Fragment, Sql } from 'postgres';
import type { StoredList } from '../import/store-items.ts';
import type { Cursor } from './cursor.ts';
import type { ItemQuery, ListDefinition } from './item-lists.ts';
import { comesAfter, cursorColumn, orderBy } from './item-order.ts';
import type { ItemRow } from './item-row.ts';
import { defaultLanguage, isBestVersion, versionsColumn } from './versions.ts';

/** Without `lang` every version of an entry stands for itself. */
export type Filters = Pick<NewsQuery, 'q' | 'tag' | 'member' | 'within' | 'lang'>;

export interface Facets {
  total: number;
  tag: { value: string; count: number }[];
  member: { value: string; label: string; count: number }[];
  language: { value: string; count: number }[];
  /** Only of lists whose items have a day: `2026-03`, the latest first. */
  month?: { value: string; count: number }[];
  /** Only where the items of the list have one. */
  status?: { value: string; count: number }[];
  /** How many matches pass each switch of the list, by the name of its parameter. */
  switches?: Record<string, { value: 'true'; count: number }[]>;
}

const maxWords = 12;
const maxFacetValues = 100;

/** Items of a list that the session may see; who may see what is decided by row-level security, not here. */
const matching = (sql: Sql, list: ListDefinition<StoredList>, filters: Omit<ItemQuery, 'limit' | 'cursor' | 'sort'>, today: string): Fragment => sql`
  item ${context(sql)} where ${conditions(sql, list.name, filters)}
    ${list.isCurrent === undefined ? sql`` : sql`and ${list.isCurrent(sql, today)}`}
    ${list.datedWhere === undefined || (filters.from ?? filters.to) === undefined ? sql`` : sql`and ${list.datedWhere(sql)} and ${day(sql)} >= ${filters.from ?? '0001-01-01'}::date and ${day(sql)} < ${filters.to ?? '9999-12-31'}::date`}
    ${filters.status === undefined || list.status === undefined ? sql`` : sql`and ${list.status(sql, today)} = any (${sql.array(filters.status, 1009)}::text[])`}`;

/** Day in Berlin on which an item appeared. */
const day = (sql: Sql): Fragment => sql`(item.published at time zone ${homeZone})::date`;

/** What belongs to an item in other tables; one member even where two bodies share an ARS. */
export const context = (sql: Sql): Fragment => sql`
  left join source on source.id = item.source_id
  left join lateral (
    select id, ars, name from member where member.id = item.member or member.ars = item.member order by member.id = item.member desc, member.id limit 1
  ) member on true`;

export function conditions(sql: Sql, list: StoredList, filters: Filters): Fragment {
  return sql`
    item.list = ${list} and item.deleted_at is null
      ${filters.tag === undefined ? sql`` : sql`and item.tags && ${sql.array(filters.tag, 1009)}::text[]`}
      ${filters.member === undefined ? sql`` : sql`and (member.id = ${filters.member} or member.ars = ${filters.member} or item.member = ${filters.member})`}
      ${filters.within === undefined ? sql`` : sql`and coalesce(member.ars, item.member) like ${`${filters.within}%`}`}
      ${filters.lang === undefined ? sql`` : sql`and ${isBestVersion(sql, list, filters.lang)}`}
      ${filters.q === undefined ? sql`` : search(sql, list, filters.q)}`;
}

/** Words in German stems, or the beginnings of words with ä=ae, ß=ss. Nothing but signs searches for nothing. */
function search(sql: Sql, list: StoredList, q: string): Fragment {
  const words = fold(q).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').slice(0, maxWords);
  if (words.length === 0) return sql`and false`;
  const prefixes = words.map((word) => `${word}:*`).join(' & ');
  return sql`and item.id in (select find_items(${list}, to_tsquery('simple', ${prefixes}), plainto_tsquery('vir_german', ${q})))`;
}

const copies = (sql: Sql): Fragment => sql`jsonb_build_object('hash', hash, 'width', width, 'height', height)`;

export const columns = (sql: Sql): Fragment => sql`
  item.id, item.visibility, item.title, item.summary, item.content_html, item.content_text, item.url, item.image,
  (select ${copies(sql)} from picture where picture.url = item.image ->> 'url' and hash is not null) as picture,
  (select jsonb_object_agg(picture.url, ${copies(sql)}) from picture where picture.url = any(item.pictures) and hash is not null) as copies,
  case when item.pictures <> '{}' then item.content_tree end as picture_tree, item.authors, item.attachments, item.tags,
  item.language, item.pinned, item.example, item.extension, item.published, item.modified,
  ${versionsColumn(sql)},
  coalesce(source.title, source.name) as source_name, source.url as source_url, member.id as member_id, member.name as member_name`;

const ownColumns = (sql: Sql, { status, moreOf }: ListDefinition<StoredList>, today: string): Fragment => sql`${status === undefined ? sql`null::text` : status(sql, today)} as status, ${moreOf === undefined ? sql`null::jsonb` : moreOf(sql, today)} as more`;

/** One page in the order of the list, and one row more when there is a next page; each with its place in the order. */
export async function selectPage(sql: Sql, list: ListDefinition<StoredList>, query: ItemQuery, page: { limit: number; after: Cursor | undefined }, today: string): Promise<(ItemRow & { cursor: Cursor })[]> {
  const order = list.orderOf(query);
  return sql<(ItemRow & { cursor: Cursor })[]>`
    select ${columns(sql)}, ${ownColumns(sql, list, today)}, ${cursorColumn(sql, order, today)} from ${matching(sql, list, { ...query, lang: query.lang ?? defaultLanguage }, today)}
      ${page.after === undefined ? sql`` : sql`and ${comesAfter(sql, order, today, page.after)}`}
    ${orderBy(sql, order, today)}
    limit ${page.limit + 1}`;
}

export async function selectItem(sql: Sql, list: ListDefinition<StoredList>, id: string, today: string): Promise<ItemRow | undefined> {
  const [row] = await sql<ItemRow[]>`select ${columns(sql)}, ${ownColumns(sql, list, today)}, item.content_tree from ${matching(sql, list, {}, today)} and item.id = ${id}`;
  return row;
}

/** Numbers over all matches, whatever the page. */
export async function selectFacets(sql: Sql, list: ListDefinition<StoredList>, query: ItemQuery, today: string): Promise<Facets> {
  const from = matching(sql, list, { ...query, lang: query.lang ?? defaultLanguage }, today);
  const counted = (value: Fragment, more: Fragment, order: Fragment) => sql<{ value: string; count: number }[]>`select ${value} as value, count(*)::int as count from ${from} ${more} group by 1 order by ${order} limit ${maxFacetValues}`;
  const [facets, status, month] = await Promise.all([
    countFacets(sql, from),
    list.status && counted(list.status(sql, today), sql``, sql`2 desc, 1`),
    list.datedWhere && counted(sql`to_char(${day(sql)}, 'YYYY-MM')`, sql`and ${list.datedWhere(sql)}`, sql`1 desc`),
  ]);
  return { ...facets, ...(status && { status: [...status] }), ...(month && { month: [...month] }) };
}

/**
 * @param from tables and conditions, `item` and `member` among them
 * @param times how often a row counts
 * @param switches conditions by the name of their parameter
 */
export async function countFacets(sql: Sql, from: Fragment, times: Fragment = sql`1`, switches: Readonly<Record<string, Fragment>> = {}): Promise<Facets> {
  const names = Object.keys(switches);
  const passes = Object.values(switches).reduce<Fragment>((all, condition) => sql`${all}, coalesce(${condition}, false)`, sql`false`);
  const [row] = await sql<[Omit<Facets, 'status' | 'switches'> & { passed: number[] }]>`
    with matches as materialized (
      select item.tags, item.language, member.id as member_id, member.name as member_name, ${times} as times, array[${passes}] as passes from ${from}
    )
    select (select coalesce(sum(times), 0)::int from matches) as total,
      (select coalesce(jsonb_agg(f), '[]') from (select tag as value, sum(times)::int as count from matches, unnest(tags) as tag group by tag order by sum(times) desc, tag limit ${maxFacetValues}) f) as tag,
      (select coalesce(jsonb_agg(f), '[]') from (select member_id as value, member_name as label, sum(times)::int as count from matches where member_id is not null group by member_id, member_name order by member_name limit ${maxFacetValues}) f) as member,
      (select coalesce(jsonb_agg(f), '[]') from (select language as value, sum(times)::int as count from matches group by language order by sum(times) desc, language limit ${maxFacetValues}) f) as language,
      array(select (select coalesce(sum(times) filter (where passes[place + 1]), 0)::int from matches) from generate_series(1, ${names.length}::int) as place) as passed`;
  const { passed, ...facets } = row;
  return { ...facets, switches: Object.fromEntries(names.map((name, index) => [name, [{ value: 'true', count: passed[index] ?? 0 }]])) };
}
