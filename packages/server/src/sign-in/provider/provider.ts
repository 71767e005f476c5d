// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { Provider, interactionPolicy, type AdapterPayload, type Configuration } from 'oidc-provider';
import type { Sql } from 'postgres';
import { findAccount } from '../accounts/accounts.ts';
import { originsOf, type Portal } from '../portals/portals.ts';
import { formHeaders } from '../pages/headers.ts';
import { messagePage } from '../pages/message-page.ts';
import type { OperatorPages } from '../pages/shell.ts';
import { languageOf } from '../pages/words.ts';
import { adapterFactory } from './adapter.ts';
import type { ProviderKeys } from './keys.ts';

/** The one right a portal can get: to read, for ten minutes, what members may read. */
export const memberScope = 'member:read';

const minute = 60;
const hour = 60 * minute;

export interface ProviderOptions {
  sql: Sql;
  keys: ProviderKeys;
  /** Address of the pages that take passwords, without trailing slash. */
  signInUrl: string;
  operator: OperatorPages;
  onError: (error: Error) => void;
}

/** The address of the relay for the n-th return page of a portal: all that an answer can be sent to. */
export const relayPath = (portalId: string, index: number): string => `/relay/${portalId}/${index}`;

/**
 * The authorization server: code with PKCE (RFC 7636), pushed requests (RFC 9126) and tokens bound to a key (RFC 9449), for
 * public clients. No implicit flow, no password grant; consent is asked each time, so that `prompt=none` never succeeds.
 */
export function buildProvider({ sql, keys, signInUrl, operator, onError }: ProviderOptions): Provider {
  const clientOf = (portal: Portal): AdapterPayload => ({
    client_id: portal.id,
    client_name: portal.name,
    redirect_uris: portal.returnPages.map((_page, index) => signInUrl + relayPath(portal.id, index)),
    vir_origins: originsOf(portal),
    id_token_signed_response_alg: 'ES256',
    token_endpoint_auth_method: 'none',
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
    scope: memberScope,
    dpop_bound_access_tokens: true,
    require_pushed_authorization_requests: true,
  });
  // Browsers refuse these names over http, where only development is.
  const isSecure = signInUrl.startsWith('https:');
  const configuration: Configuration = {
    adapter: adapterFactory(sql, clientOf),
    jwks: { keys: keys.signing as unknown as NonNullable<Configuration['jwks']>['keys'] },
    cookies: {
      keys: keys.cookie,
      names: { interaction: `${isSecure ? '__Secure-' : ''}vir_interaction`, resume: `${isSecure ? '__Secure-' : ''}vir_resume`, session: `${isSecure ? '__Host-' : ''}vir_session` },
      long: { httpOnly: true, sameSite: 'lax', signed: true, secure: isSecure },
      short: { httpOnly: true, sameSite: 'lax', signed: true, secure: isSecure },
    },
    scopes: [memberScope],
    claims: {},
    responseTypes: ['code'],
    clientAuthMethods: ['none'],
    extraClientMetadata: { properties: ['vir_origins'] },
    clientBasedCORS: (_ctx, origin, client) => (client['vir_origins'] as string[]).includes(origin),
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      dPoP: { enabled: true, nonceSecret: keys.nonce, requireNonce: () => true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => Promise.resolve(token.clientId === client.clientId) },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: {
      policy: interactionPolicy.base(),
      url: (_ctx, interaction) => `${signInUrl}/sign-in/${interaction.uid}`,
    },
    // A grant is made by the confirmation on our page, for this one sign-in; earlier ones are not taken up again.
    loadExistingGrant: async (ctx) => {
      const id = ctx.oidc.result?.consent?.grantId;
      return id === undefined ? undefined : ctx.oidc.provider.Grant.find(id);
    },
    issueRefreshToken: (_ctx, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    rotateRefreshToken: false, // bound to a key (RFC 9700, 4.14.2); the adapter ends it when it rests
    expiresWithSession: () => Promise.resolve(false),
    ttl: { AccessToken: 10 * minute, AuthorizationCode: minute, Grant: 8 * hour, Interaction: 10 * minute, RefreshToken: 8 * hour, Session: 8 * hour },
    findAccount: async (_ctx, id) => {
      const account = await findAccount(sql, id);
      return account && { accountId: account.id, claims: () => ({ sub: account.id }) };
    },
    renderError: (ctx, out) => {
      ctx.set(formHeaders);
      ctx.body = messagePage({ base: signInUrl, operator, language: languageOf(ctx.get('accept-language')) }, out.error === 'invalid_client' ? 'unknownPortal' : ctx.status >= 500 ? 'broken' : 'refused');
    },
  };
  const provider = new Provider(`${signInUrl}/oidc`, configuration);
  provider.proxy = true; // the host and protocol it reads are set by our mount, never by visitors
  provider.use(async (ctx, next) => {
    await next();
    // A page of an origin that is not the portal's: forbidden, not badly written. The library has one status for both.
    const { error_description: reason } = Object(ctx.body) as { error_description?: unknown };
    if (ctx.status === 400 && String(reason).startsWith('origin ')) ctx.status = 403;
  });
  provider.on('server_error', (_ctx, error) => onError(error));
  return provider;
}
