// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { isDate } from '@vir-nordwest/core/dates/calendar.ts';
import { agenda, itemsIn, type DayWindow } from '@vir-nordwest/core/event-calendar/agenda.ts';
import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { daysOf, monthTitle, weeksOf } from '@vir-nordwest/core/event-calendar/month.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { VirFilterEvent, VirSelectEvent } from '../shared/events.ts';
import type { Source } from '../shared/resource-controller.ts';
import { emptyView } from '../shared/states.view.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { agendaView, moreView } from './agenda.view.ts';
import { catalogue } from './catalogue.ts';
import { styles } from './event-calendar.styles.ts';
import { EventsController, monthPage, type Events } from './events-controller.ts';
import { MonthController } from './month-controller.ts';
import { monthView } from './month.view.ts';
import { readerIsAway } from './reader-clock.ts';
import { TodayController } from './today-controller.ts';
import { toolbarView, type CalendarView } from './toolbar.view.ts';
import { WidthController } from './width-controller.ts';

/**
 * Dates of the network or of one member: as a list by day from today on, or month by month in a grid (as a list too
 * where there is no room for one). Times are those of the place, whatever the visitor's clock says.
 *
 * @tagname vir-event-calendar
 * @csspart toolbar - view and month
 * @csspart agenda
 * @csspart day - a day with its dates
 * @csspart entry
 * @csspart link - the link of an entry's heading
 * @csspart details
 * @csspart month - the grid
 * @csspart cell - a day in the grid
 * @csspart more - the button for the next page
 * @fires {VirSelectEvent} vir-select - cancelable
 */
export class EventCalendar extends Widget<EventWords, Events> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = {
    view: { reflect: true },
    from: {},
    to: {},
  };

  /** `agenda` or `month`; the visitor can switch. */
  declare view: CalendarView;
  /** First day of the agenda (today), and month the grid begins with; `YYYY-MM-DD` in Berlin. */
  declare from: string | undefined;
  /** End of the agenda, exclusive; without it 90 days. */
  declare to: string | undefined;

  protected readonly list = 'events';
  // Before the resource: the address depends on language and month.
  protected readonly i18n = new WordsController<EventWords>(this, catalogue);
  readonly #clock = new TodayController(this, () => this.resource.retry());
  readonly #width = new WidthController(this);
  readonly #month = new MonthController(this, this.#clock.today, (again) => this.#turn(again));
  protected readonly resource = new EventsController(this);
  /** What is on screen: changes when its dates have arrived. */
  #shown: CalendarView = 'agenda';
  #filters = '';
  #asked = false;

  constructor() {
    super();
    this.view = 'agenda';
  }

  override get pageSize(): number {
    return this.view === 'month' ? monthPage : super.pageSize;
  }

  protected override get rows(): number {
    return this.view === 'month' ? 6 : super.pageSize;
  }

  override get query(): ListQuery {
    return this.view === 'month' ? super.query : { ...super.query, ...this.#days };
  }

  override get source(): Source | undefined {
    if (!this.#loads || this.view !== 'month') return super.source;
    return listUrl(this.apiBase, this.list, { ...this.query, ...weeksOf(this.#month.wanted), limit: this.pageSize });
  }

  /** Another month that fails leaves the one on screen; its title says which it is. Other filters do not. */
  override get keepsValue(): boolean {
    return this.#filters === listUrl('', this.list, super.query);
  }

  get #loads(): boolean {
    return !this.items && !this.src;
  }

  /** Days set by attributes. */
  get #days(): Partial<DayWindow> {
    const { from, to } = this;
    return { ...(from && isDate(from) && { from }), ...(to && isDate(to) && { to }) };
  }

  get #window(): DayWindow {
    return this.#shown === 'month' ? daysOf(this.#month.shown) : { from: this.#clock.today, ...this.#days };
  }

  #itemsOf({ items }: Events): CalendarItem[] {
    return itemsIn(items, this.#window, berlinTime(Date.now())).slice(0, this.max || undefined);
  }

  protected count(value: Events): { shown: number; total: number } {
    const known = this.#itemsOf(value).length;
    if (this.#shown === 'month') return { shown: known, total: known };
    // What the list names as its total counts only where it goes on; items outside the window are not ours.
    const total = value.nextUrl ? Math.max(known, value.total ?? 0) : known;
    return { shown: Math.min(known, value.shown), total: this.max ? Math.min(total, this.max) : total };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view') && this.view !== 'month') this.view = 'agenda';
    if (changed.has('from') && this.#days.from) this.#month.start(this.#days.from);
    if (!this.#loads || !this.resource.value) this.#arrived();
  }

  #arrived(): void {
    this.#shown = this.view;
    this.#month.arrived();
  }

  override async settled(error?: DataError): Promise<void> {
    if (error) this.#month.failed();
    else {
      this.#arrived();
      this.#filters = listUrl('', this.list, super.query);
      if (this.view === 'month') void this.resource.all();
    }
    await super.settled(error);
    this.#tell(error);
  }

  /** Says what came of the visitor's wish. */
  #tell(error?: DataError): void {
    const { words } = this.i18n;
    const { value } = this.resource;
    if (this.#asked && words) this.announce(error || !value ? words.failed : words.count(this.count(value).total));
    this.#asked = false;
  }

  /** The visitor went to another view or month. */
  #turn(again: boolean): void {
    this.#asked = true;
    if (again) this.resource.retry();
    this.dispatchEvent(new VirFilterEvent(this.view === 'month' ? { ...this.query, ...daysOf(this.#month.wanted) } : this.query));
    if (!this.#loads) void this.updateComplete.then(() => this.#tell());
  }

  readonly #onView = (view: CalendarView): void => {
    if (view === this.#shown && view === this.view) return;
    const again = view === this.view;
    this.view = view;
    this.#turn(again);
  };

  #setting(words: EventWords): CalendarSetting {
    const homes = [location.href, typeof this.source === 'string' ? this.source : this.apiBase];
    const events = `${this.apiBase.replace(/\/+$/, '')}/v1/events/`;
    const eventUrl = this.#loads ? (id: string) => events + encodeURIComponent(id) : undefined;
    return { words, language: this.i18n.language, now: berlinTime(Date.now()), away: readerIsAway(), homes, eventUrl };
  }

  get #level(): number {
    return this.label ? this.headingLevel + 1 : this.headingLevel;
  }

  protected override renderToolbar(words: EventWords): unknown {
    const month = this.#month;
    return toolbarView(
      {
        view: this.resource.current.state === 'refreshing' ? this.view : this.#shown,
        month: this.#shown === 'month' ? monthTitle(month.shown, words) : undefined,
        level: this.#level,
        onView: this.#onView,
        onStep: (months) => month.step(months),
        onToday: () => month.goTo(this.#clock.today),
      },
      words,
    );
  }

  protected renderContent(value: Events, words: EventWords): unknown {
    const setting = this.#setting(words);
    const { adding } = this.resource;
    const { shown, total } = this.count(value);
    const list = (level: number) => agendaView(agenda(this.#itemsOf(value).slice(0, shown), this.#window, setting), level, words, this.#onSelect);
    if (this.#shown !== 'month') return html`${list(this.#level)}${moreView(shown < total ? adding : 'none', this.#onMore, words)}`;
    return html`${value.nextUrl && adding !== 'loading' ? html`<p class="note">${words.incomplete}</p>` : nothing}
    ${this.#width.narrow ? list(this.#level + 1) : monthView(value.items, this.#month, setting, this.#level + 1, this.#onSelect)}${total ? nothing : emptyView(words.emptyMonth)}`;
  }

  /** A month without dates is still a month to walk through. */
  protected override renderEmpty(value: Events, words: EventWords): unknown {
    return this.#shown === 'month' ? this.renderContent(value, words) : super.renderEmpty(value, words);
  }

  readonly #onSelect = (event: Event, id: string): void => {
    const item = this.resource.value?.items.find((candidate) => candidate.id === id);
    if (item && !this.dispatchEvent(new VirSelectEvent(item))) event.preventDefault();
  };

  readonly #onMore = async (): Promise<void> => {
    const entries = () => [...this.renderRoot.querySelectorAll<HTMLElement>('article')];
    const before = entries();
    if (!(await this.resource.more())) return;
    await this.updateComplete;
    const added = entries().filter((entry) => !before.includes(entry));
    (added[0]?.querySelector<HTMLElement>('a') ?? added[0])?.focus();
    const { value } = this.resource;
    const { words } = this.i18n;
    if (value && words) this.announce(words.added(added.length, this.count(value).shown, this.count(value).total));
  };

  protected override get formats(): readonly { name: string; href: string }[] {
    const { feeds } = this.i18n.words ?? catalogue.de;
    const href = listUrl(this.apiBase, this.list, this.query, 'ics');
    return [
      { name: feeds.webcal, href: href.replace(/^https?/, 'webcal') },
      { name: feeds.ics, href },
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-event-calendar': EventCalendar;
  }
}
