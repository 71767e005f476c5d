// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Makes `known-passwords.bin` from a list of passwords that became known, one a line: `node tools/known-passwords.mjs list.txt`.
 * The list in use is `xato-net-10-million-passwords-1000000.txt` of SecLists. Only digests are kept, so that nobody reads the words here.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { digestLength, knownDigest, knownPasswordsFile } from '../packages/server/src/sign-in/accounts/known-passwords.ts';
import { minPassword } from '../packages/server/src/sign-in/accounts/accounts.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Gebraucht wird eine Datei mit einem Passwort je Zeile.');
const lines = (await readFile(file, 'utf8')).split(/\r?\n/u).filter(({ length }) => length >= minPassword);
const digests = [...new Set(lines.map((line) => knownDigest(line).toString('hex')))].sort();
await writeFile(knownPasswordsFile, Buffer.from(digests.join(''), 'hex'));
console.log(`${digests.length} Passwörter, je ${digestLength} Bytes`);
