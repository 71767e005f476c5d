// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { constants, inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** What of a widget is printed, on a page that shows it as print does. */
export interface Printed {
  text: string;
  /** Of the links of items and of what they name: where they lead, and what is written behind them. */
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

/** From now on the page shows a widget as print does. Firefox cannot be told to: its styles for print are made those for all. */
export async function showAsPrint(page: Page, widget: string): Promise<void> {
  if (!(await page.browser().version()).toLowerCase().startsWith('firefox')) return page.emulateMediaType('print');
  await page.$eval(widget, ({ shadowRoot }) => {
    const change = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && /^(?:print|screen)$/u.test(rule.media.mediaText)) rule.media.mediaText = rule.media.mediaText === 'print' ? 'all' : 'not all';
        if ('cssRules' in rule) change(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) change(sheet.cssRules);
  });
}

/** Addresses of the links of a PDF; Firefox packs them. */
export async function linksOnPaper(page: Page): Promise<string[]> {
  const paper = Buffer.from(await page.pdf());
  const packed = [...paper.toString('latin1').matchAll(/stream\r?\n/gu)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(paper.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return ''; // A picture or a font of another kind.
    }
  });
  return [paper.toString('latin1'), ...packed].flatMap((text) => [...text.matchAll(/\/URI\s*\(([^)]*)\)/gu)].map(([, address = '']) => address));
}

/** Texts with what styles add behind them, and all that has no use on paper. */
export const printed = (page: Page, widget: string): Promise<Printed> =>
  page.$eval(widget, ({ shadowRoot }) => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const inside = [...(shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter(seen);
    // Firefox names the attribute and not what stands in it.
    const added = (element: Element) => getComputedStyle(element, '::after').content.replace('attr(href)', element.getAttribute('href') ?? '');
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
      addresses: inside.filter((element) => element.matches('[part~=link], article .title a, dd a')).map((element) => ({ href: element.getAttribute('href') ?? '', written: added(element) })),
      controls: inside.filter((element) => element.matches('button, summary, input, select, audio, [role=button]')).map((element) => `${element.localName} ${element.textContent?.trim() ?? ''}`),
      wide: (frame?.scrollWidth ?? 0) > document.documentElement.clientWidth || inside.some((element) => element.matches('.scroll, .wide, fieldset, .items') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'),
      pale: written.filter((element) => light(getComputedStyle(element).color) > 0.1 || ground(element) < 0.8).map((element) => `${element.textContent?.trim().slice(0, 40)}: ${getComputedStyle(element).color} on ${ground(element).toFixed(2)}`),
      aside: frame && list ? frame.clientWidth - list.clientWidth : 0,
    };
  });
