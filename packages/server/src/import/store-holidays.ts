// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { HolidayDraft } from './holidays.ts';
import type { StoreCounts, Transact } from './store-items.ts';

export interface StoreHolidays {
  entries: readonly { draft: HolidayDraft }[];
  /** Entries the parser refused. While there are any, nothing is removed: the missing one may be among them. */
  refused: number;
}

const keyOf = ({ region, first, name }: Omit<HolidayDraft, 'until'>): string => `${region} ${first} ${name}`;

/** A file decides about the time it covers: what a Land has between the file's first and last day is as the file says, the rest stays. */
export async function storeHolidays(transact: Transact, { entries, refused }: StoreHolidays): Promise<StoreCounts> {
  const drafts = [...new Map(entries.map(({ draft }) => [keyOf(draft), draft])).values()];
  return transact(async (sql) => {
    await sql`lock table school_holiday in share row exclusive mode`;
    const rows = await sql<HolidayDraft[]>`select name, first::text, until::text, region from school_holiday`;
    const known = new Map(rows.map((row) => [keyOf(row), row]));
    const touched = drafts.filter((draft) => known.get(keyOf(draft))?.until !== draft.until);
    const wanted = new Set(drafts.map(keyOf));
    const covered = Map.groupBy(drafts, ({ region }) => region);
    const gone = rows.filter((row) => {
      const own = covered.get(row.region) ?? [];
      return !wanted.has(keyOf(row)) && own.some(({ first }) => first <= row.until) && own.some(({ until }) => until >= row.first);
    });
    for (const { region, first, name } of refused > 0 ? [] : gone) await sql`delete from school_holiday where region = ${region} and first = ${first} and name = ${name}`;
    for (const { name, first, until, region } of touched) {
      await sql`insert into school_holiday (region, first, until, name) values (${region}, ${first}, ${until}, ${name}) on conflict (region, first, name) do update set until = excluded.until`;
    }
    const changed = touched.filter((draft) => known.has(keyOf(draft))).length;
    const notes = refused > 0 ? gone.map(({ name, first, region }) => ({ place: `${name} (${region}, ab ${first})`, reason: 'Steht nicht mehr in der Datei. Bleibt, solange Einträge übersprungen werden.' })) : [];
    return { added: touched.length - changed, changed, unchanged: drafts.length - touched.length, removed: refused > 0 ? 0 : gone.length, problems: [], notes };
  });
}
