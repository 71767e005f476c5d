// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { boundaries, memberCollection } from '@vir-nordwest/contract/samples';
import { cors, json } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { visitHtml, type Visit } from '../browser/page.ts';
import { serve } from '../browser/site.ts';

const dist = new URL('../../dist/', import.meta.url);

export type Point = { x: number; y: number };
/** Where the picture is, as it is drawn. */
export const transform = (page: Page) => page.$eval('vir-member-map', (map) => map.shadowRoot?.querySelector('.outlines')?.getAttribute('transform'));
export const scaleOf = (value: string | null | undefined) => Number(/scale\(([\d.]+)/.exec(value ?? '')?.[1]);
export const moved = (page: Page, from: string | null | undefined) => page.waitForFunction((before) => { const now = document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.outlines')?.getAttribute('transform'); return now !== before && now; }, {}, from);
export const press = (page: Page, name: string) => page.$eval('vir-member-map', (map, wanted) => [...(map.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').includes(wanted))?.click(), name);
export const text = (page: Page) => page.$eval('vir-member-map', (map) => map.shadowRoot?.textContent ?? '');
/** Name of what has the focus inside the map's element. */
export const focus = (page: Page) => page.$eval('vir-member-map', ({ shadowRoot }) => { const at = shadowRoot?.activeElement; return at ? (at.getAttribute('aria-label') ?? (at as HTMLInputElement).name ?? '') || (at.textContent ?? '').trim() : ''; });
export const finger = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[], timestamp?: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints, ...(timestamp && { timestamp }) });

export interface MapPage {
  attributes?: string;
  /** Of the page's root element. */
  root?: string;
  headers?: Record<string, string>;
  touch?: boolean;
  width?: number;
  prepare?(page: Page): Promise<void>;
}

export interface MapSite {
  browser: Browser;
  onMap(body: (page: Page, middle: Point, seen: Visit) => Promise<void>, options?: MapPage): Promise<void>;
  close(): Promise<unknown>;
}

/** A long page with a map on it, from an API of the samples. What `late` gives for a file is waited for; false means that it never comes. */
export async function openMapSite(late: (path: string) => Promise<boolean> | undefined = () => undefined): Promise<MapSite> {
  const browser = await launch('chromium');
  const api = await serve(async (_, response, url) => {
    if ((await late(url.pathname)) === false) return void response.writeHead(503, cors).end();
    if (url.pathname === '/v1/members.json') return json(response, memberCollection);
    if (url.pathname === '/v1/boundaries.json') return json(response, boundaries);
    const body = url.pathname.startsWith('/w/') ? await readFile(new URL(`.${url.pathname}`, dist)).catch(() => undefined) : undefined;
    response.writeHead(body ? 200 : 404, { ...cors, 'content-type': 'text/javascript; charset=utf-8' }).end(body);
  });
  const onMap: MapSite['onMap'] = async (body, { attributes = '', root = 'lang="de"', headers = {}, touch = false, width = 1_000, prepare } = {}) => {
    const html = `<!doctype html><html ${root}><head><title>Ort</title><meta name="viewport" content="width=device-width"><script async src="${api.origin}/w/1/vir.js"></script></head>
      <body><vir-member-map ${attributes}><a href="/m">Mitglieder</a></vir-member-map><p>${'Weiter unten auf der Seite. '.repeat(800)}</p></body></html>`;
    await visitHtml(browser, html, async (seen) => {
      const { page } = seen;
      await page.waitForFunction(() => document.querySelector('vir-member-map')?.shadowRoot?.querySelector('.box:has(.marker) ~ .map-controls'));
      const middle = await page.$eval('vir-member-map', (map) => {
        const box = map.shadowRoot?.querySelector('.box')?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
      });
      await body(page, middle, seen);
    }, { headers, prepare: async (page) => { await page.setViewport({ width, height: 800, hasTouch: touch }); await prepare?.(page); } });
  };
  return { browser, onMap, close: () => Promise.all([browser.close(), api.close()]) };
}
