// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { servePage } from './site.ts';

/** A page with what went wrong on it. */
export interface Visit {
  page: Page;
  /** Uncaught errors and console errors, also those the browser itself writes (CSP, failed requests). */
  errors: string[];
  /** Console lines of all other kinds. */
  messages: string[];
  /** Address of every request. */
  requests: string[];
}

/** Opens `address` in a context of its own (no cookies, cache or storage of other tests), closed after `body`. */
export async function visit(browser: Browser, address: string, body: (visit: Visit) => Promise<void>, prepare?: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const seen: Visit = { page, errors: [], messages: [], requests: [] };
  page.on('console', (message) => (message.type() === 'error' ? seen.errors : seen.messages).push(message.text()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  try {
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'load' });
    await body(seen);
  } finally {
    await context.close();
  }
}

/** The same for a page that exists only for this test, at an origin of its own. */
export async function visitHtml(browser: Browser, html: string, body: (visit: Visit) => Promise<void>, { headers, files, prepare, hash = '' }: { headers?: Record<string, string>; files?: Readonly<Record<string, string>>; prepare?: (page: Page) => Promise<void>; hash?: string } = {}): Promise<void> {
  const host = await servePage(html, headers, files);
  try {
    await visit(browser, host.origin + hash, body, prepare);
  } finally {
    await host.close();
  }
}

/** Text a person sees in a widget: of its shadow root, slots filled. */
export const widgetText = (page: Page, selector = 'vir-news-feed'): Promise<string> =>
  page.evaluate((query) => {
    const element = document.querySelector<HTMLElement>(query);
    return element ? (element.shadowRoot?.querySelector<HTMLElement>('[part=base]')?.innerText ?? element.innerText) : '';
  }, selector);

/** Waits until a widget shows `text`. */
export async function untilShows(page: Page, text: string, selector = 'vir-news-feed', timeout = 20_000): Promise<void> {
  await page.waitForFunction(
    (query, wanted) => [...document.querySelectorAll(query)].some((element) => (element.shadowRoot?.textContent ?? element.textContent ?? '').includes(wanted)),
    { timeout },
    selector,
    text,
  );
}

/**
 * Waits for an element inside shadow roots (`host >>> selector`). Puppeteer's own wait looks again where the document
 * changes, and nothing tells it of a change inside a shadow root.
 */
export async function untilInside(page: Page | Frame, selector: string, timeout = 15_000): Promise<ElementHandle> {
  for (const end = Date.now() + timeout; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await page.$(selector);
    if (found) return found;
    if (Date.now() > end) throw new Error(`“${selector}” did not appear.`);
  }
}
