// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, timingSafeEqual } from 'node:crypto';

/** The values every authenticator app knows (RFC 6238): six digits, SHA-1, thirty seconds. */
const digits = 6;
const seconds = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 without padding (RFC 4648, section 6), as apps take secrets. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

export const stepAt = (time: number): number => Math.floor(time / 1000 / seconds);

/** The code of one step (RFC 4226, section 5.3). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 10 ** digits).padStart(digits, '0');
}

/** The step a code belongs to: this one, or the one before or after it, for clocks that are half a minute off and slow fingers. */
export function matchingStep(secret: Uint8Array, code: string, time: number): number | undefined {
  if (!/^\d{6}$/u.test(code)) return undefined;
  const step = stepAt(time);
  return [step, step - 1, step + 1].find((candidate) => timingSafeEqual(Buffer.from(codeOf(secret, candidate)), Buffer.from(code)));
}

/** The address that apps read from a QR code or open on a phone. */
export function otpauthUrl(secret: Uint8Array, login: string): string {
  const issuer = 'Virtuelle Region Nordwest';
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(login)}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
