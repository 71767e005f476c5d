// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as oauth from 'oauth4webapi';
import type { Problem } from '@vir-nordwest/core/login-box/strings.session.ts';

/** Where members sign in, and as which portal. */
export interface Place {
  /** Origin of the pages that take passwords. */
  signIn: string;
  /** Address of the API without `/v1`. */
  base: string;
  portal: string;
  /** Which of the portal's return pages this is. */
  page: number;
}

export interface Tokens {
  access: string;
  refresh: string | undefined;
  /** Milliseconds the access token lasts. */
  lasts: number;
}

/** What the sign-in service says where it does not do what it was asked for (RFC 6749, section 5.2). */
export class Refused extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, error: unknown) {
    super(String(error));
    this.status = status;
    this.error = String(error);
  }
}

/** Why a request failed, as far as that concerns a person. */
export function problemOf(reason: unknown): Problem {
  const { error, status = 0, code } = reason as { error?: string; status?: number; code?: string };
  if (error === 'access_denied') return 'denied';
  if (status === 429) return 'busy';
  if (status >= 500) return 'server';
  if (status >= 400) return 'refused';
  if (reason instanceof DOMException && reason.name !== 'TimeoutError') return 'storage';
  return code ? 'mixed' : 'offline';
}

/** For ES256; only its public half can be read. */
export const newKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
export const newSecret = (): string => oauth.generateRandomCodeVerifier();

/** No cookie, whatever the page has done to `Object.prototype`. */
const send = (url: string, init: object): Promise<Response> => fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin' });
/** Arrives also when the page is left. */
const sendLast: typeof send = (url, init) => send(url, { ...init, keepalive: true });

/** The sign-in service and the protected API, asked with one key. Rejects with what `problemOf` reads. */
export class AuthorizationServer {
  readonly #as: oauth.AuthorizationServer;
  readonly #client: oauth.Client;
  readonly #place: Place;
  readonly #options: { DPoP: oauth.DPoPHandle; [oauth.customFetch]: typeof send; [oauth.allowInsecureRequests]: boolean };
  // Each has nonces of its own, also where both have the same origin.
  readonly #api: oauth.DPoPHandle;

  constructor(place: Place, key: CryptoKeyPair) {
    const issuer = `${place.signIn}/oidc`;
    this.#place = place;
    this.#client = { client_id: place.portal };
    this.#as = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      pushed_authorization_request_endpoint: `${issuer}/request`,
      token_endpoint: `${issuer}/token`,
      revocation_endpoint: `${issuer}/token/revocation`,
      authorization_response_iss_parameter_supported: true,
    };
    this.#options = { DPoP: oauth.DPoP(this.#client, key), [oauth.customFetch]: send, [oauth.allowInsecureRequests]: /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${issuer}`) };
    this.#api = oauth.DPoP(this.#client, key);
  }

  get #relay(): string {
    return `${this.#place.signIn}/relay/${this.#place.portal}/${this.#place.page}`;
  }

  /** Announces a sign-in. @returns the address of the page for it */
  async begin(state: string, verifier: string): Promise<string> {
    const asked = {
      response_type: 'code',
      response_mode: 'fragment',
      scope: 'member:read',
      state,
      redirect_uri: this.#relay,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      dpop_jkt: await this.#options.DPoP.calculateThumbprint(),
    };
    const { request_uri = '' } = await answerOf(() => oauth.pushedAuthorizationRequest(this.#as, this.#client, oauth.None(), asked, this.#options));
    return `${this.#as.authorization_endpoint}?${String(new URLSearchParams({ client_id: this.#place.portal, request_uri }))}`;
  }

  /** Tokens for the answer of the sign-in page, which has to name our issuer and `state`. */
  async redeem(answer: URLSearchParams, state: string, verifier: string): Promise<Tokens> {
    const checked = oauth.validateAuthResponse(this.#as, this.#client, answer, state);
    return tokensOf(await answerOf(() => oauth.authorizationCodeGrantRequest(this.#as, this.#client, oauth.None(), checked, this.#relay, verifier, this.#options)));
  }

  async refresh(token: string): Promise<Tokens> {
    return tokensOf(await answerOf(() => oauth.refreshTokenGrantRequest(this.#as, this.#client, oauth.None(), token, this.#options)));
  }

  /** Ends the session on the server too. */
  async revoke(token: string): Promise<void> {
    await oauth.revocationRequest(this.#as, this.#client, oauth.None(), token, { ...this.#options, [oauth.customFetch]: sendLast });
  }

  /** Any answer but a refusal of the token, which rejects. */
  read(token: string, url: string, method: string): Promise<Response> {
    return twice(() => oauth.protectedResourceRequest(token, method, new URL(url), undefined, undefined, { ...this.#options, DPoP: this.#api }), oauth.isDPoPNonceError);
  }
}

/** The first request to a server learns its nonce. */
async function twice<T>(attempt: () => Promise<T>, isFirst: (reason: unknown) => boolean): Promise<T> {
  try {
    return await attempt();
  } catch (reason) {
    if (!isFirst(reason)) throw reason;
    return attempt();
  }
}

type Answer = Partial<Record<string, string>>;

/** The fields of a JSON answer. Ours has no ID token, so there is nothing in it to be verified. */
const answerOf = (request: () => Promise<Response>): Promise<Answer> =>
  twice(
    async () => {
      const response = await request();
      const answer = Object(await response.json().catch(() => undefined)) as Answer;
      if (!response.ok) throw new Refused(response.status, answer.error);
      return answer;
    },
    (reason) => reason instanceof Refused && reason.error === 'use_dpop_nonce',
  );

function tokensOf({ access_token: access, refresh_token: refresh, token_type: type, expires_in: seconds }: Answer): Tokens {
  if (!access || type?.toLowerCase() !== 'dpop') throw new Refused(502, 'not bound to the key');
  return { access, refresh, lasts: Number(seconds) * 1000 || 0 };
}
