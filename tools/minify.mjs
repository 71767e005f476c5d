// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { minify } from 'terser';

/** Functions are never asked for their arity or prototype here, and no getter has an effect beyond its value. */
const compress = { passes: 3, unsafe_arrows: true, keep_fargs: false, pure_getters: true };

/**
 * Stands at the top of files whose functions nearly all run as soon as they are there. Browsers that know it (Chromium from 136) compile them while the file
 * comes in, beside the page; else each function is compiled when it is first called, while the page waits.
 */
export const calledOnLoad = '//# allFunctionsCalledOnLoad\n';

/** Shortened code; comments that begin with `!` stay. Properties get the short names they have in `names`, the same ones in all files. */
export async function minified(code, { module, names = new Map() }) {
  const mangle = names.size > 0 && { properties: { regex: new RegExp(`^(?:${[...names.keys()].join('|')})$`), builtins: true } };
  const nameCache = { props: { props: Object.fromEntries([...names].map(([name, short]) => [`$${name}`, short])) } };
  const { code: short } = await minify(code, { ecma: 2022, module, compress, format: { comments: /^!/ }, ...(mangle && { mangle, nameCache }) });
  return short;
}
