// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsFeed, NewsItem } from '@vir-nordwest/contract';
import { escapeText } from '../content/serialize.ts';

/** Address of the same list in another format, under which the file itself is found. */
type SelfUrl = string;

/** RSS 2.0 with `content:encoded`, the creator by Dublin Core and the feed's own address by Atom. */
export function rssText(feed: NewsFeed, self: SelfUrl): string {
  const items = feed.items.map((item) =>
    element('item', [
      text('title', item.title ?? item.summary?.slice(0, 100) ?? 'Ohne Titel'),
      text('link', item.url),
      `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
      text('pubDate', item.date_published && new Date(item.date_published).toUTCString().replace('GMT', '+0000')),
      text('description', item.summary),
      text('content:encoded', bodyOf(item)),
      item.language === feed.language ? '' : text('dc:language', item.language),
      ...(item.authors ?? []).map((author) => text('dc:creator', author.name)),
      ...(item.tags ?? []).map((tag) => text('category', tag)),
      ...(item.attachments ?? []).slice(0, 1).map((file) => `<enclosure url="${escapeXml(file.url)}" type="${escapeXml(file.mime_type)}" length="${file.size_in_bytes ?? 0}"/>`),
    ]),
  );
  const channel = element('channel', [
    text('title', feed.title),
    text('link', feed.home_page_url),
    text('description', feed.description ?? feed.title),
    text('language', feed.language),
    text('lastBuildDate', new Date(feed._vir.generated).toUTCString().replace('GMT', '+0000')),
    '<ttl>60</ttl>',
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>`,
    ...items,
  ]);
  return `${declaration}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">${channel}</rss>\n`;
}

/** Atom (RFC 4287). */
export function atomText(feed: NewsFeed, self: SelfUrl): string {
  const entries = feed.items.map((item) =>
    element('entry', [
      text('id', `urn:vir-nordwest:${item.id}`),
      text('title', item.title ?? item.summary?.slice(0, 100) ?? 'Ohne Titel'),
      text('updated', item.date_modified ?? item.date_published ?? feed._vir.generated),
      text('published', item.date_published),
      item.url === undefined ? '' : `<link rel="alternate" href="${escapeXml(item.url)}"/>`,
      text('summary', item.summary),
      `<content type="html"${item.language === undefined ? '' : ` xml:lang="${escapeXml(item.language)}"`}>${escapeXml(bodyOf(item))}</content>`,
      ...(item.authors ?? []).map((author) => element('author', [text('name', author.name), text('uri', author.url)])),
      ...(item.tags ?? []).map((tag) => `<category term="${escapeXml(tag)}"/>`),
      ...(item.attachments ?? []).map((file) => `<link rel="enclosure" href="${escapeXml(file.url)}" type="${escapeXml(file.mime_type)}"/>`),
    ]),
  );
  const dates = feed.items.map((item) => item.date_modified ?? item.date_published ?? '').sort();
  const parts = [
    text('id', self),
    text('title', feed.title),
    text('subtitle', feed.description),
    text('updated', dates.at(-1) || feed._vir.generated),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" href="${escapeXml(feed.home_page_url ?? self)}"/>`,
    element('author', [text('name', 'Virtuelle Region Nordwest')]),
    ...entries,
  ];
  return `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language ?? 'de')}">\n${parts.join('\n')}\n</feed>\n`;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

const bodyOf = (item: NewsItem): string => item.content_html ?? `<p>${escapeText(item.content_text ?? '')}</p>`;

const element = (name: string, parts: readonly string[]): string => `<${name}>\n${parts.filter((part) => part !== '').join('\n')}\n</${name}>`;

const text = (name: string, value: string | undefined): string => (value === undefined || value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`);

/** XML 1.0 section 2.2 has no place for most control characters, not even escaped. */
const escapeXml = (value: string): string => escapeText(value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ''));
