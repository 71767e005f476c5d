// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { serve, type Answer } from '../browser/site.ts';

/* The lines of PHP that docs/einbinden/ohne-skript.md gives. A Debian package, as in the tests of the kits. */

const guide = new URL('../../docs/einbinden/ohne-skript.md', import.meta.url);

/** Runs without holding up this process, whose server PHP asks. */
const printed = (file: string, folder: string): Promise<string> =>
  new Promise((resolve) => {
    let out = '';
    const child = spawn('php', ['-d', `sys_temp_dir=${folder}`, file]);
    child.stdout.on('data', (part) => (out += String(part)));
    child.once('close', () => resolve(out));
  });

if (spawnSync('php', ['-v']).status === 0)
  test('a page that includes by PHP has the list, asks once in five minutes, and keeps its last copy when the server is gone or broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vir-php-'));
    let answer: Answer = (_, response) => void response.end('<p>Erste Fassung</p>');
    const site = await serve((...given) => answer(...given));
    try {
      const code = /```php\n(.*?)```/su.exec(await readFile(guide, 'utf8'))?.[1] ?? '';
      const page = join(folder, 'seite.php');
      await writeFile(page, code.replace('https://vir.example', site.origin));
      /** As if the last copy were six minutes old. */
      const age = async (): Promise<void> => {
        const [copy = ''] = (await readdir(folder)).filter((name) => name.endsWith('.html'));
        const then = Date.now() / 1000 - 360;
        await utimes(join(folder, copy), then, then);
      };
      assert.deepEqual([await printed(page, folder), await printed(page, folder), site.requests.length], ['<p>Erste Fassung</p>', '<p>Erste Fassung</p>', 1]);
      await age();
      answer = (_, response) => void response.end('<p>Zweite Fassung</p>');
      assert.equal(await printed(page, folder), '<p>Zweite Fassung</p>');
      for (const trouble of [(_, response) => void response.writeHead(503).end('kaputt'), (_, response) => void response.destroy()] satisfies Answer[]) {
        answer = trouble;
        await age();
        assert.equal(await printed(page, folder), '<p>Zweite Fassung</p>');
      }
    } finally {
      await site.close();
      await rm(folder, { recursive: true });
    }
  });
