// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, onNode24, root } from './setup.mjs';

/*
 * npm run budgets: what a page downloads, brotli, loader and Lit included, against tests/budgets.json.
 * npm run budgets -- --modules: also what each module adds to each widget's download.
 */

const withModules = process.argv.includes('--modules');
if (withModules) await onNode24();

const built = join(root, 'dist/widgets.json');
if (!existsSync(built)) fail('Es ist noch nichts gebaut: npm run build');
const budgets = JSON.parse(readFileSync(join(root, 'tests/budgets.json'), 'utf8'));
const files = JSON.parse(readFileSync(built, 'utf8'));

const size = (name) => statSync(join(root, `dist/w/1/${name}.js.br`)).size;
const download = (widgets) => [...new Set(['vir', ...widgets.flatMap((widget) => files[widget])])].reduce((sum, name) => sum + size(name), 0);

const widgets = Object.keys(budgets.widgets);
const present = widgets.filter((widget) => files[widget]);
const rows = [
  ['loader', size('vir'), budgets.loader],
  ...widgets.map((widget) => [widget, files[widget] ? download([widget]) : undefined, budgets.widgets[widget]]),
  ['all', present.length === widgets.length ? download(widgets) : undefined, budgets.all],
];

console.log('Bytes on a page (brotli)'.padEnd(28) + 'is'.padStart(8) + 'budget'.padStart(8) + 'left'.padStart(8));
for (const [name, is, budget] of rows) {
  const left = is === undefined ? '–' : String(budget - is);
  console.log(`${name.padEnd(28)}${String(is ?? '–').padStart(8)}${String(budget).padStart(8)}${left.padStart(8)}`);
}
if (withModules) {
  const { moduleSizes } = await import('./module-sizes.mjs');
  for (const widget of present) {
    console.log(`\n${widget}`.padEnd(57) + 'minified'.padStart(10) + 'brotli'.padStart(8));
    for (const { module, minified, brotli } of await moduleSizes(widget)) console.log(module.padEnd(56) + String(minified).padStart(10) + String(brotli).padStart(8));
  }
}

const over = rows.filter(([, is, budget]) => is > budget).map(([name]) => name);
if (over.length) fail(`Above budget: ${over.join(', ')}`);
