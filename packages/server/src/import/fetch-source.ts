// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request } from 'undici';
import { checkAddress, ForbiddenAddressError, guardedLookup, type AddressRules } from './address-guard.ts';
import { UnreadableFileError } from './draft.ts';

export interface FetchedFile {
  bytes: Uint8Array;
  /** Address after redirects. */
  url: string;
  charset?: string;
  /** Validators for the next time (RFC 9110 section 8.8). */
  etag?: string;
  lastModified?: string;
}

/** Validators of an earlier answer. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Largest answer after decompression, in bytes; the ratio guards against bombs, above a size where ratios mean something. */
const limits = { bytes: 5_000_000, ratio: 100, ratioFrom: 200_000, redirects: 3, ms: 10_000 };

/** What a caller expects, where it is not a feed. */
export interface FetchRules extends AddressRules {
  /** Largest answer, in bytes after decompression. */
  maxBytes?: number;
  accept?: string;
  /** Longest wait for everything together, in milliseconds. */
  ms?: number;
}

/** Fetches a file from the public internet, within limits of size, time and place. @throws UnreadableFileError */
export async function fetchSource(address: string, rules: FetchRules = {}): Promise<FetchedFile> {
  const file = await fetchIfChanged(address, { etag: null, lastModified: null }, rules);
  if (file === undefined) throw new UnreadableFileError(`${address} antwortet mit Status 304.`);
  return file;
}

/** Fetches a file unless it is still the one with these validators; `undefined` then. @throws UnreadableFileError */
export async function fetchIfChanged(address: string, { etag, lastModified }: Validators, rules: FetchRules = {}): Promise<FetchedFile | undefined> {
  const conditions = { ...(etag !== null && { 'if-none-match': etag }), ...(lastModified !== null && { 'if-modified-since': lastModified }) };
  const headers = { accept: rules.accept ?? 'application/rss+xml, application/atom+xml, application/feed+json, text/calendar, application/geo+json, text/csv, */*;q=0.5', 'accept-encoding': 'gzip, br', ...conditions };
  return askFor(address, { method: 'GET', headers }, rules, async (answer, url) => {
    if (answer.statusCode === 304 && Object.keys(conditions).length > 0) return undefined;
    if (answer.statusCode !== 200) throw new UnreadableFileError(`${url.href} antwortet mit Status ${answer.statusCode}.`);
    const charset = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(String(answer.headers['content-type'] ?? ''))?.[1];
    const bytes = await readBody(answer.body, String(answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase(), rules.maxBytes ?? limits.bytes);
    return { bytes, url: url.href, ...(charset !== undefined && { charset }), ...validatorsOf(answer.headers) };
  });
}

export type Answer = Awaited<ReturnType<typeof request>>;

/**
 * Asks a guarded address, follows what leads on and hands over the answer. `read` must use up its body or destroy it.
 * @throws UnreadableFileError whatever goes wrong on the way
 */
export async function askFor<TResult>(address: string, asked: { method: 'GET' | 'HEAD'; headers: Record<string, string> }, rules: FetchRules, read: (answer: Answer, url: URL) => TResult | Promise<TResult>): Promise<TResult> {
  const agent = new Agent({ connect: { lookup: guardedLookup(rules), timeout: limits.ms }, maxHeaderSize: 32_768 });
  const ms = rules.ms ?? limits.ms;
  const signal = AbortSignal.timeout(ms);
  try {
    let url = checkAddress(address, rules);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const answer = await request(url, { dispatcher: agent, signal, method: asked.method, headers: { 'user-agent': 'vir-nordwest (feed import)', ...asked.headers } });
      const location = answer.headers['location'];
      if (![301, 302, 303, 307, 308].includes(answer.statusCode) || typeof location !== 'string') return await read(answer, url);
      await answer.body.dump({ limit: 16_384 }).catch(() => {});
      url = checkAddress(URL.parse(location, url.href)?.href ?? location, rules);
    }
    throw new ForbiddenAddressError(`${address} leitet öfter als ${limits.redirects}-mal weiter.`);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof UnreadableFileError) throw cause;
    if (signal.aborted) throw new UnreadableFileError(`${address} hat nicht innerhalb von ${ms / 1000} Sekunden geantwortet.`);
    throw new UnreadableFileError(`${address} ist nicht abrufbar (${(cause as NodeJS.ErrnoException).code ?? 'Verbindungsfehler'}).`);
  } finally {
    await agent.destroy();
  }
}

function validatorsOf(headers: Record<string, string | string[] | undefined>): Pick<FetchedFile, 'etag' | 'lastModified'> {
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(typeof etag === 'string' && etag.length <= 500 && { etag }), ...(typeof lastModified === 'string' && lastModified.length <= 100 && { lastModified }) };
}

async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  let received = 0;
  const counted = Readable.from(count(body, (bytes) => (received += bytes)));
  const decoder = decoderFor(encoding);
  const decoded = decoder === undefined ? counted : counted.on('error', (error) => decoder.destroy(error)).pipe(decoder);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new UnreadableFileError(`Die Datei ist größer als ${maxBytes / 1_000_000} MB.`);
      if (size > limits.ratioFrom && size > received * limits.ratio) throw new UnreadableFileError('Die Datei ist auffällig stark komprimiert und wird nicht gelesen.');
      chunks.push(chunk);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks);
}

async function* count(body: Readable, add: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of body as AsyncIterable<Buffer>) {
    add(chunk.length);
    yield chunk;
  }
}

function decoderFor(encoding: string): ReturnType<typeof createGunzip> | undefined {
  if (encoding === 'identity' || encoding === '') return undefined;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  if (encoding === 'br') return createBrotliDecompress();
  throw new UnreadableFileError(`Die Komprimierung „${encoding.slice(0, 20)}“ wird nicht verstanden.`);
}
