// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A cursor that no page of this list ends with. */
export class UnknownCursorError extends Error {
  override name = 'UnknownCursorError';
}

const cursorOf = (id: string) => btoa(id).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** One page after the item the cursor names, and the cursor of the page that follows. */
export function pageOf<TItem extends { id: string }>(items: readonly TItem[], limit: number, cursor?: string): { items: TItem[]; next?: string } {
  const last = cursor === undefined ? -1 : items.findIndex(({ id }) => cursorOf(id) === cursor);
  if (cursor !== undefined && last === -1) throw new UnknownCursorError();
  const page = items.slice(last + 1, last + 1 + limit);
  const end = page.at(-1);
  return end !== undefined && end !== items.at(-1) ? { items: page, next: cursorOf(end.id) } : { items: page };
}
