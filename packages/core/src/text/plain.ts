// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', ndash: '–', bdquo: '„', ldquo: '“', hellip: '…' };

/** Words of an HTML text, for a teaser. What comes out is text and must be shown as text: it is not sanitised HTML. */
export function plainText(html: string): string {
  return withoutTags(html)
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, decimal?: string, hex?: string, name?: string) => (name ? (entities[name] ?? all) : character(parseInt(decimal ?? hex ?? '', decimal ? 10 : 16))))
    .replace(/\s+/g, ' ')
    .trim();
}

// By position, not by one pattern: each character is looked at a bounded number of times, however many tags stay open.
function withoutTags(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  for (let at = 0; ; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + html.slice(at);
    text += html.slice(at, open) + ' ';
    const [, hidden] = /^<(script|style|template)\b/i.exec(html.slice(open, open + 10)) ?? [];
    const from = hidden ? lower.indexOf('</' + hidden.toLowerCase(), open) : open;
    const close = from < 0 ? -1 : html.indexOf('>', from);
    if (close < 0) return text;
    at = close + 1;
  }
}

const character = (code: number) => (code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ');
