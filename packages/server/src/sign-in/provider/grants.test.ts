// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { goodPassword, openStage, type SignInStage } from '../../testing/sign-in-stage.ts';

describe('there is one way to a token', () => {
  let stage: SignInStage;
  before(async () => {
    stage = await openStage();
    await stage.addMember('anna@example.org');
  });
  after(() => stage.close());

  test('the provider offers code, PKCE with S256, pushed requests, bound tokens, revocation and its name in the answer, and nothing older', async () => {
    const said = (await (await fetch(`${stage.base}/oidc/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
    assert.deepEqual(said['grant_types_supported'], ['authorization_code', 'refresh_token']);
    assert.deepEqual(said['response_types_supported'], ['code']);
    assert.deepEqual(said['code_challenge_methods_supported'], ['S256']);
    assert.equal(said['require_pushed_authorization_requests'], true);
    assert.equal(said['authorization_response_iss_parameter_supported'], true);
    assert.ok(Array.isArray(said['dpop_signing_alg_values_supported']));
    for (const name of ['pushed_authorization_request_endpoint', 'revocation_endpoint']) assert.equal(typeof said[name], 'string', name);
    for (const name of ['device_authorization_endpoint', 'registration_endpoint', 'userinfo_endpoint', 'introspection_endpoint', 'end_session_endpoint']) assert.equal(said[name], undefined, name);
  });

  test('no token by a password, by an implicit answer, by a weak or missing challenge, or by any other way', async () => {
    const anna = await stage.visitor();
    for (const grant_type of ['password', 'client_credentials', 'implicit', 'urn:ietf:params:oauth:grant-type:device_code', 'urn:ietf:params:oauth:grant-type:jwt-bearer', 'urn:ietf:params:oauth:grant-type:token-exchange', '']) {
      const response = await anna.post('/token', { grant_type, username: 'anna@example.org', password: goodPassword, scope: 'member:read' });
      assert.equal(response.status, 400, grant_type);
      assert.doesNotMatch(await response.text(), /access_token"/u, grant_type);
    }
    for (const more of [{ response_type: 'token' }, { response_type: 'id_token' }, { response_type: 'code token' }, { code_challenge_method: 'plain' }, { code_challenge: '' }, { response_mode: 'web_message' }] as Record<string, string>[]) await assert.rejects(anna.begin(more), /^Error: 400/u, JSON.stringify(more));
    const direct = await anna.visit(`${stage.base}/oidc/auth?client_id=stadt-a&response_type=code&scope=member%3Aread&redirect_uri=${encodeURIComponent(`${stage.base}/relay/stadt-a/0`)}&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`);
    assert.doesNotMatch(direct.headers.get('location') ?? '', /\/sign-in\//u, 'a request that was not pushed leads to no sign-in');
  });
});
