// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a tag can name, in the one order that loader, widgets and caches share. The twin of core's `listUrl`, held to it by a test. */
const parameters = 'q tag member within lang status sort limit'.split(' ');

/** Address of a list from a widget's attributes; all but `q` may be comma lists, as `tag` and `status` are. */
export function listUrl(base: string, list: string, attributes: ReadonlyMap<string, string>): string {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = attributes.get(name) ?? '';
    for (const part of name === 'q' ? [value] : value.split(',')) if (part.trim() && name + part !== 'limit20') query.append(name, part.trim());
  }
  const text = query.toString();
  return `${base}/v1/${list}.json${text && `?${text}`}`;
}
