// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/** What a list says when a page has been added. */
interface AddedWords {
  added(added: number, shown: number, total: number): string;
}

interface Pages<TValue> {
  readonly value: TValue | undefined;
  more(): Promise<boolean>;
}

/**
 * Loads a page more, moves the focus to the first new element of `rows`, or to the link in it, and says how many there are.
 * Arrives with the first press.
 */
export async function showAdded<TValue>(
  host: LitElement & { announce(text: string): void; count(value: TValue): { shown: number; total: number } },
  rows: string,
  pages: Pages<TValue>,
  words: AddedWords | undefined,
): Promise<void> {
  const found = () => [...host.renderRoot.querySelectorAll<HTMLElement>(rows)];
  const before = new Set(found());
  if (!(await pages.more())) return;
  await host.updateComplete;
  const added = found().filter((row) => !before.has(row));
  (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
  if (!pages.value || !words) return;
  const { shown, total } = host.count(pages.value);
  host.announce(words.added(added.length, shown, total));
}
