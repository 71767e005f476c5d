// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Address of a list from a widget's attributes. `names` are those that count, in the order loader, widgets and caches share; all but `q` may be
 * comma lists. The twin of core's `listUrl`, held to it by a test.
 */
export function listUrl(base: string, list: string, names: string, attributes: ReadonlyMap<string, string>): string {
  const query = new URLSearchParams();
  for (const name of names.split(' ')) {
    const value = attributes.get(name) ?? '';
    for (const part of name === 'q' ? [value] : value.split(',')) if (part.trim() && name + part !== 'limit20') query.append(name, part.trim());
  }
  return `${base}/v1/${list}.json?${query}`.replace(/\?$/, '');
}
