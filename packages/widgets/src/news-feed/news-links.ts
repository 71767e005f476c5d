// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/** A list with addresses for feed readers. */
export interface LinkingHost extends LitElement {
  readonly label: string | undefined;
  readonly src: string | undefined;
  readonly items: readonly unknown[] | undefined;
  readonly formats: readonly { name: string; href: string }[];
}

const types: Readonly<Record<string, string>> = { RSS: 'application/rss+xml', 'JSON Feed': 'application/feed+json' };
/** What a page may say of links; `opener` is not for it to give away. */
const relations = ['nofollow', 'noreferrer', 'external', 'ugc'];

/** What a page wants of links: where they open, and its feeds in its own head. */
export class NewsLinks {
  readonly #host: LinkingHost;
  #feeds: HTMLLinkElement[] = [];

  constructor(host: LinkingHost) {
    this.#host = host;
    host.addController({ hostUpdated: () => this.#direct(), hostDisconnected: () => this.#name(undefined) });
  }

  /** For feed readers and browsers that look for feeds in a page; nothing for data of others, whose addresses are theirs. */
  offer(title: string): void {
    const { label, src, items } = this.#host;
    this.#name(this.#host.hasAttribute('alternate') && !src && !items ? label || title : undefined);
  }

  #name(title: string | undefined): void {
    const formats = title === undefined ? [] : this.#host.formats;
    if (formats.map(({ href }) => href).join() === this.#feeds.map(({ href }) => href).join()) return;
    for (const feed of this.#feeds) feed.remove();
    this.#feeds = formats.map(({ name, href }) => Object.assign(document.createElement('link'), { rel: 'alternate', type: types[name] ?? '', title: `${title} (${name})`, href }));
    document.head.append(...this.#feeds);
  }

  #direct(): void {
    const target = this.#host.getAttribute('target') ?? '';
    const said = (this.#host.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    const rel = ['noopener', ...relations.filter((name) => said.includes(name))].join(' ');
    for (const link of this.#host.renderRoot.querySelectorAll<HTMLAnchorElement>('a[part=link]')) {
      link.rel = rel;
      link.target = target;
      if (target === '_blank') link.setAttribute('aria-describedby', 'elsewhere');
      else link.removeAttribute('aria-describedby');
    }
  }
}
