// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { globSync, readFileSync } from 'node:fs';

const token = /--_[\w-]+/g;
const letters = [...'etnrsiaoclduhpmgfvbywkxzqj'];

/** Short names for the private tokens of all style sheets, `--_accent` and the like: each widget sets those it uses, and no page may. */
export function shortTokens(sheets) {
  const counts = new Map();
  for (const sheet of sheets) for (const [name] of sheet.matchAll(token)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([one, many], [two, few]) => few - many || (one < two ? -1 : 1)).map(([name]) => name);
  return new Map(names.map((name, index) => [name, `--_${index < letters.length ? letters[index] : letters[Math.floor(index / letters.length) - 1] + letters[index % letters.length]}`]));
}

/** Writes them into the style sheets. */
export function shortenTokens(pattern) {
  const names = shortTokens(globSync(pattern).map((file) => readFileSync(file, 'utf8')));
  return {
    name: 'shorten-tokens',
    transform: (code, id) => (id.endsWith('.styles.ts') ? { code: code.replace(token, (name) => names.get(name) ?? name), map: null } : null),
  };
}
