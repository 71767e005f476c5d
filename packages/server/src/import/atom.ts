// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { linkOf } from '../content/safe-tree.ts';
import { textToHtml } from '../content/serialize.ts';
import { UnreadableFileError, type NewsDraft, type ParseContext, type ParseResult } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { EntryCollector, maxEntries, type FeedEntry } from './feed-entry.ts';
import { childText, elementsOf, markupOf, parseXml, textOf, type XmlElement } from './xml.ts';

/** Atom (RFC 4287), with `xml:base` at the feed, the entry and its content. */
export function parseAtom(bytes: Uint8Array, context: ParseContext): ParseResult<NewsDraft> {
  const feed = parseXml(bytes, context);
  const entries = elementsOf(feed, 'atom:entry');
  if (entries.length > maxEntries) throw new UnreadableFileError(`Der Feed hat mehr als ${maxEntries} Einträge.`);
  const feedBase = linkOf(feed.attributes['xml:base'], { bases: [context.url] });
  const home = linkOf(alternate(feed), { bases: [feedBase, context.url] });
  const collector = new EntryCollector();
  for (const [index, entry] of entries.entries()) {
    const read = (): { entry: FeedEntry; bases: (string | undefined)[] } => {
      const bases = [feedBase, home, context.url];
      const body = elementsOf(entry, 'atom:content')[0];
      const own = linkOf(entry.attributes['xml:base'], { bases });
      return { entry: readEntry(entry, feed), bases: [linkOf(body?.attributes['xml:base'], { bases: [own, ...bases] }), own, ...bases] };
    };
    collector.add(`Eintrag ${index + 1} (Zeile ${entry.line})`, read, context);
  }
  const title = childText(feed, 'atom:title');
  if (feed.broken !== undefined && collector.result.problems.length === 0) collector.result.notes.push({ place: 'Datei', reason: feed.broken });
  return { ...collector.result, origin: { ...(title !== undefined && { title }), ...(home?.startsWith('http') === true && { url: home }) } };
}

function readEntry(entry: XmlElement, feed: XmlElement): FeedEntry {
  if (entry.broken !== undefined) throw new EntryError(entry.broken);
  const links = elementsOf(entry, 'atom:link');
  const people = elementsOf(entry, 'atom:author');
  const content = elementsOf(entry, 'atom:content')[0];
  const enclosures = links.filter((link) => link.attributes['rel'] === 'enclosure');
  const image = enclosures.find((link) => link.attributes['type']?.startsWith('image/') === true);
  return {
    guid: childText(entry, 'atom:id'),
    titleHtml: html(elementsOf(entry, 'atom:title')[0]),
    summaryHtml: html(elementsOf(entry, 'atom:summary')[0]),
    // Content elsewhere (`src`) or of another type is not a text.
    contentHtml: content?.attributes['src'] === undefined ? html(content) : undefined,
    url: alternate(entry),
    published: childText(entry, 'atom:published') ?? childText(entry, 'atom:updated'),
    modified: childText(entry, 'atom:updated'),
    authors: (people.length > 0 ? people : elementsOf(feed, 'atom:author')).slice(0, 20).map((person) => ({ name: childText(person, 'atom:name'), url: childText(person, 'atom:uri') })),
    tags: elementsOf(entry, 'atom:category').map(({ attributes }) => attributes['label'] ?? attributes['term'] ?? ''),
    language: content?.attributes['xml:lang'] ?? entry.attributes['xml:lang'] ?? feed.attributes['xml:lang'],
    image: image === undefined ? undefined : { url: image.attributes['href'] ?? '', alt: image.attributes['title'] },
    attachments: enclosures.filter((link) => link !== image).map(({ attributes }) => ({ url: attributes['href'] ?? '', mime_type: attributes['type'] ?? '', title: attributes['title'], size_in_bytes: Number(attributes['length']) })),
  };
}

const alternate = (parent: XmlElement): string | undefined =>
  elementsOf(parent, 'atom:link').find((link) => (link.attributes['rel'] ?? 'alternate') === 'alternate')?.attributes['href'];

/** A text construct (RFC 4287 section 3.1) as HTML. */
function html(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const type = element.attributes['type'] ?? 'text';
  if (type === 'xhtml') return markupOf(element);
  const text = textOf(element);
  if (text === '') return undefined;
  return type === 'html' || type === 'text/html' ? text : textToHtml(text);
}
