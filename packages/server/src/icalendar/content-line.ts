// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const octets = new TextEncoder();
const longestLine = 75;

/** Text fit for a value: no control characters, one kind of line end, nothing that cannot be UTF-8. */
export const printable = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\p{Surrogate}]/gu, '');

/** TEXT (RFC 5545 section 3.3.11). */
export const escapeText = (text: string): string => printable(text).replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n');

/** Parameter value in quotes, with the signs of RFC 6868. Readers disagree about backslashes there, so none is written. */
const quoted = (text: string): string => `"${printable(text).replaceAll('\\', '/').replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'")}"`;

/**
 * A content line, folded, with its CRLF. `value` is already in the property's own form; whatever could end the line is
 * taken out here once more, so that no value can begin a property of its own.
 */
export function contentLine(name: string, value: string, parameters: Record<string, string | undefined> = {}): string {
  const written = Object.entries(parameters).map(([key, one]) => (one === undefined ? '' : `;${key}=${/^[\w./+-]+$/u.test(one) ? one : quoted(one)}`));
  return fold(`${name}${written.join('')}:${printable(value).replaceAll('\n', '')}`);
}

/** Lines of at most 75 octets without their CRLF, broken between characters (RFC 5545 section 3.1). */
export function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = character < '\u0080' ? 1 : octets.encode(character).length;
    if (length + size > longestLine) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return `${folded}\r\n`;
}
