// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { WholeDays } from './month-days.ts';

/** Unread items that may have one of the days: all that say when they are, and not that it is at another time. */
export const itemsNear = (items: readonly unknown[], { from, to }: WholeDays): unknown[] =>
  items.filter((item) => {
    const { start, end } = (item as { _event?: { start?: unknown; end?: unknown } | null } | null)?._event ?? {};
    return typeof start === 'string' && start < to && (start >= from || (typeof end === 'string' && end >= from));
  });
