// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Writes `<file>.br` and `<file>.gz` beside every script, for web servers that hand out ready-compressed files. */
export const compress = () => ({
  name: 'compress',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const source = Buffer.from(chunk.code);
        this.emitFile({ type: 'asset', fileName: `${chunk.fileName}.br`, source: smallest(source) });
        this.emitFile({ type: 'asset', fileName: `${chunk.fileName}.gz`, source: gzipSync(source, { level: 9 }) });
      }
    },
  },
});

/** The best of the ways brotli can write distances: which one it is differs from file to file, and costs only time here. One way for what is large. */
export function smallest(source) {
  const ways = source.length > 60_000 ? [[0, 0]] : [0, 1, 2, 3].flatMap((postfix) => [0, 2, 4, 7].map((direct) => [postfix, direct << postfix]));
  const packed = ways.map(([postfix, direct]) => brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length, [constants.BROTLI_PARAM_NPOSTFIX]: postfix, [constants.BROTLI_PARAM_NDIRECT]: direct } }));
  return packed.reduce((best, one) => (one.length < best.length ? one : best));
}

/** Folder of the npm package a module belongs to, if it belongs to one. */
const packageFolder = (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ''))?.[0];

/** Names and licence texts of the packages in the files, as `LICENSES.txt` beside them and in `dist/`. `folders` is shared by the bundles. */
export const licences = (folders) => ({
  name: 'licences',
  moduleParsed({ id }) {
    const folder = packageFolder(id);
    if (folder && !folder.includes('/@vir-nordwest')) folders.add(folder);
  },
  generateBundle() {
    const parts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`;
    });
    const own = 'ViR-Widgets: EUPL-1.2, https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12\n\nThey contain these packages:';
    const text = `${[own, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: text });
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/LICENSES.txt', text);
  },
});

/** Writes which files each widget consists of. */
export const writeManifest = (path, files) => ({
  name: 'write-manifest',
  writeBundle: () => writeJson(path, files),
});

/** Writes and prints the SRI hash of the one-file build. */
export const integrity = (path) => ({
  name: 'integrity',
  writeBundle({ file }) {
    const hash = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
    writeJson(path, { ...(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}), [file.replace(/^dist/, '')]: hash });
    console.log(`${file}\n  integrity="${hash}" crossorigin="anonymous"`);
  },
});

/** Pages and style sheets of a folder, as they are. */
export const pageFiles = (folder) => ({
  name: 'page-files',
  generateBundle() {
    for (const file of readdirSync(folder).filter((name) => /\.(?:html|css|svg)$/.test(name))) this.emitFile({ type: 'asset', fileName: file, source: readFileSync(join(folder, file)) });
  },
});

/** Makes `custom-elements.json` of the widgets from their sources, before anything reads it. */
export const makeElementsManifest = () => ({
  name: 'make-elements-manifest',
  buildStart() {
    const { status, stderr } = spawnSync(process.execPath, ['tools/manifest.mjs'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`custom-elements.json cannot be made: ${stderr}`);
  },
});

/** The same file for the public. */
export const elementsManifest = () => ({
  name: 'elements-manifest',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source: JSON.stringify(JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8'))) });
  },
});

function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
