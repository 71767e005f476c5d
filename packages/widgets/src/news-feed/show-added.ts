// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/*
 * Loaded at the first press. `shared/show-more.ts` does the same for the calendar, where it is part of the first download: one file for
 * both would be a further request there, or more bytes for every widget.
 */

/** Loads a page more and moves the focus to the first new item. The number of new ones; nothing where the page did not come. */
export async function showAdded(host: LitElement, resource: { more(): Promise<boolean> }): Promise<number | undefined> {
  const rows = () => [...host.renderRoot.querySelectorAll<HTMLElement>('.items > li')];
  const before = new Set(rows());
  if (!(await resource.more())) return undefined;
  await host.updateComplete;
  const added = rows().filter((row) => !before.has(row));
  (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
  return added.length;
}
