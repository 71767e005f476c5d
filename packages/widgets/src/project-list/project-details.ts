// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deadline, participation, projectDetails, type Linked } from '@vir-nordwest/core/project-list/details.ts';
import type { ProjectCard } from '@vir-nordwest/core/project-list/model.ts';
import { projectTimes } from '@vir-nordwest/core/project-list/schedule.ts';
import type { DateRules } from '@vir-nordwest/core/project-list/selection.ts';
import { lastDay, statusOn } from '@vir-nordwest/core/project-list/status.ts';
import { detailsDe } from '@vir-nordwest/core/project-list/strings.details.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { styles } from './project-details.styles.ts';

/** What a card shows of it: behind its state, behind its teaser, and at its end. */
export interface ShownDetails {
  period: string | undefined;
  steps: unknown;
  more: unknown;
}

/** What only some projects tell: their time, how long they still run, and to unfold who pays, takes part and answers, and what became of them. */
export class ProjectDetails implements DateRules {
  readonly statusOn = statusOn;
  readonly lastDay = lastDay;

  constructor(host: LitElement) {
    adopt(host, styles);
  }

  render({ item, title, status, foreign }: ProjectCard, today: string, given: ProjectWords): ShownDetails {
    const words = { ...detailsDe, ...given };
    const { period, phase, next, phases } = projectTimes(item, status, today, words);
    const { funding, partners, contact, documents, results } = projectDetails(item, given);
    const part = participation(item, today, given);
    const left = deadline(item, status, today, given);
    const rows = ([[words.phases, phases.map((text) => ({ text }))], [words.participation, part && !part.open ? [part] : []], [words.results, results], [words.documents, documents], [words.contact, contact], [words.partners, partners], [words.funding, funding]] as const).filter(([, values]) => values.length);
    return {
      period,
      steps: [phase, next].map((text) => (text ? html`<p class="next">${text}</p>` : nothing)),
      more: html`${item._vir.visibility === 'members' ? html`<p><span class="badge">${words.internal}</span></p>` : nothing}${left ? html`<p class="next"><strong>${left}</strong></p>` : nothing}${part?.open ? html`<p class="next"><strong>${linkView(part)}</strong></p>` : nothing}
      ${rows.length
        ? html`<details>
            <summary>${words.details}<span class="sr">: ${title}</span></summary>
            <dl lang=${foreign?.lang ?? nothing}>${rows.map(([name, values]) => html`<dt>${name}</dt>${values.map((value) => html`<dd>${linkView(value)}</dd>`)}`)}</dl>
          </details>`
        : nothing}`,
    };
  }
}

const linkView = ({ text, href }: Linked): TemplateResult | string => (href ? html`<a href=${href} rel="noopener">${text}</a>` : text);
