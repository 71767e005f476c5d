// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { documentCard } from '@vir-nordwest/core/documents/model.ts';
import { documentItem, type Document } from '@vir-nordwest/core/documents/item.ts';
import { de, type DocumentWords } from '@vir-nordwest/core/documents/strings.ts';
import { safeLink, sameOrigin } from '@vir-nordwest/core/links/safe-link.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { answers } from '../shared/client.ts';
import { FeedController, type FeedPages } from '../shared/feed-controller.ts';
import { heading } from '../shared/heading.view.ts';
import type { SessionChangeType } from '../shared/members.ts';
import { moreView } from '../shared/more.view.ts';
import type { Source } from '../shared/resource-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { styles } from './documents.styles.ts';
import { documentView, type Download } from './documents.view.ts';

/**
 * Documents of the network for members who have signed in with the box on the same page, with type, size and date. All others read where
 * they come from.
 *
 * @tagname vir-documents
 * @without mirror src within
 * @csspart list
 * @csspart item
 * @csspart download - the button of a document
 * @csspart hint - instead of the list, for whoever is not signed in
 * @csspart more - the button for the next page
 */
export class Documents extends Widget<DocumentWords, FeedPages<Document>> {
  static override styles = [super.styles, styles];

  protected readonly list = 'member/documents';
  // Before the resource: the address depends on the language.
  protected readonly i18n = new WordsController<DocumentWords>(this, {
    de,
    load: {
      en: () => import('@vir-nordwest/core/documents/strings.en.ts'),
      nds: () => import('@vir-nordwest/core/documents/strings.nds.ts'),
      'de-simple': () => import('@vir-nordwest/core/documents/strings.de-simple.ts'),
    },
  });
  protected readonly resource = new FeedController<Document>(this, documentItem);
  readonly #downloads = new Map<string, Download>();

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('vir-session' satisfies SessionChangeType, this.#onSession);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('vir-session' satisfies SessionChangeType, this.#onSession);
  }

  readonly #onSession = (): void => {
    this.#downloads.clear();
    this.requestUpdate();
  };

  /** Without a member there is no address to ask. */
  override get source(): Source | undefined {
    return this.items ?? (globalThis.VIR?.session && super.source);
  }

  override get formats(): [] {
    return [];
  }

  count({ items, shown, total }: FeedPages<Document>): { shown: number; total: number } {
    const cap = this.max > 0 ? this.max : Infinity;
    return { shown: Math.min(items.length, shown, cap), total: Math.min(total ?? items.length, cap) };
  }

  protected override render(): TemplateResult {
    const { label } = this;
    const { words, language } = this.i18n;
    if (this.source !== undefined || !words) return super.render();
    return html`<section class="vir" part="base" lang=${language} data-theme=${this.theme ?? this.settings.theme ?? 'auto'} aria-label=${label || words.title} aria-busy="false">
      <slot name="heading">${label ? html`<div class="heading" part="heading">${heading(this.headingLevel, label)}</div>` : nothing}</slot>
      <p part="hint">${words.hint}</p>
      <slot></slot>
    </section>`;
  }

  protected renderContent(value: FeedPages<Document>, words: DocumentWords): unknown {
    const { shown, total } = this.count(value);
    const level = this.innerLevel;
    return html`<ul class="items" role="list" part="list">
        ${value.items.slice(0, shown).map((item) => documentView(documentCard(item, words), this.#downloads.get(item.id), level, words, () => void this.#download(item, words)))}
      </ul>
      ${moreView(shown < total && this.resource.hasMore ? this.resource.adding : 'none', words, () => void this.#more(words))}`;
  }

  /** Goes to an address that works once: the browser saves the file, and the page stays. */
  async #download({ id, title, _document: { filename, ticket } }: Document, words: DocumentWords): Promise<void> {
    if (this.#downloads.get(id) === 'asking') return;
    const set = (state: Download) => {
      this.#downloads.set(id, state);
      this.requestUpdate();
    };
    set('asking');
    try {
      const response = await answers.post?.(ticket);
      const { url } = Object(response?.ok && (await response.json())) as { url?: unknown };
      const address = safeLink(url);
      if (!address || !sameOrigin(address, ticket)) return set('failed');
      location.assign(address);
      set(undefined);
      this.announce(words.started(title || filename));
    } catch {
      set('failed');
    }
  }

  async #more(words: DocumentWords): Promise<void> {
    const { resource } = this;
    const before = resource.value ? this.count(resource.value).shown : 0;
    if (!(await resource.more()) || !resource.value) return;
    await this.updateComplete;
    // Whoever goes on with the keyboard is at the first new one.
    this.renderRoot.querySelectorAll<HTMLElement>('.items > li')[before]?.focus();
    const { shown, total } = this.count(resource.value);
    this.announce(words.added(shown - before, shown, total));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-documents': Documents;
  }
}
