// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the search form, which arrives with it. */
export const formDe = {
  searchMember: 'Mitglied suchen',
  kind: 'Art',
  allKinds: 'alle Arten',
} as const;

export type FormWords = Wording<typeof formDe>;
