// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem } from '@vir-nordwest/contract';
import { DataError } from '@vir-nordwest/core/client/errors.ts';
import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { commaList, listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { loadProjects, mostProjects, pageOfProjects, type Projects } from '@vir-nordwest/core/project-list/load.ts';
import { projectCard } from '@vir-nordwest/core/project-list/model.ts';
import { choiceOf, indexOf, isPlain, type Choice, type Entry, type ProjectIndex } from '@vir-nordwest/core/project-list/selection.ts';
import { de, type ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { client } from '../shared/client.ts';
import { VirSelectEvent } from '../shared/events.ts';
import type { PortalSettings } from '../shared/contexts.ts';
import { VirFilterEvent } from '../shared/filter-event.ts';
import { ResourceController, type Source } from '../shared/resource-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import type { ProjectControls } from './project-controls.ts';
import type { ProjectDetails } from './project-details.ts';
import { styles } from './project-list.styles.ts';
import { listView } from './project-list.view.ts';

/**
 * Projects of the network, to be searched and filtered. `q`, `tag`, `status` and `sort` are where a visitor starts, and
 * fixed where their filter is not shown; `member` and `within` say whose projects there are at all.
 *
 * @tagname vir-project-list
 * @attr {boolean} json-ld - Describes the list for search engines in the page
 * @attr {boolean} map - Shows the projects on a map too, where any has a place
 * @attr {boolean} compare - Lets visitors tick two or three projects and see them side by side
 * @csspart controls - the form
 * @csspart list
 * @csspart item
 * @csspart link - the one link of a project
 * @csspart more - the button for more of them
 * @csspart map
 * @cssproperty [--vir-news-image-width=9em]
 * @cssproperty [--vir-project-running] colour of a state; also -planned, -paused, -completed
 * @fires {VirSelectEvent} vir-select - cancelable
 */
export class ProjectList extends Widget<ProjectWords, Projects> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = {
    status: {},
    sort: {},
    filters: {},
    layout: { reflect: true },
    group: {},
    choice: { state: true, attribute: false },
    shown: { state: true, attribute: false },
    open: { state: true, attribute: false },
  };

  /** Comma list of `running`, `planned`, `paused`, `completed`. */
  declare status: string | undefined;
  /** `newest`, `title` or `ending`. */
  declare sort: string | undefined;
  /** Comma list of the filters a visitor gets: `status`, `tag`, `member`, `sort`; empty for none. */
  declare filters: string;
  /** `list` or `cards`. */
  declare layout: 'list' | 'cards';
  /** `member` puts the projects of each municipality under a heading, `year` those that ended in the same year: an archive, with `status="completed"`. */
  declare group: 'member' | 'year' | undefined;
  declare protected choice: Choice;
  /** Projects on screen, at most. */
  declare protected shown: number;
  /** Whether the form is unfolded, where it is narrow. */
  declare protected open: boolean;

  protected readonly list = 'projects';
  // Before the resource: the address depends on the language.
  protected readonly i18n = new WordsController<ProjectWords>(this, {
    de,
    load: {
      en: () => import('@vir-nordwest/core/project-list/strings.en.ts'),
      nds: () => import('@vir-nordwest/core/project-list/strings.nds.ts'),
      'de-simple': () => import('@vir-nordwest/core/project-list/strings.de-simple.ts'),
    },
  });
  protected readonly resource = new ResourceController<Projects>(this, {
    source: () => this.source,
    // Together with the code of the controls, so that the list does not move when that arrives.
    load: async (source, options) => {
      const [loaded] = await Promise.all([loadProjects(client, source, { ...options, query: this.#scope, most: this.max || mostProjects, mirrorOf: (url) => this.mirrorOf(url) }), this.#loadControls()]);
      // Where a project tells more than its state, or not to everybody.
      if (this.matches('[group],[json-ld]') || loaded.value.items.some(({ _project, attachments, image, _vir }) => image || attachments || _vir.visibility === 'members' || Object.keys(_project).length > 1)) await this.#loadDetails();
      return loaded;
    },
    isEmpty: ({ items }) => !items.length,
    settled: (error) => this.settled(error),
  });
  #controls: ProjectControls | undefined;
  #details: ProjectDetails | undefined;
  #index: ProjectIndex = { entries: [], labels: new Map() };
  #of: unknown;
  #today = '';
  #preset = choiceOf({});
  #shared: NonNullable<PortalSettings['filters']> = {};

  constructor() {
    super();
    this.filters = 'status,tag,member,sort';
    this.layout = 'list';
    this.choice = this.#preset;
    this.shown = 0;
    this.open = false;
  }

  /** What the server is asked for. All else is chosen from what it answers. */
  get #scope(): ListQuery {
    return { member: this.member, within: this.within ?? this.settings.filters?.within };
  }

  override get source(): Source | undefined {
    return this.items || this.src ? super.source : listUrl(this.apiBase, this.list, { ...this.#scope, lang: this.i18n.language, limit: pageOfProjects });
  }

  override get query(): ListQuery & { tag: readonly string[] } {
    const { q, status, tag, member, sort } = this.choice;
    const { labels } = this.#index;
    return { ...this.#scope, q: q.trim(), status, tag: tag.map((topic) => labels.get(topic) ?? topic), ...(member.length && { member: member[0] }), sort: sort === 'newest' ? '' : sort };
  }

  count({ items }: Projects): { shown: number; total: number } {
    return { shown: Math.min(items.length, this.pageSize), total: items.length };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['q', 'tag', 'status', 'sort'].some((name) => changed.has(name))) this.choice = this.#preset = choiceOf({ q: this.q, sort: this.sort, tag: commaList(this.tag), status: commaList(this.status) });
    // What is chosen elsewhere in the portal is a choice here, which the visitor sees and can take back.
    const { filters = {} } = this.settings;
    if (filters.member !== this.#shared.member) this.choice = { ...this.choice, member: [filters.member ?? []].flat().map(String) };
    if (filters.tag && filters.tag !== this.#shared.tag) this.choice = { ...this.choice, tag: choiceOf({ tag: filters.tag }).tag };
    this.#shared = filters;
    if (this.resource.value && ['search', 'filters', 'choice'].some((name) => changed.has(name))) this.#loadControls().catch(() => undefined);
    if (this.group || this.layout !== 'list') void this.#loadDetails();
    if (changed.has('choice') || changed.has('limit') || !this.shown) this.shown = this.pageSize;
  }

  protected renderContent(value: Projects, words: ProjectWords): unknown {
    const { choice, search, open } = this;
    const index = this.#indexed(value);
    const matches = this.#matches();
    const homes = [location.href, typeof this.source === 'string' ? this.source : this.apiBase];
    const details = this.#details;
    const controls = this.#controls?.render(
      {
        index,
        choice,
        found: matches.length,
        search,
        filters: this.filters,
        open,
        onToggle: () => (this.open = !open),
        onChoose: this.#onChoose,
      },
      words,
    );
    return [
      controls?.form,
      listView(
        {
          cards: (details?.arrange(matches) ?? matches).slice(0, this.shown).map(({ item, status }) => projectCard(item, status, { words, language: this.i18n.language, topics: index.labels, homes })),
          hits: matches.length,
          of: index.entries.length,
          total: value.total,
          level: this.innerLevel,
          chips: controls?.chips,
          help: controls?.help,
          details: (card) => details?.render(card, this.#today, words, homes),
          lists: details && ((cards, row, level) => details.lists(cards, row, level, words)),
          onMore: this.#onMore,
          onSelect: this.#onSelect,
        },
        words,
      ),
    ];
  }

  async #loadControls(): Promise<void> {
    const needed = !isPlain(this.choice);
    if (this.#controls || !(needed || this.search || commaList(this.filters).length)) return;
    const part = await import('./project-controls.ts').catch((reason: unknown) => {
      // A whole list is useful without them. Instead of a part it would be wrong.
      if (needed) throw new DataError('network', String(reason));
    });
    if (part) this.#controls ??= new part.ProjectControls(this, this.#onChoose, () => this.#preset);
    await this.#controls?.ready;
    this.requestUpdate();
  }

  async #loadDetails(): Promise<void> {
    if (this.#details) return;
    const part = await import('./project-details.ts').catch(() => undefined); // The list is useful without them.
    if (part) await (this.#details ??= new part.ProjectDetails(this)).ready;
    this.requestUpdate();
  }

  /** What filters need to know of the list, made once per list and day. */
  #indexed({ items }: Projects): ProjectIndex {
    const today = berlinToday();
    if (this.#of !== items || this.#today !== today) this.#index = indexOf(items, today, this.#details);
    this.#of = items;
    this.#today = today;
    return this.#index;
  }

  #matches(): readonly Entry[] {
    return (this.#controls?.select(this.#index, this.choice, this.#today) ?? this.#index.entries).slice(0, this.max || undefined);
  }

  readonly #onChoose = (choice: Partial<Choice>, gone?: boolean): void => {
    this.choice = { ...this.choice, ...choice };
    this.#controls?.save(this.choice);
    const { query } = this;
    this.dispatchEvent(new VirFilterEvent(query, commaList(this.filters).includes('tag') ? query.tag : undefined));
    const { words } = this.i18n;
    if (words && this.resource.value) this.announce(words.hits(this.#matches().length, this.#index.entries.length));
    // Focus goes where the effect of the button is.
    if (gone) this.#focus('.hits');
  };

  readonly #onMore = (): void => {
    const first = this.shown;
    this.shown += this.pageSize;
    this.#focus('.items > li', first);
    const all = this.#matches().length;
    const shown = Math.min(this.shown, all);
    this.announce(this.i18n.words?.added(shown - first, shown, all) ?? '');
  };

  /** Focuses what is there after the update: of a row its link, where it has one. */
  #focus(targets: string, index = 0): void {
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelectorAll<HTMLElement>(targets)[index];
      (target?.querySelector<HTMLElement>('.title a') ?? target)?.focus();
    });
  }

  readonly #onSelect = (event: Event, item: ProjectItem): void => void (this.dispatchEvent(new VirSelectEvent(item)) || event.preventDefault());
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-project-list': ProjectList;
  }
}
