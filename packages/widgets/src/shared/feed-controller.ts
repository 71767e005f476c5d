// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import type { Answer } from '@vir-nordwest/core/client/client.ts';
import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { feedOf, type Feed } from '@vir-nordwest/core/guards/feed.ts';
import type { Read } from '@vir-nordwest/core/guards/read.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { ReactiveControllerHost } from 'lit';
import { client } from './client.ts';
import { ResourceController, type Loaded, type Source } from './resource-controller.ts';

/** Pages of a feed read so far. `shown` of `items` are on screen. */
export interface FeedPages<TItem> extends Feed<TItem> {
  shown: number;
}

/** What `Widget` offers a feed: where it is, where its copy is, and which filters are wanted. */
export interface FeedHost extends ReactiveControllerHost, Element {
  readonly source: Source | undefined;
  readonly pageSize: number;
  readonly query: ListQuery;
  readonly keepsValue: boolean;
  mirrorOf(url: string): string | undefined;
  settled(error?: DataError): Promise<void>;
}

/** A JSON Feed, page by page. */
export class FeedController<TItem extends Pick<NewsItem, 'id' | 'tags' | '_vir'>> extends ResourceController<FeedPages<TItem>> {
  /** State of the last `more()`. */
  adding: 'idle' | 'loading' | 'error' = 'idle';
  readonly #read: Read<TItem>;
  readonly #feedHost: FeedHost;

  constructor(host: FeedHost, read: Read<TItem>) {
    super(host, {
      source: () => host.source,
      load: (source, options) => this.#first(source, options),
      isEmpty: ({ items }) => items.length === 0,
      keeps: () => host.keepsValue,
      settled: (error) => void host.settled(error),
    });
    this.#read = read;
    this.#feedHost = host;
  }

  get hasMore(): boolean {
    const { value } = this;
    return !!value && (value.items.length > value.shown || !!value.nextUrl);
  }

  /** Shows one page more. False where it could not be loaded or is not wanted any longer. */
  async more(): Promise<boolean> {
    const { value, signal } = this;
    if (!value || this.adding === 'loading') return false;
    const { pageSize } = this.#feedHost;
    const { items, nextUrl, shown } = value;
    if (items.length > shown || !nextUrl) {
      this.replace({ ...value, shown: shown + pageSize });
      return true;
    }
    this.adding = 'loading';
    this.host.requestUpdate();
    try {
      const next = await this.#page(nextUrl, { signal, refresh: false });
      const known = new Set(items.map(({ id }) => id));
      const fresh = next.items.filter(({ id }) => !known.has(id));
      if (signal.aborted) return false;
      // A page without anything new ends the list: some feeds point to themselves.
      this.replace({ ...value, items: [...items, ...fresh], nextUrl: fresh.length ? next.nextUrl : undefined, shown: shown + pageSize });
      this.adding = 'idle';
      return true;
    } catch {
      this.adding = signal.aborted ? 'idle' : 'error';
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }

  async #first(source: Source, options: { signal: AbortSignal; refresh: boolean }): Promise<Loaded<FeedPages<TItem>>> {
    this.adding = 'idle';
    const shown = this.#feedHost.pageSize;
    if (typeof source !== 'string') return { value: { ...feedOf({ items: source }, this.#read), shown }, time: Date.now(), stale: false };
    const page = await this.#page(source, options);
    return { value: { ...page, shown }, time: page.time, stale: page.mirrored };
  }

  async #page(url: string, options: { signal: AbortSignal; refresh: boolean }): Promise<Feed<TItem> & Pick<Answer, 'time' | 'mirrored'>> {
    const { query } = this.#feedHost;
    const answer = await client.get(url, { ...options, mirror: this.#feedHost.mirrorOf(url) });
    let feed = feedOf(answer.body, this.#read);
    const wanted = (['q', 'tag', 'member'] as const).filter((name) => query[name]?.toString());
    if (feed.feedUrl?.split('?')[0] !== answer.url.split('?')[0] || !wanted.every((name) => feed.applied.includes(name))) {
      const { adaptFeed } = await import('@vir-nordwest/core/feed/adapt.ts');
      feed = feedOf(adaptFeed(answer.body, answer.url, query), this.#read);
    }
    return { ...feed, time: answer.time, mirrored: answer.mirrored };
  }
}
