// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { feedOf, type Feed } from '@vir-nordwest/core/guards/feed.ts';
import type { Read } from '@vir-nordwest/core/guards/read.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { ReactiveControllerHost } from 'lit';
import { client } from './client.ts';
import { ResourceController, type Loaded, type LoadOptions, type Source } from './resource-controller.ts';

/** Pages of a feed read so far. `shown` of `items` are on screen. */
export interface FeedPages<TItem> extends Feed<TItem> {
  shown: number;
}

type Page<TItem> = Feed<TItem> & Omit<Loaded<unknown>, 'value'>;

/** What `Widget` offers a feed: where it is, where its copy is, and which filters are wanted. */
export interface FeedHost extends ReactiveControllerHost, Element {
  readonly source: Source | undefined;
  readonly pageSize: number;
  readonly query: ListQuery;
  readonly keepsValue: boolean;
  mirrorOf(url: string): string | undefined;
  settled(error?: DataError): Promise<void>;
}

/** What is waited for before items are shown, and which of them are. `applied` as in {@link Feed}. */
export type Prepare<TItem> = (items: readonly TItem[], applied: Feed<TItem>['applied']) => Promise<{ items: readonly TItem[] } | false | undefined> | undefined;

/** A JSON Feed, page by page. */
export class FeedController<TItem extends Pick<NewsItem, 'id' | 'tags' | '_vir'>> extends ResourceController<FeedPages<TItem>> {
  protected declare readonly host: FeedHost;
  /** State of the last `more()`. */
  adding: 'idle' | 'loading' | 'error' = 'idle';
  readonly #read: Read<TItem>;
  readonly #prepare: Prepare<TItem> | undefined;

  constructor(host: FeedHost, read: Read<TItem>, prepare?: Prepare<TItem>) {
    super(host, {
      source: () => host.source,
      load: (source, options) => (typeof source === 'string' ? this.#page(source, options).then(this.#first) : this.#first(feedOf({ items: source }, read))),
      isEmpty: ({ items }) => !items.length,
      keeps: () => host.keepsValue,
      settled: (error) => void host.settled(error),
    });
    this.#read = read;
    this.#prepare = prepare;
  }

  get hasMore(): boolean {
    const { value } = this;
    return !!value && (value.items.length > value.shown || !!value.nextUrl);
  }

  /** Shows one page more. False where it could not be loaded or is not wanted any longer. */
  async more(): Promise<boolean> {
    const { value, signal } = this;
    if (!value || this.adding === 'loading') return false;
    const add = (state: FeedController<TItem>['adding']) => {
      this.adding = state;
      this.host.requestUpdate();
      return state === 'idle' && !signal.aborted;
    };
    add('loading');
    try {
      const { nextPage } = await import('./next-page.ts');
      const next = await nextPage(value, this.host.pageSize, (url) => this.#page(url, { signal }));
      const prepared = await this.#prepare?.(next.items, next.applied);
      if (!signal.aborted) this.replace({ ...next, ...prepared });
      return add('idle');
    } catch {
      return add(signal.aborted ? 'idle' : 'error');
    }
  }

  readonly #first = (page: Page<TItem>): Promise<Loaded<FeedPages<TItem>>> | Loaded<FeedPages<TItem>> => {
    this.adding = 'idle';
    const begin = (prepared?: Awaited<ReturnType<Prepare<TItem>>>) => ({ ...page, value: { ...page, ...prepared, shown: this.host.pageSize } });
    return this.#prepare?.(page.items, page.applied)?.then(begin) ?? begin();
  };

  async #page(url: string, options: LoadOptions): Promise<Page<TItem>> {
    const { host } = this;
    const { body, url: answering, time, mirrored: stale } = await client.get(url, { ...options, mirror: host.mirrorOf(url) });
    let feed = feedOf(body, this.#read);
    // Not straight from our API: from another address, or without a filter that was wanted.
    if (feed.feedUrl !== answering.split('?')[0] || Object.entries({ ...host.query, lang: '' }).some(([name, value]) => (value as string) > '' && !(name in feed.applied)))
      feed = feedOf(await (await import('./elsewhere.ts')).fromElsewhere(host, body, answering, options, () => void this.retry(true)), this.#read);
    return { ...feed, time, stale };
  }
}
