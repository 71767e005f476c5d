// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { start } from './start.ts';

/** Firefox lets the page's load event wait for `import()`, but not for `fetch()`: code comes by one and runs from the cache, `after` what it builds on. */
const importCode = (file: string, after?: Promise<unknown>): Promise<unknown> =>
  fetch(file)
    .then((answer) => answer.text())
    .catch(() => {}) // Where only `connect-src` forbids it, the import still works.
    .then(() => after)
    .then(() => import(file));

let first: Promise<unknown> | undefined;

/** `/w/1/vir.js`: fetches only the widgets that are on the page. The first kind brings along what all need, the others build on it or, without it, bring it too. */
start(VIR_WIDGETS, (widget, base) => {
  const load = (kind: string, after?: Promise<unknown>) => importCode(`${base}/w/1/${VIR_BUILD}/${kind + widget}.js`, after);
  if (first) return load('more-', first).catch(() => load(''));
  return (first = load(''));
});
