// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, onNode24, root } from './setup.mjs';

/* npm run manifest: packages/widgets/custom-elements.json, what Storybook and editors know about the elements. */

installPackages();
await onNode24();
const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
const { status } = spawnSync(process.execPath, [analyzer, 'analyze', '--quiet', '--config', '../../tools/custom-elements-manifest.config.mjs'], { cwd: join(root, 'packages/widgets'), stdio: 'inherit' });
process.exit(status ?? 1);
