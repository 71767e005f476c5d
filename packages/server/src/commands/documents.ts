// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../database/database.ts';
import { DocumentError } from '../documents/document-error.ts';
import { addDocument, maxDocument, removeDocument, selectDocuments } from '../documents/documents.ts';
import type { Settings } from '../settings.ts';
import { UsageError } from './usage-error.ts';

export interface DocumentCommand {
  operands: string[];
  title?: string | undefined;
  description?: string | undefined;
  municipality?: string | undefined;
  tags?: string | undefined;
}

/** Documents of the members' area. @returns the exit code. @throws UsageError, DocumentError */
export async function documentCommand({ operands: [verb = '', operand, ...rest], title, description, municipality, tags }: DocumentCommand, settings: Settings): Promise<number> {
  if (!['add', 'list', 'remove'].includes(verb) || rest.length > 0 || (operand === undefined) !== (verb === 'list')) throw new UsageError('Möglich: vir document add DATEI --title TEXT, vir document list, vir document remove KENNUNG.');
  if (verb === 'add' && title === undefined) throw new UsageError('Es fehlt --title: wie das Dokument in der Liste heißt.');
  const bytes = verb === 'add' ? await readDocument(operand ?? '') : new Uint8Array();
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  try {
    if (verb === 'add') {
      const names = (tags ?? '').split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');
      const id = await addDocument(database.importer, { filename: path.basename(operand ?? ''), bytes, title: title ?? '', description, municipality, tags: names });
      process.stdout.write(`Aufgenommen, für Angemeldete zu sehen: ${id}\n`);
    } else if (verb === 'list') {
      const documents = await selectDocuments(database.importer);
      const lines = documents.map(({ id, title: name, published, document }) => `${id}  ${published.toISOString().slice(0, 10)}  ${(document.size / 1_000_000).toFixed(2).replace('.', ',')} MB  ${name} (${document.filename})`);
      process.stdout.write(`${lines.length === 0 ? 'Noch kein Dokument.' : lines.join('\n')}\n`);
    } else {
      if (!(await removeDocument(database.importer, operand ?? ''))) throw new DocumentError(`Ein Dokument „${operand}“ gibt es nicht; „vir document list“ nennt die Kennungen.`);
      process.stdout.write('Entfernt.\n');
    }
    return 0;
  } finally {
    await database.close();
  }
}

/** @throws DocumentError where there is no such file or one that is too large to be read at all */
async function readDocument(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new DocumentError(`Die Datei „${file}“ ist nicht da oder nicht lesbar.`);
  if (found.size > maxDocument) throw new DocumentError(`Die Datei ist zu groß: höchstens ${maxDocument / 1_000_000} MB.`);
  return readFile(file);
}
