// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** One source: the adapter's name, empty for the address of a JSON Feed, and what it is given. */
export interface SourcePart {
  name: string;
  address: string;
}

/** Most sources of one list. */
const mostParts = 10;

/** `merge:https://a.example/feed.json wordpress:https://b.example/` in its parts; any other text is one part. */
export function sourceParts(source: string): SourcePart[] {
  const written = source.startsWith('merge:') ? source.slice('merge:'.length).split(/\s+|%20/) : [source];
  return written.filter(Boolean).slice(0, mostParts).map((part) => {
    const [, name, address] = /^([a-z][a-z0-9-]*):(.*)$/is.exec(part) ?? [];
    return name === undefined || address === undefined || /^(?:https?|data|blob|file)$/i.test(name) ? { name: '', address: part } : { name: name.toLowerCase(), address };
  });
}

/** The addresses that are asked for a source. */
export const sourceAddresses = (source: string): string[] => sourceParts(source).map(({ address }) => address);
