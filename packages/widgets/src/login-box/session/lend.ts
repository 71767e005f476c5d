// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { answers, client } from '../../shared/client.ts';
import type { SessionChange, SessionChangeType } from '../../shared/members.ts';

/** Lists with internal items, and the single items in them. */
const list = /^\/(?:news|events|projects)(?:\/[^/?]+)?\.json(?:\?|$)/;

/** Reads a protected address with the member's token. */
export type Read = (url: string, method?: string) => Promise<Response>;

class Change extends Event implements SessionChange {
  readonly renew: SessionChange['renew'];

  constructor(renew: SessionChange['renew']) {
    super('vir-session' satisfies SessionChangeType);
    this.renew = renew;
  }
}

/** Lends a member's eyes to all widgets of the page that show lists of one API, until `take` is called without a reader. */
export class Lender {
  #read: Read | undefined;
  readonly #api: string;

  constructor(base: string) {
    this.#api = `${base}/v1`;
    const { get } = client;
    const { early, arrived } = answers;
    client.get = (url, options) => get(this.#read ? this.#inside(url) : url, options);
    answers.early = (url) => (this.#isInside(url) ? this.#read?.(url) : undefined) ?? early(url);
    // Widgets look for switches by the address they know.
    answers.arrived = (url, body) => arrived(url.replace(`${this.#api}/member/`, `${this.#api}/`), body);
    answers.post = (url) => this.#isInside(url) && this.#read ? this.#read(url, 'POST') : Promise.reject(new Error('not for members'));
  }

  /** Reads for the widgets from now on; without `read`, nobody does. What is on screen leaves it at once then. */
  take(read?: Read): void {
    this.#read = read;
    globalThis.dispatchEvent(
      new Change((resource, source) => {
        if (typeof source !== 'string' || this.#inside(source) === source) return;
        if (!read) resource.current = { state: 'idle' };
        void resource.retry();
      }),
    );
  }

  /** Tokens go nowhere else. */
  #isInside(url: string): boolean {
    return url.startsWith(`${this.#api}/member/`);
  }

  #inside(url: string): string {
    return url.startsWith(this.#api) && list.test(url.slice(this.#api.length)) ? `${this.#api}/member${url.slice(this.#api.length)}` : url;
  }
}
