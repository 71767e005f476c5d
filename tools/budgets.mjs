// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { smallest } from './rollup-plugins.mjs';
import { fail, onNode24, root } from './setup.mjs';

/*
 * npm run budgets: what a page downloads, brotli, loader and Lit included, against tests/budgets.json. A `limit` fails the command and only ever
 * goes down, until it is the `target` that was promised.
 * npm run budgets -- --modules: also what each module adds to each widget's download, and what is fetched only where it is needed.
 */

const withModules = process.argv.includes('--modules');
if (withModules) await onNode24();

const built = join(root, 'dist/widgets.json');
if (!existsSync(built)) fail('Es ist noch nichts gebaut: npm run build');
const budgets = JSON.parse(readFileSync(join(root, 'tests/budgets.json'), 'utf8'));
const { build, widgets: known } = JSON.parse(readFileSync(built, 'utf8'));

const sizes = new Map();
/** As if all builds had the same name: by its letters alone a file is some bytes larger or smaller, and a change in one widget would cross the limit of another. */
function size(name) {
  const code = () => readFileSync(join(root, `dist/w/1/${name}.js`), 'utf8').replaceAll(build, 'b80d3f');
  if (!sizes.has(name)) sizes.set(name, smallest(Buffer.from(code())).length);
  return sizes.get(name);
}
/** What a page with these widgets downloads, whichever of them comes first. */
const download = (widgets) => size('vir') + Math.max(...widgets.map((first) => widgets.reduce((sum, widget) => sum + size(`${build}/${widget === first ? '' : 'more-'}${widget}`), 0)));

const widgets = Object.keys(budgets).filter((name) => known.includes(name));
/** What a widget adds to a page that has another one, and what is fetched later: the file of that name, or these `files` together. */
const parts = Object.keys(budgets).filter((name) => !['loader', 'all', ...widgets].includes(name));
const together = (name) => (budgets[name].files ?? [name]).reduce((sum, file) => sum + size(`${build}/${file}`), 0);
const present = widgets.filter((widget) => known.includes(widget));
const measured = {
  loader: size('vir'),
  ...Object.fromEntries(present.map((widget) => [widget, download([widget])])),
  ...Object.fromEntries(parts.map((part) => [part, together(part)])),
  ...(present.length === widgets.length && { all: download(widgets) }),
};
const rows = Object.entries(budgets).map(([name, { target, limit }]) => ({ name, is: measured[name], target, limit }));

const line = (name, ...cells) => console.log(String(name).padEnd(28) + cells.map((cell) => String(cell ?? '–').padStart(8)).join(''));
line('Bytes on a page (brotli)', 'is', 'limit', 'target');
for (const { name, is, limit, target } of rows) line(name, is, limit, target);

if (withModules) {
  const { moduleSizes } = await import('./module-sizes.mjs');
  for (const widget of present) {
    console.log(`\n${widget}`.padEnd(57) + 'minified'.padStart(10) + 'brotli'.padStart(8));
    for (const { module, minified, brotli } of await moduleSizes(widget)) console.log(module.padEnd(56) + String(minified).padStart(10) + String(brotli).padStart(8));
  }
  console.log('\nOnly where needed');
  for (const file of readdirSync(join(root, `dist/w/1/${build}`)).filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -3))) if (!known.includes(file.replace('more-', ''))) line(file, size(`${build}/${file}`));
}

const names = (list) => list.map(({ name }) => name).join(', ');
const unmet = rows.filter(({ is, target }) => is > target);
if (unmet.length) console.log(`\nTargets not met: ${unmet.map(({ name, is, target }) => `${name} (${is - target} bytes too many)`).join(', ')}`);
const over = rows.filter(({ is, limit }) => is > limit);
if (over.length) fail(`Above the limit: ${names(over)}`);
