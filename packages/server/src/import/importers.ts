// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseAtom } from './atom.ts';
import { parseNewsCsv } from './csv.ts';
import type { Format } from './detect-format.ts';
import type { ImportProblem, ItemDraft, ParseContext, Parser } from './draft.ts';
import type { ImportList } from './import-lists.ts';
import { parseJsonFeed } from './json-feed.ts';
import { projectExtension } from './project-extension.ts';
import { parseProjectsCsv, parseProjectsJson } from './projects.ts';
import { parseRss } from './rss.ts';
import { storeItems, type ItemList, type StoreCounts, type Transact } from './store-items.ts';

/** A parsed file that knows how to store itself. */
export interface Prepared {
  problems: ImportProblem[];
  notes?: ImportProblem[];
  origin?: { title?: string; url?: string };
  store(transact: Transact, run: { source: { id: number; name: string }; now: Date; onStored?: (count: number) => void }): Promise<StoreCounts>;
}

type Prepare = (bytes: Uint8Array, context: ParseContext) => Prepared;

/** Parses drafts and stores them in the table `item`. */
function items<TDraft extends ItemDraft>(list: ItemList, parse: Parser<TDraft>, extensionOf: (draft: TDraft) => object | null): Prepare {
  return (bytes, context) => {
    const { entries, ...parsed } = parse(bytes, context);
    return { ...parsed, store: (transact, run) => storeItems(transact, { list, entries, extensionOf, ...run }) };
  };
}

const noExtension = (): null => null;

/** Which formats each list is read from. A new list or format is a line here. */
export const importers: Record<ImportList, Partial<Record<Format, Prepare>>> = {
  news: {
    rss: items('news', parseRss, noExtension),
    atom: items('news', parseAtom, noExtension),
    'json-feed': items('news', parseJsonFeed, noExtension),
    csv: items('news', parseNewsCsv, noExtension),
  },
  projects: {
    'json-feed': items('projects', parseProjectsJson, projectExtension),
    csv: items('projects', parseProjectsCsv, projectExtension),
  },
};

