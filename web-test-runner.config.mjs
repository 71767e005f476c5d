// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Component tests: in Chromium on what the built files have in place of Lit, with BROWSER=firefox in Firefox on Lit itself, so that what passes in
// both holds for the built files and for those who install the packages. LIT=slim or LIT=npm chooses otherwise.
// CHROME_PATH and FIREFOX_PATH name browsers that are not where Debian puts them.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';

const firefox = process.env.BROWSER === 'firefox';
const { LIT: lit = firefox ? 'npm' : 'slim' } = process.env;
const candidates = firefox
  ? [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']
  : [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const executablePath = candidates.find((path) => path && existsSync(path));
if (!executablePath) throw new Error(`No ${firefox ? 'Firefox' : 'Chromium'} found: install one or set ${firefox ? 'FIREFOX_PATH' : 'CHROME_PATH'}.`);

const userDataDir = mkdtempSync(join(tmpdir(), 'vir-tests-'));
process.on('exit', () => rmSync(userDataDir, { recursive: true, force: true }));

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const slimLit = {
  name: 'slim-lit',
  resolveImport({ source, context }) {
    const file = { lit: 'index', 'lit/directives/keyed.js': 'keyed' }[source];
    return lit === 'slim' && file && context.path.startsWith('/packages/widgets/') ? `/packages/widgets/src/shared/lit/${file}.ts` : undefined;
  },
};

export default {
  files: ['packages/{widgets,embed}/src/**/*.test.ts', '!packages/embed/src/**/*.node.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  plugins: [slimLit, esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [
    puppeteerLauncher({
      // Of two pages one is in the background, where browsers may draw nothing: what waits for its width would wait for ever.
      concurrency: 1,
      launchOptions: firefox ? { browser: 'firefox', executablePath, headless: true } : { executablePath, headless: true, args, userDataDir },
    }),
  ],
  testsFinishTimeout: 300_000,
  // axe on a loaded machine takes longer than mocha's two seconds.
  testFramework: { config: { timeout: '30000' } },
};
