// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { commaList, listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { rungs, type Choice, type Rung } from '../choice.ts';
import { isValid } from '../paint.ts';
import type { Words } from '../words/words.ts';
import { behind } from './behind.ts';
import { firstLine, inlineLine, loaderScript, resizeScript, shortLine } from './loader-lines.ts';

/** Text to copy, and what it is. */
export interface Block {
  label: string;
  /** When to take it. */
  help?: string;
  code: string;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Rungs that exist for a widget. */
export const rungsOf = (widget: string): readonly Rung[] => (behind[widget] ? rungs : rungs.slice(0, 2));

/** The link that stands in the widget until its content is there. */
export function fallbackLink({ widget }: Choice, base: string, words: Words): string {
  return `<a href="${escape(base + (behind[widget]?.link ?? '/'))}">${escape(words.titles[widget] ?? words.titleOther)}</a>`;
}

const written = (attributes: ReadonlyMap<string, string>, prefix: string): string => [...attributes].map(([name, value]) => ` ${prefix}${name}${value === '' ? '' : `="${escape(value)}"`}`).join('');

/** The one line of rungs A and B. */
export function placeLine(rung: 'A' | 'B', choice: Choice, base: string, words: Words): string {
  const link = fallbackLink(choice, base, words);
  return rung === 'A' ? `<div class="vir-embed" data-vir="${choice.widget}"${written(choice.attributes, 'data-')}>${link}</div>` : `<vir-${choice.widget}${written(choice.attributes, '')}>${link}</vir-${choice.widget}>`;
}

/** Attributes as a query, for the rungs that the server draws. It has the data itself. */
function query({ attributes }: Choice): string {
  const asked = String(new URLSearchParams([...attributes].filter(([name]) => !['src', 'base', 'mirror'].includes(name))));
  return asked && `?${asked}`;
}

/** A rule for the style sheet of the site; nothing where nothing was chosen. */
export function themeRule({ widget, tokens }: Choice): string {
  const lines = [...tokens].filter(([name, value]) => isValid(name, value)).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length === 0 ? '' : `vir-${widget} {\n${lines.join('\n')}\n}`;
}

/** With a limit of time and a cache: a page of the site must not hang where our server does. */
const includeByPhp = (address: string): string => `<?php
$address = '${address.replaceAll(/['\\]/g, encodeURIComponent)}';
$file = sys_get_temp_dir() . '/vir-' . md5($address) . '.html';
if (!is_file($file) || filemtime($file) < time() - 300) {
    $limit = stream_context_create(['http' => ['timeout' => 3]]);
    $html = @file_get_contents($address, false, $limit);
    if ($html !== false) {
        file_put_contents($file, $html, LOCK_EX);
    } elseif (is_file($file)) {
        touch($file);
    }
}
if (is_file($file)) {
    readfile($file);
}`;

/** Everything a webmaster pastes for the chosen rung. */
export function codeBlocks(choice: Choice, base: string, words: Words): Block[] {
  const { widget, rung } = choice;
  const own = behind[widget];
  const theme = themeRule(choice);
  const frame = `${base}/embed/${widget}${query(choice)}`;
  const fragment = `/fragment/${widget}${query(choice)}`;
  if (rung === 'C' && own) return [{ label: words.code.address, code: frame }];
  if (rung === 'D' && own)
    return [
      { label: words.code.frame, code: `<iframe src="${escape(frame)}" title="${escape(choice.attributes.get('label') ?? words.titles[widget] ?? words.titleOther)}" width="100%" height="600" loading="lazy"></iframe>` },
      { label: words.code.resize, code: inlineLine(resizeScript(base)) },
      { label: words.code.short, help: words.code.shortHelp, code: `<script src="${base}/embed/resize.js" async></script>` },
    ];
  if (rung === 'E' && own)
    return [
      { label: words.code.fragment, code: base + fragment },
      { label: words.code.ssi, code: `<!--#include virtual="/_vir${fragment}" -->` },
      { label: words.code.esi, code: `<esi:include src="${escape(base + fragment)}"/>` },
      { label: words.code.php, code: includeByPhp(base + fragment) },
    ];
  if (rung === 'F' && own) return own.formats.map(([label, extension]) => ({ label, code: listUrl(base, own.list, listQuery(choice), extension) }));
  return [
    { label: words.code.loader, code: firstLine(base) },
    { label: words.code.place, code: placeLine(rung === 'B' ? 'B' : 'A', choice, base, words) },
    ...(theme ? [{ label: words.code.theme, code: theme }] : []),
    { label: words.code.short, help: words.code.shortHelp, code: shortLine(base) },
  ];
}

/** The inline script among them: a policy may ask for its hash. */
export function inlineScript({ rung }: Choice, base: string): string | undefined {
  if (rung === 'A' || rung === 'B') return loaderScript(base);
  return rung === 'D' ? resizeScript(base) : undefined;
}

function listQuery({ attributes }: Choice): ListQuery {
  const value = (name: string): string | undefined => attributes.get(name);
  return { q: value('q'), tag: commaList(value('tag')), member: value('member'), within: value('within'), lang: value('lang'), from: value('from'), to: value('to'), status: commaList(value('status')) };
}
