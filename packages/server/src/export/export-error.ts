// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** An export that was given up; the message is German. */
export class ExportError extends Error {
  override name = 'ExportError';
}
