// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Linked } from '@vir-nordwest/core/project-list/details.ts';
import type { ViewWords } from '@vir-nordwest/core/project-list/strings.views.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import type { Compared } from './project-comparison.ts';

export { styles } from './compare-table.styles.ts';

/** Two or three projects as columns, what they tell as rows; a row that none of them fills is left out. */
export function tableView(projects: readonly Compared[], level: number, words: ProjectWords & ViewWords): TemplateResult {
  const { compare, statuses, topics } = words;
  const texts = (...values: readonly (string | undefined)[]): readonly Linked[] => values.flatMap((text) => (text ? [{ text }] : []));
  const names = projects[0]?.rows.map(([name]) => name) ?? [];
  const rows = [
    { name: compare.status, cells: projects.map(({ card }) => texts([statuses[card.status], card.item._project.statusNote].filter(Boolean).join(', '))) },
    { name: compare.period, cells: projects.map(({ period }) => texts(period)) },
    { name: compare.next, cells: projects.map(({ steps }) => texts(...steps)) },
    { name: compare.body, cells: projects.map(({ card }) => texts(card.body)) },
    { name: topics, cells: projects.map(({ card }) => texts(card.tags.join(', '))) },
    ...names.map((name, place) => ({ name, cells: projects.map((project) => project.rows[place]?.[1] ?? []) })),
  ].filter(({ cells }) => cells.some(({ length }) => length));
  return html`<div class="heading" tabindex="-1">${heading(level, compare.title)}</div>
    <div class="scroll" role="region" aria-label=${compare.title} tabindex="0">
      <table>
        <thead>
          <tr>
            <td></td>
            ${projects.map(({ card }) => html`<th scope="col" lang=${card.foreign?.lang ?? nothing} dir="auto">${card.href ? html`<a href=${card.href} rel="noopener">${card.title}</a>` : card.title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ name, cells }) => html`<tr><th scope="row">${name}</th>${cells.map((values) => html`<td>${values.length ? values.map(({ text, href }) => html`<p>${href ? html`<a href=${href} rel="noopener">${text}</a>` : text}</p>`) : html`<span class="muted"><span aria-hidden="true">–</span><span class="sr">${compare.untold}</span></span>`}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
}
