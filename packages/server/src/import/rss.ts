// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf } from '../content/safe-tree.ts';
import { UnreadableFileError, type NewsDraft, type ParseContext, type ParseResult } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { EntryCollector, maxEntries, type FeedEntry } from './feed-entry.ts';
import { childText, elementsOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** RSS 2.0 (and RSS 1.0, whose items stand beside the channel) with the usual modules: content, Dublin Core, Media RSS. */
export function parseRss(bytes: Uint8Array, context: ParseContext): ParseResult<NewsDraft> {
  const root = parseXml(bytes, context);
  const channel = elementsOf(root, 'channel')[0];
  if (channel === undefined) throw new UnreadableFileError('Im RSS fehlt das Element <channel>.');
  const items = [...elementsOf(channel, 'item'), ...elementsOf(root, 'item')];
  if (items.length > maxEntries) throw new UnreadableFileError(`Der Feed hat mehr als ${maxEntries} Einträge.`);
  const home = linkOf(childText(channel, 'link'), { bases: [context.url] });
  const language = childText(channel, 'language', 'dc:language');
  const collector = new EntryCollector();
  for (const [index, item] of items.entries()) {
    collector.add(`Eintrag ${index + 1} (Zeile ${item.line})`, () => ({ entry: readItem(item, language), bases: [item.attributes['xml:base'], home, context.url] }), context);
  }
  const title = childText(channel, 'title');
  if (root.broken !== undefined && collector.result.problems.length === 0) collector.result.notes.push({ place: 'Datei', reason: root.broken });
  return { ...collector.result, origin: { ...(title !== undefined && { title }), ...(home?.startsWith('http') === true && { url: home }) } };
}

function readItem(item: XmlElement, feedLanguage: string | undefined): FeedEntry {
  if (item.broken !== undefined) throw new EntryError(item.broken);
  const guid = elementsOf(item, 'guid')[0];
  const permalink = guid !== undefined && guid.attributes['isPermaLink']?.toLowerCase() !== 'false' && /^https?:\/\//iu.test(textOf(guid)) ? textOf(guid) : undefined;
  const media = [...elementsOf(item, 'media:content'), ...elementsOf(item, 'media:group').flatMap((group) => elementsOf(group, 'media:content'))];
  const enclosures = elementsOf(item, 'enclosure');
  return {
    guid: textOf(guid) || undefined,
    titleHtml: childText(item, 'title', 'dc:title'),
    summaryHtml: childText(item, 'description'),
    contentHtml: childText(item, 'content:encoded'),
    url: childText(item, 'link') ?? elementsOf(item, 'atom:link').find((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate')?.attributes['href'] ?? permalink,
    published: childText(item, 'pubDate', 'dc:date', 'dcterms:created'),
    modified: childText(item, 'atom:updated', 'dcterms:modified'),
    authors: [...elementsOf(item, 'dc:creator'), ...elementsOf(item, 'author')].slice(0, 20).map((author) => ({ name: authorName(textOf(author)) })),
    tags: [...elementsOf(item, 'category'), ...elementsOf(item, 'dc:subject')].map(textOf),
    language: childText(item, 'dc:language') ?? feedLanguage,
    image: imageOf(media, elementsOf(item, 'media:thumbnail'), enclosures),
    attachments: enclosures.filter((enclosure) => !isImage(enclosure)).map(({ attributes }) => ({ url: attributes['url'] ?? '', mime_type: attributes['type'] ?? '', size_in_bytes: Number(attributes['length']), ...(/^(?:audio|video)\//u.test(attributes['type'] ?? '') && { duration_in_seconds: secondsOf(childText(item, 'itunes:duration') ?? media.find((content) => content.attributes['url'] === attributes['url'])?.attributes['duration']) }) })),
  };
}

/** `750`, `12:30` or `1:02:03`. */
const secondsOf = (text = ''): number => (/^\d{1,6}(?::\d{1,2}){0,2}(?:\.\d+)?$/u.test(text.trim()) ? text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) : 0);

/** RSS 2.0 wants `mail@example.org (Name)`; the address is nobody's business. */
function authorName(text: string): string {
  return /\(([^()]+)\)\s*$/u.exec(text)?.[1] ?? (text.includes('@') ? '' : text);
}

const isImage = (element: XmlElement): boolean => element.attributes['type']?.startsWith('image/') === true || element.attributes['medium'] === 'image';

function imageOf(media: XmlElement[], thumbnails: XmlElement[], enclosures: XmlElement[]): FeedEntry['image'] {
  const element = media.find(isImage) ?? enclosures.find(isImage) ?? thumbnails[0];
  const url = element?.attributes['url'];
  if (element === undefined || url === undefined) return undefined;
  return { url, alt: childText(element, 'media:description', 'media:title'), credit: childText(element, 'media:credit'), width: Number(element.attributes['width']), height: Number(element.attributes['height']) };
}
