// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isRecord } from '../guards/read.ts';
import { plainText } from '../text/plain.ts';
import type { SourceAdapter } from './adapter.ts';

/** Posts asked for; WordPress gives at most 100 at once. */
const posts = 50;

/**
 * The posts of a WordPress site by its REST API. `address` is the site, or the address of posts with a choice of its own, such as
 * `https://www.example.de/wp-json/wp/v2/posts?categories=5`; sites without pretty addresses have `?rest_route=/wp/v2/posts`.
 */
export const wordpress: SourceAdapter = async (address, { json }) => {
  const url = new URL(address);
  if (!/\/wp\/v2\//.test(url.pathname + url.search)) url.pathname = `${url.pathname.replace(/\/$/, '')}/wp-json/wp/v2/posts`;
  for (const [name, value] of [['per_page', String(posts)], ['_embed', 'author,wp:term,wp:featuredmedia']] as const) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  const answer = await json(url.href);
  if (!Array.isArray(answer)) throw new Error('no list of posts');
  return { title: url.host.replace(/^www\./, ''), home_page_url: url.origin, items: answer.filter(isRecord).map(itemOf) };
};

function itemOf(post: Record<string, unknown>): Record<string, unknown> {
  const content = fieldOf(post.content, 'rendered');
  const hidden = isRecord(post.content) && post.content.protected === true;
  const embedded = isRecord(post._embedded) ? post._embedded : {};
  const terms = listOf(embedded['wp:term']).flatMap(listOf).filter(isRecord);
  const image = listOf(embedded['wp:featuredmedia']).find(isRecord);
  const { link, id } = post;
  return {
    id: typeof link === 'string' ? link : id,
    url: link,
    title: plainText(fieldOf(post.title, 'rendered')),
    // WordPress ends a cut text with „[…]“ and themes with a link „Weiterlesen“: both say what the title's link does.
    summary: plainText(fieldOf(post.excerpt, 'rendered').replace(/<a\b[^>]*>[^<]*<\/a>/gi, '')).replace(/\s*(?:\[…\]|\[\.\.\.\]|…)\s*$/, ' …').trim() || undefined,
    content_html: content && !hidden ? content : undefined,
    date_published: instant(post.date_gmt),
    date_modified: instant(post.modified_gmt),
    tags: [...new Set(terms.filter(({ taxonomy }) => taxonomy === 'category' || taxonomy === 'post_tag').map(({ name }) => plainText(text(name))).filter(Boolean))],
    image: image && text(image.source_url),
    authors: listOf(embedded.author).filter(isRecord).map(({ name }) => ({ name: text(name) })),
    _vir: { pinned: post.sticky === true, ...(image && { image: { alt: text(image.alt_text), ...sizeOf(image.media_details) } }) },
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const fieldOf = (value: unknown, name: string): string => text(isRecord(value) ? value[name] : undefined);
/** WordPress writes UTC without saying so, and `0000-00-00` for drafts. */
const instant = (value: unknown): string | undefined => (/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text(value)) ? `${text(value)}Z` : undefined);
const sizeOf = (details: unknown): object => (isRecord(details) && details.width && details.height ? { width: details.width, height: details.height } : {});
