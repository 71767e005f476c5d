// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** One entry of a file cannot go in. `message` is German and becomes the reason of an `ImportProblem`. */
export class EntryError extends Error {
  override name = 'EntryError';
}
