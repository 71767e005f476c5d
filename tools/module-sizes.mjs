// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import configurations from '../rollup.config.mjs';
import { root } from './setup.mjs';

/** Plugins that touch `dist/`, which a measurement leaves alone, and what joins and minifies: modules are told apart before it. */
const idle = ['empty-dist', 'licences', 'write-manifest', 'compress', 'whole-files'];

const minify = async (code) => (await transform(code, { minify: true, format: 'esm', target: 'es2022' })).code;

/** Bytes of each module in a widget's first download: minified, and by how much the download's brotli shrinks without it. */
export async function moduleSizes(widget) {
  const [chunks] = configurations;
  const bundle = await rollup({ ...chunks, input: { [widget]: chunks.input[widget] }, plugins: chunks.plugins.filter(({ name }) => !idle.includes(name)) });
  const { output } = await bundle.generate({ ...chunks.output, manualChunks: undefined });
  const modules = Object.entries(output[0].modules).filter(([, { code }]) => code);
  const size = async (left) => brotliCompressSync(await minify(modules.filter(([id]) => id !== left).map(([, { code }]) => code).join('\n'))).length;
  const whole = await size();
  const rows = [];
  for (const [id, { code }] of modules)
    rows.push({ module: relative(root, id).replace(/^(packages|node_modules)\//, ''), minified: (await minify(code)).length, brotli: whole - (await size(id)) });
  return rows.sort((a, b) => b.brotli - a.brotli);
}
