// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import configurations from '../rollup.config.mjs';
import { root } from './setup.mjs';

/** Plugins that touch `dist/`, which a measurement leaves alone, and the minifier: modules are told apart before it. */
const idle = ['empty-dist', 'licences', 'write-manifest', 'compress', 'terser'];

const minify = async (code) => (await transform(code, { minify: true, format: 'esm', target: 'es2022' })).code;

/** Bytes of each module in a widget's first download: minified, and by how much the download's brotli shrinks without it. */
export async function moduleSizes(widget) {
  const [chunks] = configurations;
  const bundle = await rollup({ ...chunks, plugins: chunks.plugins.filter(({ name }) => !idle.includes(name)) });
  const { output } = await bundle.generate(chunks.output);
  const files = Object.fromEntries(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const graph = new Set([Object.values(files).find(({ isEntry, name }) => isEntry && name === widget).fileName]);
  for (const file of graph) for (const imported of files[file].imports) graph.add(imported);

  const size = async (file, left) => {
    const codes = Object.entries(files[file].modules).filter(([id]) => id !== left);
    return brotliCompressSync(await minify(codes.map(([, { code }]) => code).join('\n'))).length;
  };
  const rows = [];
  for (const file of graph) {
    const whole = await size(file);
    for (const [id, { code }] of Object.entries(files[file].modules)) {
      if (!code) continue;
      rows.push({ module: relative(root, id).replace(/^(packages|node_modules)\//, ''), file, minified: (await minify(code)).length, brotli: whole - (await size(file, id)) });
    }
  }
  return rows.sort((a, b) => b.brotli - a.brotli);
}
