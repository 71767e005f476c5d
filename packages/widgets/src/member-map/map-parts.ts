// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/* Parts of the map, loaded once for all maps of a page: where they are there, the next map is drawn at once. */

interface Parts {
  pane: typeof import('./map-pane.ts');
  tools: typeof import('./map-tools.ts');
}

/** Those that have come. */
export const parts: Partial<Parts> = {};

export async function loadPart<TName extends keyof Parts>(name: TName, load: () => Promise<Parts[TName]>): Promise<Parts[TName]> {
  const part = await load();
  Object.assign(parts, { [name]: part });
  return part;
}
