// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, NewsItem } from '@vir-nordwest/contract';
import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDate } from '@vir-nordwest/core/dates/format.ts';
import { de as words } from '@vir-nordwest/core/news-feed/strings.extras.ts';
import { de } from '@vir-nordwest/core/news-feed/strings.ts';
import { attachmentFacts } from '@vir-nordwest/core/text/attachment.ts';
import { escapeText } from '../content/serialize.ts';
import type { ItemList } from '../import/store-items.ts';
import { feedLinks, mainFeeds } from './feed-links.ts';
import { pageHtml } from './page.ts';

export interface ItemPage {
  list: ItemList;
  /** Address of the page; the item's `url` may be the original elsewhere. */
  own: string;
  base: string;
  /** What search engines want to know beside title, text and picture (schema.org). */
  data?: Readonly<Record<string, unknown>>;
  /** Markup of the list, above the text. */
  details?: string | undefined;
}

/** The article as a page of its own. */
export function itemPage(item: NewsItem, { list, own, base, data, details = '' }: ItemPage): string {
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
    versionsHtml(item),
    item.content_html ?? `<p>${escapeText(item.content_text ?? '')}</p>`,
    (item.attachments ?? []).length === 0 ? '' : `<h2 lang="de">Dateien</h2>\n<ul>${(item.attachments ?? []).map((file) => `<li><a href="${escapeText(file.url)}">${escapeText(file.title ?? file.url)}</a>${fileFacts(file)}</li>`).join('')}</ul>`,
    original === undefined ? '' : `<p lang="de"><a href="${escapeText(original)}" rel="noopener">Zum Original auf ${escapeText(new URL(original).host)}</a></p>`,
    `</article>`,
  ];
  return pageHtml({ title, description: item.summary, lang: item.language ?? 'de', canonical: original ?? own, own, image: item.image, isArticle: list === 'news', versions: item._vir.translations ?? [], data: pageData(item, title, original ?? own, data ?? dataOf[list]), feeds: feedLinks(list), main: main.filter((part) => part !== '').join('\n') }, base);
}

const dataOf: Record<ItemList, Readonly<Record<string, unknown>>> = { news: { '@type': 'NewsArticle' }, events: { '@type': 'Event' }, projects: { '@type': 'Project' } };

/** The item as schema.org knows it. */
function pageData(item: NewsItem, title: string, url: string, own: Readonly<Record<string, unknown>>): object {
  const publisher = item._vir.member?.name ?? item._vir.source?.name;
  return {
    '@context': 'https://schema.org',
    name: title,
    url,
    description: item.summary,
    image: item.image,
    inLanguage: own['@type'] === 'Project' ? undefined : item.language,
    ...(own['@type'] === 'NewsArticle' && { headline: title, datePublished: item.date_published, dateModified: item.date_modified, publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher } }),
    ...own,
  };
}

/** Links to the same text in other languages and registers, each with its own name for itself. */
function versionsHtml({ _vir: { translations = [] } }: NewsItem): string {
  const links = translations.flatMap(({ language, url }) => (url === undefined ? [] : [`<a href="${escapeText(url)}" hreflang="${escapeText(language)}" lang="${escapeText(language)}">${escapeText(words.variantNames[language] ?? language)}</a>`]));
  return links.length === 0 ? '' : `<p class="facts" lang="de">Auch in: ${links.join(', ')}</p>`;
}

/** „ (PDF, 1,2 MB)“ */
function fileFacts(file: Attachment): string {
  const facts = attachmentFacts(file, words.decimalComma);
  return facts && ` (${escapeText(facts)})`;
}

/** The image with its credit; readers of a page see more of it than those of a list. Not twice, where the text shows it. */
function figureHtml(item: NewsItem): string {
  const { image, _vir: { image: details } } = item;
  if (image === undefined || item.content_html?.includes(`src="${escapeText(image)}"`) === true) return '';
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
