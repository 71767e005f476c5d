// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, newest, onNode24, root } from './setup.mjs';

/*
 * npm run storybook: all widgets in all states on http://127.0.0.1:6006 (PORT for another), rebuilt on change.
 * npm run build:storybook: the same as files in storybook-static/; with --if-stale only when a source is newer.
 */

const sources = ['package-lock.json', 'stories', 'tools/manifest', 'packages/contract/src', 'packages/contract/samples', 'packages/core/src', 'packages/mocks/src', 'packages/widgets/src'];

installPackages();
await onNode24();
const { values } = parseArgs({ options: { build: { type: 'boolean', default: false }, 'if-stale': { type: 'boolean', default: false } } });
const built = join(root, 'storybook-static/index.json');
if (values['if-stale'] && existsSync(built) && newest(sources) <= statSync(built).mtimeMs) process.exit(0);

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
  if (status !== 0) process.exit(status ?? 1);
}

const settings = ['--config-dir', 'stories/.storybook', '--disable-telemetry'];
run('tools/manifest.mjs');
if (values.build) run('node_modules/storybook/dist/bin/dispatcher.js', 'build', ...settings, '--output-dir', 'storybook-static', '--loglevel', 'warn');
else run('node_modules/storybook/dist/bin/dispatcher.js', 'dev', ...settings, '--host', '127.0.0.1', '--port', process.env.PORT ?? '6006', '--ci', '--no-version-updates');
