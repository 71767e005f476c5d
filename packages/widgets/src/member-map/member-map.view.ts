// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry, MemberFilter, MemberKind } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';
import { shapes } from './shapes.ts';

export interface MemberForm {
  filter: MemberFilter;
  kinds: readonly { kind: MemberKind; name: string; count: number }[];
  onInput(event: Event): void;
}

const onSubmit = (event: Event) => event.preventDefault();

export const formView = ({ filter, kinds, onInput }: MemberForm, words: MapWords): TemplateResult =>
  html`<form role="search" part="controls" @submit=${onSubmit} @input=${onInput}>
    <label>${words.search}<input type="search" name="q" autocomplete="off" maxlength="200" .value=${filter.q ?? ''} /></label>
    ${kinds.length > 1
      ? html`<label
          >${words.kind}<select name="kind">
            <option value="" .selected=${!filter.kind}>${words.allKinds}</option>
            ${kinds.map(({ kind, name, count }) => html`<option value=${kind} .selected=${kind === filter.kind}>${name} (${count})</option>`)}
          </select></label
        >`
      : nothing}
  </form>`;

export interface MemberList {
  entries: readonly MemberEntry[];
  total: number;
  /** Level of the members' headings. */
  level: number;
  selected: readonly MemberEntry[];
  onShow(entry: MemberEntry): void;
}

export const listView = ({ entries, total, level, selected, onShow }: MemberList, words: MapWords): TemplateResult =>
  html`<p class="hits">${entries.length === total ? words.count(total) : words.found(entries.length, total)}</p>
    ${entries.length
      ? html`<ul class="items" role="list" part="list" aria-label=${words.list}>
          ${entries.map(
            (entry) =>
              html`<li data-id=${entry.id} aria-current=${selected.includes(entry)} part="item">
                ${memberView(entry, level, words)}
                ${entry.point ? html`<button type="button" aria-label=${words.showOnMap(entry.name)} title=${words.showOnMap(entry.name)} @click=${() => onShow(entry)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 15s5-5.2 5-8.5a5 5 0 0 0-10 0C3 9.8 8 15 8 15ZM8 5v3M6.5 6.5h3" /></svg></button>` : nothing}
              </li>`,
          )}
        </ul>`
      : html`<slot name="empty"><p part="empty">${words.emptyFiltered}</p></slot>`}`;

/** One member, in the list and in the details the same. */
const memberView = ({ name, kind, kindName, href, site, note, doubt, point }: MemberEntry, level: number, words: MapWords): TemplateResult =>
  html`<article>
    ${heading(level, name)}
    <p class="muted"><svg class="kind" viewBox="-8 -8 16 16" aria-hidden="true"><path class=${doubt ? 'shape doubt' : 'shape'} d=${shapes[kind]} /></svg>${kindName}</p>
    ${doubt ? html`<p class="doubt-note">${doubt}</p>` : nothing} ${note ? html`<p class="muted">${note}</p>` : nothing}
    ${point ? nothing : html`<p class="muted">${words.noPlace}</p>`} ${href ? html`<p><a href=${href} rel="noopener" part="link">${site}${externalMark(words)}</a></p>` : nothing}
  </article>`;

export interface MemberDetails {
  entries: readonly MemberEntry[];
  level: number;
  onClose(): void;
}

/** Beside the map, never over it. Empty where nothing is chosen. */
export const detailsView = ({ entries, level, onClose }: MemberDetails, words: MapWords): unknown =>
  entries.length
    ? html`<div class="details" role="region" aria-label=${words.details} tabindex="-1" @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && onClose()}>
        <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${onClose}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg></button>
        ${entries.map((entry) => memberView(entry, level, words))}
      </div>`
    : nothing;
