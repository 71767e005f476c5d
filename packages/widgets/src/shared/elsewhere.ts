// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { GetOptions } from '@vir-nordwest/core/client/client.ts';
import { adaptPages } from '@vir-nordwest/core/feed/adapt-pages.ts';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import { client } from './client.ts';
import type { FeedHost } from './feed-controller.ts';

const followed = new WeakSet<FeedHost>();

/** What our API would have answered: see `adaptPages`. `again` reads the same source anew. */
export function fromElsewhere(host: FeedHost, body: unknown, answering: string, options: GetOptions, again: () => void): Promise<unknown> {
  if (!followed.has(host)) follow(host, again);
  return adaptPages(body, answering, host.query, client, options);
}

/** A source from elsewhere has the same address whatever is chosen, by visitors, the page or the portal: another choice is taken from it anew. */
function follow(host: FeedHost, again: () => void): void {
  const wanted = () => ({ source: host.source, choice: listUrl('', 'news', host.query) });
  let last = wanted();
  followed.add(host);
  host.addController({
    hostUpdate() {
      const next = wanted();
      if (next.source === last.source && next.choice !== last.choice) again();
      last = next;
    },
  });
}
