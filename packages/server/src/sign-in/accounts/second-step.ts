// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { replaceRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import { matchingStep } from './totp.ts';
import { countTry, forgetTries, triesKey } from './tries.ts';

/** What somebody typed: a code of the app, or one of those on paper. */
export interface TypedCode {
  code?: string | undefined;
  recovery?: string | undefined;
}

/** `alarm` is the first answer after too many wrong codes: somebody has the password and not the device. */
export type CodeCheck = 'code' | 'recovery' | 'wrong' | 'wait' | 'alarm';

const setUp = 'SecondStepSetUp';
const freeTries = 10;

/** How many recovery codes are left; `undefined` where no second step is asked for. */
export async function secondStepOf(sql: Sql, accountId: string): Promise<{ left: number } | undefined> {
  const [row] = await sql<{ left: number }[]>`select (select count(*)::int from recovery_code where account_id = ${accountId}) as left from second_step where account_id = ${accountId}`;
  return row;
}

/** Makes a secret that counts once a code of it has been shown. */
export async function beginSetUp(sql: Sql, accountId: string): Promise<Buffer> {
  const secret = randomBytes(20);
  await sql`
    insert into provider_record (kind, id, payload, expires_at) values (${setUp}, ${accountId}, ${sql.json({ accountId, secret: secret.toString('base64') })}, now() + interval '15 minutes')
    on conflict (kind, id) do update set payload = excluded.payload, expires_at = excluded.expires_at`;
  return secret;
}

export async function readSetUp(sql: Sql, accountId: string): Promise<Buffer | undefined> {
  const [row] = await sql<{ secret: string }[]>`select payload ->> 'secret' as secret from provider_record where kind = ${setUp} and id = ${accountId} and expires_at > now()`;
  return row && Buffer.from(row.secret, 'base64');
}

/** Turns the second step on and ends all sessions that were opened without it. @returns the recovery codes */
export async function turnOn(sql: Sql, accountId: string, secret: Buffer, step: number): Promise<string[]> {
  return sql.begin(async (transaction) => {
    await transaction`insert into second_step (account_id, secret, last_step) values (${accountId}, ${secret}, ${step}) on conflict (account_id) do update set secret = excluded.secret, last_step = excluded.last_step`;
    await transaction`delete from provider_record where account_id = ${accountId}`;
    return replaceRecoveryCodes(transaction as unknown as Sql, accountId);
  });
}

export async function turnOff(sql: Sql, accountId: string): Promise<boolean> {
  const { count } = await sql`delete from second_step where account_id = ${accountId}`;
  return count > 0;
}

/**
 * Checks a code. Ten wrong ones in a quarter of an hour stop the account, whatever the network: only those who have the password
 * come this far, so that nobody else can lock the owner out.
 */
export async function checkCode(sql: Sql, accountId: string, { code, recovery }: TypedCode, time: number): Promise<CodeCheck> {
  const key = triesKey('code', accountId);
  const tries = await countTry(sql, key);
  if (tries > freeTries) return tries === freeTries + 1 ? 'alarm' : 'wait';
  const passed = recovery === undefined ? (await takeCode(sql, accountId, code ?? '', time)) && 'code' : (await takeRecoveryCode(sql, accountId, recovery)) && 'recovery';
  if (passed === false) return 'wrong';
  await forgetTries(sql, key);
  return passed;
}

/** A code works once, and none before it afterwards: of two requests at the same time one wins. */
async function takeCode(sql: Sql, accountId: string, typed: string, time: number): Promise<boolean> {
  const [row] = await sql<{ secret: Buffer }[]>`select secret from second_step where account_id = ${accountId}`;
  const step = row && matchingStep(row.secret, typed.replaceAll(/\s/gu, ''), time);
  if (step === undefined) return false;
  const { count } = await sql`update second_step set last_step = ${step} where account_id = ${accountId} and last_step < ${step}`;
  return count > 0;
}
