// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { newsItem } from '@vir-nordwest/core/guards/item.ts';
import { foreignLang, isUpdated, newsCards } from '@vir-nordwest/core/news-feed/model.ts';
import { de, type NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { VirSelectEvent } from '../shared/events.ts';
import { FeedController, type FeedPages } from '../shared/feed-controller.ts';
import { moreView } from '../shared/more.view.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { styles } from './news-feed.styles.ts';
import { newsView } from './news-feed.view.ts';

export type NewsLayout = 'list' | 'cards' | 'compact';

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
  #extras: typeof import('./news-extras.ts') | undefined;
  /** Fetches what a plain list does without, before it is drawn: nothing moves afterwards. */
  readonly #prepare = async (items: readonly NewsItem[]): Promise<void> => {
    const wanted = this.layout !== 'list' || items.some((item) => item.image || item.attachments?.length || foreignLang(item, this.i18n.language) || isUpdated(item));
    if (!wanted || this.#extras) return;
    const extras = await import('./news-extras.ts').catch(() => undefined); // The list is useful without them.
    if (!this.#extras) extras?.adoptStyles(this.renderRoot);
    this.#extras = extras;
  };
  protected readonly resource = new FeedController<NewsItem>(this, newsItem, this.#prepare);

  constructor() {
    super();
    this.layout = 'list';
  }

  protected count({ items, shown, total }: FeedPages<NewsItem>): { shown: number; total: number } {
    const cap = this.max > 0 ? this.max : Infinity;
    return { shown: Math.min(items.length, shown, cap), total: Math.min(total ?? items.length, cap) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('layout')) void this.#prepare(this.resource.value?.items ?? []).then(() => this.requestUpdate());
  }

  protected renderContent(value: FeedPages<NewsItem>, words: NewsWords): unknown {
    const { shown, total } = this.count(value);
    const source = typeof this.source === 'string' ? this.source : this.apiBase;
    const setting = { words, language: this.i18n.language, today: berlinToday(), homes: [location.href, source] };
    const rich = this.layout !== 'compact';
    const level = this.label ? this.headingLevel + 1 : this.headingLevel;
    return html`<ul class="items" role="list" part="list">
        ${newsCards(value.items.slice(0, shown), setting).map((card) => newsView({ card, rich, level, words, extras: this.#extras?.extrasOf(card, setting, rich), onSelect: (event) => this.#select(event, card.item) }))}
      </ul>
      ${moreView(shown < total && this.resource.hasMore ? this.resource.adding : 'none', words, () => void this.#onMore())}`;
  }

  #select(event: Event, item: NewsItem): void {
    if (!this.dispatchEvent(new VirSelectEvent(item))) event.preventDefault();
  }

  async #onMore(): Promise<void> {
    const rows = () => [...this.renderRoot.querySelectorAll<HTMLElement>('.items > li')];
    const before = rows();
    if (!(await this.resource.more())) return;
    await this.updateComplete;
    const { value } = this.resource;
    const { words } = this.i18n;
    const added = rows().filter((row) => !before.includes(row));
    (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
    if (value && words) this.announce(words.added(added.length, this.count(value).shown, this.count(value).total));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-news-feed': NewsFeed;
  }
}
