// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * What a visitor chose in one widget, kept behind the `#` of the page's address: `#vir-<id of the element>=q%3Dschule`. Never in the query, which some
 * servers refuse. Reload, bookmark, back and forward bring it back; anchors and other widgets' parts stay as they are.
 */
export class FragmentState implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #restore: (values: URLSearchParams) => void;
  #now = '';

  /** `restore` is called with what the address says: at once where it says anything, and whenever that has changed. */
  constructor(host: ReactiveControllerHost & HTMLElement, restore: (values: URLSearchParams) => void) {
    this.#host = host;
    this.#restore = restore;
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
  save(chosen: ListQuery): void {
    const values = new URLSearchParams();
    for (const [name, value = ''] of Object.entries(chosen)) for (const one of typeof value === 'object' ? value : [String(value)]) if (one) values.append(name, one);
    const text = values.toString();
    if (text === this.#now) return;
    const before = new URLSearchParams(this.#now);
    const typing = before.has('q') && values.has('q') && without(before, 'q') === without(values, 'q');
    this.#now = text;
    const rest = location.hash.slice(1).split('&').filter((part) => part && !part.startsWith(`${this.#key}=`));
    const hash = [...rest, ...(text ? [`${this.#key}=${encodeURIComponent(text)}`] : [])].join('&');
    // Absolute, for pages with a base of their own.
    const address = `${location.href.split('#')[0]}${hash && '#' + hash}`;
    if (typing) history.replaceState(history.state, '', address);
    else history.pushState(history.state, '', address);
  }

  get #key(): string {
    return `vir-${encodeURIComponent(this.#host.id || this.#host.localName.slice(4))}`;
  }

  readonly #read = (): void => {
    const own = location.hash.slice(1).split('&').find((part) => part.startsWith(`${this.#key}=`));
    let text = '';
    try {
      text = decodeURIComponent(own?.slice(this.#key.length + 1) ?? '');
    } catch {
      // Cut off on its way through a mail: as if it were not there.
    }
    if (text === this.#now) return;
    this.#now = text;
    this.#restore(new URLSearchParams(text));
  };
}

function without(values: URLSearchParams, name: string): string {
  const rest = new URLSearchParams(values);
  rest.delete(name);
  return rest.toString();
}
