// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { jwtVerify, type JWTVerifyGetKey } from 'jose';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** Only signatures: with a shared secret anybody who has seen it once could sign people out. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

export interface LogoutTokenRules {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
  now: () => number;
}

/**
 * Reads a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6). @returns whose sign-ins have ended there.
 * @throws where it does not hold, is older than five minutes or names nobody
 */
export async function readLogoutToken(token: string, { issuer, audience, keys, now }: LogoutTokenRules): Promise<string> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer, audience, algorithms, clockTolerance: 60, maxTokenAge: 300, requiredClaims: ['iat', 'jti', 'sub'], currentDate: new Date(now()) });
  const { typ = 'JWT' } = protectedHeader;
  if (!/^(?:logout\+)?jwt$/iu.test(typ)) throw new Error('not a logout token');
  // An ID token has a nonce: it must not do for this.
  if ('nonce' in payload) throw new Error('an ID token');
  const event = (Object(payload['events']) as Record<string, unknown>)[logoutEvent];
  if (typeof event !== 'object' || event === null) throw new Error('no logout');
  if (typeof payload.sub !== 'string' || payload.sub === '') throw new Error('nobody');
  return payload.sub;
}
