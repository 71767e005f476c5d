// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from 'puppeteer-core';

/** What of a widget is printed, on a page that shows it as print does. */
export interface Printed {
  text: string;
  /** Of the links of items: where they lead, and what is written behind them. */
  addresses: { href: string; written: string }[];
  /** What could only be pressed, chosen or played. */
  controls: string[];
  /** It is cut off, or makes the page wider than the paper. */
  wide: boolean;
  /** Text that is not black, or nearly, on white, also where backgrounds are printed. */
  pale: string[];
  /** Room beside the list, in pixels. */
  aside: number;
}

/** Texts with what styles add behind them, and all that has no use on paper. */
export const printed = (page: Page, widget: string): Promise<Printed> =>
  page.$eval(widget, ({ shadowRoot }) => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const inside = [...(shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(seen);
    const added = (element: Element) => getComputedStyle(element, '::after').content;
    const frame = shadowRoot?.querySelector('section');
    const list = shadowRoot?.querySelector('.items');

    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** How much light a colour reflects on white paper, from 0 to 1. */
    const light = (colour: string): number => {
      if (!canvas) return NaN;
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (element: Element | null): number => {
      const { backgroundColor } = element ? getComputedStyle(element) : { backgroundColor: '#fff' };
      return backgroundColor === 'rgba(0, 0, 0, 0)' && element ? ground(element.parentElement) : light(backgroundColor);
    };
    const written = inside.filter(({ childNodes, offsetWidth }) => offsetWidth > 1 && [...childNodes].some((node) => node instanceof Text && node.data.trim()));
    return {
      text: (frame?.innerText ?? '').replaceAll(/\s+/gu, ' '),
      addresses: inside.filter((element) => element.matches('[part~=link], article .title a')).map((element) => ({ href: element.getAttribute('href') ?? '', written: added(element) })),
      controls: inside.filter((element) => element.matches('button, summary, input, select, audio, [role=button]')).map((element) => `${element.localName} ${element.textContent?.trim() ?? ''}`),
      wide: (frame?.scrollWidth ?? 0) > document.documentElement.clientWidth || inside.some((element) => element.matches('.scroll, .wide, fieldset, .items') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'),
      pale: written.filter((element) => light(getComputedStyle(element).color) > 0.1 || ground(element) < 0.8).map((element) => `${element.textContent?.trim().slice(0, 40)}: ${getComputedStyle(element).color} on ${ground(element).toFixed(2)}`),
      aside: frame && list ? frame.clientWidth - list.clientWidth : 0,
    };
  });
