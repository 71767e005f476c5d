// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListName } from '@vir-nordwest/contract';
import { formatDate } from '@vir-nordwest/core/dates/format.ts';
import { feedOf } from '@vir-nordwest/core/guards/feed.ts';
import { itemReader } from '@vir-nordwest/core/guards/item.ts';
import { fields, matching, type Read } from '@vir-nordwest/core/guards/read.ts';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import type { DetailWords } from '@vir-nordwest/core/member-map/strings.details.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { client } from '../shared/client.ts';

/** Entries per list: a hint at more, not the list itself. */
const few = 3;

interface Line {
  title: string;
  href: string | undefined;
  /** Local start of a date. */
  start: string | undefined;
}

const readItem = itemReader({ _event: (value) => readStart(value) ?? {} });
const readStart: Read<{ start?: string | undefined }> = fields({}, { start: matching(/^\d{4}-\d{2}-\d{2}/) });

/** Latest news, projects and next dates of the chosen member, asked for when its details open. What does not come is left out: the details are whole without. */
export class MemberContent {
  readonly #host: ReactiveControllerHost;
  readonly #base: () => string;
  readonly #known = new Map<string, Record<'news' | 'projects' | 'events', readonly Line[]>>();
  #flight = new AbortController();
  #asked = '';

  constructor(host: ReactiveControllerHost, base: () => string) {
    this.#host = host;
    this.#base = base;
  }

  render(member: string, words: MapWords & DetailWords): unknown {
    if (member !== this.#asked) void this.#ask(member);
    const content = this.#known.get(member);
    if (!content) return nothing;
    const list = (name: string, lines: readonly Line[]) =>
      lines.length
        ? html`<p><b>${name}</b></p>
            <ul class="content">
              ${lines.map(({ title, href, start }) => html`<li>${start ? html`<span class="muted">${formatDate(start, words.dates)}</span> ` : nothing}${href ? html`<a href=${href}>${title}</a>` : title}</li>`)}
            </ul>`
        : nothing;
    return html`${list(words.newsOf, content.news)}${list(words.projectsOf, content.projects)}${list(words.eventsOf, content.events)}`;
  }

  async #ask(member: string): Promise<void> {
    this.#asked = member;
    this.#flight.abort();
    const { signal } = (this.#flight = new AbortController());
    const lines = async (name: ListName): Promise<readonly Line[]> => {
      try {
        const { body } = await client.get(listUrl(this.#base(), name, { member, limit: few }), { signal, refresh: false });
        return feedOf(body, readItem).items.flatMap(({ title, summary, url, _event }) => (title ?? summary ? [{ title: title ?? summary ?? '', href: safeLink(url), start: _event.start }] : [])).slice(0, few);
      } catch {
        return [];
      }
    };
    const [news, projects, events] = await Promise.all([lines('news'), lines('projects'), lines('events')]);
    if (signal.aborted) return;
    this.#known.set(member, { news, projects, events });
    this.#host.requestUpdate();
  }
}
