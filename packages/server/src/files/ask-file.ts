// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AddressRules } from '../import/address-guard.ts';
import { UnreadableFileError } from '../import/draft.ts';
import { askFor, type Answer } from '../import/fetch-source.ts';

/** What a server says of a file before it sends it. */
export interface FileFacts {
  mimeType?: string;
  bytes?: number;
}

const ms = 5_000;
const headers = { 'accept-encoding': 'identity' };

/** Asks for type and size of a file without fetching it. @throws UnreadableFileError where there is no file */
export async function askFile(address: string, rules: AddressRules): Promise<FileFacts> {
  const head = await askFor(address, { method: 'HEAD', headers }, { ...rules, ms }, readHeaders);
  // Some programs answer no HEAD; of the first byte they say the same.
  if (head !== 'not allowed') return head;
  const part = await askFor(address, { method: 'GET', headers: { ...headers, range: 'bytes=0-0' } }, { ...rules, ms }, readHeaders);
  return part === 'not allowed' ? {} : part;
}

function readHeaders({ statusCode, headers: said, body }: Answer, url: URL): FileFacts | 'not allowed' {
  body.on('error', () => {}).destroy();
  if (statusCode === 405 || statusCode === 501) return 'not allowed';
  if (statusCode !== 200 && statusCode !== 206) throw new UnreadableFileError(`${url.href} antwortet mit Status ${statusCode}.`);
  const text = (name: string): string => String(said[name] ?? '').trim();
  const mimeType = /^[\w.+-]+\/[\w.+-]+/u.exec(text('content-type'))?.[0].toLowerCase();
  // A page in the place of a file asks for a password, or says that there is none.
  if (mimeType === 'text/html' && !/\.html?$/iu.test(url.pathname)) throw new UnreadableFileError(`${url.href} antwortet mit einer Seite statt einer Datei.`);
  const written = statusCode === 206 ? (/\/(\d+)$/u.exec(text('content-range'))?.[1] ?? '') : text('content-encoding') === '' ? text('content-length') : '';
  const bytes = /^\d{1,15}$/u.test(written) ? Number(written) : 0;
  return { ...(mimeType !== undefined && mimeType !== unknownType && { mimeType }), ...(bytes > 0 && { bytes }) };
}

/** Says nothing about a file. */
export const unknownType = 'application/octet-stream';
