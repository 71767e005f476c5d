// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberCollection, MemberFeature, MemberQuery } from '@vir-nordwest/contract';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import type { Sql } from 'postgres';
import { configMark } from './config.ts';

interface MemberRow {
  feature: MemberFeature;
  changed_at: Date;
}

/** Members by name, all of them: a map shows the whole network. */
export async function selectMembers(sql: Sql, filters: MemberQuery): Promise<MemberRow[]> {
  const words = fold(filters.q ?? '').split(/\s+/u).filter((word) => word !== '').map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
  return sql<MemberRow[]>`
    select feature, changed_at from member
    where true
      ${filters.member === undefined ? sql`` : sql`and (id = ${filters.member} or ars = ${filters.member})`}
      ${filters.within === undefined ? sql`` : sql`and ars like ${`${filters.within}%`}`}
      ${words.length === 0 ? sql`` : sql`and name_folded like all (${sql.array(words, 1009)}::text[])`}
    order by sort_key collate "C", id`;
}

export async function buildMembers(sql: Sql, filters: MemberQuery): Promise<MemberCollection> {
  const [rows, mark] = await Promise.all([selectMembers(sql, filters), configMark(sql)]);
  const kinds = new Map<string, number>();
  for (const { feature } of rows) kinds.set(feature.properties.kind, (kinds.get(feature.properties.kind) ?? 0) + 1);
  const generated = Math.max(0, ...rows.map(({ changed_at }) => changed_at.getTime()));
  const query = Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return {
    type: 'FeatureCollection',
    _vir: {
      query,
      total: rows.length,
      facets: { kind: [...kinds].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)) },
      generated: `${new Date(generated).toISOString().slice(0, 19)}Z`,
      ...mark,
    },
    features: rows.map(({ feature }) => feature),
  };
}
