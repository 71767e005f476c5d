// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { commaList } from '@vir-nordwest/core/links/list-url.ts';
import { chips, cleared, facet, hiddenCompleted, hits, prepareSearch, without, type Chip, type Filter } from '@vir-nordwest/core/project-list/facets.ts';
import { select } from '@vir-nordwest/core/project-list/matches.ts';
import type { ProjectSort } from '@vir-nordwest/core/project-list/order.ts';
import { choiceOf, groups, type Choice, type ProjectIndex } from '@vir-nordwest/core/project-list/selection.ts';
import { controlsDe } from '@vir-nordwest/core/project-list/strings.controls.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { filtersDe } from '@vir-nordwest/core/strings/filters.ts';
import { html, nothing } from 'lit';
import type { CopyHost, CopyLink } from '../shared/copy-link.ts';
import type { FragmentState } from '../shared/fragment-state.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { fields } from '../shared/styles/fields.styles.ts';
import { styles } from './project-controls.styles.ts';
import { formView } from './project-form.view.ts';

export interface ProjectChoosing {
  index: ProjectIndex;
  choice: Choice;
  /** How many projects match it. */
  found: number;
  search: boolean;
  /** Comma list of the filters a visitor has, beside the search. */
  filters: string;
  /** The form is unfolded, where it is narrow. */
  open: boolean;
  onToggle(): void;
  /** `gone` where the button that was pressed goes away. */
  onChoose(choice: Partial<Choice>, gone?: boolean): void;
}

/** Where the choice is kept. */
export interface ChoosingHost extends CopyHost, HTMLElement {
  readonly shareable: boolean;
}

const names = ['q', ...groups] as const;
/** Says in the address that a preset was taken back. */
const none = '-';

/** Search, filters and what is chosen. Loaded where a visitor may choose. */
export class ProjectControls {
  readonly #host: CopyHost;
  #prepared: ProjectIndex | undefined;
  #copy: CopyLink | undefined;
  #address: FragmentState | undefined;
  #last = '';
  #restoring = false;
  readonly #preset: () => Choice;
  readonly select = select;
  /** What the address says has been chosen. */
  readonly ready: Promise<void>;

  /** `preset` is the choice a visitor starts with. */
  constructor(host: ChoosingHost, onChoose: (choice: Partial<Choice>) => void, preset: () => Choice) {
    this.#host = host;
    this.#preset = preset;
    adopt(host, fields, styles);
    this.ready = host.shareable ? this.#keepInAddress(host, onChoose) : Promise.resolve();
  }

  /** Puts what the visitor changed into the address. */
  save({ sort, ...choice }: Choice): void {
    // What comes from the address is there already: no step back of its own.
    if (this.#restoring) return;
    const preset = this.#preset();
    const changed = names.filter((name) => String(choice[name]) !== String(preset[name])).map((name) => [name, String(choice[name]) ? choice[name] : none] as const);
    this.#address?.save({ ...Object.fromEntries(changed), ...(sort !== preset.sort && { sort }) });
  }

  render({ index, choice, found, filters, search, open, onToggle, onChoose }: ProjectChoosing, given: ProjectWords): { form: unknown; chips: unknown; help: unknown } {
    const wanted = commaList(filters);
    // Presets of the others are fixed.
    const changeable: Filter[] = [...(search ? ['q' as const] : []), ...groups.filter((group) => wanted.includes(group))];
    const onTake = (taken: Partial<Choice>) => onChoose(taken, true);
    const words = { ...filtersDe, ...controlsDe, ...given };
    if (search && index !== this.#prepared) prepareSearch((this.#prepared = index), () => this.#prepared === index);
    const label = ({ filter, value }: Chip): string => (filter === 'status' ? (words.statuses as Record<string, string>)[value] : filter === 'q' ? `„${value}“` : index.labels.get(value)) ?? value;
    const chosen = chips(choice).filter(({ filter }) => changeable.includes(filter));
    const shown = groups.filter((group) => changeable.includes(group)).map((name) => ({ name, values: facet(index, name, choice).map((one) => ({ ...one, label: label({ filter: name, value: one.value }) })) }));
    const completed = changeable.includes('status') ? hiddenCompleted(index, choice, found) : 0;
    const rest = (filter: Filter) => hits(index, cleared(choice, filter));
    if (chosen.length && !this.#copy) void this.#loadCopy();
    return {
      form: formView({ search, choice, groups: shown, sort: wanted.includes('sort'), chosen: chosen.filter(({ filter }) => filter !== 'q').length, open, last: this.#last, onInput: (event) => this.#onInput(event, onChoose), onToggle }, words),
      chips: chosen.length
        ? html`<ul class="chips" role="list" aria-label=${words.chosen}>
            ${chosen.map((chip) => html`<li><button type="button" aria-label=${words.remove(label(chip))} @click=${() => onTake(without(choice, chip))}>${label(chip)} <span aria-hidden="true">×</span></button></li>`)}
            <li><button type="button" class="reset" @click=${() => onTake(cleared(choice, ...changeable))}>${words.reset}</button></li>
          </ul>
          ${this.#copy?.render(words)}`
        : nothing,
      help: html`${found
        ? nothing
        : html`<ul class="help" role="list">
            ${changeable.map((filter) => (rest(filter) ? html`<li><button type="button" @click=${() => onTake(cleared(choice, filter))}>${words.without(filter === 'q' ? words.search : words[filter], rest(filter))}</button></li>` : nothing))}
          </ul>`}
      ${completed ? html`<p class="nudge"><button type="button" @click=${() => onTake({ status: [...choice.status, 'completed'] })}>${words.showCompleted(completed)}</button></p>` : nothing}`,
    };
  }

  #onInput({ target, currentTarget }: Event, onChoose: ProjectChoosing['onChoose']): void {
    this.#last = target instanceof HTMLInputElement ? target.value : '';
    onChoose(chosenIn(currentTarget as HTMLFormElement));
  }

  async #keepInAddress(host: ChoosingHost, onChoose: (choice: Partial<Choice>) => void): Promise<void> {
    const part = await import('../shared/fragment-state.ts').catch(() => undefined); // Filters work without it.
    if (!part) return;
    this.#address = new part.FragmentState(host, (values) => {
      const preset = this.#preset();
      const said = (name: string) => values.getAll(name).filter((value) => value !== none);
      const groupsSaid = Object.fromEntries(groups.filter((name) => values.has(name)).map((name) => [name, said(name)]));
      this.#restoring = true;
      onChoose({ ...preset, ...groupsSaid, ...(values.has('q') && { q: said('q').join('').slice(0, 200) }), sort: choiceOf({ sort: values.get('sort') ?? preset.sort }).sort });
      this.#restoring = false;
    });
  }

  async #loadCopy(): Promise<void> {
    const part = await import('../shared/copy-link.ts').catch(() => undefined); // The list is useful without it.
    if (!part || this.#copy) return;
    this.#copy = new part.CopyLink(this.#host);
    this.#host.requestUpdate();
  }
}

/** What the fields that are there say. */
function chosenIn(form: HTMLFormElement): Partial<Choice> {
  const data = new FormData(form);
  const values = (name: string) => data.getAll(name).map(String).filter(Boolean);
  const there = groups.filter((group) => form.elements.namedItem(group));
  return {
    ...Object.fromEntries(there.map((group) => [group, values(group)])),
    ...(data.has('q') && { q: values('q').join('') }),
    ...(data.has('sort') && { sort: values('sort')[0] as ProjectSort }),
  };
}
