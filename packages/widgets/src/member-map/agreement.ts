// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The one thing a widget keeps on a device: that its visitor agreed to tiles of a host. Only where the page has asked for
 * it (`remember`), and only after the visitor's press.
 */
const memory = 'vir-basemap';

/** The host that was agreed to. */
export function remembered(): string | null {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null;
  }
}

/** Keeps the agreement, or forgets it. Where the browser allows no storage, people are asked again. */
export function remember(host: string | undefined): void {
  try {
    if (host === undefined) localStorage.removeItem(memory);
    else localStorage.setItem(memory, host);
  } catch {
    // As said.
  }
}
