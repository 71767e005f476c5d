// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';

export interface SourceHealth {
  name: string;
  failures: number;
  /** Seconds since 1970, 0 for never. */
  succeededAt: number;
}

/** How pulled sources are doing, as far as `sql` may know them: visitors' sessions know sources with public items. */
export const sourceHealth = (sql: Sql): Promise<SourceHealth[]> => sql<SourceHealth[]>`
  select source.name, s.failures, coalesce(extract(epoch from s.succeeded_at)::int, 0) as "succeededAt"
  from subscription s join source on source.id = s.source_id where not s.paused order by source.name`;
