// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListQuery } from '../links/list-url.ts';
import type { Members } from './guards.ts';

/** Whom `member` (an id or a key) and `within` leave: our API has seen to it, a static copy answers with all. */
export function within<T extends { value: Members }>(loaded: T, { member, within: area = '' }: ListQuery): T {
  const features = loaded.value.features.filter(({ id, properties: { ars } }) => (!member || id === member || ars === member) && (typeof ars === 'string' ? ars : '').startsWith(String(area)));
  return { ...loaded, value: { ...loaded.value, features } };
}
