// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { start } from './start.ts';

/** Firefox lets the page's load event wait for `import()`, but not for `fetch()`: code comes by one and runs from the cache. */
const importCode = (file: string): Promise<unknown> =>
  fetch(file)
    .then((answer) => answer.text())
    .catch(() => {}) // Where only `connect-src` forbids it, the import still works.
    .then(() => import(file));

/** `/w/1/vir.js`: fetches only the widgets that are on the page, all files of a widget at once. */
start(Object.keys(VIR_FILES), (widget, base) => Promise.all(`${widget}-${VIR_FILES[widget]}`.split(' ').map((file) => importCode(`${base}/w/1/${file}.js`))));
