// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';

/** Somebody changed the filters; `query` holds all that are set now. */
export class VirFilterEvent extends Event {
  readonly query: ListQuery;
  /** The topics a visitor has chosen, where there is a choice; a preset is none. */
  readonly topics: readonly string[] | undefined;

  constructor(query: ListQuery, topics?: readonly string[]) {
    super('vir-filter', { bubbles: true, composed: true });
    this.query = query;
    this.topics = topics;
  }
}
