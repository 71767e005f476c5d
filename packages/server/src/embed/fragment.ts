// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import { escapeText } from '../content/serialize.ts';
import { headingLevel, type Attributes } from './attributes.ts';
import type { Entry, Group, WidgetContent } from './widget-content.ts';

export interface FragmentSetting {
  widget: string;
  attributes: Attributes;
  language: string;
  /** Public address of the server. */
  base: string;
  /** Where links open: a frame sends them to the page around it. */
  target?: '_top';
}

/**
 * HTML to include in a page of any CMS: complete without script, in the page's own look. It is rung A of the ladder with the whole list as its
 * fallback: where the loader is on the page, the element takes its place once it has the data, and until then nothing moves. The data for search
 * engines stands behind the `<div>`, so that the loader sees that this tag was closed.
 */
export function fragmentHtml(content: WidgetContent, setting: FragmentSetting): string {
  const { widget, attributes, language } = setting;
  const data = [...attributes].map(([name, value]) => ` data-${name}="${escapeText(value)}"`).join('');
  return `<div class="vir-embed" data-vir="${widget}"${data}>
<section class="vir-fragment" lang="${language}" aria-label="${escapeText(attributes.get('label') || content.words.title)}">
${body(content, setting)}
${footer(content, setting)}
</section>
</div>
<script type="application/ld+json">${linkedData(content)}</script>
`;
}

function body({ words, groups }: WidgetContent, { attributes, target }: FragmentSetting): string {
  const label = attributes.get('label') ?? '';
  const level = headingLevel(attributes);
  const below = label === '' ? level : level + 1;
  const parts = groups.flatMap((group) => (group.entries.length === 0 ? [] : groupHtml(group, below, target)));
  if (parts.length === 0) parts.push(`<p>${escapeText(words.empty)}</p>`);
  return [label === '' ? '' : heading(level, escapeText(label)), ...parts].filter((part) => part !== '').join('\n');
}

function groupHtml({ title, entries }: Group, level: number, target: string | undefined): string[] {
  const list = `<ul class="vir-list">\n${entries.map((entry) => entryHtml(entry, title === undefined ? level : level + 1, target)).join('\n')}\n</ul>`;
  return title === undefined ? [list] : [heading(level, escapeText(title)), list];
}

function entryHtml({ title, hint, href, lang, time, facts, text }: Entry, level: number, target: string | undefined): string {
  const name = escapeText(hint === undefined ? title : `${title}, ${hint}`);
  const line = [time && `<time datetime="${escapeText(time.datetime)}">${escapeText(time.text)}</time>`, ...facts.map(escapeText)].filter(Boolean).join(' · ');
  const foreign = lang === undefined ? '' : ` lang="${escapeText(lang)}"`;
  return `<li class="vir-item">${heading(level, href === undefined ? name : link(href, name, target), foreign)}${line && `<p class="vir-facts">${line}</p>`}${text ? `<p${foreign}>${escapeText(text)}</p>` : ''}</li>`;
}

const heading = (level: number, inner: string, attributes = ''): string => `<h${Math.min(level, 6)}${attributes}>${inner}</h${Math.min(level, 6)}>`;
const link = (href: string, inner: string, target: string | undefined): string => `<a href="${escapeText(href)}"${target === undefined ? '' : ` target="${target}"`}>${inner}</a>`;

function footer({ words, list, query, formats }: WidgetContent, { attributes, base, target }: FragmentSetting): string {
  const named = (text: string, address: string | undefined): string => {
    const href = safeLink(address);
    return href === undefined ? '' : link(href, escapeText(text), target);
  };
  const provider = attributes.get('provider') || 'Virtuelle Region Nordwest';
  const parts = [
    `${escapeText(words.provider)} ${named(provider, attributes.get('provider-url')) || escapeText(provider)}`,
    named(words.privacy, attributes.get('privacy-url')),
    named(words.feedback, attributes.get('feedback-url')),
    `${escapeText(words.subscribe)}: ${formats.map(([name, extension]) => named(name, listUrl(base, list, query, extension))).join(', ')}`,
  ];
  return `<p class="vir-footer">${parts.filter((part) => part !== '').join(' · ')}</p>`;
}

/** schema.org as JSON-LD. `<` is written so that no text can end the script element. */
function linkedData({ words, groups }: WidgetContent): string {
  const entries = groups.flatMap((group) => group.entries);
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: words.title,
    itemListElement: entries.map(({ title, href, text, linked }, index) => ({ '@type': 'ListItem', position: index + 1, item: { name: title, url: href, description: text || undefined, ...linked } })),
  };
  return JSON.stringify(list).replaceAll('<', '\\u003c');
}
