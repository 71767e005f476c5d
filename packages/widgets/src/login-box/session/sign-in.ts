// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export type { Session } from './session.ts';
export { sessionView } from './session.view.ts';
export { sessionOf } from './sessions.ts';
