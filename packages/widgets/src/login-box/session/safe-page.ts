// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Keys need https; proofs need objects that are written as they are, which some old scripts prevent. */
export const isSafe = (): boolean => isSecureContext && JSON.stringify({ a: { b: 'c' } }) === '{"a":{"b":"c"}}';
