// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export type Engine = 'chromium' | 'firefox';

const places: Record<Engine, (string | undefined)[]> = {
  chromium: [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
};

/** Path of an installed browser; the variables CHROME_PATH and FIREFOX_PATH come first. */
export function findBrowser(engine: Engine): string | undefined {
  return places[engine].find((path) => path && existsSync(path));
}

/** Starts a browser with a fresh profile; `close()` removes it. */
export async function launch(engine: Engine = (process.env.VIR_ENGINE as Engine | undefined) ?? 'chromium'): Promise<Browser> {
  const executablePath = findBrowser(engine);
  if (!executablePath) throw new Error(`${engine} is not installed`);
  if (engine === 'firefox') return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const userDataDir = await mkdtemp(join(tmpdir(), 'vir-chromium-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  browser.once('disconnected', () => void rm(userDataDir, { recursive: true, force: true, maxRetries: 3 }));
  return browser;
}
