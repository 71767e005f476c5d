// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deadline, participation, projectDetails, type Linked } from '@vir-nordwest/core/project-list/details.ts';
import { byMember, byYear, cardsByMember, cardsByYear, projectListData } from '@vir-nordwest/core/project-list/arrange.ts';
import type { ProjectCard } from '@vir-nordwest/core/project-list/model.ts';
import { projectTimes } from '@vir-nordwest/core/project-list/schedule.ts';
import type { DateRules, Entry } from '@vir-nordwest/core/project-list/selection.ts';
import { lastDay, statusOn } from '@vir-nordwest/core/project-list/status.ts';
import { detailsDe, type DetailWords } from '@vir-nordwest/core/project-list/strings.details.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { ownPicture, type Picture } from '@vir-nordwest/core/links/picture.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import { ListData } from '../shared/list-data.ts';
import { pictureView } from '../shared/picture.view.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { picture } from '../shared/styles/picture.styles.ts';
import type { Fact } from './project-comparison.ts';
import { styles } from './project-details.styles.ts';
import type { MapHost } from './project-map.ts';
import type { ProjectViews } from './project-views.ts';

/** What a card shows of it: before its title, behind its state, behind its teaser, and at its end. */
export interface ShownDetails {
  picture: unknown;
  note: string | undefined;
  period: string | undefined;
  steps: unknown;
  more: unknown;
}

type Row = (card: ProjectCard, level: number) => TemplateResult;

/** The element as its details know it. */
export interface DetailsHost extends MapHost {
  readonly group: string | undefined;
}

/** What only some projects tell: picture, time, how long they still run, and to unfold who pays, takes part and answers, and what became of them. Also the arrangements few lists want. */
export class ProjectDetails implements DateRules {
  readonly statusOn = statusOn;
  readonly lastDay = lastDay;
  readonly #host: DetailsHost;
  readonly #data: ListData;
  #views: ProjectViews | undefined;
  /** Waited for before the list is drawn: the other ways to look at it, where the page wants any. */
  readonly ready: Promise<void>;

  constructor(host: DetailsHost) {
    this.#host = host;
    this.#data = new ListData(host);
    adopt(host, picture, styles);
    this.ready = this.#loadViews();
    new MutationObserver(() => void this.#loadViews()).observe(host, { attributeFilter: ['json-ld', 'compare', 'map'] });
  }

  async #loadViews(): Promise<void> {
    if (!this.#views && this.#host.matches('[compare],[map]')) {
      const part = await import('./project-views.ts').catch(() => undefined); // The list is useful without them.
      if (part) this.#views ??= new part.ProjectViews(this.#host);
    }
    this.#host.requestUpdate();
  }

  /** The order in which they stand on screen. */
  arrange(entries: readonly Entry[]): readonly Entry[] {
    const { group } = this.#host;
    const arranged = group === 'member' ? byMember(entries) : group === 'year' ? byYear(entries) : entries;
    return this.#views?.map.chosen(arranged) ?? arranged;
  }

  /** All cards in one list, or each municipality's below its heading. */
  lists(cards: readonly ProjectCard[], row: Row, level: number, words: ProjectWords): unknown {
    const open = this.#host.hasAttribute('json-ld') ? cards.filter(({ item }) => item._vir.visibility === 'public') : [];
    this.#data.describe(open.length ? projectListData(open) : undefined);
    const list = (some: readonly ProjectCard[], at: number) => html`<ul class="items" role="list" part="list">${some.map((card) => row(card, at))}</ul>`;
    return html`${this.#views?.comparison.render(level, words)}${this.#views?.map.render(cards.length, words)}${groupsOf(this.#host.group, cards, { ...detailsDe, ...words })?.map(({ name, cards: some }) => html`<div class="group">${heading(level, name)}</div>${list(some, level + 1)}`) ?? list(cards, level)}`;
  }

  render(card: ProjectCard, today: string, given: ProjectWords, homes: readonly string[]): ShownDetails {
    const { item, title, status, foreign } = card;
    const words = { ...detailsDe, ...given };
    const { period, phase, next, phases } = projectTimes(item, status, today, words);
    const { funding, cost, place, nextEvent, partners, contact, documents, results } = projectDetails(item, given, homes, today);
    const part = participation(item, today, given);
    const left = deadline(item, status, today, given);
    const image = ownPicture(item.image, item._vir.image, homes, words.credit);
    const rows: readonly Fact[] = [[words.nextEvent, nextEvent], [words.phases, phases.map((text) => ({ text }))], [words.participation, part && !part.open ? [part] : []], [words.results, results], [words.documents, documents], [words.place, place], [words.contact, contact], [words.partners, partners], [words.cost, cost], [words.funding, funding]];
    const filled = rows.filter(([, values]) => values.length);
    const steps = [phase, next].filter((text) => text !== undefined);
    return {
      picture: image && pictureView(image),
      note: item._project.statusNote,
      period,
      steps: steps.map((text) => html`<p class="next">${text}</p>`),
      more: html`${item._vir.visibility === 'members' ? html`<p><span class="badge">${words.internal}</span></p>` : nothing}${left ? html`<p class="next"><strong>${left}</strong></p>` : nothing}${part?.open ? html`<p class="next"><strong>${linkView(part)}</strong></p>` : nothing}
      ${filled.length
        ? html`<details>
            <summary>${words.details}<span class="sr">: ${title}</span></summary>
            <dl lang=${foreign?.lang ?? nothing}>${filled.map(([name, values]) => html`<dt>${name}</dt>${values.map((value) => html`<dd>${value.logo ? logoView(value.logo) : nothing}${linkView(value)}</dd>`)}`)}</dl>
          </details>`
        : nothing}${this.#views?.comparison.choice(card, { period, steps, rows }, given)}`,
    };
  }
}

function groupsOf(group: string | undefined, cards: readonly ProjectCard[], words: ProjectWords & DetailWords): { name: string; cards: ProjectCard[] }[] | undefined {
  if (group === 'member') return cardsByMember(cards).map(({ name = words.withoutMember, ...rest }) => ({ name, ...rest }));
  return group === 'year' ? cardsByYear(cards).map(({ year, ...rest }) => ({ name: year === undefined ? words.notCompleted : year || words.withoutYear, ...rest })) : undefined;
}

const linkView = ({ text, href }: Linked): TemplateResult | string => (href ? html`<a href=${href} rel="noopener">${text}</a>` : text);

/** The name stands beside it; a logo that does not load leaves it alone. */
const logoView = ({ src, srcset, width, height }: Picture): TemplateResult => html`<img class="logo" src=${src} srcset=${srcset || nothing} sizes=${srcset ? '10em' : nothing} alt="" width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" @error=${hide} />`;
const hide = ({ target }: Event) => ((target as HTMLElement).hidden = true);
