// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { de } from './de.ts';

/** German is the source: what it has, English has too. */
export type Words = { readonly [Key in keyof typeof de]: Widen<(typeof de)[Key]> };
type Widen<T> = T extends string ? string : T extends (...args: never[]) => string ? T : { readonly [Key in keyof T]: Widen<T[Key]> };
