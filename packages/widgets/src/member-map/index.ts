// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export { MemberMap } from './member-map.ts';
export type { MemberMapEventMap } from './member-map.events.ts';
