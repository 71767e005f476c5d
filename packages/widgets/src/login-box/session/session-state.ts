// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Problem } from '@vir-nordwest/core/login-box/strings.session.ts';
import type { SignedIn } from '../login-box.events.ts';
import type { Ending } from './end-watch.ts';

export type SessionState =
  | { state: 'out'; problem?: Problem | undefined; ended?: 'expired' | 'left' | undefined }
  /** In another window, or on the way there in this one. */
  | { state: 'waiting'; popup: boolean }
  | { state: 'entering' }
  /** `ending`: within a few minutes. `problem`: of signing in once more. */
  | { state: 'in'; member: SignedIn; ending?: Ending | undefined; problem?: Problem | undefined };
