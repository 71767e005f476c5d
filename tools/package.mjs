// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { onNode24, root } from './setup.mjs';

/*
 * npm run package: builds and writes dist/vir-<version>.zip for web servers of municipalities, with recipes for them.
 * npm run package -- --base https://…: the same with the address of the API built in, for loaders that cannot find their own (concatenated scripts).
 */

const { values } = parseArgs({ options: { base: { type: 'string' } } });
const { status } = spawnSync(process.execPath, [join(root, 'tools/build.mjs'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await onNode24();
const { selfHostZip } = await import('./package/zip.mjs');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const names = globSync('**', { cwd: dist }).filter((name) => statSync(join(dist, name)).isFile());
const files = new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(dist, name))]));
const zip = selfHostZip(files, { version, base: (values.base ?? 'https://vir.example').replace(/\/+$/u, '') });
writeFileSync(join(dist, `vir-${version}.zip`), zip);
console.log(`dist/vir-${version}.zip  ${zip.length} bytes  sha256 ${createHash('sha256').update(zip).digest('hex')}`);
