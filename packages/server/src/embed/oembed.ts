// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../content/serialize.ts';

/** https://oembed.com section 2.3 */
export interface Embed {
  type: 'rich' | 'link';
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  width?: number;
  height?: number;
  html?: string;
}

/** Between the 200 and 1000 pixels WordPress lets its frames have; there the frame then tells its own height. */
const usualHeight = 600;
const usualWidth = 600;

export interface Limits {
  maxwidth?: string | null;
  maxheight?: string | null;
}

/** For the head of a page, early: WordPress reads only the beginning of it. */
export function oembedLinks(base: string, page: string, title: string): string {
  const link = (type: string, format: string): string =>
    `<link rel="alternate" type="${type}" title="${escapeText(title)}" href="${escapeText(`${base}/oembed?${String(new URLSearchParams({ url: page, format }))}`)}">`;
  return `${link('application/json+oembed', 'json')}\n${link('text/xml+oembed', 'xml')}`;
}

/** A page as a link: all that is embedded of it is its title. */
export const linkEmbed = (title: string, base: string): Embed => ({ type: 'link', version: '1.0', title, provider_name: 'Virtuelle Region Nordwest', provider_url: `${base}/`, cache_age: 3600 });

/**
 * A widget in a frame, in the form WordPress keeps of a provider it does not know: a blockquote with a link, then the frame.
 * Never larger than asked for.
 */
export function richEmbed({ title, page, base }: { title: string; page: string; base: string }, { maxwidth, maxheight }: Limits): Embed {
  const width = Math.min(usualWidth, pixels(maxwidth));
  const height = Math.min(usualHeight, pixels(maxheight));
  const name = escapeText(title);
  const address = escapeText(page);
  const html = `<blockquote class="wp-embedded-content"><a href="${address}">${name}</a></blockquote><iframe class="wp-embedded-content" src="${address}" title="${name}" width="${width}" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  return { ...linkEmbed(title, base), type: 'rich', width, height, html };
}

const pixels = (text: string | null | undefined): number => (/^[1-9]\d{0,5}$/u.test(text ?? '') ? Number(text) : Infinity);

export const embedXml = (embed: Embed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(embed).map(([name, value]) => `<${name}>${escapeText(String(value))}</${name}>`).join('\n')}\n</oembed>\n`;
