// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import type { ProjectCard } from '@vir-nordwest/core/project-list/model.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';
import type { ShownDetails } from './project-details.ts';

export interface ProjectView {
  cards: readonly ProjectCard[];
  hits: number;
  /** Projects that are searched, and projects there are. */
  of: number;
  total: number;
  /** Level of the projects' headings. */
  level: number;
  /** What is chosen, and the ways to more hits; see `ProjectControls`. */
  chips: unknown;
  help: unknown;
  /** Draws what only some projects tell. */
  details(card: ProjectCard): ShownDetails | undefined;
  /** Draws several lists with headings instead of one. */
  lists: ((cards: readonly ProjectCard[], row: (card: ProjectCard, level: number) => TemplateResult, level: number) => unknown) | undefined;
  onMore(): void;
  onSelect(event: Event, item: ProjectItem): void;
}

export const listView = ({ cards, hits, of, total, level, chips, help, details, lists, onMore, onSelect }: ProjectView, words: ProjectWords): TemplateResult => {
  const row = (card: ProjectCard, at: number) => html`<li tabindex="-1" part="item">${cardView(card, at, words, details(card), onSelect)}</li>`;
  return html`<div class="results">
    <p class="hits" tabindex="-1"><bdi>${words.hits(hits, of)}</bdi></p>
    ${total > of ? html`<p class="muted">${words.partial(of, total)}</p>` : nothing}
    ${chips}
    ${hits
      ? lists
        ? lists(cards, row, level)
        : html`<ul class="items" role="list" part="list">${cards.map((card) => row(card, level))}</ul>`
      : html`<slot name="empty"><p part="empty">${words.emptyFiltered}</p></slot>`}
    ${cards.length < hits ? html`<button class="more" type="button" part="more" @click=${onMore}>${words.more}</button>` : nothing}
    ${help}
  </div>`;
};

const cardView = (card: ProjectCard, level: number, words: ProjectWords, details: ShownDetails | undefined, onSelect: ProjectView['onSelect']): TemplateResult =>
  html`<article>
    ${details?.picture}
    <div class="title" lang=${card.foreign?.lang ?? nothing} dir="auto">
      ${heading(level, card.href ? html`<a href=${card.href} rel="noopener" part="link" @click=${(event: Event) => onSelect(event, card.item)}>${card.title}${card.external ? externalMark(words) : nothing}</a>` : card.title)}
    </div>
    <p class="meta">
      <span class=${`status ${card.status}`}><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${shapes[card.status]} /></svg>${words.statuses[card.status]}</span>
      ${[details?.note, details?.period, card.body, card.foreign?.name].map((text) => (text ? html`<span>${text}</span>` : nothing))}
    </p>
    ${card.teaser ? html`<p lang=${card.foreign?.lang ?? nothing} dir="auto">${card.teaser}</p>` : nothing}
    ${details?.steps}
    ${card.tags.length ? html`<ul class="tags" role="list" aria-label=${words.topics}>${card.tags.map((tag) => html`<li>${tag}</li>`)}</ul>` : nothing}
    ${details?.more}
  </article>`;

/** A project's state has a shape of its own: play, ring, two bars, tick. */
const shapes: Readonly<Record<ProjectStatus, string>> = {
  running: 'M3.5 2v8L10 6Z',
  planned: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  paused: 'M4 2v8M8 2v8',
  completed: 'm2 6.5 3 3 5-7',
};
