// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { detailsDe, type DetailWords } from '@vir-nordwest/core/member-map/strings.details.ts';
import { paneDe, type PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing } from 'lit';
import { VirFilterEvent } from '../shared/filter-event.ts';
import { adopt } from '../shared/styles/adopt.ts';
import type { BasemapHost } from './basemap.ts';
import { MemberContent } from './member-content.ts';
import { styles } from './member-details.styles.ts';
import { memberView } from './member-map.view.ts';

/** Most members whose details are drawn at once. */
const most = 20;

/** What is known of the chosen members; fetched when somebody chooses one. */
export class MemberDetails {
  readonly #host: BasemapHost;
  readonly #content: MemberContent | undefined;

  /** `base` is the API's; none where members are given by the page, who have nothing there. */
  constructor(host: BasemapHost, base: (() => string) | undefined) {
    this.#host = host;
    adopt(host, styles);
    this.#content = base && new MemberContent(host, base);
  }

  /** Beside the map, never over it. Empty where nothing is chosen. */
  render(entries: readonly MemberEntry[], level: number, onClose: () => void, given: MapWords): unknown {
    const words: MapWords & PaneWords & DetailWords = { ...paneDe, ...detailsDe, ...given };
    return entries.length
      ? html`<div class="details" role="region" aria-label=${words.details} tabindex="-1" @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && onClose()}>
          <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${onClose}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg></button>
          ${entries.slice(0, most).map((entry) => html`${memberView(entry, level, words)}${factsView(entry, words)}`)} ${entries.length > most ? html`<p>${words.others(entries.length - most)}</p>` : nothing}
          ${entries.length === 1 && entries[0] ? html`${this.#content?.render(entries[0].id, words)}${this.#newsView(entries[0].id, words)}` : nothing}
        </div>`
      : nothing;
  }

  /** Leads to the news of the portal, which show those of the member alone then. */
  #newsView(member: string, words: DetailWords): unknown {
    const news = this.#host.closest('vir-portal')?.querySelector<HTMLElement>('vir-news-feed');
    if (!news) return nothing;
    const show = () => {
      this.#host.dispatchEvent(new VirFilterEvent({ member }));
      news.tabIndex = -1;
      news.focus();
    };
    return html`<p><button type="button" @click=${show}>${words.showNews}</button></p>`;
  }
}

function factsView({ properties: { since, contact } }: MemberEntry, words: MapWords & DetailWords): unknown {
  const link = (scheme: string, text: string | undefined) => {
    const href = text && safeLink(scheme + text.replace(/\s/g, ''));
    return href ? html`<a href=${href}>${text}</a>` : text;
  };
  const ways = [contact?.name, link('mailto:', contact?.email), link('tel:', contact?.phone)].filter(Boolean);
  return html`${since ? html`<p class="muted">${words.since(since)}</p>` : nothing}${ways.length ? html`<p class="muted">${words.contact} ${ways.map((way, index) => html`${index ? ', ' : nothing}${way}`)}</p>` : nothing}`;
}
