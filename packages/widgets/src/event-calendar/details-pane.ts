// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Place } from '@vir-nordwest/core/links/place.ts';
import { eventEntry, type CalendarSetting, type EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { nothing, type ReactiveController } from 'lit';
import { FragmentState, openItem } from '../shared/fragment-state.ts';
import { mapOf, VirLocateEvent } from '../shared/locate-event.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { linkField } from '../shared/styles/link-field.styles.ts';
import { toClipboard } from '../shared/to-clipboard.ts';
import type { EntryActions } from './agenda.view.ts';
import { aloneItem, askAlone, nextOf } from './alone.ts';
import { dialogView, linkedView } from './details-frames.view.ts';
import type { DetailsHost, DetailsState } from './details-loader.ts';
import { styles } from './details.styles.ts';
import { detailsView } from './details.view.ts';

/** Details of events: in place or in a dialog, and which of them the address of the page names. */
export class DetailsPane implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #state: () => DetailsState | undefined;
  readonly #address: FragmentState | undefined;
  /** Id the address names, until it is found. */
  #wanted = '';
  /** Whose details the address names now. */
  #named = '';
  /** In the dialog, or above the list; `gone` where the address names one that cannot be had. */
  #shown: CalendarItem | 'gone' | undefined;
  /** What opened the dialog. */
  #opener: HTMLElement | undefined;
  #arriving = false;
  /** Ids of what has been opened in place: what nobody opens is not drawn. */
  readonly #opened = new Set<string>();
  /** Whose place the map could not show. */
  #unmapped = '';
  #portal: Element | null = null;
  #copied: { id: string; href: string; taken: boolean } | undefined;

  constructor(host: DetailsHost, state: () => DetailsState | undefined) {
    this.#host = host;
    this.#state = state;
    adopt(host, linkField, styles);
    host.addController(this);
    if (host.hasAttribute('json-ld')) void import('./event-data.ts').then(({ EventData }) => new EventData(host, state), () => undefined); // People see the same without it.
    if (host.shareable) this.#address = new FragmentState(host, this.#restore, (name) => name === openItem);
  }

  hostConnected(): void {
    this.#portal = this.#host.closest('vir-portal');
    this.#portal?.addEventListener('vir-load', this.#onLoad);
  }

  hostDisconnected(): void {
    this.#portal?.removeEventListener('vir-load', this.#onLoad);
  }

  /** A map may have come, which places can be shown on. */
  readonly #onLoad = ({ target }: Event): void => {
    if (target !== this.#host) this.#host.requestUpdate();
  };

  /** A button for the dialog was pressed, or details in place were opened or closed. */
  toggle(element: HTMLElement, { id, item }: EventEntry): void {
    const { setting } = this.#state() ?? {};
    if (!setting) return;
    const opened = !(element instanceof HTMLDetailsElement) || element.open;
    if (!opened) return this.#leave(id);
    if (element instanceof HTMLDetailsElement) this.#opened.add(id);
    else {
      this.#shown = item;
      this.#opener = element;
    }
    this.#name(id);
    if (item._event.recurrenceText) void this.#ask(id, setting);
    this.#host.requestUpdate();
  }

  content(entry: EventEntry): unknown {
    const { setting } = this.#state() ?? {};
    return setting && this.#opened.has(entry.id) ? this.#draw(entry, setting) : undefined;
  }

  #draw({ id, item, title, foreign }: EventEntry, setting: CalendarSetting): unknown {
    return detailsView(item, setting, {
      title,
      foreign,
      next: nextOf(id, setting),
      copied: this.#copied?.id === id ? this.#copied : undefined,
      onCopy: this.#address || item.url ? () => void this.#copy(item) : undefined,
      onMap: mapOf(this.#portal) && ((at, opener) => void this.#locate(item, at, title, opener)),
      unmapped: this.#unmapped === id,
    });
  }

  render(actions: EntryActions): unknown {
    const state = this.#state();
    if (!this.#shown || !state) return nothing;
    const entry = this.#shown === 'gone' ? undefined : eventEntry(this.#shown, state.setting);
    return entry && actions.dialog ? dialogView(entry, this.#draw(entry, state.setting), state, this.#onClose) : linkedView(entry, state, actions, this.#onClose);
  }

  hostUpdated(): void {
    void this.#seek();
    const { renderRoot } = this.#host;
    const dialog = renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    const linked = this.#arriving && renderRoot.querySelector<HTMLElement>('.linked :is(article, p)');
    if (!linked) return;
    this.#arriving = false;
    open(linked);
  }

  /** Looks for the event that the address names: in the list, else alone. */
  async #seek(): Promise<void> {
    const { setting, resource } = this.#state() ?? {};
    const id = this.#wanted;
    const items = resource?.value?.items ?? (resource?.current.state === 'error' ? [] : undefined);
    // What is there may wait for its filters before it is drawn.
    if (!id || !setting || !items || this.#find('.skeleton')) return;
    this.#wanted = '';
    const inPlace = this.#host.details !== 'dialog' && this.#find(`.entries article[data-id="${CSS.escape(id)}"]`);
    if (inPlace) return open(inPlace);
    const known = items.find((item) => item.id === id);
    if (!known || known._event.recurrenceText) await this.#ask(id, setting);
    // Something else has been opened since.
    if (this.#named !== id) return;
    this.#shown = known ?? aloneItem(id, setting) ?? 'gone';
    this.#arriving = true;
    this.#host.requestUpdate();
  }

  async #ask(id: string, setting: CalendarSetting): Promise<void> {
    if (await askAlone(id, setting, (url) => this.#host.mirrorOf(url))) this.#host.requestUpdate();
  }

  readonly #restore = (values: URLSearchParams): void => {
    const before = this.#named;
    this.#named = this.#wanted = (values.get(openItem) ?? '').slice(0, 200);
    this.#shown = undefined;
    const details = before && this.#find(`article[data-id="${CSS.escape(before)}"] details`);
    if (details instanceof HTMLDetailsElement) details.open = false;
    this.#host.requestUpdate();
  };

  #name(id: string): void {
    this.#named = id;
    this.#address?.save({ [openItem]: id });
  }

  /** Only the details that the address names take it along when they close. */
  #leave(id: string): void {
    if (id === this.#named) this.#name('');
  }

  readonly #onClose = (): void => {
    const id = this.#shown && this.#shown !== 'gone' ? this.#shown.id : this.#named;
    this.#shown = undefined;
    this.#name('');
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const opener = this.#opener?.isConnected ? this.#opener : undefined;
      (opener ?? this.#find(`article[data-id="${CSS.escape(id)}"]`) ?? this.#find('.head button'))?.focus();
      this.#opener = undefined;
    });
  };

  /** Leads to the map of the portal, and back to where it was asked for. */
  async #locate(item: CalendarItem, at: Place & { name: string }, title: string, opener: HTMLElement): Promise<void> {
    const { id } = item;
    const over = opener.closest('dialog') !== null;
    const back = async (): Promise<boolean> => {
      if (over) {
        this.#shown = item;
        this.#name(id);
      }
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      const button = over ? this.#find('dialog .locate') : opener;
      const entry = this.#find(`article[data-id="${CSS.escape(id)}"]`);
      if (button?.getClientRects().length) button.focus();
      else if (entry) open(entry);
      else this.#find('.head button')?.focus();
      return this.#host.matches(':focus-within');
    };
    const failed = () => {
      this.#unmapped = id;
      void back();
    };
    this.#unmapped = '';
    if (over) {
      // What is behind it could not be used.
      this.#shown = undefined;
      this.#name('');
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.dispatchEvent(new VirLocateEvent({ ...at, title, from: opener, back, failed }));
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #copy({ id, url = '' }: CalendarItem): Promise<void> {
    const href = this.#address?.address({ [openItem]: id }) ?? url;
    this.#copied = { id, href, taken: await toClipboard(href) };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('.share .own-link');
    field?.focus();
    field?.select();
  }
}

/** Opens the details of an entry and goes there, as to an anchor of the page. */
function open(entry: HTMLElement): void {
  const details = entry.querySelector('details');
  if (details) details.open = true;
  entry.focus();
}
