// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { maxPassword, minPassword, type Account } from './accounts.ts';
import { isKnown } from './known-passwords.ts';

export type PasswordFault = 'tooShort' | 'known' | 'guessable';

/** Longer passwords are judged by their beginning: looking for words takes longer with every character. */
const judged = 60;
const ours = ['Virtuelle Region Nordwest', 'ViR Nordwest'];

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Word lists take thirty megabytes, so they come with the first password that is set. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-de')]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...german.dictionary }, graphs: common.adjacencyGraphs });
}

/**
 * Why an account cannot have this password: it is in a list of those that became known, or fewer than a hundred million guesses find
 * it (words, names, dates, rows of keys, repetitions, the member's own name). No sort of character is asked for.
 */
export async function findFault(password: string, { login, name, municipality }: Omit<Account, 'id'>): Promise<PasswordFault | undefined> {
  if (password.length < minPassword || password.length > maxPassword) return 'tooShort';
  if (await isKnown(password)) return 'known';
  const { score } = (await (estimator ??= loadEstimator())).check(password.slice(0, judged), [login, ...login.split('@'), name, ...name.split(/\s+/u), municipality, ...municipality.split(/\s+/u), ...ours].filter(({ length }) => length > 3));
  return score < 3 ? 'guessable' : undefined;
}
