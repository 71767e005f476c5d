// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Attachment } from '@vir-nordwest/contract';
import { Language } from '@vir-nordwest/contract/schemas';
import * as v from 'valibot';
import { cleanHtml, htmlToText } from '../content/clean-html.ts';
import { linkOf, TooDeepError, type TreeOptions } from '../content/safe-tree.ts';
import { summarize } from '../content/summary.ts';
import type { ImportProblem, NewsDraft, ParseContext, ParseResult } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { shorten } from './entry-fields.ts';
import { readFeedDate } from './feed-date.ts';

/** One entry as its file writes it. HTML fields are raw, addresses may be relative, dates are text. */
export interface FeedEntry {
  guid?: string | undefined;
  titleHtml?: string | undefined;
  summaryHtml?: string | undefined;
  contentHtml?: string | undefined;
  url?: string | undefined;
  published?: string | undefined;
  modified?: string | undefined;
  authors?: { name?: string | undefined; url?: string | undefined }[];
  tags?: string[];
  language?: string | undefined;
  image?: { url: string; alt?: string | undefined; credit?: string | undefined; width?: number | undefined; height?: number | undefined } | undefined;
  attachments?: { url: string; mime_type: string; title?: string | undefined; size_in_bytes?: number | undefined; duration_in_seconds?: number | undefined }[];
  extras?: Pick<NewsDraft, 'pinned' | 'hideDate' | 'expires' | 'example' | 'visibility' | 'member' | 'versionOf'>;
}

export const maxEntries = 5_000;
const maxTitle = 500;

/** Collects drafts; an {@link EntryError} or markup that cannot be read makes a problem of that entry only. */
export class EntryCollector {
  readonly result: ParseResult<NewsDraft> & { notes: ImportProblem[] } = { entries: [], problems: [], notes: [] };
  readonly #guids = new Map<string, string>();

  add(place: string, read: () => { entry: FeedEntry; bases: (string | undefined)[] }, context: ParseContext): void {
    try {
      const { entry, bases } = read();
      const notes: string[] = [];
      const draft = newsDraft(entry, bases, context, notes);
      const first = this.#guids.get(draft.guid);
      if (first !== undefined) throw new EntryError(`Die Kennung „${shorten(draft.guid)}“ hat schon ${first}.`);
      this.#guids.set(draft.guid, place);
      this.result.entries.push({ place, draft });
      for (const reason of notes) this.result.notes.push({ place, reason });
    } catch (error) {
      if (!(error instanceof EntryError || error instanceof TooDeepError)) throw error;
      this.result.problems.push({ place, reason: error.message });
    }
  }
}

function newsDraft(entry: FeedEntry, bases: (string | undefined)[], context: ParseContext, notes: string[]): NewsDraft {
  const url = linkOf(entry.url, { bases });
  const places = { bases: [url, ...bases, context.url] };
  const image = imageOf(entry, places);
  const options: TreeOptions = { ...places, imageOrigin: context.imageOrigin, creditOf: (src) => (src === image?.url ? image.credit : undefined) };
  const title = htmlToText(entry.titleHtml ?? '').slice(0, maxTitle);
  const content = cleanHtml(entry.contentHtml ?? entry.summaryHtml ?? '', options);
  if (title === '' && content.text === '') throw new EntryError('Der Eintrag hat weder Titel noch Text.');
  const summary = summarize(entry.contentHtml === undefined ? content.text : htmlToText(entry.summaryHtml ?? '') || content.text);
  const date = (field: string, text: string | undefined): string | undefined => {
    if (text === undefined || text.trim() === '') return undefined;
    const instant = readFeedDate(text, context.now);
    if (instant === undefined) notes.push(`${field} „${shorten(text.trim())}“ ist kein glaubhaftes Datum und bleibt weg.`);
    return instant;
  };
  const published = date('Veröffentlicht:', entry.published);
  const modified = date('Geändert:', entry.modified);
  const attachments = attachmentsOf(entry, places);
  const tags = [...new Set((entry.tags ?? []).map((tag) => htmlToText(tag).slice(0, 100)).filter((tag) => tag !== ''))];
  const authors = (entry.authors ?? []).flatMap((author) => {
    const name = htmlToText(author.name ?? '').slice(0, 200);
    const link = linkOf(author.url, places);
    return name === '' ? [] : [{ name, ...(link?.startsWith('http') === true && { url: link }) }];
  });
  const language = entry.language?.replace('_', '-');
  return {
    guid: guidOf(entry, url, title, content.text),
    ...(title !== '' && { title }),
    ...(summary !== '' && { summary }),
    ...(content.html !== '' && { content }),
    ...(url?.startsWith('http') === true && { url }),
    ...(image !== undefined && { image }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    ...(authors.length > 0 && { authors }),
    ...(tags.length > 0 && { tags }),
    ...(v.is(Language, language) && { language }),
    ...(attachments.length > 0 && { attachments }),
    ...entry.extras,
  };
}

/** The entry's own key, else its address, else a fingerprint: an entry without any of them still has one identity. */
function guidOf(entry: FeedEntry, url: string | undefined, title: string, text: string): string {
  const written = entry.guid?.replace(/\s+/gu, ' ').trim() ?? '';
  if (written !== '') return written.length <= 1000 ? written : `sha256:${createHash('sha256').update(written).digest('hex')}`;
  return url ?? `sha256:${createHash('sha256').update(`${title}\n${entry.published ?? ''}\n${title === '' ? text : ''}`).digest('hex')}`;
}

function imageOf(entry: FeedEntry, options: { bases: (string | undefined)[] }): NewsDraft['image'] {
  const url = linkOf(entry.image?.url, options);
  if (entry.image === undefined || url?.startsWith('http') !== true) return undefined;
  const { alt, credit, width, height } = entry.image;
  return { url, ...(alt !== undefined && { alt }), ...(credit !== undefined && { credit }), ...(isSize(width) && { width }), ...(isSize(height) && { height }) };
}

function attachmentsOf(entry: FeedEntry, options: { bases: (string | undefined)[] }): Attachment[] {
  return (entry.attachments ?? []).flatMap(({ url, mime_type, title, size_in_bytes, duration_in_seconds = 0 }) => {
    const link = linkOf(url, options);
    const duration = Math.round(duration_in_seconds);
    if (link?.startsWith('http') !== true) return [];
    return [{ url: link, mime_type: /^[\w.+-]+\/[\w.+-]+$/u.test(mime_type) ? mime_type : 'application/octet-stream', ...(title !== undefined && { title: htmlToText(title) }), ...(isSize(size_in_bytes) && { size_in_bytes }), ...(isSize(duration) && { duration_in_seconds: duration }) }];
  });
}

const isSize = (value: number | undefined): value is number => value !== undefined && Number.isSafeInteger(value) && value > 0;
