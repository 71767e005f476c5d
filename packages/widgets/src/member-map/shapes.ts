// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberKind } from '@vir-nordwest/core/member-map/model.ts';

/** A shape for each kind of member, around 0 0, at most 14 wide: kinds are told apart without colour. */
export const shapes: Readonly<Record<MemberKind, string>> = {
  land: 'M0-7 6.7-2.2 4.1 5.7-4.1 5.7-6.7-2.2Z',
  landkreis: 'M-5.5-5.5h11v11h-11Z',
  region: 'M0-7.5 7.5 0 0 7.5-7.5 0Z',
  stadt: 'M-6 0a6 6 0 1 0 12 0 6 6 0 1 0-12 0Z',
  gemeinde: 'M0-6.5 6.5 5h-13Z',
  samtgemeinde: 'M0 6.5-6.5-5h13Z',
  verband: 'M-2.5-7h5v4.5H7v5H2.5V7h-5V2.5H-7v-5h4.5Z',
};
