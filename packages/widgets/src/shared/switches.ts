// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readConfig } from '@vir-nordwest/core/guards/config.ts';
import { html } from 'lit';
import { client, switches } from './client.ts';

export interface Switched {
  /** Nothing but `view` and the webmaster's words is to be seen. */
  off: boolean;
  /** Why, or the notices. */
  view: unknown;
}

/** Reads `/v1/config.json` beside the list at `url`. Rejects where that is not possible. */
export async function readSwitches(url: string): Promise<void> {
  const { body } = await client.get(`${url.split('/v1/')[0]}/v1/config.json`, { refresh: true });
  const { disabled = [], notices = [] } = readConfig(body) ?? {};
  switches.set(url, (tag) => {
    const stop = disabled.find(({ widget }) => `vir-${widget}` === tag);
    const current = notices.filter(({ until }) => !until || Date.parse(until) > Date.now());
    return { off: !!stop, view: stop ? html`<p class="note" part="notice">${stop.message}</p>` : current.map(({ text }) => html`<p class="note small stale" part="notice">${text}</p>`) };
  });
}
