// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases, prelude } from './bench/cases.mjs';
import { data } from './bench/data.mjs';
import { mapIsInvented } from './bench/map.mjs';
import { benchRequests } from './bench/requests.mjs';
import { benchSignIns } from './bench/sign-ins.mjs';
import { buildIfStale, fail, installPackages, onNode24, root } from './setup.mjs';

/*
 * npm run bench: main-thread CPU time of each widget as a ratio to a floor drawn in the same browser process, in alternating order, and
 * what each holds in memory, requests per second of the server as a ratio to a bare one, sign-ins per second and what of them is argon2. Median and spread (quartiles). Ratios under 25 % apart are noise; nothing
 * fails by time, only where nothing was drawn. --runs 9, --only NAME.
 */

installPackages();
await onNode24();
buildIfStale();
const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '9' }, only: { type: 'string', default: '' } } });
const runs = Number(options.runs);
const usualCounts = [100, 1_000];
const slowdowns = [1, 4];

const executablePath = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((path) => path && existsSync(path));
if (!executablePath) fail('Für die Messung fehlt Chromium; bitte installieren oder CHROME_PATH setzen.');

const { build, widgets } = JSON.parse(readFileSync(join(root, 'dist/widgets.json'), 'utf8'));
const folder = join(root, 'dist/w/1', build);
const parts = readdirSync(folder).filter((name) => name.endsWith('.js') && !/strings|^(en|nds|de-simple)\./.test(name) && !widgets.includes(name.replace(/^more-|\.js$/g, '')));
/** One after the other: the first widget brings along what the others build on, and parts build on their widgets. */
const scripts = [...widgets.map((widget, index) => `${index ? 'more-' : ''}${widget}.js`), ...parts];
const site = createServer((request, response) => {
  const script = scripts.find((name) => request.url === `/${name}`) ?? /^\/bench-adapters\/(?:parts\/)?[\w.-]+\.js$/.exec(request.url)?.[0];
  response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8' });
  response.end(script ? readFileSync(script.startsWith('/') ? join(root, 'dist', script) : join(folder, script)) : '<!doctype html><html lang="de"><title>Messung</title><link rel="icon" href="data:,"><main></main>');
});
await new Promise((resolve) => site.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${site.address().port}`;

const { default: puppeteer } = await import('puppeteer-core');
const browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
const page = await browser.newPage();
await page.setViewport({ width: 1_000, height: 800 });
const session = await page.createCDPSession();

if (mapIsInvented) console.log('The map is measured with invented points and areas: ../shared/data lacks the official ones.');
const rows = [];
for (const { name, list, adapter, counts = usualCounts, floor, widget } of cases.filter(({ name: wanted }) => wanted.includes(options.only)))
  for (const count of counts)
    for (const slowdown of slowdowns) {
      const items = data[list](count);
      const values = { floor: [], widget: [] };
      for (let run = 0; run < runs; run++) for (const side of run % 2 ? ['widget', 'floor'] : ['floor', 'widget']) values[side].push(await measure(side === 'floor' ? floor : widget, items, slowdown, `${name} (${side})`, run === 0, adapter));
      // In runs of their own: right after its garbage was collected by force, which none of a visitor's pages does, a page draws at up to twice the cost.
      const heaps = slowdown === 1 ? [await heldBy(widget, items, adapter), await heldBy(widget, items, adapter), await heldBy(widget, items, adapter)] : [];
      const cell = `${name}, N = ${count.toLocaleString('de')}, ${slowdown}×`;
      const of = (side, key) => values[side].map((value) => value[key]);
      rows.push({ name: cell, unit: 'ms CPU', is: of('widget', 'cpu'), floor: of('floor', 'cpu') });
      if (slowdown === 1) rows.push({ name: `${cell}, memory`, unit: 'MB heap', is: heaps });
      if (!widget.drag) continue;
      rows.push({ name: `${cell}, 95 of 100 frames within`, unit: 'ms', is: of('widget', 'usual'), floor: of('floor', 'usual') });
      rows.push({ name: `${cell}, longest frame (least–most)`, unit: 'ms', is: of('widget', 'longest'), floor: of('floor', 'longest'), ends: [0, 1] });
    }
await browser.close();
site.close();
if ('requests'.includes(options.only)) {
  const { server, bare, bytes } = await benchRequests({ runs, milliseconds: 1_000 });
  rows.push({ name: `cached list, ${bytes} bytes`, unit: 'requests/s', is: server, floor: bare });
}
const signIns = 'sign-ins'.includes(options.only) ? await benchSignIns({ runs, milliseconds: 2_000 }) : undefined;
if (signIns) {
  const { dear, cheap, refresh } = signIns;
  const of = (values, name) => values.map((value) => value[name]);
  rows.push({ name: 'sign-ins (floor: free passwords)', unit: 'per second', is: of(dear, 'rate'), floor: of(cheap, 'rate') });
  rows.push({ name: 'CPU of the server per sign-in', unit: 'ms', is: of(dear, 'cpu'), floor: of(cheap, 'cpu') });
  rows.push({ name: 'refreshes (floor: sign-ins)', unit: 'per second', is: of(refresh, 'rate'), floor: of(dear, 'rate') });
}

const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
const line = (name, ours, floor, unit, ratio) => console.log(`${name.padEnd(width)}${ours.padStart(22)}${floor.padStart(22)}  ${unit.padEnd(11)}${ratio.padStart(6)}`);
console.log();
line('median (quartiles)', 'ours', 'floor', 'unit', 'ratio');
for (const { name, unit, is, floor, ends } of rows) line(name, spread(is, ends), floor ? spread(floor, ends) : '', unit, floor ? (median(is) / median(floor)).toFixed(2) : '');

if (signIns) console.log(`\nargon2 is ${Math.round((1 - median(signIns.cheap.map(({ cpu }) => cpu)) / median(signIns.dear.map(({ cpu }) => cpu))) * 100)} % of the server's work at a sign-in`);

/** Opens a fresh page with the data and the code in it. @returns runs code there */
async function opened(items, adapter) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(origin);
  await page.evaluate(async (files, given, adapterFile) => {
    Object.assign(globalThis, { items: given });
    if (adapterFile) Object.assign(globalThis, { adapter: await import(adapterFile) });
    else for (const file of files) await import(`/${file}`);
  }, scripts, items, adapter && `/bench-adapters/${adapter}.js`);
  return (code) => page.evaluate(`(async () => { ${prelude} ${code} })()`);
}

/** CPU time of the main thread for one drawing in a fresh page, in milliseconds. */
async function measure({ prepare = '', draw, drag }, items, slowdown, name, isFirst, adapter) {
  const inPage = await opened(items, adapter);
  const blank = isFirst ? await page.screenshot() : undefined;
  if (prepare) await inPage(prepare);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.tracing.start({ categories: ['-*', 'disabled-by-default-devtools.timeline'] });
  const frames = drag ? await dragged(drag, inPage) : await inPage(draw);
  const cpu = mainThreadTime(await page.tracing.stop());
  if (blank && (await page.screenshot()).length < blank.length * 1.5) fail(`Es wurde nichts gezeichnet: ${name}`);
  return { cpu, ...frames };
}

/** By how much the heap of a fresh page has grown by one drawing, in megabytes. */
async function heldBy({ prepare = '', draw, drag }, items, adapter) {
  const inPage = await opened(items, adapter);
  if (prepare) await inPage(prepare);
  const before = await heapSize();
  await (drag ? dragged(drag, inPage) : inPage(draw));
  return ((await heapSize()) - before) / 1_000_000;
}

/** Pulls an element with the mouse. @returns milliseconds between frames: what 95 of 100 stay within during the drag, and the longest until all has come to rest */
async function dragged(element, inPage) {
  const { x, y } = await inPage(`const { right, bottom } = (${element}).getBoundingClientRect();
    globalThis.frames = []; let last = performance.now(); const note = (now) => { frames.push(now - last); last = now; requestAnimationFrame(note); }; requestAnimationFrame(note);
    return { x: right - 60, y: bottom - 60 };`);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) await page.mouse.move(x - step * 4, y - step * 2);
  await page.mouse.up();
  return inPage(`const usual = frames.toSorted((one, other) => one - other)[Math.floor(frames.length * 0.95)]; await pause(1_000); return { usual, longest: Math.max(...frames) };`);
}

/** Bytes in use once what nobody holds is gone. */
async function heapSize() {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Milliseconds of the processor the page's main thread has worked, as traced from outside. The browser's own `TaskDuration` leaves out what is
 * done between tasks, which is when a canvas is painted, and `ThreadTime` counts the brake of a slowdown while nothing is to be done.
 */
function mainThreadTime(trace) {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString());
  const threads = new Map(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid }) => [pid, 0]));
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  for (const { name, pid, tid, tdur = 0 } of traceEvents) if (name === 'RunTask' && mains.has(`${pid} ${tid}`)) threads.set(pid, threads.get(pid) + tdur / 1_000);
  return Math.max(...threads.values()); // Another one is kept ready for the next page.
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  return low + (sorted[Math.ceil(place)] - low) * (place % 1);
}

function median(values) {
  return quantile(values, 0.5);
}

function spread(values, [least, most] = [0.25, 0.75]) {
  const [low, middle, high] = [least, 0.5, most].map((share) => quantile(values, share)).map((value) => (value < 1 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value)));
  return `${middle} (${low}–${high})`;
}
