// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { zipSync } from 'fflate';
import { recipes } from './recipes.mjs';

/** Files of the build that belong to those who serve it themselves. */
const wanted = /^(?:w\/|integrity\.json$|LICENSES\.txt$|widgets\.json$)/u;
const squeezed = /\.(?:br|gz)$/u;

/**
 * The archive for self-hosting, from the files of `dist/` by their path. The same files give the same bytes: in the order of their names, without
 * dates, rights or owners, compressed in JavaScript, whose result does not depend on the machine.
 *
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {{ version: string, base: string }} facts `base`: where the API is
 */
export function selfHostZip(files, { version, base }) {
  const texts = Object.entries(recipes({ version, base, integrity: JSON.parse(new TextDecoder().decode(files.get('integrity.json'))) })).map(([name, text]) => [name, new TextEncoder().encode(text)]);
  const entries = [...[...files].filter(([name]) => wanted.test(name)), ...texts].sort(([one], [other]) => (one < other ? -1 : 1));
  const folder = `vir-${version}/`;
  // The first day a zip file can name, by the clock of whoever reads it.
  return zipSync(Object.fromEntries(entries.map(([name, bytes]) => [folder + name, [bytes, { level: squeezed.test(name) ? 0 : 9 }]])), { mtime: new Date(1980, 0, 1) });
}
