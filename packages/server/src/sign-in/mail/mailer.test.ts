// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { invitationLetter } from './letters.ts';
import { smtpMailer } from './mailer.ts';

/** As much of a mail server (RFC 5321) as one letter needs. */
describe('letters by a mail server', () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let isLetter = false;
    socket.write('220 mail.example\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard.push(text);
      if (isLetter && !heard.join('').endsWith('\r\n.\r\n')) return;
      const command = isLetter ? '.' : text.slice(0, 4).toUpperCase();
      isLetter = command === 'DATA';
      socket.write(command === 'DATA' ? '354 go on\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
    });
  });
  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  after(() => new Promise((resolve) => server.close(resolve)));

  test('an invitation arrives whole: whom it is for, who sends it, umlauts, and the link in one piece', async () => {
    const link = `https://anmeldung.vir.example/invitation/${'a'.repeat(43)}`;
    const mailer = smtpMailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, 'ViR-Nordwest <mitglieder@vir.example>');
    assert.equal(await mailer.send(invitationLetter({ login: 'jürgen@stadt.example', name: 'Jürgen Groß' }, link)), undefined, 'it lies nowhere else');
    const said = heard.join('');
    assert.match(said, /^MAIL FROM:<mitglieder@vir\.example>/mu);
    assert.match(said, /^RCPT TO:<\S*stadt\.example>/mu);
    assert.match(said, /^Subject: Ihr Zugang zum Mitgliederbereich/mu);
    const text = said.replaceAll('=\r\n', '').replaceAll(/(?:=[\dA-F]{2})+/gu, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
    assert.ok(text.includes(link));
    assert.match(text, /Guten Tag Jürgen Groß,/u);
    assert.doesNotMatch(said, /<html|<img/iu, 'text only: nothing is loaded when it is read');
  });

  test('a line break in a name makes no second header and no second recipient', async () => {
    heard.length = 0;
    const mailer = smtpMailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, 'ViR-Nordwest <mitglieder@vir.example>');
    await mailer.send({ to: 'anna@stadt.example', subject: 'Zugang\r\nBcc: alle@boese.example', text: 'Moin' });
    const said = heard.join('');
    assert.doesNotMatch(said, /^Bcc:/imu);
    assert.equal(said.match(/^RCPT TO:/gmu)?.length, 1);
  });
});
