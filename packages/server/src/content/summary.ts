// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { cut } from '@vir-nordwest/core/text/cut.ts';

/** Characters of a teaser that is cut from the text. */
const summaryLength = 280;

/** The start of `text` on one line, as a teaser. */
export const summarize = (text: string): string => cut(text.replace(/\s+/gu, ' '), summaryLength);
