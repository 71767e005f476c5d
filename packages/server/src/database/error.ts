// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** The database cannot be had; the message is German and says what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}
