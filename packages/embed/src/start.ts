// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readAttributes } from './attributes.ts';
import { absolute, findBase } from './base.ts';
import { requestEarly } from './early-request.ts';
import { releaseSwallowed, wrap } from './light-dom.ts';

/** The one global of the package. A page may set `VIR = { base }` before the loader comes. */
export interface Vir {
  version: string;
  base: string;
  /** Answers on their way, by address; a widget takes its own out of the map. */
  requests: Map<string, Promise<Response>>;
  /** Looks for tags below `root`; the loader calls it wherever nodes enter the page. Meeting a tag again changes nothing. */
  scan(root: ParentNode): void;
  /** Adds an adapter for `src="name:…"`, before or after the widget that wants it; it is kept as `VIR['name:']`. */
  registerSource(name: string, adapter: unknown): void;
  [source: `${string}:`]: unknown;
}

/** Fetches a widget's code from `base`; resolves when its element is registered. */
export type LoadWidget = (widget: string, base: string) => Promise<unknown>;

/** Serves every tag of the page, now and later, unless another loader already does. */
export function start(widgets: readonly string[], load: LoadWidget): void {
  // Chromium before 103, Firefox before 101 and Safari before 16.4 keep the light DOM.
  if (!(document.adoptedStyleSheets && AbortSignal.timeout)) return;
  const page = globalThis as { VIR?: Partial<Vir> | undefined };
  const given = page.VIR;
  if (given?.scan) {
    console.info(`ViR ${VIR_VERSION}: ViR ${given.version} läuft schon.`);
    given.scan(document);
    return;
  }

  const base = findBase(given?.base);
  const requests = new Map<string, Promise<Response>>();
  const loading: Record<string, Promise<unknown>> = {};
  const selector = `vir-${widgets.join(',vir-')},[data-vir],.vir-embed`;

  const meet = (tag: Element): void => {
    const isElement = tag.localName.startsWith('vir-');
    const attributes = readAttributes(tag, isElement ? '' : 'data-');
    const widget = (isElement ? tag.localName : (attributes.get('vir') ?? '')).replace('vir-', '');
    if (!widgets.includes(widget)) return;
    const name = 'vir-' + widget;
    attributes.delete('vir');
    if (isElement) attributes.forEach((value, key) => tag.getAttribute(key) === value || tag.setAttribute(key, value));

    if (!customElements.get(name)) {
      const own = attributes.get('base');
      const from = own ? absolute(own) : base;
      // What the widget will ask for: pages of ten, in the closest language there is. A portal around it may have more to say.
      const lang = attributes.get('lang') ?? tag.closest<HTMLElement>('[lang]')?.lang;
      const asked = new Map([['limit', '10'], ...attributes, ['lang', /^(de-simple|en|nds)/.exec(lang ?? '')?.[0] ?? '']]);
      if (!tag.closest('vir-portal')) requestEarly(requests, widget, from, asked);
      const code = base || from;
      loading[widget] ??= load(widget, code).catch((error: unknown) => console.warn(`ViR: ${widget} lädt nicht: #vir-debug`, error));
    }

    // Children are moved only when all have arrived, and a div that is wrapped already (or a copy of one) stays as it is.
    const settle = (): void => {
      if (!isElement && tag.firstElementChild?.localName === name) return;
      if (widget !== 'portal') releaseSwallowed(tag);
      if (!isElement) wrap(tag, name, attributes);
    };
    if (document.readyState === 'loading') document.addEventListener('readystatechange', settle, { once: true });
    else settle();
  };

  const scan = (root: ParentNode): void => root.querySelectorAll(selector).forEach(meet);
  page.VIR = {
    ...given,
    version: VIR_VERSION,
    base,
    requests,
    scan,
    registerSource(name, adapter) {
      this[`${name}:`] = adapter;
    },
  };
  scan(document);
  // Says in words what is wrong; a file of its own.
  if (location.hash === '#vir-debug') void import(`${base}/w/1/doctor.js`);
  new MutationObserver((records) => new Set(records.map(({ target }) => target as Element)).forEach(scan)).observe(document, { childList: true, subtree: true });
}
