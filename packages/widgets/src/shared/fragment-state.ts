// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Values by name; empty ones are none. */
type Choice = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Name of the item whose details are open. */
export const openItem = 'event';

/**
 * What a visitor chose in one widget, kept behind the `#` of the page's address: `#vir-<id of the element>=q%3Dschule`. Never in the query, which some
 * servers refuse. Reload, bookmark, back and forward bring it back; anchors and other widgets' parts stay as they are.
 */
export class FragmentState implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #restore: (values: URLSearchParams) => void;
  readonly #owns: (name: string) => boolean;
  #now = '';

  /**
   * `restore` is called with what the address says: at once where it says anything, and whenever that has changed. `owns` are the names
   * that are read and written, for a widget with two of these: what the other keeps stays.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, restore: (values: URLSearchParams) => void, owns = (name: string) => name !== openItem) {
    this.#host = host;
    this.#restore = restore;
    this.#owns = owns;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  /** Puts a choice into the address: a new step back, unless only the search text goes on. */
  save(chosen: Choice): void {
    const values = valuesOf(chosen);
    const text = values.toString();
    if (text === this.#now) return;
    const before = new URLSearchParams(this.#now);
    const typing = before.has('q') && values.has('q') && without(before, 'q') === without(values, 'q');
    this.#now = text;
    const address = this.address(chosen);
    if (typing) history.replaceState(history.state, '', address);
    else history.pushState(history.state, '', address);
  }

  /** Address of the page with this choice. Absolute, for pages with a base of their own. */
  address(chosen: Choice): string {
    const others = location.hash.slice(1).split('&').filter((part) => part && !part.startsWith(`${this.#key}=`));
    const all = new URLSearchParams([...this.#kept((name) => !this.#owns(name)), ...valuesOf(chosen)]).toString();
    const hash = [...others, ...(all ? [`${this.#key}=${encodeURIComponent(all)}`] : [])].join('&');
    return `${location.href.split('#')[0]}${hash && '#' + hash}`;
  }

  get #key(): string {
    return `vir-${encodeURIComponent(this.#host.id || this.#host.localName.slice(4))}`;
  }

  /** What the address says of this widget, as far as `wanted`. */
  #kept(wanted: (name: string) => boolean): URLSearchParams {
    const own = location.hash.slice(1).split('&').find((part) => part.startsWith(`${this.#key}=`));
    let text = '';
    try {
      text = decodeURIComponent(own?.slice(this.#key.length + 1) ?? '');
    } catch {
      // Cut off on its way through a mail: as if it were not there.
    }
    return new URLSearchParams([...new URLSearchParams(text)].filter(([name]) => wanted(name)));
  }

  readonly #read = (): void => {
    const values = this.#kept(this.#owns);
    const text = values.toString();
    if (text === this.#now) return;
    this.#now = text;
    this.#restore(values);
  };
}

function valuesOf(chosen: Choice): URLSearchParams {
  const values = new URLSearchParams();
  for (const [name, value = ''] of Object.entries(chosen)) for (const one of typeof value === 'object' ? value : [String(value)]) if (one) values.append(name, one);
  return values;
}

function without(values: URLSearchParams, name: string): string {
  const rest = new URLSearchParams(values);
  rest.delete(name);
  return rest.toString();
}
