// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { Instant } from './scalars.ts';

export const Health = v.object({ status: v.picklist(['ok', 'failing']), version: v.string(), database: v.picklist(['ok', 'unreachable']), time: Instant });

/** Kill switch and notices: a named widget shows `message` instead of content. */
export const Config = v.object({
  disabled: v.array(v.object({ widget: v.string(), message: v.string() })),
  notices: v.array(v.object({ text: v.string(), until: v.optional(Instant) })),
});
