// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Config } from '@vir-nordwest/contract';
import { instant } from './item.ts';
import { fields, listOf, text, type Read } from './read.ts';

/** `/v1/config.json`. A switch or notice that is no use is left out, never the others. */
export const readConfig: Read<Config> = fields({ disabled: listOf(fields({ widget: text, message: text }, {})), notices: listOf(fields({ text }, { until: instant })) }, {});
