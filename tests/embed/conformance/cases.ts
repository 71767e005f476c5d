// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { autop } from '@wordpress/autop';
import { minify } from 'html-minifier-terser';
import type { Page } from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import { untilInside } from '../../browser/page.ts';
import { wordsOfBlockers } from './blockers.ts';
import { embedPath, type Service } from './service.ts';

export type Rung = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export interface Host {
  /** Origin of API and loader. */
  api: string;
  version: string;
  /** What lets the first line run under a policy that forbids inline scripts. */
  hash: string;
  service: Service;
}

/** Why a case says nothing about a rung, by the number under the table. */
export type Reason = '¹' | '²' | '³' | '⁴';

/** A thing that happens to an embed on its way into a page of a municipality. */
export interface Case {
  /** Numbers of the failure cases; none for filters that stand for several. */
  number?: number;
  /** As the table in the docs names it. */
  name: string;
  /** What becomes of the webmaster's line. */
  line?(line: string, rung: Rung, host: Host): string | Promise<string>;
  /** That happens when the editor saves: before the content system puts in what it gets from the server. */
  saving?: true;
  /** The filter runs in the page: a library that needs a DOM. */
  filter?: 'dompurify';
  /** What becomes of the line that brings the loader: the first or the short one. */
  loader?(loader: string, host: Host): string | Promise<string>;
  head?: string;
  /** What becomes of the place; `loader` stands in the head as well. */
  body?(line: string, loader: string): string;
  headers?(host: Host): Record<string, string>;
  act?(page: Page): Promise<unknown>;
  /** Before the page is opened. */
  prepare?(page: Page): Promise<void>;
  /** What the page says its language is; German unless said. */
  lang?: string;
  /** The page stands in a frame without an origin of its own. */
  sandboxed?: true;
  /** Files of the host beside its page, by path. */
  files?: Readonly<Record<string, string>>;
  without?: Partial<Record<Rung, Reason>>;
  /** Each rung on a page of its own: what is done there is done to one widget. */
  alone?: true;
}

/** The lines of the docs; of C what is written, of E and F what the content system puts in. */
export const lines = (host: Host): Record<Rung, string> => ({
  A: '<div class="vir-embed" data-vir="news-feed" data-limit="9"><a href="/m">Aktuelles</a></div>',
  B: '<vir-news-feed limit="9"><a href="/m">Aktuelles</a></vir-news-feed>',
  C: `<p>${host.api}${embedPath}</p>`,
  D: `<iframe src="${host.api}${embedPath}" title="Aktuelles"></iframe>`,
  E: host.service.fragment,
  F: host.service.list,
});

/** No tag that somebody writes. */
const noTag = { C: '¹', E: '¹', F: '¹' } as const;
/** Put in after the editor. */
const afterEditor = { E: '²', F: '²' } as const;
/** A document of its own, and a list of the page's own. */
const apart = { C: '³', D: '³', F: '⁴' } as const;

/** A script tag as consent tools and optimisers hold it back: their type instead of its own. */
const held = (loader: string): string => loader.replace(/<script(?: type="module")?/u, '<script type="text/plain"');

/** And as they put it in again: a new script with the attributes and the text of the old one, but without a type. */
const release = (): void =>
  document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"]').forEach((old) => {
    const script = document.createElement('script');
    for (const { name, value } of old.attributes) if (name !== 'type') script.setAttribute(name, value);
    script.textContent = old.textContent;
    old.replaceWith(script);
  });

const withNonce = (loader: string): string => loader.replace('<script', `<script nonce="${nonce}"`);

const tags = (line: string): string => line.replace('<a href="/m">Aktuelles</a>', '');
const nonce = 'bm9uY2U';
/** Where nothing answers. */
const nobody = 'http://127.0.0.1:9';

export const cases: readonly Case[] = [
  { name: 'unverändert' },
  { number: 1, name: 'WordPress wpautop (`@wordpress/autop`)', line: (line) => autop(`Ein Absatz.\n\n${line}\n\nNoch einer.`) },
  { number: 1, name: 'wpautop, Zeile mitten im Absatz', line: (line) => autop(`Ein Absatz\n${line}\nund weiter.`) },
  { number: 2, name: 'Überschrift und Liste als Ersatz, dazu wpautop', without: { C: '¹', D: '¹', E: '¹', F: '¹' }, line: (line) => autop(line.replace(/<a .*<\/a>/u, (link) => `<h3>Neues</h3>\n\n<ul><li>${link}</li></ul>`)) },
  { number: 3, name: 'selbstschließendes Tag', without: noTag, line: (line) => line.replace(/>(?:<a .*<\/a>)?<\/[\w-]+>$/u, ' />') },
  { number: 4, name: 'schließendes Tag fehlt', without: noTag, line: (line) => line.replace(/<\/[\w-]+>$/u, '') },
  { number: 5, name: 'leeres Element, vom Minifier entfernt', line: (line) => minify(tags(line), { removeEmptyElements: true }) },
  { name: 'html-minifier-terser, alles eingeschaltet', line: (line) => minify(line, { collapseWhitespace: true, removeAttributeQuotes: true, removeEmptyAttributes: true, removeEmptyElements: true, removeOptionalTags: true, sortAttributes: true, sortClassName: true }) },
  { name: 'DOMPurify, Voreinstellung', saving: true, without: afterEditor, filter: 'dompurify' },
  { name: 'sanitize-html, Voreinstellung', saving: true, without: afterEditor, line: (line) => sanitizeHtml(line) },
  { name: 'sanitize-html, `div` mit `class` und `data-*` erlaubt', saving: true, without: afterEditor, line: (line) => sanitizeHtml(line, { allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, div: ['class', 'data-*'] } }) },
  {
    number: 6,
    name: 'Attribute groß, ohne Anführungszeichen, umgestellt',
    without: noTag,
    line: (_line, rung, { api }) =>
      ({ A: '<DIV DATA-LIMIT=9 DATA-VIR=news-feed CLASS=vir-embed><a href=/m>Aktuelles</a></DIV>', B: '<VIR-NEWS-FEED LIMIT=9><a href=/m>Aktuelles</a></VIR-NEWS-FEED>', D: `<IFRAME TITLE=Aktuelles SRC=${api}${embedPath}></IFRAME>` })[rung as 'A' | 'B' | 'D'],
  },
  // A frame without an address of ours would show this page in itself.
  { number: 7, name: 'typographische Anführungszeichen aus Word', without: noTag, line: (line) => line.replaceAll(/(data-vir|limit|src)="([^"]+)"/gu, '$1=„$2“'), headers: ({ api }) => ({ 'content-security-policy': `frame-src ${api}` }) },
  { number: 8, name: '`&amp;amp;` in einer Adresse', without: { E: '¹', F: '¹' }, line: (line, rung, { api }) => (rung === 'C' || rung === 'D') ? line.replaceAll(embedPath, `${embedPath}&amp;amp;lang=de`) : line.replace('>', ` ${rung === 'A' ? 'data-' : ''}src="${api}/v1/news.json?limit=9&amp;amp;lang=en">`) },
  { number: 9, name: 'geschützte Leerzeichen zwischen Attributen', without: noTag, line: (line) => line.replace(/ (data-limit|limit|title)=/u, ' \u00a0$1=') },
  { name: 'Lader: System, das `&`, `<` und `>` in Skripten kodiert', loader: (loader) => loader.replace(/(?<=<script[^>]*>)[^<]+/u, (script) => script.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')) },
  { name: 'Lader: html-minifier-terser, alles eingeschaltet, auch `minifyJS`', loader: (loader) => minify(loader, { collapseWhitespace: true, removeAttributeQuotes: true, removeScriptTypeAttributes: true, sortAttributes: true, minifyJS: true }) },
  { number: 1, name: 'Lader mitten im Text, durch wpautop', loader: () => '', body: (line, loader) => autop(`Ein Absatz.\n\n${loader}\n\nNoch einer\n${line}\nund Schluss.`) },
  { number: 10, name: 'Lader zweimal', loader: (loader) => loader + loader },
  { number: 10, name: 'Lader und feste Fassung zugleich', loader: (loader, { api, version }) => `${loader}<script src="${api}/w/${version}/vir-all.js" async></script>` },
  { number: 11, name: 'Lader ohne `async` im Kopf', loader: (loader) => loader.replace(' async', '') },
  { number: 12, name: 'Lader mit vertauschter Art: klassisches Skript als Modul, Modul als klassisches', loader: (loader) => (loader.includes(' type="module"') ? loader.replace(' type="module"', '') : loader.replace('<script', '<script type="module"')) },
  { number: 13, name: 'Skripte erst nach der ersten Berührung', loader: (loader) => `${held(loader)}<script>addEventListener('keydown',${String(release)},{once:true})</script>`, act: (page) => page.keyboard.press('Tab') },
  { number: 14, name: 'Zustimmung nie erteilt (`type="text/plain"`)', loader: held },
  { number: 14, name: 'Zustimmung später erteilt: das Werkzeug setzt das Skript neu ein', loader: held, act: (page) => page.evaluate(release) },
  { number: 15, name: 'Skripte verboten', headers: () => ({ 'content-security-policy': "script-src 'none'" }) },
  { number: 15, name: "Skripte erlaubt, CSS verboten (`style-src 'none'`)", headers: () => ({ 'content-security-policy': "style-src 'none'" }) },
  {
    number: 16,
    name: 'strenge CSP mit Nonce, `strict-dynamic` und Trusted Types',
    loader: withNonce,
    headers: ({ api }) => ({ 'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src ${api}; img-src ${api}; frame-src ${api}; require-trusted-types-for 'script'; trusted-types lit-html` }),
  },
  {
    number: 16,
    name: 'strenge CSP mit unserer Adresse, Prüfsumme der ersten Zeile und Trusted Types',
    headers: ({ api, hash }) => ({ 'content-security-policy': `default-src 'none'; script-src ${api} ${hash}; connect-src ${api}; img-src ${api}; frame-src ${api}; require-trusted-types-for 'script'; trusted-types lit-html` }),
  },
  { number: 16, name: 'strenge CSP mit unserer Adresse, ohne Prüfsumme und Nonce', headers: ({ api }) => ({ 'content-security-policy': `default-src 'none'; script-src ${api}; connect-src ${api}; img-src ${api}; frame-src ${api}` }) },
  { number: 16, name: "strenge CSP ohne unsere Adresse (`default-src 'self'`)", headers: () => ({ 'content-security-policy': "default-src 'self'" }) },
  { number: 16, name: "CSP mit `connect-src 'self'` ohne unsere Adresse", headers: () => ({ 'content-security-policy': "connect-src 'self'" }) },
  { number: 17, name: '`<base href>` auf eine andere Website', head: '<base href="https://base.invalid/">' },
  { number: 18, name: '`html{font-size:62.5%}` und `*{…!important}`', head: '<style>html{font-size:62.5%}*{all:unset;margin:0!important;color:red!important;line-height:1!important}script,style,head,title{display:none}</style>' },
  { number: 19, name: 'Spalte von 220 Pixeln', body: (line) => `<div style="width:220px">${line}</div>` },
  { number: 19, name: 'Flex-Spalte mit `min-width:auto`', body: (line) => `<div style="display:flex;width:320px"><div style="flex:1 1 100%">${line}</div></div>` },
  { number: 19, name: 'Karussell, das seinen Inhalt kopiert', body: (line) => `<div id="slide">${line}</div>`, act: (page) => page.evaluate(() => { const slide = document.getElementById('slide'); slide?.parentElement?.append(slide.cloneNode(true)); }) },
  { number: 19, name: 'Akkordeon, das später aufgeht (`<details>`)', body: (line) => `<details><summary>Mehr</summary>${line}</details>`, act: (page) => page.click('summary') },
  { number: 19, name: 'Reiter, der erst später sichtbar wird', body: (line) => `<div id="tab" style="display:none">${line}</div>`, act: (page) => page.evaluate(() => void document.getElementById('tab')?.removeAttribute('style')) },
  { number: 20, name: 'feste Kopfzeile über dem Fokus (`scroll-padding-top` der Seite)', head: '<style>html{scroll-padding-top:90px}#bar{position:fixed;top:0;left:0;right:0;height:80px;background:#fff}main{padding-top:90px}</style>', body: (line) => `<div id="bar">Kopfzeile</div>${line}<div style="height:2000px"></div>`, act: tabBackUnderTheBar, without: apart, alone: true },
  { number: 21, name: 'Überschriften der Seite eine Ebene tiefer (`heading-level`)', without: apart, line: (line, rung) => line.replace('>', ` ${rung === 'B' ? '' : 'data-'}heading-level="5">`), body: (line) => `<h4>Neues</h4>${line}`, act: (page) => untilInside(page, 'vir-news-feed >>> h5') },
  { number: 22, name: '`lang` fehlt', lang: '' },
  { number: 22, name: '`lang` ist falsch', lang: ' lang="xx-YY"' },
  { number: 23, name: 'rechtsläufige Seite', body: (line) => `<div dir="rtl">${line}</div>`, act: (page) => page.setViewport({ width: 320, height: 600 }) },
  {
    number: 24,
    name: 'Druck',
    act: async (page) => {
      await page.pdf();
      // Firefox cannot be told to show a page as printed.
      if (process.env.VIR_ENGINE !== 'firefox') await page.emulateMediaType('print');
    },
  },
  { number: 26, name: '400 % Zoom (320 Pixel) und Textabstände nach WCAG 1.4.12', head: '<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}</style>', act: (page) => page.setViewport({ width: 320, height: 256 }) },
  // The finished HTML and the list are the last copies that the content system has.
  { number: 27, name: 'Dienst nicht erreichbar', line: (line, rung, { api }) => (rung === 'C' || rung === 'D' ? line.replaceAll(api, nobody) : rung === 'F' ? line : line.replace('>', ` ${rung === 'B' ? '' : 'data-'}base="${nobody}">`)) },
  { number: 28, name: 'ganze Seite in einem abgeschotteten Rahmen', sandboxed: true },
  { number: 30, name: 'zwei Bausteine mit demselben Inhalt, eine Anfrage', without: apart, body: (line) => line + line, act: oneRequest },
  { number: 31, name: 'alte Polyfills (`Array.from`, `Array.prototype.toJSON`)', head: "<script>Array.prototype.toJSON=function(){return 'x'};Array.prototype.each=function(){};Array.from=function(){throw new Error('alt')}</script>" },
  { number: 32, name: 'Seitenwechsel ohne Neuladen (AJAX)', body: (line) => `<div id="swap"></div><template>${line}</template>`, act: (page) => page.evaluate(() => void document.getElementById('swap')?.insertAdjacentHTML('beforeend', document.querySelector('template')?.innerHTML ?? '')) },
  { number: 33, name: 'Übersetzung durch den Browser (Texte in `<font>`)', act: (page) => page.evaluate(() => document.querySelectorAll('main a').forEach((link) => link.replaceChildren(Object.assign(document.createElement('font'), { textContent: link.textContent })))) },
  {
    number: 34,
    name: 'Service Worker der Seite, der alles aus seinem Speicher beantwortet',
    files: { '/sw.js': "addEventListener('install',()=>skipWaiting());addEventListener('activate',(e)=>e.waitUntil(clients.claim()));addEventListener('fetch',(e)=>e.respondWith(caches.open('a').then(async(c)=>(await c.match(e.request))||fetch(e.request).then((r)=>{if(e.request.method==='GET'&&e.request.url.startsWith('http'))c.put(e.request,r.clone());return r}))))" },
    head: "<script>navigator.serviceWorker.register('/sw.js')</script>",
    act: async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      // Once to fill its store, once to live on it.
      await page.reload({ waitUntil: 'load' });
      await page.reload({ waitUntil: 'load' });
    },
  },
  {
    number: 35,
    name: 'Werbeblocker mit den üblichen Wörtern (`ad`, `banner`, `social`, `share`, `widget`, `tracking` …)',
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => void (wordsOfBlockers.test(new URL(request.url()).pathname) ? request.abort() : request.continue()));
    },
  },
  {
    number: 36,
    name: 'im Editor geöffnet und gespeichert, während der Baustein schon zu sehen ist',
    without: { C: '³', D: '³', E: '²', F: '²' },
    act: async (page) => {
      await untilInside(page, 'vir-news-feed >>> [part=item]');
      await page.$eval('main', (main) => {
        const saved = main.innerHTML;
        main.replaceChildren();
        main.innerHTML = saved;
      });
    },
  },
  {
    number: 37,
    name: 'Uhr des Besuchers geht um Jahre vor',
    head: '<script>Date=class extends Date{constructor(...a){a.length?super(...a):super(Date.now())}static now(){return super.now()+1e11}}</script>',
  },
];

/** All are there, and the list was asked for once. */
async function oneRequest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('vir-news-feed')];
    return all.length >= 2 && all.every(({ shadowRoot }) => shadowRoot?.querySelector('[part=item]'));
  });
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/news.json')).length);
  if (asked !== 1) throw new Error(`The list was asked for ${asked} times.`);
}

/** Walks to the end of the page by keyboard and back: what has the focus must be seen below the bar (WCAG 2.4.11). */
async function tabBackUnderTheBar(page: Page): Promise<void> {
  await untilInside(page, 'vir-news-feed >>> [part=item]');
  await page.setViewport({ width: 600, height: 400 });
  const focused = (): Promise<number | undefined> =>
    page.evaluate(() => {
      const inner = document.activeElement?.shadowRoot?.activeElement;
      return inner ? Math.round(inner.getBoundingClientRect().bottom) : undefined;
    });
  let steps = 0;
  for (; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    if (steps > 0 && (await focused()) === undefined) break;
  }
  for (; steps > 0; steps--) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    let bottom = await focused();
    // Firefox scrolls with one of its next pictures.
    for (let pictures = 0; bottom !== undefined && bottom <= 80 && pictures < 60; pictures++) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      bottom = await focused();
    }
    if (bottom !== undefined && bottom <= 80) throw new Error(`The focus is hidden below the bar, at ${bottom} pixels.`);
  }
}

/** Cases that another test proves. */
export const elsewhere: readonly (readonly [number: number, name: string, where: string])[] = [
  [25, 'Kontrastmodus, dunkel', 'Storybook: alle Ansichten hell, dunkel und mit erzwungenen Farben'],
  [29, 'Seite ohne https', 'alle Seiten dieser Tabelle'],
];
