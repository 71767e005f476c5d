// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A document that cannot be taken; the message is German. */
export class DocumentError extends Error {
  override name = 'DocumentError';
}
