// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { BoundaryDraft } from './draft.ts';
import type { StoreCounts, Transact } from './store-items.ts';

/** Puts a data set on the map in place of the one there, whatever its source: the last import wins. */
export async function storeBoundaries(transact: Transact, { source, draft, now }: { source: { name: string }; draft: BoundaryDraft; now: Date }): Promise<StoreCounts> {
  const hash = createHash('sha256').update(JSON.stringify(draft)).digest('hex');
  return transact(async (sql) => {
    await sql`lock table boundary in share row exclusive mode`;
    const [active] = await sql<{ id: string; content_hash: string; credit: string }[]>`select id, content_hash, data->'_vir'->>'credit' as credit from boundary`;
    if (active?.id === source.name && active.content_hash === hash) return { added: 0, changed: 0, unchanged: 1, problems: [] };
    if (active !== undefined) await sql`delete from boundary`;
    await sql`insert into boundary (id, data, content_hash, changed_at) values (${source.name}, ${sql.json(draft)}, ${hash}, ${now})`;
    if (active === undefined) return { added: 1, changed: 0, unchanged: 0, problems: [] };
    const notes = active.id === source.name ? [] : [{ place: 'Karte', reason: `Die Grenzen der Quelle „${active.id}“ (${active.credit}) wurden ersetzt.` }];
    return { added: 0, changed: 1, unchanged: 0, problems: [], notes };
  });
}
