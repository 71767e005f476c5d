// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Frame, Page } from 'puppeteer-core';
import type { Rung } from './cases.ts';

const title = 'Auftakt für die Netzwerk-Treffen';

interface Seen {
  widget: boolean;
  link: boolean;
  /** Finished HTML of the server, or the content system's own list. */
  list: boolean;
  frame: boolean;
  /** What follows is still there. */
  below: boolean;
  wide: boolean;
  busy: boolean;
}

/** In the part of the page that has the rung’s letter as its id. */
const seen = (page: Page | Frame, rung: Rung): Promise<Seen> =>
  page.evaluate((id, wanted) => {
    const { VIR } = globalThis as { VIR?: { version?: string } };
    const part = document.getElementById(id) ?? document.body;
    const visible = (selector: string): Element[] => [...part.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const widgets = visible('vir-news-feed');
    return {
      widget: widgets.some(({ shadowRoot }) => shadowRoot?.textContent?.includes(wanted)),
      link: visible('a').some((link) => /^Aktuelles/u.test(link.textContent)),
      list: visible('.vir-fragment a, .rss a').some((link) => link.textContent.includes(wanted) && (link as HTMLAnchorElement).href.startsWith('https://api.vir-nordwest.example/nachrichten/')),
      frame: visible('iframe').length > 0,
      below: (part.nextElementSibling ?? document.getElementById('below'))?.checkVisibility() ?? false,
      wide: part.getBoundingClientRect().left + part.scrollWidth > innerWidth,
      // The first line has left its address and waits for the loader, or a widget for its code or data.
      busy: (VIR !== undefined && VIR.version === undefined) || widgets.some(({ shadowRoot }) => !shadowRoot?.querySelector('[part=error]')),
    };
  }, rung, title);

/** Whether the news can be read in the frame of this rung. */
async function filled(page: Page | Frame, rung: Rung): Promise<boolean> {
  const inside = await Promise.all(
    ('mainFrame' in page ? page.mainFrame() : page).childFrames().map(async (frame) => {
      const place = await frame.frameElement();
      return (await place?.evaluate((element, id) => element.closest(`#${id}`) !== null, rung)) === true && (await frame.evaluate((wanted) => (document.querySelector('vir-news-feed')?.shadowRoot?.textContent ?? '').includes(wanted), title));
      // One that was refused, or is on its way, has nothing to read.
    }).map((found) => found.catch(() => false)),
  );
  return inside.includes(true);
}

/** What a person sees of an embed with the link „Aktuelles“, in the words of the docs. */
export async function whatIsSeen(page: Page | Frame, rung: Rung): Promise<string> {
  const framed = rung === 'C' || rung === 'D';
  let now = await seen(page, rung);
  let full = false;
  const there = (): boolean => (framed ? full || !now.frame : rung === 'F' || now.widget);
  // Until it is there, or nothing of ours has been going on for a while.
  for (let quiet = 0; !there() && quiet < (framed ? 14 : 4); quiet += now.busy ? 0.25 : 1) {
    // Looked at more often, pages would mostly be busy with being looked at.
    await new Promise((resolve) => setTimeout(resolve, 150));
    now = await seen(page, rung);
    if (framed) full = await filled(page, rung);
  }
  // WordPress shows the frame of rung C as soon as something in it has told its height, and the link until then.
  const frame = full ? 'Rahmen' : now.frame && rung === 'D' ? 'leerer Rahmen' : '';
  const parts = [now.widget ? 'Baustein' : '', now.link && !(rung === 'C' && full) ? 'Link' : '', now.list ? 'Liste' : '', frame].filter((part) => part !== '');
  return (parts.join(' und ') || 'nichts') + (now.below ? '' : ', Rest der Seite verdeckt') + (now.wide && !framed ? ', ragt aus der Seite' : '');
}
