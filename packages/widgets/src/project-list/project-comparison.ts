// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Linked } from '@vir-nordwest/core/project-list/details.ts';
import type { ProjectCard } from '@vir-nordwest/core/project-list/model.ts';
import { viewsDe } from '@vir-nordwest/core/project-list/strings.views.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import type { Picture } from '@vir-nordwest/core/links/picture.ts';
import { html, nothing, type LitElement } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';

/** A name, and what a project says to it. */
export type Fact = readonly [name: string, values: readonly (Linked & { logo?: Picture | undefined })[]];

/** What is known of a project beside its card. */
export interface Told {
  period: string | undefined;
  steps: readonly string[];
  rows: readonly Fact[];
}

/** One project of the comparison. */
export interface Compared extends Told {
  card: ProjectCard;
}

const [least, most] = [2, 3];

/** Projects a visitor has ticked, whatever is filtered meanwhile, and the table that shows them side by side, which is loaded when it is asked for. */
export class Comparison {
  readonly #host: LitElement & { announce(text: string): void };
  readonly #chosen = new Map<string, Compared>();
  #table: typeof import('./compare-table.ts') | undefined;
  #open = false;
  #failed: string = viewsDe.compare.failed;

  constructor(host: LitElement & { announce(text: string): void }) {
    this.#host = host;
  }

  /** The tick box of a card. What is told follows the card, so that a language that changes changes the table. */
  choice(card: ProjectCard, told: Told, given: ProjectWords): unknown {
    if (!this.#host.hasAttribute('compare')) return nothing;
    const { id } = card.item;
    const words = { ...viewsDe, ...given };
    const ticked = this.#chosen.has(id);
    if (ticked) this.#chosen.set(id, { card, ...told });
    const onTick = ({ target }: Event): void => {
      if ((target as HTMLInputElement).checked) this.#chosen.set(id, { card, ...told });
      else this.#chosen.delete(id);
      this.#open &&= this.#chosen.size >= least;
      this.#host.announce(words.compare.chosen(this.#chosen.size));
      this.#host.requestUpdate();
    };
    return html`<label class="check"><input type="checkbox" .checked=${ticked} ?disabled=${!ticked && this.#chosen.size >= most} @change=${onTick} />${words.compare.one}<span class="sr">: ${card.title}</span></label>`;
  }

  /** What stands above the list: how many are ticked, and the table. */
  render(level: number, given: ProjectWords): unknown {
    if (!this.#host.hasAttribute('compare')) return nothing;
    const { compare } = { ...viewsDe, ...given };
    const { size } = this.#chosen;
    this.#failed = compare.failed;
    const off = size < least;
    return html`<div class="compare">
      <p class="muted">${size ? compare.chosen(size) : compare.hint}</p>
      <button class="shows" type="button" aria-disabled=${off} aria-expanded=${this.#open} @click=${off ? nothing : this.#onToggle}>${this.#open ? compare.close : compare.show}</button>
      ${size ? html`<button type="button" @click=${this.#onReset}>${compare.reset}</button>` : nothing}
      ${this.#open ? this.#table?.tableView([...this.#chosen.values()], level, { ...viewsDe, ...given }) : nothing}
    </div>`;
  }

  readonly #onToggle = async (): Promise<void> => {
    if (!this.#table) {
      const part = await import('./compare-table.ts').catch(() => undefined); // The list is useful without it.
      if (!part) return this.#host.announce(this.#failed);
      if (!this.#table) adopt(this.#host, part.styles);
      this.#table = part;
    }
    this.#open = !this.#open;
    this.#focus(this.#open ? '.compare .heading' : '.compare .shows');
  };

  readonly #onReset = (): void => {
    this.#chosen.clear();
    this.#open = false;
    // The button that was pressed is gone.
    this.#focus('.compare .shows');
  };

  #focus(selector: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
