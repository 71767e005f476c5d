// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { readLogoutToken } from './logout-token.ts';

/** Another OpenID Connect issuer that says who somebody is, for instance a Keycloak of the network. */
export interface UpstreamSettings {
  /** Its issuer identifier; discovery is below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As people know it: „Mit … anmelden“. */
  name: string;
}

/** What has to be remembered between the way there and the way back. */
export interface UpstreamTrip {
  state: string;
  nonce: string;
  verifier: string;
}

export interface Identity {
  issuer: string;
  subject: string;
}

/** The confidential client behind our sign-in pages. Its tokens end here: no portal and no browser sees them. */
export class Upstream {
  readonly name: string;
  readonly #settings: UpstreamSettings;
  readonly #returnUrl: string;
  #configuration: Promise<client.Configuration> | undefined;
  #keys: JWTVerifyGetKey | undefined;

  constructor(settings: UpstreamSettings, signInUrl: string) {
    this.name = settings.name;
    this.#settings = settings;
    this.#returnUrl = signInUrl + upstreamReturnPath;
  }

  async begin(): Promise<{ url: string; trip: UpstreamTrip }> {
    const trip = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const url = client.buildAuthorizationUrl(await this.#discover(), {
      redirect_uri: this.#returnUrl,
      scope: 'openid',
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, trip };
  }

  /** @param query of the address the browser came back to. @throws where the answer is a refusal or does not hold */
  async finish(query: string, { state, nonce, verifier }: UpstreamTrip): Promise<Identity> {
    const tokens = await client.authorizationCodeGrant(await this.#discover(), new URL(`${this.#returnUrl}?${query}`), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('no ID token');
    return { issuer: claims.iss, subject: claims.sub };
  }

  /** @param token what the issuer itself sends when somebody has left there. @throws where it does not hold */
  async whoLeft(token: string, now: () => number): Promise<Identity> {
    const { issuer, jwks_uri: keys } = (await this.#discover()).serverMetadata();
    if (keys === undefined) throw new Error('no keys');
    this.#keys ??= createRemoteJWKSet(new URL(keys), { timeoutDuration: 10_000 });
    return { issuer, subject: await readLogoutToken(token, { issuer, audience: this.#settings.clientId, keys: this.#keys, now }) };
  }

  /** Asked when first needed, and again after it could not be reached: our own accounts work without it. */
  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const local = issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {};
    this.#configuration ??= client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(clientSecret), { timeout: 10, ...local }).catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }
}

/** Registered at the issuer as the only address it sends people back to. */
export const upstreamReturnPath = '/upstream/return';
