// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { de } from '@vir-nordwest/core/news-feed/strings.extras.ts';
import type { NewsCard, NewsSetting } from '@vir-nordwest/core/news-feed/model.ts';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ArticleHost } from './article.ts';

/** Whole texts of items, each loaded when it is unfolded for the first time. */
export class Articles {
  readonly #host: ReactiveControllerHost & ArticleHost;
  readonly #texts = new Map<string, 'loading' | 'failed' | readonly Node[]>();

  constructor(host: ReactiveControllerHost & ArticleHost) {
    this.#host = host;
  }

  render({ item, title, href }: NewsCard, setting: NewsSetting, level: number): TemplateResult {
    const words = { ...de, ...setting.words };
    const text = this.#texts.get(item.id);
    return html`<details class="article" @toggle=${(event: Event) => this.#onToggle(event, item, setting, level)}>
      <summary>${words.article}<span class="sr">: ${title}</span></summary>
      ${text === 'loading' ? html`<p class="muted" role="status">${words.articleLoading}</p>` : text === 'failed' ? html`<p class="note">${words.articleFailed} ${href ? html`<a href=${href}>${words.articleThere}</a>` : nothing}</p>` : html`<div class="text">${text}</div>`}
    </details>`;
  }

  #onToggle({ target }: Event, item: NewsItem, setting: NewsSetting, level: number): void {
    const state = this.#texts.get(item.id);
    if (!(target as HTMLDetailsElement).open || state === 'loading' || typeof state === 'object') return;
    void this.#load(item, setting, level);
  }

  async #load(item: NewsItem, { words, homes }: NewsSetting, level: number): Promise<void> {
    const set = (text: 'loading' | 'failed' | readonly Node[]) => {
      this.#texts.set(item.id, text);
      this.#host.requestUpdate();
    };
    set('loading');
    try {
      const [{ loadArticle }, { articleNodes }] = await Promise.all([import('./article.ts'), import('./article.view.ts')]);
      const nodes = await loadArticle(item, { source: this.#host.source, mirrorOf: (url) => this.#host.mirrorOf(url) });
      set(articleNodes(nodes, { level, homes, imageWord: words.image ?? de.image }));
    } catch {
      set('failed');
    }
  }
}
