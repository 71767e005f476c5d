// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createClient } from '@vir-nordwest/core/client/client.ts';
import './base.ts';

/** One client for all widgets of the page, so that they share flights and answers. */
export const client = createClient({
  early(url) {
    const requests = globalThis.VIR?.requests;
    const request = requests?.get(url);
    requests?.delete(url);
    return request;
  },
});
