// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', ndash: '–', bdquo: '„', ldquo: '“', hellip: '…' };

/** Words of an HTML text, for a teaser. What comes out is text and must be shown as text: it is not sanitised HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style|template|head)\b[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, decimal: string, hex: string, name: string) => (name ? (entities[name] ?? all) : character(parseInt(decimal ?? hex, decimal ? 10 : 16))))
    .replace(/\s+/g, ' ')
    .trim();
}

const character = (code: number) => (code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ');
