// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { isDate } from '@vir-nordwest/core/dates/calendar.ts';
import { agenda, itemsIn, type DayWindow } from '@vir-nordwest/core/event-calendar/agenda.ts';
import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { daysOf, weeksOf } from '@vir-nordwest/core/event-calendar/month-days.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { client } from '../shared/client.ts';
import { VirFilterEvent, VirSelectEvent } from '../shared/events.ts';
import { moreView } from '../shared/more.view.ts';
import type { Source } from '../shared/resource-controller.ts';
import { showMore } from '../shared/show-more.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { agendaView, type EntryActions } from './agenda.view.ts';
import { catalogue } from './catalogue.ts';
import { DetailsLoader } from './details-loader.ts';
import { styles } from './event-calendar.styles.ts';
import { EventsController, monthPage, type Events } from './events-controller.ts';
import { MonthLoader } from './month-loader.ts';
import type { MonthPane } from './month-pane.ts';
import { readerIsAway } from './reader-clock.ts';
import { TodayController } from './today-controller.ts';
import { toolbarView, type CalendarView } from './toolbar.view.ts';

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

  static override properties: PropertyDeclarations = { view: { reflect: true }, from: {}, to: {} };

  /** `agenda` or `month`; the visitor can switch. */
  declare view: CalendarView;
  /** First day of the agenda (today), and month the grid begins with; `YYYY-MM-DD` in Berlin. */
  declare from: string | undefined;
  /** End of the agenda, exclusive; without it 90 days. */
  declare to: string | undefined;

  protected readonly list = 'events';
  // Before the resource: the address depends on language and month.
  protected readonly i18n = new WordsController<EventWords>(this, catalogue);
  readonly #months = new MonthLoader(this, (again) => this.#turn(again));
  readonly #details = new DetailsLoader(this);
  readonly #clock = new TodayController(this, () => this.resource.retry());
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
    if (this.view !== 'month') return super.source;
    return this.#months.pane && (this.#loads ? this.#monthUrl(this.#months.pane.position.wanted) : super.source);
  }

  #monthUrl(month: string): string {
    return listUrl(this.apiBase, this.list, { ...super.query, ...weeksOf(month), limit: monthPage });
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
    return this.#month ? daysOf(this.#month.position.shown) : { from: this.#clock.today, ...this.#days };
  }

  #itemsOf({ items }: Events): CalendarItem[] {
    return itemsIn(items, this.#window, berlinTime(Date.now())).slice(0, this.max || undefined);
  }

  protected count(value: Events): { shown: number; total: number } {
    const known = this.#itemsOf(value).length;
    if (this.#month) return { shown: known, total: known };
    // What the list names as its total counts only where it goes on; items outside the window are not ours.
    const total = value.nextUrl ? Math.max(known, value.total ?? 0) : known;
    return { shown: Math.min(known, value.shown), total: this.max ? Math.min(total, this.max) : total };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view') && this.view !== 'month') this.view = 'agenda';
    if (changed.has('from') && this.#days.from) this.#months.pane?.position.start(this.#days.from);
    if (!this.#loads || !this.resource.value) this.#arrived();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Without the month's code the list remains.
    if (this.view === 'month' && !this.#months.pane) void this.#loadMonths().then((loaded) => loaded || (this.view = 'agenda'));
  }

  /** Code and dates of the first month, both at once. */
  #loadMonths(): Promise<boolean> {
    const day = this.#days.from ?? this.#clock.today;
    const url = this.#monthUrl(day.slice(0, 7));
    if (!this.#months.started && this.#loads) client.get(url, { mirror: this.mirrorOf(url) }).catch(() => undefined);
    return this.#months.load(day);
  }

  /** The month on screen, if one is. */
  get #month(): MonthPane | undefined {
    return this.#shown === 'month' ? this.#months.pane : undefined;
  }

  #arrived(): void {
    this.#shown = this.view;
    this.#months.pane?.position.arrived();
  }

  override async settled(error?: DataError): Promise<void> {
    if (error) this.#months.pane?.position.failed();
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
    this.dispatchEvent(new VirFilterEvent(this.view === 'month' && this.#months.pane ? { ...this.query, ...daysOf(this.#months.pane.position.wanted) } : this.query));
    if (!this.#loads) void this.updateComplete.then(() => this.#tell());
  }

  readonly #onView = async (view: CalendarView): Promise<void> => {
    if (view === this.#shown && view === this.view) return;
    if (view === 'month' && !(await this.#loadMonths())) return this.announce(this.i18n.words?.failed ?? '');
    const again = view === this.view;
    this.view = view;
    this.#turn(again);
  };

  #setting(words: EventWords): CalendarSetting {
    const homes = [location.href, this.src ?? this.apiBase];
    const eventUrl = this.#loads ? (id: string) => `${this.apiBase.replace(/\/+$/, '')}/v1/events/${encodeURIComponent(id)}` : undefined;
    return { words, language: this.i18n.language, now: berlinTime(Date.now()), away: readerIsAway(), homes, eventUrl };
  }

  get #level(): number {
    return this.label ? this.headingLevel + 1 : this.headingLevel;
  }

  protected override renderToolbar(words: EventWords): unknown {
    const view = this.resource.current.state === 'refreshing' ? this.view : this.#shown;
    return toolbarView(view, this.#month?.navigation(this.#level, words, this.#clock.today), this.#onView, words);
  }

  protected renderContent(value: Events, words: EventWords): unknown {
    const setting = this.#setting(words);
    const { adding } = this.resource;
    const { shown, total } = this.count(value);
    const actions: EntryActions = { onSelect: this.#onSelect, onDetails: this.#details.load, details: (entry) => this.#details.content(entry, setting) };
    const list = (level: number) => agendaView(agenda(this.#itemsOf(value).slice(0, shown), this.#window, setting), level, words, actions);
    const pane = this.#month;
    if (!pane) return html`${list(this.#level)}${moreView(shown < total ? adding : 'none', words, () => void this.#more())}`;
    return pane.render(value.items, setting, this.#level + 1, actions, { total, complete: !value.nextUrl || adding === 'loading' }, list);
  }

  /** A month without dates is still a month to walk through. */
  protected override renderEmpty(value: Events, words: EventWords): unknown {
    return this.#month ? this.renderContent(value, words) : super.renderEmpty(value, words);
  }

  readonly #onSelect = (event: Event, id: string): void => {
    const item = this.resource.value?.items.find((candidate) => candidate.id === id);
    if (item && !this.dispatchEvent(new VirSelectEvent(item))) event.preventDefault();
  };

  async #more(): Promise<void> {
    const added = await showMore(this, 'article', () => this.resource.more());
    const { value } = this.resource;
    const { words } = this.i18n;
    if (added !== undefined && value && words) this.announce(words.added(added, this.count(value).shown, this.count(value).total));
  }

  override get formats(): readonly { name: string; href: string }[] {
    const { webcal, ics } = (this.i18n.words ?? catalogue.de).feeds;
    // Filters only: with the days of the page a subscription would end with them.
    const href = listUrl(this.apiBase, this.list, super.query, 'ics');
    return [{ name: webcal, href: href.replace(/^https?/, 'webcal') }, { name: ics, href }];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-event-calendar': EventCalendar;
  }
}
