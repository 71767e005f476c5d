// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDate } from '@vir-nordwest/core/dates/format.ts';
import { de } from '@vir-nordwest/core/news-feed/strings.ts';
import { escapeText } from '../content/serialize.ts';
import type { ItemList } from '../import/store-items.ts';
import { feedLinks, mainFeeds } from './feed-links.ts';
import { pageHtml } from './page.ts';

export interface ItemPage {
  list: ItemList;
  /** Address of the page; the item's `url` may be the original elsewhere. */
  own: string;
  base: string;
  /** Markup of the list, above the text. */
  details?: string | undefined;
}

/** The article as a page of its own. */
export function itemPage(item: NewsItem, { list, own, base, details = '' }: ItemPage): string {
  const title = item.title ?? item.summary?.slice(0, 80) ?? 'Ohne Titel';
  const original = item.url !== undefined && item.url !== own ? item.url : undefined;
  const facts = [
    item.date_published === undefined ? '' : timeHtml(item.date_published),
    escapeText(item._vir.member?.name ?? item._vir.source?.name ?? ''),
    item._vir.example === true ? de.example : '',
  ].filter((fact) => fact !== '');
  const main = [
    `<article>`,
    `<h1>${escapeText(title)}</h1>`,
    `<p class="facts" lang="de">${facts.join(' · ')}</p>`,
    details,
    figureHtml(item),
    item.content_html ?? `<p>${escapeText(item.content_text ?? '')}</p>`,
    (item.attachments ?? []).length === 0 ? '' : `<h2 lang="de">Dateien</h2>\n<ul>${(item.attachments ?? []).map((file) => `<li><a href="${escapeText(file.url)}">${escapeText(file.title ?? file.url)}</a></li>`).join('')}</ul>`,
    original === undefined ? '' : `<p lang="de"><a href="${escapeText(original)}" rel="noopener">Zum Original auf ${escapeText(new URL(original).host)}</a></p>`,
    `</article>`,
  ];
  return pageHtml({ title, description: item.summary, lang: item.language ?? 'de', canonical: original ?? own, own, image: item.image, feeds: feedLinks(list), main: main.filter((part) => part !== '').join('\n') }, base);
}

/** The image with its credit; readers of a page see more of it than those of a list. */
function figureHtml({ image, _vir: { image: details } }: NewsItem): string {
  if (image === undefined) return '';
  const { alt = '', credit, width, height, srcset = [] } = details ?? {};
  const sizes = srcset.length === 0 ? '' : ` srcset="${srcset.map((one) => `${escapeText(one.url)} ${one.width}w`).join(', ')}" sizes="(min-width: 44em) 42em, 95vw"`;
  const room = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  return `<figure><img src="${escapeText(image)}"${sizes} alt="${escapeText(alt)}"${room}>${credit === undefined ? '' : `<figcaption lang="de">Foto: ${escapeText(credit)}</figcaption>`}</figure>`;
}

/** Headlines of the newest items. */
export function homePage(items: readonly NewsItem[], base: string): string {
  const entries = items.map((item) => `<li><a href="${escapeText(base)}/news/${item.id}"${item.language === undefined ? '' : ` lang="${escapeText(item.language)}"`}>${escapeText(item.title ?? item.summary ?? 'Ohne Titel')}</a> <span class="facts">${item.date_published === undefined ? '' : timeHtml(item.date_published)}</span></li>`);
  const list = entries.length === 0 ? '<p>Noch sind keine Nachrichten eingetragen.</p>' : `<ul>\n${entries.join('\n')}\n</ul>`;
  return pageHtml({ title: 'Aktuelles', canonical: `${base}/`, own: `${base}/`, feeds: mainFeeds, main: `<h1>Aktuelles</h1>\n${list}` }, base);
}

const timeHtml = (instant: string): string => `<time datetime="${escapeText(instant)}">${formatDate(berlinTime(Date.parse(instant)), de.dates, { weekdays: [] })}</time>`;
