// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';

/** Name of a build from what its files hold. It is part of their addresses: without vowels, so that it never holds a word that ad blockers look for. */
export function buildName(texts) {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 6).replaceAll('a', 'g').replaceAll('e', 'h');
}
