// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, onNode24, root } from './setup.mjs';

/*
 * npm run build: browser files into dist/, with the SRI hash of the one-file build printed at the end.
 * With --base https://… the loader knows the address by itself; tools/package.mjs makes an archive of it.
 */

installPackages();
await onNode24();
const { values } = parseArgs({ options: { base: { type: 'string' } } });
const env = { ...process.env, ...(values.base !== undefined && { VIR_BASE: new URL(values.base).href }) };
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent'], { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);
