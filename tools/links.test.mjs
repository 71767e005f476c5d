// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('**/*.md', { cwd: root, exclude: (name) => /^(node_modules|dist|storybook-static|\..+)$/.test(basename(name)) });

/** Anchors as code hosts make them of headings: small letters, blanks to hyphens, punctuation gone. */
const anchors = (file) =>
  [...textOf(file).matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));

/** Without code, where brackets are no links. */
const textOf = (file) => readFileSync(file, 'utf8').replace(/```[^]*?```|`[^`\n]*`/g, (code) => (code.startsWith('```') ? '' : code.slice(1, -1).replace(/[[\]]/g, '')));

test('there are documents to check', () => assert.ok(files.includes('README.md') && files.length > 10));

for (const file of files)
  test(`${file}: every relative link leads somewhere`, () => {
    for (const [, link] of textOf(join(root, file)).matchAll(/\]\(<?([^)\s>]+)>?\)/g)) {
      if (/^[a-z][a-z\d+.-]*:/i.test(link)) continue;
      const [path, anchor] = decodeURI(link).split('#');
      const target = path ? join(root, dirname(file), path) : join(root, file);
      assert.ok(existsSync(target), `${link} does not exist`);
      if (anchor && target.endsWith('.md')) assert.ok(anchors(target).includes(anchor), `${link}: ${relative(root, target)} has no such heading`);
    }
  });
