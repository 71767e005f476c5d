// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { newsItem } from '@vir-nordwest/core/guards/item.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { newsCards, type NewsCard } from '@vir-nordwest/core/news-feed/model.ts';
import { de, type NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import { register } from '@vir-nordwest/core/text/language.ts';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { VirSelectEvent } from '../shared/events.ts';
import { FeedController, type FeedPages } from '../shared/feed-controller.ts';
import { moreView } from '../shared/more.view.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { styles } from './news-feed.styles.ts';
import { newsView } from './news-feed.view.ts';

export type NewsLayout = 'list' | 'cards' | 'compact' | 'headline';

/** Asks for what a plain list does without; `news-extras.ts` reads these attributes itself. */
const wantsExtras = '[articles],[unique],[archive],[members],[json-ld],[alternate],[urgent],[variants],[target]';

/**
 * News of the network or of one member, newest first, pinned ones on top.
 *
 * @tagname vir-news-feed
 * @attr {boolean} articles - Each item can be unfolded to its whole text
 * @attr {boolean} unique - Leaves out what another news feed above shows, where that has this attribute too
 * @attr {boolean} archive - Groups the items by month, and offers the months there are
 * @attr {boolean} members - Offers the municipalities there are
 * @attr {boolean} json-ld - Describes the list for search engines in the page
 * @attr {boolean} alternate - Names the feeds of this list in the page's head, for feed readers
 * @attr {string} target - Where links open: `_blank`, `_top`
 * @attr {string} rel - With `target`: more about links, `nofollow`
 * @attr {string} urgent - Topics, a comma list, whose items are marked as urgent
 * @attr {string} variants - Languages to switch between: `de,en,nds,de-simple`
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

  /** `list`, `cards`, `compact` (titles only) or `headline` (the first one large, of the others the titles). */
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
  #extras: import('./news-extras.ts').NewsExtras | undefined;
  /** Fetches what a plain list does without, before it is drawn: nothing moves afterwards. */
  readonly #prepare = async (items: readonly NewsItem[]): Promise<undefined> => {
    // By the property: the attribute follows it only after the first drawing.
    const wanted = this.layout !== 'list' || this.matches(wantsExtras) || items.some((item) => item.image || item.attachments || item._vir.visibility !== 'public' || (item.language && register(item.language) !== this.i18n.language) || (item.date_modified ?? '').slice(0, 10) > (item.date_published ?? '~'));
    // The list is useful without them.
    if (wanted) await import('./news-extras.ts').then(({ NewsExtras }) => (this.#extras ??= new NewsExtras(this)).ready, () => undefined);
  };
  protected readonly resource = new FeedController<NewsItem>(this, newsItem, this.#prepare);

  constructor() {
    super();
    this.layout = 'list';
  }

  override get query(): ListQuery {
    return { ...super.query, ...this.#extras?.chosen };
  }

  protected override renderToolbar(words: NewsWords): unknown {
    return this.#extras?.toolbar(words, this.resource.value);
  }

  count({ items, shown, total }: FeedPages<NewsItem>): { shown: number; total: number } {
    const cap = this.max > 0 ? this.max : Infinity;
    return { shown: Math.min(items.length, shown, cap), total: Math.min(total ?? items.length, cap) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('layout')) void this.#prepare([]);
  }

  protected renderContent(value: FeedPages<NewsItem>, words: NewsWords): unknown {
    const { shown, total } = this.count(value);
    const source = typeof this.source === 'string' ? this.source : this.apiBase;
    const setting = { words, language: this.i18n.language, today: berlinToday(), homes: [location.href, source] };
    const rich = this.layout !== 'compact';
    const level = this.innerLevel;
    const extras = this.#extras;
    const cards = newsCards(value.items.slice(0, shown), setting);
    const list = (some: readonly NewsCard[], at: number) =>
      html`<ul class="items" role="list" part="list">${some.map((card) => newsView({ card, rich, level: at, words, extras: extras?.of(card, setting, rich, at), onSelect: (event) => this.dispatchEvent(new VirSelectEvent(card.item)) || event.preventDefault() }))}</ul>`;
    return html`${extras?.above(setting)}${extras?.lists(cards, setting, level, list) ?? list(cards, level)}
      ${moreView(shown < total && this.resource.hasMore ? this.resource.adding : 'none', words, this.#onMore)}`;
  }

  // Without the code for it, the resource says that it failed.
  readonly #onMore = (): void => void import('../shared/show-added.ts').then(({ showAdded }) => showAdded(this, '.items > li', this.resource, this.i18n.words), () => this.resource.more());
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-news-feed': NewsFeed;
  }
}
