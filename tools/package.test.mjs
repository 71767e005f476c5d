// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { firstLine, hashOf, loaderScript } from '../packages/configurator/src/code/loader-lines.ts';
import { selfHostZip } from './package/zip.mjs';

const sums = { '/w/1.2.3/vir-all.js': 'sha384-abc' };
const files = [['integrity.json', JSON.stringify(sums)], ['w/1/vir.js', 'x'.repeat(5000)], ['w/1/vir.js.br', 'br'], ['w/1.2.3/vir-all.js', 'y'], ['LICENSES.txt', 'Lit: BSD-3-Clause'], ['bench-adapters/a.js', 'no'], ['vir-1.2.3.zip', 'older']].map(([name, text]) => [name, strToU8(text)]);
const facts = { version: '1.2.3', base: 'https://api.example/vir' };

test('the same files give the same bytes, in whatever order, on any day and in any time zone', () => {
  const one = selfHostZip(new Map(files), facts);
  assert.deepEqual(selfHostZip(new Map(files.toReversed()), facts), one);
  const script = `const { selfHostZip } = await import('./tools/package/zip.mjs'); const files = new Map(${JSON.stringify(files.map(([name, bytes]) => [name, [...bytes]]))}.map(([name, bytes]) => [name, Uint8Array.from(bytes)])); process.stdout.write(selfHostZip(files, ${JSON.stringify(facts)}));`;
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: new URL('..', import.meta.url), env: { ...process.env, TZ } });
    assert.deepEqual(new Uint8Array(stdout), new Uint8Array(one), String(stderr));
  }
});

test('the archive holds scripts, licences, sums and recipes, and nothing else of the build', async () => {
  const found = unzipSync(selfHostZip(new Map(files), facts));
  assert.deepEqual(Object.keys(found).sort(), ['Caddyfile', 'LICENSES.txt', 'LIESMICH.md', 'apache.conf', 'integrity.json', 'nginx.conf', 'w/1.2.3/vir-all.js', 'w/1/vir.js', 'w/1/vir.js.br'].map((name) => `vir-1.2.3/${name}`).sort());
  const guide = strFromU8(found['vir-1.2.3/LIESMICH.md']);
  assert.ok(guide.includes(firstLine('/_vir')) && guide.includes(await hashOf(loaderScript('/_vir'))));
  assert.match(guide, /src="\/_vir\/w\/1\.2\.3\/vir-all\.js" integrity="sha384-abc"/u);
  assert.match(strFromU8(found['vir-1.2.3/nginx.conf']), /proxy_pass https:\/\/api\.example\/vir\/;\n {2}proxy_set_header Host api\.example;/u);
});
