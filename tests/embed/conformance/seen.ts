// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Frame, Page } from 'puppeteer-core';
import type { Rung } from './cases.ts';

const title = 'Auftakt für die Netzwerk-Treffen';

const seen = (page: Page | Frame): Promise<{ widget: boolean; link: boolean; frame: boolean; below: boolean; wide: boolean; busy: boolean }> =>
  page.evaluate((wanted) => {
    const { VIR } = globalThis as { VIR?: { version?: string } };
    const widgets = [...document.querySelectorAll('vir-news-feed')].filter((element) => element.checkVisibility());
    return {
      widget: widgets.some(({ shadowRoot }) => shadowRoot?.textContent?.includes(wanted)),
      link: [...document.querySelectorAll('a')].some((link) => link.textContent === 'Aktuelles' && link.checkVisibility()),
      frame: [...document.querySelectorAll('iframe')].some((frame) => frame.checkVisibility()),
      wide: document.documentElement.scrollWidth > innerWidth,
      below: document.getElementById('below')?.checkVisibility() ?? false,
      // The first line has left its address and waits for the loader, or a widget for its code or data.
      busy: (VIR !== undefined && VIR.version === undefined) || widgets.some(({ shadowRoot }) => !shadowRoot?.querySelector('[part=error]')),
    };
  }, title);

/** What a person sees of an embed with the link „Aktuelles“, in the words of the docs. */
export async function whatIsSeen(page: Page | Frame, rung: Rung): Promise<string> {
  let now = await seen(page);
  // Until the widget is there, or nothing of ours has been going on for a while.
  for (let quiet = 0; !now.widget && rung !== 'D' && quiet < 12; quiet += now.busy ? 0.25 : 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    now = await seen(page);
  }
  const parts = [now.widget ? 'Baustein' : '', now.link ? 'Link' : '', now.frame ? 'Rahmen' : ''].filter((part) => part !== '');
  return (parts.join(' und ') || 'nichts') + (now.below ? '' : ', Rest der Seite verdeckt') + (now.wide && rung !== 'D' ? ', ragt aus der Seite' : '');
}
