// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Component tests. Chromium by default; BROWSER=firefox runs the same files in Firefox.
// CHROME_PATH and FIREFOX_PATH name browsers that are not where Debian puts them.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';

const firefox = process.env.BROWSER === 'firefox';
const candidates = firefox
  ? [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']
  : [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const executablePath = candidates.find((path) => path && existsSync(path));
if (!executablePath) throw new Error(`No ${firefox ? 'Firefox' : 'Chromium'} found: install one or set ${firefox ? 'FIREFOX_PATH' : 'CHROME_PATH'}.`);

const userDataDir = mkdtempSync(join(tmpdir(), 'vir-tests-'));
process.on('exit', () => rmSync(userDataDir, { recursive: true, force: true }));

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default {
  files: ['packages/{widgets,embed}/src/**/*.test.ts', '!packages/embed/src/**/*.node.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [
    puppeteerLauncher({
      concurrency: firefox ? 1 : 2,
      launchOptions: firefox ? { browser: 'firefox', executablePath, headless: true } : { executablePath, headless: true, args, userDataDir },
    }),
  ],
  // axe on a loaded machine takes longer than mocha's two seconds.
  testFramework: { config: { timeout: '15000' } },
};
