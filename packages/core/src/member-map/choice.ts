// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { memberId } from '../guards/item.ts';
import type { MemberFilter } from './filter.ts';
import { readKind } from './guards.ts';

/** What an address says, as far as it can be: anybody may have written it. */
export function choiceIn(values: URLSearchParams): MemberFilter & { member?: string } {
  const [q, state, member] = [values.get('q')?.slice(0, 200), values.get('state') ?? '', memberId(values.get('member'))];
  const kind = readKind(values.get('kind'));
  return { ...(q && { q }), ...(kind && { kind }), ...(/^\d\d$/.test(state) && { state }), ...(member && { member }) };
}
