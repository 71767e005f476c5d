// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export { LoginBox } from './login-box.ts';
export { VirLoginEvent, VirLogoutEvent, VirSessionExpiredEvent, type SignedIn } from './login-box.events.ts';
