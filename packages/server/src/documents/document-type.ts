// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { DocumentError } from './document-error.ts';

/** What may be handed out, by the ending of the name. Nothing that a browser or an office suite would run. */
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  ics: 'text/calendar',
};

/** What the beginning of the bytes has to say; text has no beginning of its own. */
const textTypes = new Set(['text/plain', 'text/csv', 'text/calendar']);

/**
 * The media type of a file, if its name and its bytes agree on one that may be handed out.
 * @throws DocumentError
 */
export async function documentType(filename: string, bytes: Uint8Array): Promise<string> {
  const ending = path.extname(filename).slice(1).toLowerCase();
  const named = Object.hasOwn(types, ending) ? types[ending] : undefined;
  if (named === undefined) throw new DocumentError(`Dateien mit der Endung „.${ending}“ werden nicht angenommen. Möglich: ${Object.keys(types).join(', ')}.`);
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  if (textTypes.has(named) ? found === undefined || textTypes.has(found) : found === named) return textTypes.has(named) ? readText(named, bytes) : named;
  throw new DocumentError(`Die Datei heißt „.${ending}“, ihr Inhalt ist aber ${found === undefined ? 'nicht zu erkennen' : `„${found}“`}.`);
}

function readText(type: string, bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new DocumentError('Die Datei ist kein Text.');
  const isUtf8 = (() => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  })();
  return `${type}; charset=${isUtf8 ? 'utf-8' : 'windows-1252'}`;
}
