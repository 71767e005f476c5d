// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { isDate } from '@vir-nordwest/core/dates/is-date.ts';
import { agenda, itemsIn, type DayWindow } from '@vir-nordwest/core/event-calendar/agenda.ts';
import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { weeksOf } from '@vir-nordwest/core/event-calendar/month-days.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { presetOf, type EventPreset } from '@vir-nordwest/core/event-calendar/switches.ts';
import { listUrl, withoutSlash, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { VirFilterEvent } from '../shared/filter-event.ts';
import { moreView } from '../shared/more.view.ts';
import type { Source } from '../shared/resource-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { agendaView } from './agenda.view.ts';
import type { CalendarControls } from './calendar-controls.ts';
import { calendarFormats, calendarSetting } from './calendar-setting.ts';
import { catalogue } from './catalogue.ts';
import { DetailsLoader } from './details-loader.ts';
import { styles } from './event-calendar.styles.ts';
import { countOf, EventsController, monthPage, type Events } from './events-controller.ts';
import { MonthLoader } from './month-loader.ts';
import type { MonthPane } from './month-pane.ts';
import { TodayController } from './today-controller.ts';
import { calendarViews, toolbarView, type CalendarView } from './toolbar.view.ts';

/**
 * Dates of the network or of one member: as a list by day from today on, or by months and weeks in a grid (as a list too
 * where there is no room for one), or day by day. Times are those of the place, whatever the visitor's clock says.
 *
 * @tagname vir-event-calendar
 * @attr {number} day-lines - most lines of a day in the month, more are counted (3); 0 is no cap
 * @attr {string} min-date - first day that can be gone to, `YYYY-MM-DD`
 * @attr {string} max-date - last day that can be gone to
 * @attr {string} holidays - whose holidays the grid marks: `DE-NI`, `DE-HB`, or `none`; both without it
 * @attr {boolean} json-ld - describes what is on screen for search engines in the page
 * @attr {string} filters - what a visitor can choose, a comma list: `dates`, `tag`, `member`, `free`, `online`, `accessible`, `maxdays`
 * @attr {boolean} free - only what costs nothing; what the page sets so is nothing a visitor can choose
 * @attr {boolean} online - only what one can join online
 * @attr {boolean} accessible - only venues without steps
 * @attr {number} maxdays - nothing that goes on for more days than these, 1 to 366
 * @attr {boolean} kiosk - for a screen in a hall: no buttons
 * @csspart toolbar - view and month
 * @csspart agenda
 * @csspart day - a day with its dates
 * @csspart entry
 * @csspart link - the link of an entry's heading
 * @csspart details - what an entry tells when it is opened
 * @csspart dialog - around them, with `details="dialog"`
 * @csspart linked - the event of a link, where it is not in the list
 * @csspart month - the grid
 * @csspart cell - a day in the grid
 * @csspart more - the button for the next page
 * @fires {VirSelectEvent} vir-select - cancelable
 * @fires {VirLocateEvent} vir-locate - somebody wants to see the place of an event on the map of the same portal
 */
export class EventCalendar extends Widget<EventWords, Events> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = { view: { reflect: true }, from: {}, to: {}, details: {} };

  /** `agenda`, `day`, `week` or `month`; the visitor can switch. */
  declare view: CalendarView;
  /** First day of the agenda (today), and month the grid begins with; `YYYY-MM-DD` in Berlin. */
  declare from: string | undefined;
  /** End of the agenda, exclusive; without it 90 days. */
  declare to: string | undefined;
  /** `inline` opens details in their place (default), `dialog` over the page. With `shareable` the address names the event that is open. */
  declare details: string | undefined;

  protected readonly list = 'events';
  // Before the resource: the address depends on language and month.
  protected readonly i18n = new WordsController<EventWords>(this, catalogue);
  /** The visitor went to another view or month. */
  readonly #turn = (again: boolean): void => {
    this.#asked = true;
    this.requestUpdate();
    if (again) void this.resource.retry();
    this.dispatchEvent(new VirFilterEvent(this.query, this.#choice?.topics));
    void this.updateComplete.then(() => this.resource.current.state.endsWith('ing') || this.#tell());
  };
  readonly #months = new MonthLoader(this, this.#turn);
  readonly #details = new DetailsLoader(this, () => this.i18n.words && { setting: this.#setting(this.i18n.words), resource: this.resource, level: this.innerLevel });
  readonly #clock = new TodayController(this, () => this.resource.retry());
  protected readonly resource = new EventsController(this);
  /** What is on screen: changes when its dates have arrived. */
  shown: CalendarView = 'agenda';
  #choice: CalendarControls | undefined;
  #filters = '';
  #asked = false;

  constructor() {
    super();
    this.view = 'agenda';
  }

  protected override get choosable(): boolean {
    return super.choosable || this.matches('[filters],[shareable]');
  }

  protected override async makeControls(): Promise<CalendarControls> {
    return (this.#choice = new (await import('./calendar-controls.ts')).CalendarControls(this, this.#months, this.#clock, this.#turn)).ready();
  }

  override get pageSize(): number {
    return this.view === 'agenda' ? super.pageSize : monthPage;
  }

  protected override get rows(): number {
    return this.view === 'agenda' ? super.pageSize : 6;
  }

  /** What the page itself wants to see of dates. */
  get preset(): EventPreset {
    return presetOf(this);
  }

  /** All filters but the days. */
  get #asks(): ListQuery {
    return { ...this.preset, ...super.query };
  }

  override get query(): ListQuery {
    return { ...this.#asks, ...(this.view === 'agenda' ? this.#days : this.#months.pane?.wantedDays) };
  }

  override get source(): Source | undefined {
    if (this.view === 'agenda') return super.source;
    const { pane } = this.#months;
    return pane && (this.items ? pane.near(this.items) : this.src ? super.source : this.monthUrl(pane.position.wanted));
  }

  /** Address of a whole month, `YYYY-MM`, with its weeks. */
  readonly monthUrl = (month: string): string => listUrl(this.apiBase, this.list, { ...this.#asks, ...weeksOf(month), limit: monthPage });

  /** Another month that fails leaves the one on screen; its title says which it is. Other filters do not. */
  override get keepsValue(): boolean {
    return this.#filters === listUrl('', this.list, this.#asks);
  }

  /** Address of something else of the API, where the dates are its. */
  readonly addressOf = (path: string): string | undefined => (this.items || this.src ? undefined : `${withoutSlash(this.apiBase)}/v1/${path}`);

  /** Days chosen, else set by attributes. */
  get #days(): Partial<DayWindow> {
    const { from, to } = this.#choice?.days ?? this;
    return { ...(from && isDate(from) && { from }), ...(to && isDate(to) && { to }) };
  }

  get #window(): DayWindow {
    return this.#month?.days ?? { from: this.#clock.today, ...this.#days };
  }

  readonly #matches = (value: Events): readonly CalendarItem[] => this.#choice?.select(value) ?? value.items;
  readonly #itemsOf = (value: Events): CalendarItem[] => (this.#month?.inside ?? itemsIn)(this.#matches(value), this.#window, berlinTime(Date.now())).slice(0, this.max || undefined);

  count(value: Events): { shown: number; total: number } {
    const known = this.#itemsOf(value).length;
    return this.#month ? { shown: known, total: known } : countOf(known, value, this.max);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!calendarViews.includes(this.view)) this.view = 'agenda';
    if (changed.has('from') && this.#days.from) this.#months.pane?.position.start(this.#days.from);
    if (this.src || !this.resource.value) this.#arrived();
    // From one of month, week and day to another there is nothing to load.
    if (this.#month && this.view !== 'agenda') this.shown = this.view;
  }

  get firstDay(): string {
    return this.#days.from ?? this.#clock.today;
  }

  /** The month on screen, if one is. */
  get #month(): MonthPane | undefined {
    return this.shown === 'agenda' ? undefined : this.#months.pane;
  }

  #arrived(): void {
    this.shown = this.view;
    this.#months.pane?.position.arrived();
  }

  override async settled(error?: DataError): Promise<void> {
    if (error) this.#months.pane?.position.failed();
    else {
      this.#arrived();
      this.#filters = listUrl('', this.list, this.#asks);
      if (this.view !== 'agenda') void this.resource.all();
    }
    await super.settled(error);
    this.#tell(error);
  }

  /** Says what came of the visitor's wish. */
  #tell(error?: DataError): void {
    const { i18n: { words }, resource: { value } } = this;
    if (this.#asked && words) this.announce(error || !value ? words.failed : words.count(this.count(value).total));
    this.#asked = false;
  }

  readonly #onView = async (view: CalendarView): Promise<void> => {
    if (view === this.shown && view === this.view) return;
    if (view !== 'agenda' && !(await this.#months.load())) return this.announce(this.i18n.words?.failed ?? '');
    const again = view === this.view;
    this.view = view;
    this.#turn(again);
  };

  readonly #setting = (words: EventWords): CalendarSetting => calendarSetting(words, this.i18n.language, this.src ?? this.apiBase, this.addressOf('events/'));

  protected override renderToolbar(words: EventWords): unknown {
    return [toolbarView(this.resource.current.state === 'refreshing' ? this.view : this.shown, this.#month?.navigation(this.innerLevel, words, this.#clock.today), this.#onView, words), this.#details.render()];
  }

  protected renderContent(value: Events, words: EventWords): unknown {
    const setting = this.#setting(words);
    const { adding } = this.resource;
    const { shown, total } = this.count(value);
    const list = (level: number) => agendaView(agenda(this.#itemsOf(value).slice(0, shown), this.#window, setting), level, words, this.#details);
    const pane = this.#month;
    if (!pane) return html`${list(this.innerLevel)}${moreView(shown < total ? adding : 'none', words, this.#onMore)}`;
    return pane.render(this.#matches(value), setting, this.innerLevel + 1, this.#details, { total, complete: !value.nextUrl || adding === 'loading', filtered: this.#choice?.active }, list);
  }

  /** A month without dates is still a month to walk through. */
  protected override renderEmpty(value: Events, words: EventWords): unknown {
    return this.#month ? this.renderContent(value, words) : [super.renderEmpty(value, words), this.#choice?.help(value, words)];
  }

  // Without the code for it, the resource says that it failed.
  readonly #onMore = (): void => void import('../shared/show-added.ts').then(({ showAdded }) => showAdded(this, 'article', this.resource, this.i18n.words), () => this.resource.more());

  override get formats(): readonly { name: string; href: string }[] {
    // With the days of the page a subscription would end with them.
    return calendarFormats(listUrl(this.apiBase, this.list, this.#asks, 'ics'), this.i18n.words ?? catalogue.de);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-event-calendar': EventCalendar;
  }
}
