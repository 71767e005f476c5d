// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { de } from './de.ts';
import type { filtersDe } from './filters.ts';
import type { whyDe } from './why.ts';

/** The type of a catalogue from its German source: same keys, any wording. */
export type Wording<T> = string extends keyof T
  ? T
  : T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Wording<T[Key]> };

/** Words all widgets share. German lacks the reasons for failures, the words for choosing, for internal items and for other languages: the parts that need them bring them. */
export type SharedWords = Wording<typeof de> & Partial<Wording<typeof whyDe>> & Partial<Wording<typeof filtersDe>> & { readonly internal?: string; readonly languages?: Readonly<Record<string, string>> };

/** The least every widget adds: its name, what it says when nothing is there (or nothing for the chosen filters), and how it counts. */
export interface WidgetWords extends SharedWords {
  readonly title: string;
  readonly empty: string;
  readonly emptyFiltered: string;
  readonly count: (n: number) => string;
}

/** Month and weekday names and the order of a date; lists start in January and on Monday. */
export type DateWords = SharedWords['dates'];
