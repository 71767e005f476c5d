// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sql } from 'postgres';

const lifetime = 10 * 60_000;
const kind = 'PasskeyChallenge';

/** Challenges for one purpose, ten minutes, once. They carry their own proof: showing a page writes nothing into the database. */
export class PasskeyChallenges {
  readonly #sql: Sql;
  readonly #key: Buffer;

  constructor(sql: Sql, secret: Buffer) {
    this.#sql = sql;
    this.#key = createHmac('sha256', secret).update('passkey').digest();
  }

  make(purpose: string): string {
    const head = Buffer.alloc(24);
    head.writeBigUInt64BE(BigInt(Date.now() + lifetime));
    randomBytes(16).copy(head, 8);
    return Buffer.concat([head, this.#seal(head, purpose)]).toString('base64url');
  }

  /** @returns whether the challenge is ours, of this purpose, in time and used for the first time */
  async take(challenge: string, purpose: string): Promise<boolean> {
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length !== 56 || bytes.toString('base64url') !== challenge) return false;
    const head = bytes.subarray(0, 24);
    if (!timingSafeEqual(bytes.subarray(24), this.#seal(head, purpose)) || head.readBigUInt64BE() < BigInt(Date.now())) return false;
    const { count } = await this.#sql`insert into provider_record (kind, id, payload, expires_at) values (${kind}, ${challenge}, '{}', now() + interval '10 minutes') on conflict do nothing`;
    return count > 0;
  }

  #seal(head: Buffer, purpose: string): Buffer {
    return createHmac('sha256', this.#key).update(head).update(purpose).digest();
  }
}
