// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { newsItem } from '@vir-nordwest/core/guards/item.ts';
import { newsCards } from '@vir-nordwest/core/news-feed/model.ts';
import { de, type NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import type { PropertyDeclarations } from 'lit';
import { VirSelectEvent } from '../shared/events.ts';
import { FeedController, type FeedPages } from '../shared/feed-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { styles } from './news-feed.styles.ts';
import { listView, type NewsLayout } from './news-feed.view.ts';

/**
 * News of the network or of one member, newest first, pinned ones on top.
 *
 * @tagname vir-news-feed
 * @csspart list
 * @csspart item
 * @csspart link - the one link of an item
 * @csspart more - the button for the next page
 * @cssproperty [--vir-news-image-width=9em]
 * @fires {VirSelectEvent} vir-select - cancelable
 */
export class NewsFeed extends Widget<NewsWords, FeedPages<NewsItem>> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = {
    layout: { reflect: true },
  };

  /** `list`, `cards` or `compact` (titles only). */
  declare layout: NewsLayout;

  protected readonly list = 'news';
  // Before the resource: the address depends on the language.
  protected readonly i18n = new WordsController<NewsWords>(this, {
    de,
    load: {
      en: () => import('@vir-nordwest/core/news-feed/strings.en.ts'),
      nds: () => import('@vir-nordwest/core/news-feed/strings.nds.ts'),
      'de-simple': () => import('@vir-nordwest/core/news-feed/strings.de-simple.ts'),
    },
  });
  protected readonly resource = new FeedController<NewsItem>(this, newsItem);

  constructor() {
    super();
    this.layout = 'list';
  }

  protected count({ items, shown, total }: FeedPages<NewsItem>): { shown: number; total: number } {
    const cap = this.max > 0 ? this.max : Infinity;
    return { shown: Math.min(items.length, shown, cap), total: Math.min(total ?? items.length, cap) };
  }

  protected renderContent(value: FeedPages<NewsItem>, words: NewsWords): unknown {
    const { shown, total } = this.count(value);
    return listView(
      {
        cards: this.#cards(value, words, shown),
        layout: this.layout,
        level: this.label ? this.headingLevel + 1 : this.headingLevel,
        more: shown < total && this.resource.hasMore ? this.resource.adding : 'none',
        onSelect: this.#onSelect,
        onMore: this.#onMore,
      },
      words,
    );
  }

  #cards(value: FeedPages<NewsItem>, words: NewsWords, shown: number) {
    const source = typeof this.source === 'string' ? this.source : this.apiBase;
    return newsCards(value.items.slice(0, shown), { words, language: this.i18n.language, today: berlinToday(), homes: [location.href, source] });
  }

  readonly #onSelect = (event: Event, id: string): void => {
    const item = this.resource.value?.items.find((candidate) => candidate.id === id);
    if (item && !this.dispatchEvent(new VirSelectEvent(item))) event.preventDefault();
  };

  readonly #onMore = async (): Promise<void> => {
    const rows = () => [...this.renderRoot.querySelectorAll<HTMLElement>('.items > li')];
    const before = rows();
    if (!(await this.resource.more())) return;
    await this.updateComplete;
    const added = rows().filter((row) => !before.includes(row));
    (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
    const { value } = this.resource;
    const { words } = this.i18n;
    if (value && words) this.announce(words.added(added.length, this.count(value).shown, this.count(value).total));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-news-feed': NewsFeed;
  }
}
