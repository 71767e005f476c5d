// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addedDe, type AddedWords } from '@vir-nordwest/core/strings/added.ts';
import type { LitElement } from 'lit';

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
  words: (AddedWords & { readonly count: (n: number) => string }) | undefined,
): Promise<void> {
  const found = () => [...host.renderRoot.querySelectorAll<HTMLElement>(rows)];
  const before = new Set(found());
  if (!(await pages.more())) return;
  await host.updateComplete;
  const added = found().filter((row) => !before.has(row));
  (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
  if (!pages.value || !words) return;
  const { shown, total } = host.count(pages.value);
  host.announce((words.added ?? addedDe(words.count))(added.length, shown, total));
}
