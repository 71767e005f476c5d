// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';

export interface Counted {
  value: string;
  label?: string;
}

/** How often each value occurs, most frequent first, equal counts by value. */
export function countValues(values: readonly Counted[]): FacetValue[] {
  const counts = new Map<string, FacetValue>();
  for (const { value, label } of values) {
    const known = counts.get(value);
    counts.set(value, { value, ...(label !== undefined && { label }), count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'de'));
}
