// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertInternal, shortNames } from './internal-names.mjs';

const root = new URL('..', import.meta.url).pathname;

for (const [what, name] of Object.entries({
  'a field of a payload': 'date_published',
  'a field of an extension': 'showWithoutTime',
  'a property of an element': 'headingLevel',
  'a field of an event': 'query',
  'a field of an error': 'facts',
  'a hook of Lit': 'willUpdate',
  'a method of a controller': 'hostUpdate',
  'what the loader hands over': 'requests',
  'a member of a browser interface': 'adoptedStyleSheets',
  'what a text of the code names': 'planned',
  'a class loaded later': 'NewsExtras',
}))
  test(`${what} keeps its name`, () => {
    const code = "const kinds = { planned: 1 }; export const of = (kind) => kinds[kind] ?? kinds['planned']; class NewsExtras {} export { NewsExtras };";
    assert.throws(() => assertInternal(['apiBase', name], [code], root), new RegExp(`: ${name}$`));
  });

test('no two names become one, and none becomes a name that is in use', () => {
  const names = shortNames(['export const e = (at) => at.t + at.apiBase + at.i18n["n"];'], root);
  const short = [...names.values()];
  assert.equal(new Set(short).size, short.length);
  assert.ok(short.every((name) => name && !['t', 'n'].includes(name)));
});
