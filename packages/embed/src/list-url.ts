// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Parameters of a list in the one order that loader, widgets and caches share. The twin of core's `listUrl`, held to it by a test; a tag cannot name a `cursor`. */
const parameters = 'q tag member within lang from to status sort limit'.split(' ');

/** Address of a list from a widget's attributes; `tag` and `status` are comma lists. */
export function listUrl(base: string, list: string, read: (attribute: string) => string): string {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = read(name);
    for (const part of /tag|status/.test(name) ? value.split(',') : [value]) {
      const text = part.trim();
      if (text && name + text !== 'langde' && name + text !== 'limit20') query.append(name, text);
    }
  }
  const text = query.toString();
  return `${base}/v1/${list}.json${text && `?${text}`}`;
}
