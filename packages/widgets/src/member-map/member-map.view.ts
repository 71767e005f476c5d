// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';
import { shapes } from './shapes.ts';

export interface MemberList {
  /** Those that are drawn, in their order. */
  entries: readonly MemberEntry[];
  /** How many were found, of how many. */
  hits: number;
  total: number;
  /** Level of the members' headings. */
  level: number;
  selected: readonly string[];
  onShow(entry: MemberEntry): void;
  onSkip(): void;
  onMore(): void;
}

export const listView = ({ entries, hits, total, level, selected, onShow, onSkip, onMore }: MemberList, words: MapWords): TemplateResult =>
  html`<button type="button" class="skip" @click=${onSkip}>${words.skipList}</button>
    <p class="hits"><bdi>${hits === total ? words.count(total) : words.found(hits, total)}</bdi></p>
    ${entries.length
      ? html`<ul class="items" role="list" part="list" aria-label=${words.list}>
          ${entries.map(
            (entry) =>
              html`<li data-id=${entry.id} aria-current=${selected.includes(entry.id)} part="item">
                ${memberView(entry, level, words)}
                ${entry.point ? html`<button type="button" aria-label=${words.showOnMap(entry.name)} title=${words.showOnMap(entry.name)} @click=${() => onShow(entry)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 15s5-5.2 5-8.5a5 5 0 0 0-10 0C3 9.8 8 15 8 15ZM8 5v3M6.5 6.5h3" /></svg></button>` : nothing}
              </li>`,
          )}
        </ul>
        ${hits > entries.length ? html`<button type="button" @click=${onMore}>${words.more}</button>` : nothing}`
      : html`<slot name="empty"><p part="empty">${words.emptyFiltered}</p></slot>`}`;

/** One member, in the list and in the details the same. */
export const memberView = ({ name, kind, kindName, href, site, doubt, point, properties: { note } }: MemberEntry, level: number, words: MapWords): TemplateResult =>
  html`<article>
    ${heading(level, name)}
    <p class="muted"><svg class="kind" viewBox="-8 -8 16 16" aria-hidden="true"><path class=${doubt ? 'shape doubt' : 'shape'} d=${shapes[kind]} /></svg>${kindName}</p>
    ${doubt ? html`<p class="doubt-note">${doubt}</p>` : nothing} ${note ? html`<p class="muted">${note}</p>` : nothing}
    ${point ? nothing : html`<p class="muted">${words.noPlace}</p>`} ${href ? html`<p><a href=${href} rel="noopener" part="link">${site}${externalMark(words)}</a></p>` : nothing}
  </article>`;
