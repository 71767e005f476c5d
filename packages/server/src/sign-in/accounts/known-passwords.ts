// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Sorted beginnings of the digests of passwords that became known elsewhere; made by `tools/known-passwords.mjs`. */
export const knownPasswordsFile = fileURLToPath(new URL('known-passwords.bin', import.meta.url));
export const digestLength = 5;

/** Capitals make no other password: people who guess try them too. */
export const knownDigest = (password: string): Buffer => createHash('sha256').update(password.normalize('NFC').toLowerCase()).digest().subarray(0, digestLength);

let list: Promise<Buffer> | undefined;

/** Whether a password stands in the list of those that became known. Nothing leaves this machine. */
export async function isKnown(password: string): Promise<boolean> {
  const digests = await (list ??= readFile(knownPasswordsFile));
  const wanted = knownDigest(password);
  let [from, to] = [0, digests.length / digestLength];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = digests.compare(wanted, 0, digestLength, middle * digestLength, (middle + 1) * digestLength);
    if (order === 0) return true;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return false;
}
