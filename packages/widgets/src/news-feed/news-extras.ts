// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { byMonth, newsExtras, newsListData, type NewsFile } from '@vir-nordwest/core/news-feed/extras.ts';
import type { NewsCard, NewsSetting } from '@vir-nordwest/core/news-feed/model.ts';
import { de } from '@vir-nordwest/core/news-feed/strings.extras.ts';
import type { NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import { ListData } from '../shared/list-data.ts';
import { pictureView } from '../shared/picture.view.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { fields } from '../shared/styles/fields.styles.ts';
import { picture } from '../shared/styles/picture.styles.ts';
import type { ArticleHost } from './article.ts';
import { Articles } from './article-controller.ts';
import { NewsChoice, type ChoosingHost } from './news-choice.ts';
import { styles } from './news-extras.styles.ts';
import { NewsLinks, type LinkingHost } from './news-links.ts';
import { shownOnce } from './shown-once.ts';

/** Attributes read here, so that lists without them need not load this. */
const attributes = ['articles', 'unique', 'archive', 'members', 'json-ld', 'alternate', 'urgent', 'variants', 'target', 'rel'];

/** The widget as its parts know it. */
export type NewsHost = LitElement & ArticleHost & ChoosingHost & LinkingHost;

/** Pictures, files, notes, whole texts, the other layouts and arrangements: what a plain list does without. */
export class NewsExtras {
  readonly #host: NewsHost;
  readonly #articles: Articles;
  readonly #data: ListData;
  readonly #choice: NewsChoice;
  readonly #links: NewsLinks;
  #words: NewsWords | undefined;
  /** Urgent items that have been on screen; undefined before the first. */
  #alarmed: ReadonlySet<string> | undefined;

  constructor(host: NewsHost) {
    this.#host = host;
    this.#articles = new Articles(host);
    this.#data = new ListData(host);
    this.#choice = new NewsChoice(host, (total) => this.#words?.count(total) ?? '');
    this.#links = new NewsLinks(host);
    adopt(host, fields, picture, styles);
    // What is on screen already was drawn without it.
    host.requestUpdate();
    new MutationObserver(() => host.requestUpdate()).observe(host, { attributeFilter: attributes });
  }

  /** Waited for before a list is drawn: what the address says is chosen. */
  get ready(): Promise<void> {
    return this.#choice.ready;
  }

  /** What the visitor chose here. */
  get chosen(): ListQuery {
    return this.#choice.chosen;
  }

  /** Beside the heading: it stays when nothing is found. */
  toolbar(words: NewsWords, value: { facets?: unknown } | undefined): unknown {
    this.#words = words;
    this.#links.offer(words.title);
    return this.#choice.render(value?.facets, words);
  }

  /** Before the list. */
  above({ words, language }: NewsSetting): unknown {
    const { newWindow } = { ...de, ...words };
    return html`${this.#variants(words, language)}${this.#host.getAttribute('target') === '_blank' ? html`<p id="elsewhere" hidden>${newWindow}</p>` : nothing}`;
  }

  /** All cards in one list or several; `list` draws one below a heading of that level: the plain one, whose rows stay when this arrives late. */
  lists(all: readonly NewsCard[], setting: NewsSetting, level: number, list: (cards: readonly NewsCard[], level: number) => TemplateResult): unknown {
    const has = (name: string) => this.#host.hasAttribute(name);
    const cards = has('unique') ? shownOnce(this.#host, all) : all;
    this.#alarm(cards, setting);
    const open = has('json-ld') ? cards.filter(({ item }) => item._vir.visibility === 'public') : [];
    this.#data.describe(open.length ? newsListData(open) : undefined);
    return has('archive') ? byMonth(cards, setting).map(({ name, cards: some }) => html`<div class="month">${heading(level, name)}</div>${list(some, level + 1)}`) : list(cards, level);
  }

  /** The language of an item's words where it is not the list's, and what stands before its first line, in it, and at the item's end. */
  of(card: NewsCard, setting: NewsSetting, rich: boolean, level: number): { lang: string | undefined; before: unknown; notes: unknown; after: unknown } {
    const { foreign, updated, image, attachments } = newsExtras(card.item, setting);
    const words = { ...de, ...setting.words };
    return {
      lang: foreign?.lang,
      before: rich && image ? pictureView(image) : nothing,
      notes: html`${card.item._vir.visibility === 'members' ? html`<span class="badge">${words.internal}</span>` : nothing} ${this.#isUrgent(card) ? html`<span class="badge urgent">${words.urgent}</span>` : nothing} ${rich && updated ? html`<span>${updated}</span>` : nothing} ${foreign ? html`<span class="badge">${foreign.name}</span>` : nothing}`,
      after: rich ? html`${attachments.length ? filesView(attachments, words) : nothing}${this.#host.hasAttribute('articles') ? this.#articles.render(card, setting, level) : nothing}` : nothing,
    };
  }

  /** Topics that make an item urgent are the webmaster's choice: `urgent="Warnung"`. */
  #isUrgent({ item }: NewsCard): boolean {
    const wanted = (this.#host.getAttribute('urgent') ?? '').split(',').map((tag) => fold(tag.trim())).filter(Boolean);
    return (item.tags ?? []).some((tag) => wanted.includes(fold(tag)));
  }

  /** An urgent item that comes while somebody reads is said at once; those that were there are in the list. */
  #alarm(cards: readonly NewsCard[], { words }: NewsSetting): void {
    const urgent = cards.filter((card) => this.#isUrgent(card));
    const added = this.#alarmed && urgent.find(({ item }) => !this.#alarmed?.has(item.id));
    this.#alarmed = new Set([...(this.#alarmed ?? []), ...urgent.map(({ item }) => item.id)]);
    if (added) this.#host.announce(`${words.urgent ?? de.urgent}: ${added.title}`);
  }

  /** Buttons for the languages and registers there are; each keeps its own name. */
  #variants(words: NewsWords, language: string): unknown {
    const { variants, variantNames } = { ...de, ...words };
    const names = (this.#host.getAttribute('variants') ?? '').split(',').map((name) => name.trim()).filter((name) => name in variantNames);
    return names.length > 1
      ? html`<ul class="chips" role="list" aria-label=${variants}>
          ${names.map((name) => html`<li><button type="button" lang=${name === 'de-simple' ? 'de' : name} aria-pressed=${name === language} @click=${() => (this.#host.lang = name)}>${variantNames[name]}</button></li>`)}
        </ul>`
      : nothing;
  }
}

const filesView = (files: readonly NewsFile[], { attachments, listen }: { attachments: string; listen: (title: string) => string }) =>
  html`<ul class="files small" role="list" aria-label=${attachments}>
    ${files.map(({ href, title, facts, audio }) => html`<li><a href=${href}>${title}${facts && ` (${facts})`}</a>${audio ? html`<audio controls preload="none" src=${href} aria-label=${listen(title)}></audio>` : nothing}</li>`)}
  </ul>`;
