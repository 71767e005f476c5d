// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Fields of one entry in a made-up feed. */
export interface SampleEntry {
  id: string;
  title?: string;
  html?: string;
  published?: string;
  tags?: string[];
  visibility?: 'public' | 'members';
  pinned?: boolean;
  member?: string;
  url?: string;
  language?: string;
}

/** A JSON Feed as bytes. */
export function jsonFeed(entries: readonly SampleEntry[]): Uint8Array {
  const items = entries.map(({ id, title, html, published, tags, visibility, pinned, member, url, language }) => ({
    id,
    title: title ?? `Titel ${id}`,
    content_html: html ?? `<p>Text ${id}</p>`,
    date_published: published ?? '2026-03-05T10:00:00Z',
    tags,
    url,
    language,
    _vir: { visibility, pinned, member: member === undefined ? undefined : { id: member } },
  }));
  return Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items }));
}

/** An RSS feed as bytes; `items` is the markup inside the channel. */
export function rssFeed(items: string, head = '<?xml version="1.0" encoding="utf-8"?>'): Uint8Array {
  return Buffer.from(`${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Probe</title><link>https://www.stadt.example/</link>${items}</channel></rss>`);
}
