// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';

/** Finds or creates the source. Its title and address are touched only when they changed: a touch is a notice to the servers. */
export async function openSource(sql: Sql, name: string, { title = null, url = null }: { title?: string | null; url?: string | null }): Promise<{ id: number; name: string }> {
  await sql`insert into source (name, title, url) values (${name}, ${title}, ${url}) on conflict (name) do nothing`;
  await sql`
    update source set title = coalesce(${title}, title), url = coalesce(${url}, url)
    where name = ${name} and (title is distinct from coalesce(${title}, title) or url is distinct from coalesce(${url}, url))`;
  const [row] = await sql<{ id: string }[]>`select id from source where name = ${name}`;
  return { id: Number(row?.id), name };
}
