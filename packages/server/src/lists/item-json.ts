// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode, NewsItem } from '@vir-nordwest/contract';
import { shownTree, type ShownPicture } from '../content/body-pictures.ts';
import { toHtml } from '../content/serialize.ts';
import { widthsOf, type PictureFormat } from '../pictures/widths.ts';
import type { ItemRow, PictureCopies } from './item-row.ts';

/** Addresses an item needs to know. */
export interface Site {
  /** Public address of the API, without trailing slash. */
  publicUrl: string;
}

/** The part every list has in common (JSON Feed 1.1 item with `_vir`). `path` is the list's folder of item pages. */
export function itemJson(row: ItemRow, path: string, site: Site): NewsItem {
  const { publicUrl } = site;
  const image = imageOf(row, site);
  const shown = (tree: ContentNode[]): ContentNode[] => shownTree(tree, (src) => pictureAt(src, row, site));
  return {
    id: row.id,
    // Nobody who follows a link is signed in: internal items have no page here.
    ...(row.visibility === 'public' ? { url: row.url ?? `${publicUrl}/${path}/${row.id}` } : row.url !== null && { url: row.url }),
    ...(row.title !== null && { title: row.title }),
    ...(row.content_html === null ? { content_text: row.content_text ?? row.summary ?? row.title ?? '' } : { content_html: row.picture_tree === null ? row.content_html : toHtml(shown(row.picture_tree)) }),
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
      ...(row.versions !== null && { translations: row.versions.map(({ language, id, url }) => ({ language, id, url: url ?? `${publicUrl}/${path}/${id}` })) }),
      ...(row.content_tree !== undefined && row.content_tree !== null && { content: shown(row.content_tree) }),
    },
  };
}

export interface ItemImage {
  url: string;
  alt?: string;
  credit?: string;
  width?: number;
  height?: number;
  /** The same in other widths, smallest first. */
  srcset?: { url: string; width: number }[];
}

/** The image on our own host, or our copy of it: nobody's page may make visitors ask a third one. */
export function imageOf({ image, picture }: ItemRow, { publicUrl }: Site): ItemImage | null {
  if (image === null) return null;
  if (URL.parse(image.url)?.origin === new URL(publicUrl).origin) return image;
  if (picture === null) return null;
  const { alt, credit } = image;
  const { src, ...sizes } = copiesAt(picture, publicUrl);
  return { url: src, ...(alt !== undefined && { alt }), ...(credit !== undefined && { credit }), ...sizes };
}

/** A picture beside the item's image, on our own host or as our copy. */
export function pictureAt(src: string, { copies }: ItemRow, { publicUrl }: Site): ShownPicture | undefined {
  if (URL.parse(src)?.origin === new URL(publicUrl).origin) return { src };
  const picture = copies !== null && Object.hasOwn(copies, src) ? copies[src] : undefined;
  return picture && copiesAt(picture, publicUrl);
}

/** Addresses of our copies: a JPEG that everything reads, WebP for browsers. */
function copiesAt({ hash, width, height }: PictureCopies, publicUrl: string): Required<Pick<ItemImage, 'srcset'>> & { src: string; width: number; height: number } {
  const address = (wide: number, format: PictureFormat): string => `${publicUrl}/media/${hash}-${wide}.${format}`;
  return { src: address(width, 'jpg'), width, height, srcset: widthsOf(width).map((wide) => ({ url: address(wide, 'webp'), width: wide })) };
}

const instant = (date: Date): string => date.toISOString().replace('.000Z', 'Z');

function imageDetails({ url: _, ...details }: ItemImage): Omit<ItemImage, 'url'> {
  return details;
}
