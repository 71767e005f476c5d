// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { titleKey } from '@vir-nordwest/core/project-list/order.ts';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import type { ImportProblem, MemberDraft } from './draft.ts';
import type { StoreCounts, Transact } from './store-items.ts';

export interface StoreMembers {
  source: { id: number };
  entries: readonly { draft: MemberDraft }[];
  /** Entries the parser refused. While there are any, nobody is removed: the missing one may be among them. */
  refused: number;
  now: Date;
}

/**
 * Writes a list of members as a whole, in one transaction. Members are the same by their id, whatever list names them; the
 * last import decides what is known of one. Who is no longer in the list disappears unless another list names them.
 */
export async function storeMembers(transact: Transact, { source, entries, refused, now }: StoreMembers): Promise<StoreCounts> {
  const rows = entries.map(({ draft }) => rowOf(draft));
  return transact(async (sql) => {
    await sql`lock table member in share row exclusive mode`;
    const known = await sql<{ id: string; content_hash: string }[]>`select id, content_hash from member where id in ${sql(rows.map(({ id }) => id))}`;
    const hashes = new Map(known.map((row) => [row.id, row.content_hash]));
    const touched = rows.filter(({ id, content_hash }) => hashes.get(id) !== content_hash);
    if (touched.length > 0) {
      await sql`
        insert into member (id, ars, name, name_folded, sort_key, feature, content_hash, changed_at)
        select r.*, ${now} from jsonb_to_recordset(${sql.json(touched)}) as r (id text, ars text, name text, name_folded text, sort_key text, feature jsonb, content_hash text)
        on conflict (id) do update set ars = excluded.ars, name = excluded.name, name_folded = excluded.name_folded, sort_key = excluded.sort_key,
          feature = excluded.feature, content_hash = excluded.content_hash, changed_at = excluded.changed_at`;
    }
    await sql`insert into member_listing select id, ${source.id} from unnest(${sql.array(rows.map(({ id }) => id), 1009)}::text[]) as id on conflict do nothing`;
    const missing = await sql<{ id: string; name: string }[]>`
      select member.id, member.name from member_listing join member on member.id = member_id
      where source_id = ${source.id} and member.id <> all (${sql.array(rows.map(({ id }) => id), 1009)}::text[]) order by sort_key collate "C"`;
    const changed = touched.filter(({ id }) => hashes.has(id)).length;
    const counts = { added: touched.length - changed, changed, unchanged: rows.length - touched.length, removed: 0, problems: [] };
    if (missing.length === 0) return counts;
    if (refused > 0) return { ...counts, notes: missing.map(({ name }): ImportProblem => ({ place: name, reason: 'Steht nicht mehr in der Liste. Bleibt, solange Einträge übersprungen werden.' })) };
    await sql`delete from member_listing where source_id = ${source.id} and member_id in ${sql(missing.map(({ id }) => id))}`;
    const removed = await sql<{ id: string }[]>`
      delete from member where id in ${sql(missing.map(({ id }) => id))} and not exists (select from member_listing where member_id = member.id) returning id`;
    const gone = new Set(removed.map(({ id }) => id));
    const notes = missing.map(({ id, name }): ImportProblem => ({ place: name, reason: gone.has(id) ? 'Steht nicht mehr in der Liste und wurde entfernt.' : 'Steht nicht mehr in dieser Liste, aber noch in einer anderen.' }));
    return { ...counts, removed: removed.length, notes };
  });
}

function rowOf(draft: MemberDraft) {
  const { name, ars, ags } = draft.properties;
  const found = { name_folded: fold(name), sort_key: titleKey(name) };
  return {
    id: draft.id,
    ars: ars ?? ags ?? null,
    name,
    ...found,
    feature: draft,
    content_hash: createHash('sha256').update(JSON.stringify([draft, found])).digest('hex'),
  };
}
