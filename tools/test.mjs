// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fail, installPackages, onNode24, root } from './setup.mjs';

/*
 * npm test: everything a push must pass, in Chromium, with smoke tests in Firefox. `--full` runs both engines for components and pages,
 * WebKit, a real WordPress, CKEditor, web servers and the benchmarks. Sets itself up; every step runs even if one before it failed. The last line is `N passed, N failed`.
 */

const full = process.argv.includes('--full');
/** python3-icalendar, with /usr/bin/python3. */
const secondReader = '/usr/lib/python3/dist-packages/icalendar';
installPackages();
await onNode24();
// Node 20, which has installed the packages, does not know it.
const { globSync } = await import('node:fs');
installPrograms();
installEditor();

const bin = (name) => join(root, 'node_modules', name);
const tests = (...patterns) => patterns.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: (path) => path.includes('node_modules') })).sort();
const node = process.execPath;

function run(files, concurrency = availableParallelism()) {
  // Without files, Node would look for tests of its own.
  if (files.length === 0) fail('Zu einem Testschritt gibt es keine Dateien.');
  // Not --test-force-exit: it leaves before a pipe has taken the last lines, so that failures and the summary could go unseen.
  return ['--import', new URL('ended-early.mjs', import.meta.url).href, '--test', '--test-reporter=spec', `--test-timeout=${25 * 60_000}`, `--test-concurrency=${concurrency}`, ...files];
}

const packageTests = tests('packages/{contract,core,mocks,server,configurator}/**/*.test.ts', 'packages/embed/**/*.node.test.ts', 'tests/contract/**/*.test.ts', 'tools/**/*.test.mjs');
const pageTests = tests('tests/{embed,a11y,security}/**/*.test.ts');
const components = [bin('@web/test-runner/dist/bin.js')];

// Each keeps about one core busy.
const types = ['Types', node, [bin('typescript/bin/tsc'), '-b']];
const lint = ['Lint', 'npm', ['run', 'lint', '--silent']];
const build = ['Build', node, [bin('rollup/dist/bin/rollup'), '-c', '--silent']];
const budgets = ['Budgets', node, [join(root, 'tools/budgets.mjs')]];
const storybook = ['Storybook', node, [join(root, 'tools/storybook.mjs'), '--build', '--if-stale']];
const componentTests = ['Components', node, components];

/** Name, command, arguments, environment; or two rows of such steps, which go side by side. Pages run one at a time: each measures what a visitor would see. */
const steps = [
  [[types, componentTests], [lint, build, budgets, storybook]],
  ['Packages', node, run(packageTests), full && { VIR_SIGN_INS: '10000' }],
  full && ['Components in Firefox', node, components, { BROWSER: 'firefox' }],
  ['Pages', node, run(pageTests, 1), full && { VIR_HOSTILE_DOCUMENTS: '5000' }],
  full && ['Pages in Firefox', node, run(pageTests, 1), { VIR_ENGINE: 'firefox' }],
  existsSync(secondReader) && ['Calendars elsewhere', node, run(tests('tests/icalendar/**/*.test.ts'))],
  ['Stories', node, run(tests('tests/stories/**/*.test.ts'), 1)],
  ['Live', node, run(tests('tests/live/**/*.test.ts'), 1), full && { VIR_OPENER_POLICIES: 'all' }],
  full && ['WebKit', node, run(tests('tests/webkit/**/*.test.ts'), 1)],
  full && ['WordPress', node, run(tests('tests/wordpress/**/*.test.ts'), 1)],
  full && ['CKEditor', node, run(tests('tests/ckeditor/*.test.ts'), 1)],
  full && ['Web servers', node, run(tests('tests/proxies/**/*.test.ts'), 1)],
  full && ['Benchmarks', node, [join(root, 'tools/bench.mjs')]],
].filter(Boolean);

const rows = [];
for (const step of steps) {
  if (typeof step[0] === 'string') await take(step);
  else await Promise.all(step.map(async (lane) => { for (const one of lane) await take(one, true); }));
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`\n${'step'.padEnd(24)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
for (const { name, passed, failed, seconds } of rows) console.log(`${name.padEnd(24)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(seconds).padStart(9)}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') ? 1 : 0);

/** Runs a step and notes its result. `beside` others it is silent until it has ended, so that each stays in one piece. */
async function take([name, command, args, env], beside = false) {
  const title = `\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}\n`;
  if (!beside) process.stdout.write(title);
  const began = Date.now();
  const { code, output } = await execute(command, args, env, beside);
  if (beside) process.stdout.write(title + output);
  // A step of tests without a summary has not ended as it should, whatever its code says.
  const plain = args !== components && !args.includes('--test');
  const result = readCounts(output) ?? { passed: plain && code === 0 ? 1 : 0, failed: plain && code === 0 ? 0 : 1 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  rows.push({ name, ...result, seconds: Math.round((Date.now() - began) / 1000) });
}

/** Runs a command, with the output on screen unless it is to be `silent`; resolves with the exit code and what was printed. */
function execute(command, args, env, silent) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', silent ? 'pipe' : 'inherit'], shell: process.platform === 'win32', env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      if (!silent) process.stdout.write(data);
    });
    child.stderr?.on('data', (data) => void (output += data));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Counts in the last lines of node:test (`ℹ pass 12`) or web-test-runner (`12 passed, 0 failed`). */
function readCounts(output) {
  const last = (pattern) => [...output.matchAll(pattern)].at(-1)?.[1];
  const passed = last(/ℹ pass (\d+)/g) ?? last(/(\d+) passed/g);
  const failed = last(/ℹ fail (\d+)/g) ?? last(/(\d+) failed/g);
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed ?? 0) + Number(last(/ℹ cancelled (\d+)/g) ?? 0) };
}

/**
 * Chromium and Firefox, for --full WebKit too: installed on Debian as root, else named in one sentence. The second reader of calendars is
 * a Debian package: where it cannot be had, its step is left out, except in --full.
 */
function installPrograms() {
  const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const missing = [
    [[process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'], 'chromium'],
    [[process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'], 'firefox-esr'],
    ...(full || canInstall ? [[[secondReader], 'python3-icalendar']] : []),
    ...(full ? [[['/usr/bin/WebKitWebDriver'], 'webkit2gtk-driver'], [['/usr/bin/Xvfb'], 'xvfb'], [['/usr/share/wordpress/wp-load.php'], 'wordpress'], [['/usr/sbin/mariadbd'], 'mariadb-server'], [['/usr/share/doc/php-mysql'], 'php-mysql'], [['/usr/share/doc/php-xml'], 'php-xml'], [['/usr/bin/php'], 'php-cli'], [['/usr/lib/python3/dist-packages/yaml'], 'python3-yaml'], [['/usr/sbin/nginx'], 'nginx-light'], [['/usr/sbin/apache2'], 'apache2'], [['/usr/bin/caddy'], 'caddy']] : []),
  ]
    .filter(([paths]) => !paths.some((path) => path && existsSync(path)))
    .map(([, name]) => name);
  if (missing.length === 0) return;
  if (!canInstall) fail(`Für die Tests fehlen Programme; bitte installieren: ${missing.join(', ')} (oder CHROME_PATH und FIREFOX_PATH setzen).`);
  console.log(`Ich installiere die Debian-Pakete ${missing.join(' und ')} (apt-get) …`);
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status;
  if (apt('update') !== 0 || apt('install', '-y', ...missing) !== 0) fail(`Die Installation von ${missing.join(', ')} ist fehlgeschlagen; bitte von Hand installieren.`);
}

/** CKEditor weighs 150 MB and is needed here only; it has a package of its own. */
function installEditor() {
  const folder = join(root, 'tests/ckeditor');
  if (!full || existsSync(join(folder, 'node_modules'))) return;
  console.log('Ich installiere CKEditor 5 für den Test des Editors (npm ci) …');
  if (spawnSync('npm', ['ci', '--ignore-scripts', '--silent'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0) fail('Die Installation von CKEditor 5 ist fehlgeschlagen.');
}
