// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode, NewsItem } from '@vir-nordwest/contract';
import type { ItemRow } from './item-row.ts';

/** Addresses an item needs to know. */
export interface Site {
  /** Public address of the API, without trailing slash. */
  publicUrl: string;
}

/** The part every list has in common (JSON Feed 1.1 item with `_vir`). `path` is the list's folder of item pages. */
export function itemJson(row: ItemRow, path: string, site: Site): NewsItem {
  const { publicUrl } = site;
  const image = imageOf(row, site);
  return {
    id: row.id,
    url: row.url ?? `${publicUrl}/${path}/${row.id}`,
    ...(row.title !== null && { title: row.title }),
    ...(row.content_html === null ? { content_text: row.content_text ?? row.summary ?? row.title ?? '' } : { content_html: row.content_html }),
    ...(row.summary !== null && { summary: row.summary }),
    ...(image !== null && { image: image.url }),
    date_published: instant(row.published),
    ...(row.modified !== null && { date_modified: instant(row.modified) }),
    ...(row.authors !== null && { authors: row.authors }),
    ...(row.tags.length > 0 && { tags: row.tags }),
    language: row.language,
    ...(row.attachments !== null && { attachments: row.attachments }),
    _vir: {
      visibility: row.visibility,
      ...(row.pinned && { pinned: true }),
      ...(row.example && { example: true }),
      ...(row.member_id !== null && row.member_name !== null && { member: { id: row.member_id, name: row.member_name } }),
      source: { name: row.source_name, ...(row.source_url !== null && { url: row.source_url }) },
      ...(image !== null && { image: imageDetails(image) }),
      ...(row.content_tree !== undefined && row.content_tree !== null && { content: row.content_tree satisfies ContentNode[] }),
    },
  };
}

/** The image where it is on our own host: nobody's page may make visitors ask a third one. */
export const imageOf = ({ image }: ItemRow, { publicUrl }: Site): ItemRow['image'] => (image !== null && URL.parse(image.url)?.origin === new URL(publicUrl).origin ? image : null);

const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

function imageDetails({ alt, credit, width, height }: NonNullable<ItemRow['image']>): { alt?: string; credit?: string; width?: number; height?: number } {
  return { ...(alt !== undefined && { alt }), ...(credit !== undefined && { credit }), ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}
