// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/* Which widget of the page shows which item, for lists that leave out what stands above them. */

const shown = new Map<LitElement, readonly string[]>();

const keysOf = ({ id, url, external_url }: { id: string; url?: string | undefined; external_url?: string | undefined }): string => external_url ?? url ?? id;

/** The items that no list before this one in the page shows. Lists behind it are told when what it shows changes. */
export function shownOnce<TItem extends { item: { id: string; url?: string | undefined; external_url?: string | undefined } }>(host: LitElement, cards: readonly TItem[]): TItem[] {
  const above = new Set<string>();
  for (const [other, keys] of shown) {
    if (!other.isConnected) shown.delete(other);
    else if (other !== host && other.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) for (const key of keys) above.add(key);
  }
  const left = cards.filter(({ item }) => !above.has(keysOf(item)));
  const keys = left.map(({ item }) => keysOf(item));
  if (String(shown.get(host)) !== String(keys)) {
    shown.set(host, keys);
    for (const [other] of shown) if (other !== host && host.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) other.requestUpdate();
  }
  return left;
}
