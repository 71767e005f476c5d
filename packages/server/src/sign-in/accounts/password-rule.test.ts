// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sampleAccounts } from '../../../../contract/samples/accounts.ts';
import fc from 'fast-check';
import { minPassword } from './accounts.ts';
import { digestLength, isKnown, knownPasswordsFile } from './known-passwords.ts';
import { findFault } from './password-rule.ts';

const anna = { login: 'anna.amt@stadt-altenmoor.de', name: 'Anna Amtmann', municipality: 'Stadt Altenmoor' };

test('passwords that became known are refused, in capitals too', async () => {
  for (const password of ['rikitikitavi', 'RikiTikiTavi', 'flatronf700p', 'nekronomikon', '1qaz2wsx3edc4rfv', 'ghjcnjgbjyth']) assert.equal(await findFault(password, anna), 'known', password);
});

test('what a person or a machine guesses first is refused', async () => {
  for (const password of ['Willkommen123', 'Sonnenschein1', 'Passwort12345', 'hallohallo12', 'aaaaaaaaaaaaaaaa', 'qwertzuiopü+', 'abcabcabcabcabc', 'anna.amt@stadt-altenmoor.de', 'Anna Amtmann', 'amtmannamtmann', 'Altenmoor2026', 'Virtuelle Region Nordwest', 'Stadtverwaltung1', 'P@ssw0rd1234']) assert.notEqual(await findFault(password, anna), undefined, password);
});

test('sentences, random signs and what password managers make are taken, without any sort of sign that must be in them', async () => {
  for (const password of ['Moin moin am Jadebusen', 'ein ganz neuer langer satz', 'kX7#mQ2vLp9zRt', 'das boot liegt am kai', '8f2c91d07ab44e6d', 'öäüß ßüäö 12 Deiche', '風が強い日は堤防を歩く人', ...sampleAccounts.map(({ password }) => password)]) assert.equal(await findFault(password, anna), undefined, password);
});

test('too short and too long are told apart from that', async () => {
  assert.equal(await findFault('kurz', anna), 'tooShort');
  assert.equal(await findFault('x'.repeat(201), anna), 'tooShort');
});

test('whatever is typed gets an answer', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ minLength: minPassword, maxLength: 200, unit: 'binary' }), async (password) => {
    assert.ok([undefined, 'known', 'guessable'].includes(await findFault(password, anna)));
  }), { numRuns: 50 });
});

test('the list is whole: sorted, without doubles, tens of thousands', async () => {
  const digests = (await readFile(knownPasswordsFile)).toString('hex').match(new RegExp(`.{${digestLength * 2}}`, 'gu')) ?? [];
  assert.deepEqual(digests, [...new Set(digests)].sort());
  assert.ok(digests.length > 40_000, `${digests.length}`);
  assert.equal(await isKnown('das boot liegt am kai'), false);
});
