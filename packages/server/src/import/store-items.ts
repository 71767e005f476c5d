// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import type { Sql } from 'postgres';
import { cleaningVersion } from '../content/clean-html.ts';
import { summarize } from '../content/summary.ts';
import type { ImportProblem, ItemDraft } from './draft.ts';

/** Public lists that live in the table `item`. */
export type ItemList = 'news' | 'events' | 'projects';
/** All that live there; documents are for members only. */
export type StoredList = ItemList | 'documents';

/** Runs its work in one transaction; what it resolves with is on disk. */
export type Transact = <TResult>(work: (sql: Sql) => Promise<TResult>) => Promise<TResult>;

export interface StoreCounts {
  added: number;
  changed: number;
  unchanged: number;
  /** Of those, entries that nobody sees because the office has taken them down. */
  withheld?: number;
  /** Only of lists that are replaced as a whole. */
  removed?: number;
  problems: ImportProblem[];
  /** What else an editor should know. */
  notes?: ImportProblem[];
}

export interface StoreItems<TDraft extends ItemDraft> {
  list: StoredList;
  source: { id: number; name: string };
  entries: readonly { place: string; draft: TDraft }[];
  /** Keys of entries the source has deleted. */
  gone?: readonly string[];
  /** The list's own part, stored as JSON (`null`: none). */
  extensionOf: (draft: TDraft) => object | null;
  /** The list's own part as it follows an earlier one. */
  follow?: (next: object | null, before: object | null, now: Date) => object | null;
  /** Writes what hangs on new and changed items, in their transaction. */
  afterWrite?: (sql: Sql, items: { id: string; extension: object | null }[], now: Date) => Promise<void>;
  now: Date;
  /** Called after each committed batch with the number of entries that are safe. */
  onStored?: (count: number) => void;
}

const batchSize = 100;

/** Tag that marks made-up entries in formats without a field for it, folded. */
const exampleTag = 'beispiel';

/** Our id of an entry: opaque, URL-safe, the same after re-import, restore and on every mirror. */
export function itemId(source: string, list: StoredList, guid: string): string {
  return createHash('sha256').update(JSON.stringify([source, list, guid])).digest('hex').slice(0, 24);
}

/**
 * Writes entries in batches, each a transaction. What has not changed is not touched: no date, no notice to the servers.
 * An entry the database refuses becomes a problem, the others of its batch go in.
 */
export async function storeItems<TDraft extends ItemDraft>(transact: Transact, options: StoreItems<TDraft>): Promise<StoreCounts> {
  const counts: StoreCounts = { added: 0, changed: 0, unchanged: 0, problems: [] };
  const rows = options.entries.map(({ place, draft }) => ({ place, row: rowOf(draft, options) }));
  let stored = 0;
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    try {
      add(counts, await transact((sql) => writeBatch(sql, options, batch.map(({ row }) => row))));
    } catch (error) {
      if (!isDataError(error)) throw error;
      for (const { place, row } of batch) {
        try {
          add(counts, await transact((sql) => writeBatch(sql, options, [row])));
        } catch (single) {
          if (!isDataError(single)) throw single;
          counts.problems.push({ place, reason: `Die Datenbank nimmt den Eintrag nicht an: ${(single as Error).message}` });
        }
      }
    }
    stored += batch.length;
    options.onStored?.(stored);
  }
  const { list, source, gone = [], now } = options;
  if (gone.length > 0) counts.removed = await transact((sql) => withdraw(sql, list, source.id, gone, now));
  return counts;
}

/** Takes entries back; an entry that was never there is no concern. */
async function withdraw(sql: Sql, list: StoredList, sourceId: number, guids: readonly string[], now: Date): Promise<number> {
  const rows = await sql`
    update item set deleted_at = ${now}, changed_at = ${now}
    where source_id = ${sourceId} and list = ${list} and guid = any (${sql.array([...guids], 1009)}::text[]) and deleted_at is null returning 1`;
  return rows.length;
}

type Row = ReturnType<typeof rowOf>;

function rowOf<TDraft extends ItemDraft>(draft: TDraft, { list, source, extensionOf }: StoreItems<TDraft>) {
  const extension = extensionOf(draft);
  const words = [draft.title, draft.summary, ...(draft.tags ?? []), draft.content?.text].filter((part) => part !== undefined).join(' ');
  return {
    id: itemId(source.name, list, draft.guid),
    guid: draft.guid,
    visibility: draft.visibility ?? 'public',
    title: draft.title ?? null,
    summary: draft.summary ?? (draft.content === undefined ? null : summarize(draft.content.text) || null),
    content_html: draft.content?.html ?? null,
    content_text: draft.content?.text ?? null,
    content_tree: draft.content?.tree ?? null,
    pictures: [...(draft.content?.pictures ?? []), ...(draft.pictures ?? [])],
    url: draft.url ?? null,
    image: draft.image ?? null,
    authors: draft.authors ?? null,
    attachments: draft.attachments ?? null,
    tags: draft.tags ?? [],
    language: draft.language ?? 'de',
    version_of: draft.versionOf === draft.guid ? null : (draft.versionOf ?? null),
    pinned: draft.pinned ?? false,
    example: draft.example ?? draft.tags?.some((tag) => fold(tag) === exampleTag) ?? false,
    member: draft.member ?? null,
    extension,
    published: draft.published ?? null,
    modified: draft.modified ?? null,
    // A tsvector may hold a megabyte; the German one is generated from the whole text, this one finds the rest by its start.
    folded: fold(words).slice(0, 200_000),
    content_hash: createHash('sha256').update(JSON.stringify([cleaningVersion, draft, ...(extension === null ? [] : [extension])])).digest('hex'),
  };
}

async function writeBatch(sql: Sql, { list, source, now, follow, afterWrite }: Pick<StoreItems<ItemDraft>, 'list' | 'source' | 'now' | 'follow' | 'afterWrite'>, rows: Row[]): Promise<Omit<StoreCounts, 'problems'>> {
  const known = await sql<{ id: string; content_hash: string; extension: object | null; is_there: boolean; withheld: boolean }[]>`
    select id, content_hash, extension, deleted_at is null as is_there, withheld from item where id in ${sql(rows.map(({ id }) => id))} for update`;
  const hashes = new Map(known.filter((row) => row.is_there).map((row) => [row.id, row.content_hash]));
  const before = new Map(known.map((row) => [row.id, row.extension]));
  const touched = rows.filter((row) => hashes.get(row.id) !== row.content_hash).map((row) => ({ ...row, extension: follow?.(row.extension, before.get(row.id) ?? null, now) ?? row.extension }));
  if (touched.length > 0) {
    await sql`
      insert into item (id, list, source_id, guid, visibility, title, summary, content_html, content_text, content_tree, pictures, url, image, authors, attachments,
                        tags, language, version_of, pinned, example, member, extension, published, modified, content_hash, search_folded, first_seen, changed_at)
      select r.id, ${list}, ${source.id}, r.guid, r.visibility, r.title, r.summary, r.content_html, r.content_text, r.content_tree, r.pictures, r.url, r.image, r.authors, r.attachments,
             r.tags, r.language, r.version_of, r.pinned, r.example, r.member, r.extension, coalesce(r.published, (select i.published from item i where i.id = r.id), ${now}),
             r.modified, r.content_hash, to_tsvector('simple', r.folded), ${now}, ${now}
      from jsonb_to_recordset(${sql.json(touched as never)}) as r (id text, guid text, visibility text, title text, summary text, content_html text, content_text text,
           content_tree jsonb, pictures text[], url text, image jsonb, authors jsonb, attachments jsonb, tags text[], language text, version_of text, pinned boolean, example boolean, member text,
           extension jsonb, published timestamptz, modified timestamptz, content_hash text, folded text)
      on conflict (id) do update set
        visibility = excluded.visibility, title = excluded.title, summary = excluded.summary, content_html = excluded.content_html, content_text = excluded.content_text,
        content_tree = excluded.content_tree, pictures = excluded.pictures, url = excluded.url, image = excluded.image, authors = excluded.authors, attachments = excluded.attachments,
        tags = excluded.tags, language = excluded.language, version_of = excluded.version_of, pinned = excluded.pinned, example = excluded.example, member = excluded.member,
        extension = excluded.extension, published = excluded.published, modified = excluded.modified, content_hash = excluded.content_hash,
        search_folded = excluded.search_folded, changed_at = excluded.changed_at, deleted_at = null`;
    await afterWrite?.(sql, touched, now);
  }
  const changed = touched.filter(({ id }) => hashes.has(id)).length;
  return { added: touched.length - changed, changed, unchanged: rows.length - touched.length, withheld: known.filter((row) => row.withheld).length };
}

function add(counts: StoreCounts, more: Omit<StoreCounts, 'problems'>): void {
  counts.added += more.added;
  counts.changed += more.changed;
  counts.unchanged += more.unchanged;
  counts.withheld = (counts.withheld ?? 0) + (more.withheld ?? 0);
}

/** SQLSTATE classes 22 (data exception), 23 (integrity) and 54 (limit exceeded) blame the row, anything else the situation. */
const isDataError = (error: unknown): boolean => /^(?:22|23|54)/u.test((error as { code?: string }).code ?? '');
