// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fail, installPackages, onNode24, root } from './setup.mjs';

/*
 * npm test: everything a push must pass, in Chromium, with a Firefox smoke test. `--full` runs both engines for components and pages,
 * and WebKit. Sets itself up; every step runs even if one before it failed. The last line is `N passed, N failed`.
 */

const full = process.argv.includes('--full');
installPackages();
await onNode24();
installBrowsers();

const bin = (name) => join(root, 'node_modules', name);
const tests = (...patterns) => patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (path) => path.includes('node_modules') })).sort();
const run = (files, concurrency = availableParallelism()) => ['--test', '--test-reporter=spec', '--test-force-exit', `--test-concurrency=${concurrency}`, ...files];

const eslint = ['eslint.config.mjs', 'eslint.config.js', 'eslint.config.ts'].some((file) => existsSync(join(root, file)));
const components = ['web-test-runner.config.mjs', 'packages/widgets/web-test-runner.config.mjs'].find((file) => existsSync(join(root, file)));
const packageTests = tests('packages/{contract,core,embed,mocks,server}/**/*.test.ts', 'tests/contract/**/*.test.ts');
const pageTests = tests('tests/{embed,a11y,security,stories}/**/*.test.ts');
const webkitTests = tests('tests/webkit/**/*.test.ts');

/** Name, arguments of Node, environment. */
const steps = [
  ['Types', [bin('typescript/bin/tsc'), '-b']],
  eslint && ['Lint', [bin('eslint/bin/eslint.js'), '.']],
  ['Build', [bin('rollup/dist/bin/rollup'), '-c', '--silent']],
  ['Budgets', [join(root, 'tools/budgets.mjs')]],
  packageTests.length && ['Packages (node:test)', run(packageTests)],
  components && ['Components (web-test-runner)', [bin('@web/test-runner/dist/bin.js'), '--config', components]],
  components && full && ['Components in Firefox', [bin('@web/test-runner/dist/bin.js'), '--config', components], { VIR_ENGINE: 'firefox' }],
  // One page at a time: each measures what a visitor would see.
  ['Pages', run(pageTests, 1)],
  full && ['Pages in Firefox', run(pageTests, 1), { VIR_ENGINE: 'firefox' }],
  full && webkitTests.length && ['WebKit smoke test', run(webkitTests, 1)],
].filter(Boolean);

const count = { passed: 0, failed: 0 };
const failedSteps = [];
for (const [name, args, env] of steps) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const began = Date.now();
  const { code, output } = await execute(args, env);
  const result = readCounts(output) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  count.passed += result.passed;
  count.failed += result.failed;
  if (result.failed) failedSteps.push(name);
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
}
if (failedSteps.length) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed ? 1 : 0);

/** Runs Node with the output on screen; resolves with the exit code and what was printed. */
function execute(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.once('exit', (code) => resolve({ code, output }));
  });
}

/** Counts in the last lines of node:test (`ℹ pass 12`) or web-test-runner (`12 passed, 0 failed`). */
function readCounts(output) {
  const last = (pattern) => [...output.matchAll(pattern)].at(-1)?.[1];
  const passed = last(/ℹ pass (\d+)/g) ?? last(/(\d+) passed/g);
  const failed = last(/ℹ fail (\d+)/g) ?? last(/(\d+) failed/g);
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed ?? 0) + Number(last(/ℹ cancelled (\d+)/g) ?? 0) };
}

/** Chromium and Firefox, for --full WebKit too: installed on Debian as root, else named in one sentence. */
function installBrowsers() {
  const missing = [
    [[process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'], 'chromium'],
    [[process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'], 'firefox-esr'],
    ...(full ? [[['/usr/bin/WebKitWebDriver'], 'webkit2gtk-driver'], [['/usr/bin/Xvfb'], 'xvfb']] : []),
  ]
    .filter(([paths]) => !paths.some((path) => path && existsSync(path)))
    .map(([, name]) => name);
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) fail(`Für die Tests fehlen Programme; bitte installieren: ${missing.join(', ')} (oder CHROME_PATH und FIREFOX_PATH setzen).`);
  console.log(`Ich installiere die Debian-Pakete ${missing.join(' und ')} (apt-get) …`);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
  if (apt('update') !== 0 || apt('install', '-y', ...missing) !== 0) fail(`Die Installation von ${missing.join(', ')} ist fehlgeschlagen; bitte von Hand installieren.`);
}
