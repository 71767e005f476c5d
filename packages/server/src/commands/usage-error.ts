// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A wrong call; the message is German. */
export class UsageError extends Error {
  override name = 'UsageError';
}
