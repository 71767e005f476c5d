// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Database } from '../database/database.ts';
import type { AnswerCache } from '../http/answer-cache.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Site } from '../lists/item-json.ts';

/** What routes work with. */
export interface RouteContext {
  database: Database;
  cache: AnswerCache;
  metrics: Metrics;
  site: Site;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The day in Europe/Berlin. */
  today: () => string;
  /** Folder of the built browser files. */
  assetsFolder: string;
  version: string;
  /** Who may show widgets in a frame: sources of the CSP directive `frame-ancestors`. */
  frameAncestors: string;
}

/** Items in a feed for readers that names no limit. */
export const subscriptionLimit = 50;
