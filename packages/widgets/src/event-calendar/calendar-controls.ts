// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { choiceDays, chosenCount, firstDay, lastDay, noChoice, queryOf, readChoice, selectItems, valuesOf, type CalendarChoice } from '@vir-nordwest/core/event-calendar/choice.ts';
import { switches } from '@vir-nordwest/core/event-calendar/switches.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { calendarFiltersDe } from '@vir-nordwest/core/event-calendar/strings.filters.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { facetOf } from '@vir-nordwest/core/guards/facet.ts';
import { commaList, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { filtersDe } from '@vir-nordwest/core/strings/filters.ts';
import { html, nothing } from 'lit';
import type { CopyLink } from '../shared/copy-link.ts';
import type { Controls } from '../shared/filter-controls.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { fields } from '../shared/styles/fields.styles.ts';
import { CalendarAddress } from './calendar-address.ts';
import { chipsOf, type FilterWords } from './calendar-chips.ts';
import { styles } from './calendar-controls.styles.ts';
import { formView } from './calendar-form.view.ts';
import type { Choosing, ChoosingCalendar } from './calendar-choosing.ts';
import type { Events } from './events-controller.ts';
import { LaterDates } from './later-dates.ts';
import { problemOf, type RangeProblem } from './range-problem.ts';

/** Search, days, topics, municipality and switches, and what is chosen of them. Loaded where a page offers some, or keeps the choice in its address. */
export class CalendarControls implements Controls {
  /** The calendar itself says what came of a choice. */
  readonly touched = false;
  readonly #host: ChoosingCalendar;
  readonly #choosing: Choosing;
  readonly #address: CalendarAddress;
  readonly #later: LaterDates;
  #choice = noChoice;
  #open = false;
  #problem: RangeProblem | undefined;
  #words: FilterWords | undefined;
  #copy: CopyLink | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Topics and municipalities of the list, remembered from before one was chosen; after a reload those of what is chosen. */
  #topics: readonly FacetValue[] = [];
  #members: readonly FacetValue[] = [];
  readonly #labels = new Map<string, string>();
  /** What was chosen elsewhere in the portal, as it was seen last. */
  #shared: { member?: string | undefined; tag?: readonly string[] | undefined } = {};
  #takenBack = false;
  #selected: { of: readonly unknown[]; choice: CalendarChoice; items: readonly CalendarItem[] } | undefined;

  constructor(host: ChoosingCalendar, months: Choosing['months'], clock: Choosing['clock'], turn: Choosing['turn']) {
    const choosing = { months, clock, turn };
    this.#host = host;
    this.#choosing = choosing;
    this.#later = new LaterDates(host);
    adopt(host, fields, styles);
    this.#address = new CalendarAddress(host, choosing, {
      values: () => valuesOf(this.#choice),
      restore: (values) => {
        this.#choice = this.#offered(readChoice(values, choosing.clock.today));
        this.#problem = undefined;
        if (this.active) void this.#loadCopy();
      },
    });
  }

  /** Reads the choice from the address, where the page keeps it there. */
  async ready(): Promise<this> {
    await this.#address.ready();
    return this;
  }

  get active(): boolean {
    const { q, ...rest } = this.#choice;
    return !!q || chosenCount({ ...rest, q, ...(!this.#daysOffered && { preset: '', from: '', to: '' }) }) > 0;
  }

  /** With days that were chosen by their dates: a subscription to them ends with them, too. */
  get chosen(): ListQuery {
    this.#follow();
    const { tag, member } = this.#host;
    const wants = this.#wants;
    return {
      ...(this.#daysOffered && !this.#choice.preset && this.days),
      ...(wants('tag') && this.#takenBack && { tag: commaList(tag) }),
      ...(wants('member') && !member && { member: this.#choice.member || undefined }),
      ...queryOf(this.#choice),
    };
  }

  /** Days in force instead of those of the page. */
  get days(): { from?: string | undefined; to?: string | undefined } | undefined {
    const { from, to } = choiceDays(this.#choice, this.#choosing.clock.today);
    return from || to ? { from: from ?? this.#host.from, to: to ?? this.#host.to } : undefined;
  }

  /** The topics that are chosen, where there is a choice. */
  get topics(): readonly string[] | undefined {
    return this.#wants('tag') ? this.#choice.tag : undefined;
  }

  /** Those that match, where whoever answered did not look. */
  select({ items, applied }: Events): readonly CalendarItem[] {
    if (this.#selected?.of !== items || this.#selected.choice !== this.#choice) this.#selected = { of: items, choice: this.#choice, items: selectItems(items, this.#choice, applied) };
    return this.#selected.items;
  }

  render(value: object | undefined, given: EventWords): unknown {
    const host = this.#host;
    if (host.hasAttribute('kiosk')) return nothing;
    const words: FilterWords = (this.#words = { ...filtersDe, ...calendarFiltersDe, ...given });
    const feed = value as Events | undefined;
    const wants = this.#wants;
    this.#remember(feed?.facets);
    const { position } = this.#choosing.months.pane ?? {};
    const choice = this.#choice;
    const members = wants('member') && !host.member ? this.#members.map(({ value: id, count }) => ({ value: id, label: `${this.#labels.get(id) ?? id} (${count})` })).toSorted((one, other) => one.label.localeCompare(other.label, 'de')) : [];
    const offered = switches.filter(wants);
    const topics = wants('tag') ? [...new Set([...this.#topics.map(({ value: tag }) => tag), ...choice.tag])].map((tag) => ({ value: tag, label: this.#labels.get(tag) ?? tag })) : [];
    if (!host.search && !topics.length && !members.length && !offered.length && !wants('dates')) return nothing;
    const chips = chipsOf(choice, this.#labels, this.#daysOffered, words, this.#choosing.clock.today);
    const total = feed && host.count(feed).total;
    return html`${formView(
      {
        choice,
        search: host.search,
        topics,
        members: members.length > 1 || choice.member ? members : [],
        switches: offered,
        dates: this.#daysOffered ? (host.from || host.to ? 'range' : 'presets') : undefined,
        months: wants('dates') && host.view !== 'agenda' && position ? { today: this.#choosing.clock.today, position } : undefined,
        chosen: chips.filter(({ name }) => name !== 'q').length,
        open: this.#open,
        problem: this.#problem,
        bounds: this.#bounds,
        onToggle: () => {
          this.#open = !this.#open;
          host.requestUpdate();
        },
        onChoose: this.#choose,
        onSearch: this.#onSearch,
        onRange: this.#onRange,
      },
      words,
    )}
      <div class="chosen">
        <p class="hits" tabindex="-1">${total === undefined ? nothing : html`<bdi>${words.count(total)}</bdi>`}</p>
        ${chips.length
          ? html`<ul class="chips" role="list" aria-label=${words.chosen}>
              ${chips.map(({ label, without }) => html`<li><button type="button" aria-label=${words.remove(label)} @click=${() => this.#choose(without, true)}>${label} <span aria-hidden="true">×</span></button></li>`)}
              <li>${this.#resetView(words)}</li>
            </ul>`
          : nothing}
      </div>
      ${chips.some(({ name }) => name !== 'days') ? html`${this.#copy?.render(words)} ${this.#copy && choice.preset && this.#daysOffered ? html`<p class="small">${words.withoutDays}</p>` : nothing}` : nothing}`;
  }

  /** What to do where nothing was found. */
  help(value: Events, given: EventWords): unknown {
    const words: FilterWords = { ...filtersDe, ...calendarFiltersDe, ...given };
    const { to } = this.days ?? this.#host;
    const later = this.#daysOffered && (to !== undefined || !this.#host.from) ? this.#later.after(to ?? addDays(this.#choosing.clock.today, 90), this.#choice, value, words) : undefined;
    return html`<div class="help">
      ${later ? html`<p>${words.next(later.date)}</p><button type="button" @click=${() => this.#choose({ preset: '', from: later.day, to: '' }, true)}>${words.later}</button>` : nothing} ${this.active ? this.#resetView(words) : nothing}
    </div>`;
  }

  #resetView(words: FilterWords): unknown {
    return html`<button type="button" class="reset" @click=${() => this.#choose(noChoice, true)}>${words.reset}</button>`;
  }

  /** Data of others has no members and days to ask for; what can be seen from the entries is filtered here. What the page has set is no question. */
  readonly #wants = (name: string): boolean => !(name in this.#host.preset) && (commaList(this.#host.getAttribute('filters')).includes(name) || (name === 'tag' && this.#host.topics));

  get #daysOffered(): boolean {
    return this.#wants('dates') && this.#host.view === 'agenda';
  }

  /** Without those of the page any year that a calendar is about: not the second or the twenty thousandth, which is one that is being typed. */
  get #bounds(): { min: string; max: string } {
    const { from, to } = this.#host;
    const limit = (name: string) => this.#host.getAttribute(name) || undefined;
    return { min: from ?? limit('min-date') ?? firstDay, max: to ? addDays(to, -1) : (limit('max-date') ?? lastDay) };
  }

  /** Only what a visitor can take back. */
  #offered(choice: CalendarChoice): CalendarChoice {
    const wants = this.#wants;
    return {
      q: this.#host.search ? choice.q : '',
      tag: wants('tag') ? choice.tag : [],
      member: wants('member') && !this.#host.member ? choice.member : '',
      ...(wants('dates') ? { preset: choice.preset, from: choice.from, to: choice.to } : { preset: '', from: '', to: '' }),
      switches: choice.switches.filter(wants),
    };
  }

  /** What is chosen elsewhere in the portal is a choice here, which the visitor sees and can take back. */
  #follow(): void {
    const { filters = {} } = this.#host.settings;
    const member = filters.member === undefined ? undefined : String(filters.member);
    const { tag } = filters;
    if (this.#wants('member') && !this.#host.member && member !== this.#shared.member) this.#choice = { ...this.#choice, member: member ?? '' };
    if (this.#wants('tag') && !this.#host.tag && tag && tag !== this.#shared.tag) {
      this.#choice = { ...this.#choice, tag };
      this.#takenBack = true;
    }
    this.#shared = { member, tag };
  }

  #remember(facets: unknown): void {
    const { tag, member } = this.#choice;
    const [topics, members] = [facetOf(facets, 'tag'), facetOf(facets, 'member')];
    for (const { value, label } of [...topics, ...members]) if (label) this.#labels.set(value, label);
    if (topics.length && !(tag.length && this.#topics.length)) this.#topics = topics;
    if (members.length && !(member && this.#members.length)) this.#members = members;
  }

  // While typing after a pause, on Enter (change) at once.
  readonly #onSearch = (event: Event): void => {
    const q = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => q !== this.#choice.q && this.#choose({ q }), event.type === 'change' ? 0 : 300);
  };

  readonly #onRange = (): void => {
    const form = this.#host.renderRoot.querySelector<HTMLFormElement>('form.filter');
    const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement | null;
    const [first, last] = [field('from'), field('to')];
    if (!first || !last) return;
    this.#problem = problemOf(first, last, this.#host.from ?? this.#choosing.clock.today, this.#bounds);
    if (this.#problem) {
      this.#host.requestUpdate();
      const wrong = this.#problem.field === 'from' ? first : last;
      // Where the focus is there already, nothing would be read.
      if (wrong.matches(':focus') && this.#words) this.#host.announce(this.#problem.text(this.#words));
      wrong.focus();
    } else this.#choose({ preset: '', from: first.value, to: last.value && addDays(last.value, 1) });
  };

  /** `gone` where the button that was pressed goes away: focus goes where its effect is. */
  readonly #choose = (change: Partial<CalendarChoice>, gone?: boolean): void => {
    if ('tag' in change) this.#takenBack = true;
    if ('preset' in change) {
      this.#problem = undefined;
      // Whatever is written there is in force no longer.
      if (!change.from && !change.to) for (const field of this.#host.renderRoot.querySelectorAll<HTMLInputElement>('.filter [type=date]')) field.value = '';
    }
    this.#choice = { ...this.#choice, ...change };
    if (this.active) void this.#loadCopy();
    this.#choosing.turn(false);
    if (gone) void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.hits')?.focus());
  };

  async #loadCopy(): Promise<void> {
    if (this.#copy) return;
    const part = await import('../shared/copy-link.ts').catch(() => undefined); // The list is useful without it.
    if (part) this.#copy ??= new part.CopyLink(this.#host);
    this.#host.requestUpdate();
  }
}
