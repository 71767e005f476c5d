// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { DocumentItem } from '@vir-nordwest/contract';
import { NewsQuery } from '@vir-nordwest/contract/schemas';
import type { Sql } from 'postgres';
import { withoutControls } from '../content/controls.ts';
import { plainContent } from '../content/plain-content.ts';
import { openSource } from '../import/open-source.ts';
import { itemId, storeItems } from '../import/store-items.ts';
import { itemJson, type Site } from '../lists/item-json.ts';
import type { ListDefinition } from '../lists/item-lists.ts';
import { newest } from '../lists/item-order.ts';
import type { ItemRow } from '../lists/item-row.ts';
import { DocumentError } from './document-error.ts';
import { documentType } from './document-type.ts';

/** What is known of a file, stored as the item's extension. */
export interface StoredDocument {
  filename: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** Largest file, in bytes. */
export const maxDocument = 50_000_000;
const partSize = 262_144;
const sourceName = 'dokumente';

/** A list like news, but only signed-in members have a route to it. */
export const documentList: ListDefinition<'documents'> = {
  name: 'documents',
  title: 'Dokumente der Virtuellen Region Nordwest',
  description: 'Unterlagen für Mitglieder',
  query: NewsQuery,
  subscriptions: [],
  orderOf: () => newest,
  toItem: documentJson,
};

function documentJson(row: ItemRow, site: Site): DocumentItem {
  const { url: _page, ...item } = itemJson(row, 'documents', site);
  const { filename, mediaType, size } = row.extension as unknown as StoredDocument;
  return { ...item, _document: { filename, mediaType, size, ticket: `${site.publicUrl}/v1/member/documents/${row.id}/ticket` } };
}

export interface NewDocument {
  filename: string;
  bytes: Uint8Array;
  title: string;
  description?: string | undefined;
  tags?: readonly string[];
  /** A member's id, ARS or name. */
  municipality?: string | undefined;
  published?: Date;
}

/** Takes a file in. @returns its id. @throws DocumentError */
export async function addDocument(importer: Sql, { filename, bytes, title, description, tags = [], municipality, published = new Date() }: NewDocument): Promise<string> {
  const name = cleanFilename(filename);
  if (withoutControls(title).trim() === '') throw new DocumentError('Der Titel fehlt.');
  if (bytes.length === 0) throw new DocumentError('Die Datei ist leer.');
  if (bytes.length > maxDocument) throw new DocumentError(`Die Datei ist zu groß: höchstens ${maxDocument / 1_000_000} MB.`);
  const stored: StoredDocument = { filename: name, mediaType: await documentType(name, bytes), size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const member = municipality === undefined ? undefined : await findMember(importer, municipality);
  const guid = randomUUID();
  await importer.begin(async (transaction) => {
    const sql = transaction as unknown as Sql;
    const source = await openSource(sql, sourceName, { title: documentList.description });
    const draft = { guid, title: withoutControls(title).trim().slice(0, 500), visibility: 'members' as const, tags: [...tags], published: published.toISOString(), ...(description !== undefined && { content: plainContent(withoutControls(description)) }), ...(member !== undefined && { member }) };
    const { problems } = await storeItems((work) => work(sql), {
      list: 'documents',
      source,
      entries: [{ place: name, draft }],
      extensionOf: () => stored,
      afterWrite: async (same, [item]) => {
        for (let number = 0; number * partSize < bytes.length; number += 1) {
          await same`insert into document_part (item_id, number, body) values (${item?.id ?? ''}, ${number}, ${Buffer.from(bytes.subarray(number * partSize, (number + 1) * partSize))})`;
        }
      },
      now: new Date(),
    });
    if (problems[0] !== undefined) throw new DocumentError(problems[0].reason);
  });
  return itemId(sourceName, 'documents', guid);
}

export async function removeDocument(importer: Sql, id: string): Promise<boolean> {
  const { count } = await importer`delete from item where list = 'documents' and id = ${id}`;
  return count > 0;
}

export async function selectDocuments(sql: Sql): Promise<{ id: string; title: string; published: Date; document: StoredDocument }[]> {
  return [...(await sql<{ id: string; title: string; published: Date; document: StoredDocument }[]>`select id, title, published, extension as document from item where list = 'documents' and deleted_at is null order by published desc, id`)];
}

/** A document as far as this session may see it. */
export async function findDocument(sql: Sql, id: string): Promise<StoredDocument | undefined> {
  const [row] = await sql<{ document: StoredDocument }[]>`select extension as document from item where list = 'documents' and id = ${id} and deleted_at is null`;
  return row?.document;
}

/** The bytes, fetched piece by piece as the reader takes them. Ends in an error when the document is removed meanwhile. */
export function documentBytes(sql: Sql, id: string, { size }: StoredDocument): Readable {
  async function* parts(): AsyncGenerator<Buffer> {
    for (let number = 0; number * partSize < size; number += 1) {
      const [part] = await sql<{ body: Buffer }[]>`select body from document_part where item_id = ${id} and number = ${number}`;
      if (part === undefined) throw new Error(`document ${id} is gone`);
      yield part.body;
    }
  }
  return Readable.from(parts(), { objectMode: false });
}

/** A name that any system can keep, without folders and without signs that make it look like another one. */
function cleanFilename(name: string): string {
  const { name: stem, ext } = path.parse(path.basename(name.replaceAll('\\', '/')).normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Surrogate}"*:<>?|]/gu, ''));
  return `${stem.slice(0, 120).trim() || 'dokument'}${ext}`;
}

async function findMember(sql: Sql, text: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from member where id = ${text} or ars = ${text} or lower(name) = lower(${text}) order by id = ${text} desc, ars = ${text} desc limit 1`;
  if (row === undefined) throw new DocumentError(`Ein Mitglied „${text}“ gibt es nicht; gebraucht wird sein Name, seine Kennung oder sein Regionalschlüssel.`);
  return row.id;
}
