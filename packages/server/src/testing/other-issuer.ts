// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { Provider } from 'oidc-provider';
import { freePort } from './sign-in-stage.ts';

export interface OtherIssuer {
  issuer: string;
  /** Who signs in there next; `undefined` refuses. */
  subject: string | undefined;
  /** Signs what it likes with its key. */
  sign(claims: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  close(): Promise<void>;
}

/** An OpenID provider of somebody else: RS256, a confidential client, no pushed requests, no DPoP, everything in memory. */
export async function openOtherIssuer(returnUrl: string): Promise<OtherIssuer> {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'vir', client_secret: 'nur-fuer-die-Probe', redirect_uris: [returnUrl], grant_types: ['authorization_code'], response_types: ['code'], id_token_signed_response_alg: 'RS256' }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'probe', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['probe'] },
    claims: { openid: ['sub', 'email', 'email_verified'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, email: 'anna@example.org', email_verified: true }) }),
    features: { devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  });
  const close = (): Promise<void> => new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  const sign: OtherIssuer['sign'] = (claims, header) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'probe', typ: 'logout+jwt', ...header }).sign(privateKey);
  const other: OtherIssuer = { issuer, subject: undefined, sign, close };
  const answer = provider.callback();
  const server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response);
    void (async () => {
      const { params } = await provider.interactionDetails(request, response);
      if (other.subject === undefined) return provider.interactionFinished(request, response, { error: 'access_denied' });
      const grant = new provider.Grant({ accountId: other.subject, clientId: String(params['client_id']) });
      grant.addOIDCScope('openid');
      return provider.interactionFinished(request, response, { login: { accountId: other.subject }, consent: { grantId: await grant.save() } });
    })();
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve));
  return other;
}
