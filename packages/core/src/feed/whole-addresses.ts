// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '../links/safe-link.ts';

type Item = Readonly<Record<string, unknown>>;

/** JSON Feed asks for whole addresses, and people write others: those of an item are relative to the first base that is one, its site or else its feed. */
export function wholeAddresses(item: Item, ...bases: readonly unknown[]): Item {
  const whole = (written: unknown) => (written && typeof written === 'string' ? bases.map((base) => (typeof base === 'string' ? safeLink(written, base) : undefined)).find(Boolean) : undefined);
  return { ...item, ...Object.fromEntries(['url', 'external_url', 'image'].filter((name) => item[name] !== undefined).map((name) => [name, whole(item[name])])) };
}
