// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { paths, type NewsFeed, type ProjectItem } from '@vir-nordwest/contract';
import type { FastifyInstance } from 'fastify';
import { stylePath } from '../pages/page.ts';
import { ExportError } from './export-error.ts';

/** A file of the static twin; `path` is relative, with `/`. */
export interface ExportedFile {
  path: string;
  body: Buffer;
}

export interface ExportSource {
  app: FastifyInstance;
  /** Address under which the files will be found, without trailing slash. */
  publicUrl: string;
  assetsFolder: string;
  /** Berlin day. */
  today: string;
}

/** Feeds with their formats for readers and calendars, and those of their single items. */
const feeds = [
  { name: 'news', siblings: ['rss', 'atom'], single: ['json'] },
  { name: 'events', siblings: ['rss', 'ics'], single: ['json', 'ics'] },
  { name: 'projects', siblings: ['rss'], single: ['json'] },
] as const;

/**
 * The public API as the server answers it to a visitor without parameters, file by file. What others point to comes before
 * what points to it, so that files taken over in this order never lead nowhere.
 * @throws ExportError when an answer cannot be had
 */
export async function* exportedFiles(source: ExportSource): AsyncGenerator<ExportedFile> {
  yield* assets(source.assetsFolder);
  yield* answers(source, [stylePath, paths.openapi, paths.config, paths.boundaries, holidaysOf(source.today), '/v1/members.csv', paths.members]);
  for (const feed of feeds) yield* feedFiles(source, feed);
  yield* answers(source, ['/']);
}

async function* assets(folder: string): AsyncGenerator<ExportedFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new ExportError(`Die gebauten Browser-Dateien fehlen (${folder}). Bitte zuerst „npm run build“ aufrufen.`);
    throw error;
  });
  for (const entry of entries.filter((file) => file.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    yield { path: `w/${path.relative(folder, file).split(path.sep).join('/')}`, body: await readFile(file) };
  }
}

async function* answers(source: ExportSource, addresses: readonly string[]): AsyncGenerator<ExportedFile> {
  for (const address of addresses) {
    const body = await answer(source.app, address);
    if (body !== undefined) yield { path: fileOf(address), body };
  }
}

async function* feedFiles(source: ExportSource, { name, siblings, single }: (typeof feeds)[number]): AsyncGenerator<ExportedFile> {
  const pages = await allPages(source, name);
  const ids = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  // Copies come before what names them; two items may share one.
  const images = pages.flatMap(({ items }) => items.flatMap(({ image, content_html = '', _vir }) => [image ?? '', ...(_vir.image?.srcset?.map(({ url }) => url) ?? []), ...picturesOf(content_html)]));
  const logos = pages.flatMap(({ items }) => items.flatMap((item) => (item as Partial<ProjectItem>)._project?.funding?.flatMap(({ logo }) => [logo?.url ?? '', ...(logo?.srcset ?? []).map(({ url }) => url)]) ?? []));
  yield* answers(source, [...new Set([...images, ...logos].filter((url) => url.startsWith(`${source.publicUrl}/media/`)).map((url) => url.slice(source.publicUrl.length)))]);
  for (const id of ids) {
    yield* answers(source, [...single.map((extension) => `/v1/${name}/${encodeURIComponent(id)}.${extension}`), `/${name}/${encodeURIComponent(id)}`]);
  }
  yield* answers(source, siblings.map((extension) => `/v1/${name}.${extension}`));
  for (const [index, page] of [...pages.entries()].reverse()) {
    const next = pages[index + 1] === undefined ? {} : { next_url: source.publicUrl + pagePath(name, index + 1) };
    const { next_url: _, ...rest } = page;
    // A web server applies no filter and must not claim it: the client reads here what it has to do itself.
    const feed: NewsFeed = { ...rest, feed_url: source.publicUrl + pagePath(name, index), ...next, _vir: { ...page._vir, query: {} } };
    yield { path: fileOf(pagePath(name, index)), body: Buffer.from(JSON.stringify(feed)) };
  }
}

/** Addresses an article shows pictures from, in all their widths. */
const picturesOf = (html: string): string[] => (html.match(/<img [^>]*>/gu) ?? []).flatMap((tag) => tag.match(/(?<=[" ])https?:[^\s"]+(?=[" ])/gu) ?? []);

/** No item can be called so: ids have 24 signs. */
const pagePath = (name: string, index: number): string => (index === 0 ? `/v1/${name}.json` : `/v1/${name}/page-${index + 1}.json`);

/** Of events first what is to come, then what this month has had: who reads the first page wants to know what comes, and a month is read whole. */
async function allPages(source: ExportSource, name: (typeof feeds)[number]['name']): Promise<NewsFeed[]> {
  if (name !== 'events') return pagesFrom(source, `/v1/${name}.json`);
  const { month, today, end } = yearOf(source.today);
  const coming = await pagesFrom(source, `/v1/events.json?from=${today}&to=${end}`);
  const ids = new Set(coming.flatMap(({ items }) => items.map(({ id }) => id)));
  const earlier = today === month ? [] : await pagesFrom(source, `/v1/events.json?from=${month}&to=${today}`);
  // What still goes on is among both.
  const pages = [...coming, ...earlier.map((page) => ({ ...page, items: page.items.filter(({ id }) => !ids.has(id)) })).filter(({ items }) => items.length > 0)];
  const total = pages.reduce((sum, { items }) => sum + items.length, 0);
  return pages.map((page) => ({ ...page, _vir: { ...page._vir, total } }));
}

async function pagesFrom({ app, publicUrl }: ExportSource, first: string): Promise<NewsFeed[]> {
  const pages: NewsFeed[] = [];
  for (let address: string | undefined = first; address !== undefined; ) {
    const body = await answer(app, address);
    if (body === undefined) break;
    const page = JSON.parse(body.toString()) as NewsFeed;
    pages.push(page);
    address = page.next_url?.slice(publicUrl.length);
  }
  return pages;
}

/** Twelve months from the first of this one: nobody can ask a file for another window, and calendars ask for whole months. */
function yearOf(today: string): { month: string; today: string; end: string } {
  const month = today.slice(4, 7);
  return { month: `${today.slice(0, 4)}${month}-01`, today, end: `${Number(today.slice(0, 4)) + 1}${month}-01` };
}

function holidaysOf(day: string): string {
  const { month, end } = yearOf(day);
  return `${paths.holidays}?from=${month}&to=${end}`;
}

/** Pages for people become folders, so that their address needs no ending. */
function fileOf(address: string): string {
  const file = decodeURIComponent(address.slice(1).replace(/\?.*$/u, ''));
  if (file === '') return 'index.html';
  return /\.[a-z]+$/u.test(file) ? file : `${file}/index.html`;
}

/** `undefined` for what there is not (any more): no boundaries yet, an item deleted a moment ago. */
async function answer(app: FastifyInstance, address: string): Promise<Buffer | undefined> {
  const { statusCode, rawPayload } = await app.inject({ url: address });
  if (statusCode === 404) return undefined;
  if (statusCode !== 200) throw new ExportError(`${address} antwortet mit Status ${statusCode}. Die früher exportierten Dateien bleiben, wie sie sind.`);
  return rawPayload;
}
