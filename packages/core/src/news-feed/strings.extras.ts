// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** German for what only some items have; the other languages have these words beside all others. */
export const de = {
  updated: (date: string) => `aktualisiert ${date}`,
  credit: (name: string) => `Foto: ${name}`,
  attachments: 'Anhänge',
  decimalComma: ',',
} as const;
