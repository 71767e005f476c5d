// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../content/serialize.ts';
import { attributeQuery, type Attributes } from './attributes.ts';
import { oembedLinks } from './oembed.ts';

export interface FramePage {
  widget: string;
  attributes: Attributes;
  language: string;
  title: string;
  /** The fragment of the same widget: what is there without script, and until the data comes. */
  fragment: string;
  /** Public address of the server. */
  base: string;
}

/** Address of a widget as a page of its own. */
export const frameUrl = (base: string, widget: string, attributes: Attributes): string => `${base}/embed/${widget}${attributeQuery(attributes)}`;

/**
 * Only this server, written out: a sandboxed frame (WordPress) has no origin that `'self'` could mean everywhere. Where everybody may frame, the
 * directive is left out: its `*` means whoever has an address, which pages in `srcdoc` or in a sandbox have not.
 */
export function framePolicy(base: string, frameAncestors: string): string {
  const own = `'self' ${new URL(base).origin}`;
  return `default-src 'none'; script-src ${own}; style-src ${own}; connect-src ${own}; img-src ${own}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html${frameAncestors === '*' ? '' : `; frame-ancestors ${frameAncestors}`}`;
}

/** A widget as a page for frames. Links of the fragment leave the frame. */
export function framePage({ widget, attributes, language, title, fragment, base }: FramePage): string {
  const own = frameUrl(base, widget, attributes);
  const theme = /^(?:dark|auto)$/u.exec(attributes.get('theme') ?? '')?.[0] ?? 'light';
  return `<!doctype html>
<html lang="${language}" data-theme="${theme}">
<head>
<meta charset="utf-8">
${oembedLinks(base, own, title)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(title)}</title>
<link rel="stylesheet" href="${escapeText(base)}/embed/frame.css">
<script defer src="${escapeText(base)}/embed/frame.js"></script>
<script defer src="${escapeText(base)}/w/1/vir.js"></script>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
${fragment}</main>
</body>
</html>
`;
}
