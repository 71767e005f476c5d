// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { base32 } from './totp.ts';

export const recoveryCodes = 10;

/** 80 random bits: more than anybody tries out, so that a plain hash of it is safe to keep. */
const newCode = (): string => base32(randomBytes(10)).replaceAll(/.{4}(?=.)/gu, '$&-');

/** People leave out the dashes, write small letters, and take I and O for digits, which no code has: the letters are what counts. */
const hashOf = (accountId: string, code: string): Buffer =>
  createHash('sha256').update(`${accountId}\n${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i').replaceAll(/[^a-z2-7]/gu, '')}`).digest();

/** Replaces all recovery codes of an account. @returns the new ones, which nobody can read again */
export async function replaceRecoveryCodes(transaction: Sql, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newCode);
  await transaction`delete from recovery_code where account_id = ${accountId}`;
  await transaction`insert into recovery_code ${transaction(codes.map((code) => ({ account_id: accountId, hash: hashOf(accountId, code) })))}`;
  return codes;
}

/** Uses a code up. @returns whether there was such a code */
export async function takeRecoveryCode(sql: Sql, accountId: string, code: string): Promise<boolean> {
  const { count } = await sql`delete from recovery_code where account_id = ${accountId} and hash = ${hashOf(accountId, code)}`;
  return count > 0;
}
