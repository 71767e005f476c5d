// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf } from '../content/safe-tree.ts';
import { textToHtml } from '../content/serialize.ts';
import { UnreadableFileError, type NewsDraft, type ParseContext, type ParseResult } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readDay } from './entry-fields.ts';
import { EntryCollector, maxEntries, type FeedEntry } from './feed-entry.ts';
import { isObject, readJsonObject, type JsonObject } from './json-file.ts';
import { maxFileBytes } from './xml.ts';

/** JSON Feed 1.0 and 1.1. Our own `_vir` extension is understood, so that one installation can read another; `_vir.version_of` names the item this one is a version of. */
export function parseJsonFeed(bytes: Uint8Array, context: ParseContext): ParseResult<NewsDraft> {
  const feed = readJsonObject(bytes, context, maxFileBytes);
  const items = feed['items'];
  if (!Array.isArray(items)) throw new UnreadableFileError('Im JSON Feed fehlt die Liste „items“.');
  if (items.length > maxEntries) throw new UnreadableFileError(`Der Feed hat mehr als ${maxEntries} Einträge.`);
  const title = text(feed['title']);
  const home = linkOf(feed['home_page_url'], { bases: [context.url] });
  const collector = new EntryCollector();
  for (const [index, item] of items.entries()) {
    collector.add(`Eintrag ${index + 1}`, () => ({ entry: readItem(item, feed), bases: [home, linkOf(feed['feed_url'], { bases: [] }), context.url] }), context);
  }
  return { ...collector.result, origin: { ...(title !== undefined && { title }), ...(home?.startsWith('http') === true && { url: home }) } };
}

function readItem(item: unknown, feed: JsonObject): FeedEntry {
  if (!isObject(item)) throw new EntryError('Der Eintrag ist kein Objekt.');
  const vir = isObject(item['_vir']) ? item['_vir'] : {};
  const member = isObject(vir['member']) ? text(vir['member']['id']) : text(vir['member']);
  const picture = isObject(vir['image']) ? vir['image'] : {};
  const image = text(item['image']) ?? text(item['banner_image']);
  const authors = list(item['authors']) ?? (isObject(item['author']) ? [item['author']] : list(feed['authors'])) ?? [];
  const id = typeof item['id'] === 'number' ? String(item['id']) : text(item['id']);
  const version = versionOf(id, vir);
  const expires = text(vir['expires']);
  return {
    // JSON Feed 1.1: "If an id is presented as a number, a JSON Feed reader should coerce it to a string."
    guid: id,
    titleHtml: escaped(text(item['title'])),
    summaryHtml: escaped(text(item['summary'])),
    contentHtml: text(item['content_html']) ?? escaped(text(item['content_text'])),
    url: text(item['url']) ?? text(item['external_url']),
    published: text(item['date_published']),
    modified: text(item['date_modified']),
    authors: authors.slice(0, 20).map((author) => ({ name: text(author['name']), url: text(author['url']) })),
    tags: Array.isArray(item['tags']) ? item['tags'].filter((tag) => typeof tag === 'string') : [],
    language: text(item['language']) ?? text(feed['language']),
    image: image === undefined ? undefined : { url: image, alt: text(picture['alt']), credit: text(picture['credit']), width: Number(picture['width']), height: Number(picture['height']) },
    attachments: (list(item['attachments']) ?? []).map((attachment) => ({ url: text(attachment['url']) ?? '', mime_type: text(attachment['mime_type']) ?? '', title: escaped(text(attachment['title'])), size_in_bytes: Number(attachment['size_in_bytes']), duration_in_seconds: Number(attachment['duration_in_seconds'] ?? 0) })),
    extras: {
      ...(vir['visibility'] === 'members' && { visibility: 'members' as const }),
      ...(vir['pinned'] === true && { pinned: true }),
      ...(vir['show_date'] === false && { hideDate: true }),
      ...(expires !== undefined && { expires: readDay(expires, 'Anzeigen bis') }),
      ...(vir['example'] === true && { example: true }),
      ...(member !== undefined && { member }),
      ...(version !== undefined && { versionOf: version }),
    },
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
const list = (value: unknown): JsonObject[] | undefined => (Array.isArray(value) ? value.filter(isObject) : undefined);
const escaped = (value: string | undefined): string | undefined => (value === undefined ? undefined : textToHtml(value));

/** Our own feeds name all versions of an item; the smallest id of them stands for the entry. */
function versionOf(id: string | undefined, vir: JsonObject): string | undefined {
  const others = (list(vir['translations']) ?? []).map((one) => text(one['id'])).filter((one) => one !== undefined);
  const written = text(vir['version_of']) ?? (id === undefined || others.length === 0 ? undefined : [id, ...others].sort()[0]);
  return written === id ? undefined : written;
}
