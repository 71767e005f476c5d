// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from 'puppeteer-core';
import { sampleAccounts } from '../../packages/contract/samples/accounts.ts';

export const [anna] = sampleAccounts;

/** Only members may read these. */
export const internal = { news: 'Protokoll des Arbeitskreises liegt vor (internes Beispiel)', event: 'Klausur der Lenkungsgruppe (internes Beispiel)', document: 'Protokoll des Arbeitskreises (Beispiel)' };

/** The text of all widgets of the page, with what is in their shadow roots. */
export const shown = (page: Page): Promise<string> => page.evaluate(() => [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('\n') + document.documentElement.textContent);

export const untilShown = (page: Page, words: string, timeout = 30_000) =>
  page.waitForFunction((text) => [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot?.textContent?.includes(text)), { timeout }, words);

/** Presses a button of the box by its words, as a person does. */
export async function pressIn(page: Page, words: string, timeout = 30_000): Promise<void> {
  const button = await page.waitForFunction((text) => [...(document.querySelector('vir-login-box')?.shadowRoot?.querySelectorAll('button') ?? [])].find((found) => found.textContent?.trim() === text), { timeout }, words);
  const element = button.asElement() as Awaited<ReturnType<Page['$']>>;
  await element?.click();
}

/** Enters name and password on the sign-in page and confirms. Where a session is there already, confirming is all. */
export async function confirm(page: Page, { login, password }: { login: string; password: string } = anna): Promise<void> {
  await page.waitForSelector('form[action*="/sign-in/"] button', { timeout: 30_000 });
  if (await page.$('#login')) {
    await page.type('#login', login);
    await page.type('#password', password);
  }
  // Where the address can have passkeys, their button comes first.
  await page.click('.actions button');
}

/** Presses „Anmelden“ and waits for the window that opens. */
export async function pressForPopup(page: Page): Promise<Page> {
  const popup = new Promise<Page>((resolve) => page.once('popup', (opened) => opened && resolve(opened)));
  await pressIn(page, 'Anmelden');
  return popup;
}

/** What the box keeps in this browser: its records as text, and whether the key gives itself away in any form. */
export const stored = (page: Page) =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const open = indexedDB.open(name);
    await new Promise((resolve) => (open.onsuccess = resolve));
    const all = open.result.transaction('sign-in').objectStore('sign-in').getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    open.result.close();
    const [kept] = all.result as { key: CryptoKeyPair; refreshToken: string }[];
    const formats = ['jwk', 'pkcs8', 'raw'] as const;
    const exports = await Promise.all(formats.map((format) => crypto.subtle.exportKey(format, kept?.key.privateKey as CryptoKey).then(() => 'given', () => 'refused')));
    return { text: JSON.stringify([all.result, { ...localStorage }, { ...sessionStorage }, document.cookie]), exports, token: kept?.refreshToken ?? '' };
  });
