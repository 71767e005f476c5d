// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../content/serialize.ts';
import { oembedLinks } from '../embed/oembed.ts';

/** An address for feed readers or calendars: said to programs in the head and to people in the foot of a page. */
export interface FeedLink {
  /** Below the server's public address. */
  path: string;
  type: string;
  title: string;
}

export interface Page {
  title: string;
  description?: string | undefined;
  lang?: string;
  canonical: string;
  /** The page's own address, where it can be embedded by it (oEmbed). */
  own: string;
  /** Address of a picture for previews. */
  image?: string | undefined;
  /** An article rather than an overview, for previews. */
  isArticle?: boolean;
  /** The same in other languages, by address. */
  versions?: readonly { language: string; url?: string | undefined }[];
  /** For search engines (schema.org). */
  data?: object | undefined;
  /** Where what this page shows can be subscribed to. */
  feeds: readonly FeedLink[];
  /** Markup built from escaped and cleaned parts only. */
  main: string;
}

/** Path of the one style sheet, relative to the server's root. */
export const stylePath = '/page.css';

export const pageType = 'text/html; charset=utf-8';

/** Pages have no script (JSON-LD is data, which nothing runs) and take nothing from elsewhere. */
export const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A complete page around `main`. `base` is the public address of the server. */
export function pageHtml(page: Page, base: string): string {
  const head = [
    oembedLinks(base, page.own, page.title),
    ...(page.description === undefined ? [] : [`<meta name="description" content="${escapeText(page.description)}">`, `<meta property="og:description" content="${escapeText(page.description)}">`]),
    `<meta property="og:type" content="${page.isArticle === true ? 'article' : 'website'}">`,
    `<meta property="og:title" content="${escapeText(page.title)}">`,
    '<meta property="og:site_name" content="Virtuelle Region Nordwest">',
    `<meta property="og:url" content="${escapeText(page.canonical)}">`,
    ...(page.image === undefined ? [] : [`<meta property="og:image" content="${escapeText(page.image)}">`]),
    `<link rel="canonical" href="${escapeText(page.canonical)}">`,
    ...versionLinks(page),
    ...(page.data === undefined ? [] : [`<script type="application/ld+json">${JSON.stringify(page.data).replaceAll('<', '\\u003c')}</script>`]),
    ...page.feeds.map(({ path, type, title }) => `<link rel="alternate" type="${type}" title="${escapeText(title)}" href="${escapeText(base + path)}">`),
  ];
  return frameHtml({ ...page, head }, base);
}

/** What all these pages share: the name of the network above, feeds below. */
export const frameHtml = ({ title, lang = 'de', head = [], main, feeds }: Pick<Page, 'title' | 'lang' | 'main' | 'feeds'> & { head?: readonly string[] }, base: string): string => `<!doctype html>
<html lang="${escapeText(lang)}">
<head>
<meta charset="utf-8">
${head.map((line) => `${line}\n`).join('')}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)} – Virtuelle Region Nordwest</title>
<link rel="stylesheet" href="${escapeText(base)}${stylePath}">
</head>
<body>
<header><a href="${escapeText(base)}/">Virtuelle Region Nordwest</a></header>
<main>
${main}
</main>
<footer lang="de">${feeds.map(({ path, title: name }) => `<a href="${escapeText(base + path)}">${escapeText(name)}</a>`).join(' · ')}</footer>
</body>
</html>
`;

/** Each version names all, itself too, as search engines want it. */
function versionLinks({ versions = [], lang = 'de', own }: Page): string[] {
  const all = versions.length === 0 ? [] : [{ language: lang, url: own }, ...versions];
  return all.flatMap(({ language, url }) => (url === undefined ? [] : [`<link rel="alternate" hreflang="${escapeText(language)}" href="${escapeText(url)}">`]));
}
