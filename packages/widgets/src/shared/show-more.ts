// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/**
 * Loads one page more and moves the focus to the first new element of `selector`, or to the link in it. The number of
 * new ones; nothing where the page did not come.
 */
export async function showMore(host: LitElement, selector: string, more: () => Promise<boolean>): Promise<number | undefined> {
  const found = () => [...host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const before = new Set(found());
  if (!(await more())) return undefined;
  await host.updateComplete;
  const added = found().filter((element) => !before.has(element));
  (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
  return added.length;
}
