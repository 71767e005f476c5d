// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { pageType } from '../../pages/page.ts';
import { formPolicy } from './passkey-forms.ts';

/** Of every page with words. `no-referrer` would make browsers say `Origin: null` for our own forms. */
export const formHeaders: Readonly<Record<string, string>> = { 'content-type': pageType, 'referrer-policy': 'same-origin', 'content-security-policy': formPolicy, 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' };
