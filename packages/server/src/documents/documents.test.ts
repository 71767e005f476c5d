// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { DocumentFeed, DocumentItem, DownloadTicket } from '@vir-nordwest/contract/schemas';
import { parse as parseDisposition } from 'content-disposition';
import * as v from 'valibot';
import { disableAccount } from '../sign-in/accounts/accounts.ts';
import { disablePortal } from '../sign-in/portals/portals.ts';
import type { PortalVisitor, Tokens } from '../testing/portal-visitor.ts';
import { openStage, type SignInStage } from '../testing/sign-in-stage.ts';
import { addDocument, maxDocument, removeDocument } from './documents.ts';

/** Opens like a PDF, and is long enough to come in several pieces. */
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(600_000), Buffer.from('\n%%EOF\n')]);

describe('documents', () => {
  let stage: SignInStage;
  let anna: PortalVisitor;
  let tokens: Tokens;
  let id: string;
  before(async () => {
    stage = await openStage();
    id = await addDocument(stage.database.importer, { filename: 'C:\\Ablage\\Übersicht „März“ 2026.pdf', bytes: pdf, title: 'Protokoll der Mitgliederversammlung', description: 'Mit Anlagen.', tags: ['Protokolle'] });
    await stage.addMember('anna@example.org');
    anna = await stage.visitor();
    tokens = await anna.signIn('anna@example.org', 'Moin moin am Jadebusen');
  });
  after(() => stage.close());

  const ticket = async (visitor = anna, { access_token } = tokens, document = id): Promise<string> => {
    const response = await visitor.read(`/v1/member/documents/${document}/ticket`, access_token, { method: 'POST' });
    assert.equal(response.status, 201, await response.clone().text());
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    return v.parse(DownloadTicket, await response.json()).url;
  };

  test('a member finds a document in the list, and gets exactly its bytes, once', async () => {
    const feed = v.parse(DocumentFeed, await (await anna.read('/v1/member/documents.json?q=protokoll', tokens.access_token)).json());
    assert.deepEqual(feed.items.map((item) => [item.id, item._document.filename, item._document.mediaType, item._document.size, item._vir.visibility]), [[id, 'Übersicht „März“ 2026.pdf', 'application/pdf', pdf.length, 'members']]);
    assert.deepEqual(feed._vir.facets?.['tag'], [{ value: 'Protokolle', count: 1 }]);
    v.parse(DocumentItem, await (await anna.read(`/v1/member/documents/${id}.json`, tokens.access_token)).json());
    const url = await ticket();
    const response = await fetch(url, { headers: { range: 'bytes=100-' } });
    assert.equal(response.status, 200, 'a range is answered with the whole, as RFC 9110 allows');
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), pdf);
    const expected = { 'content-type': 'application/pdf', 'content-length': String(pdf.length), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'accept-ranges': 'none', 'access-control-allow-origin': null, 'referrer-policy': 'no-referrer' };
    for (const [name, value] of Object.entries(expected)) assert.equal(response.headers.get(name), value, name);
    const disposition = response.headers.get('content-disposition') ?? '';
    assert.match(disposition, /^attachment; filename=.*; filename\*=UTF-8''/u);
    assert.equal(parseDisposition(disposition).parameters['filename'], 'Übersicht „März“ 2026.pdf');
    assert.equal((await fetch(url)).status, 404, 'the second time');
  });

  test('nobody gets in without a token, with one of another portal, or by guessing', async () => {
    const bare = `${stage.base}/v1/member/documents`;
    for (const [method, path] of [['GET', `${bare}.json`], ['GET', `${bare}/${id}.json`], ['POST', `${bare}/${id}/ticket`]] as const) assert.equal((await fetch(path, { method })).status, 401, path);
    for (const path of ['/v1/documents.json', `/v1/documents/${id}.json`, `/v1/news/${id}.json`, `/documents/${id}`, `/v1/download/${id}`, `/v1/download/${'a'.repeat(43)}`]) assert.equal((await fetch(stage.base + path)).status, 404, path);
    assert.equal((await anna.read(`/v1/member/documents/${id}/ticket`, tokens.access_token, { method: 'POST', origin: 'https://stadt-b.example' })).status, 403);
    assert.equal((await anna.read('/v1/member/documents/gibtsnicht/ticket', tokens.access_token, { method: 'POST' })).status, 404);
    const url = await ticket();
    assert.notEqual((await fetch(url, { method: 'HEAD' })).status, 200);
    assert.equal((await fetch(url)).status, 200, 'a look at the head does not use the ticket up');
    await assert.rejects(stage.database.importer`update item set visibility = 'public' where id = ${id}`, { code: '23514' }, 'no document is public');
    assert.equal((await stage.database.app`select from document_part`).count, 0, 'the database itself keeps visitors out');
    assert.equal((await stage.database.app`select from item where list = 'documents'`).count, 0);
    await assert.rejects(stage.database.signIn`select from document_part`, { code: '42501' });
  });

  test('a ticket ends after a minute, and with what it came from', async () => {
    const old = await ticket();
    await stage.database.signIn`update provider_record set expires_at = expires_at - interval '61 seconds' where kind = 'DownloadTicket'`;
    assert.equal((await fetch(old)).status, 404);

    const signedOut = await stage.visitor();
    const session = await signedOut.signIn('anna@example.org', 'Moin moin am Jadebusen');
    const left = await ticket(signedOut, session);
    await signedOut.post('/token/revocation', { token: session.refresh_token });
    assert.equal((await fetch(left)).status, 404, 'after signing out');

    await stage.addMember('geht@example.org');
    const leaver = await stage.visitor();
    const gone = await ticket(leaver, await leaver.signIn('geht@example.org', 'Moin moin am Jadebusen'));
    await disableAccount(stage.database.signIn, 'geht@example.org');
    assert.equal((await fetch(gone)).status, 404, 'after the account was closed');

    const elsewhere = await stage.visitor('stadt-b');
    const foreign = await ticket(elsewhere, await elsewhere.signIn('anna@example.org', 'Moin moin am Jadebusen'));
    await disablePortal(stage.database.signIn, 'stadt-b');
    assert.equal((await fetch(foreign)).status, 404, 'after the portal was turned off');
  });

  test('ten downloads at once with one ticket: one gets it', async () => {
    const url = await ticket();
    const all = await Promise.all(Array.from({ length: 10 }, async () => {
      const response = await fetch(url);
      await response.arrayBuffer();
      return response.status;
    }));
    assert.deepEqual(all.sort(), [200, ...Array.from({ length: 9 }, () => 404)]);
  });

  test('a removed document is gone, from tickets given out too', async () => {
    const short = await addDocument(stage.database.importer, { filename: 'kurz.txt', bytes: Buffer.from('Moin'), title: 'Kurz' });
    const url = await ticket(anna, tokens, short);
    assert.equal(await removeDocument(stage.database.importer, short), true);
    assert.equal((await fetch(url)).status, 404);
    assert.equal((await stage.database.owner`select from document_part where item_id = ${short}`).count, 0);
  });

  test('what a file is, its bytes decide', async () => {
    const add = (filename: string, bytes: Buffer): Promise<string> => addDocument(stage.database.importer, { filename, bytes, title: 'Probe' });
    const refused: [string, Buffer, RegExp][] = [
      ['seite.html', Buffer.from('<script>alert(1)</script>'), /nicht angenommen/u],
      ['bild.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /nicht angenommen/u],
      ['makro.docm', Buffer.from('PK'), /nicht angenommen/u],
      ['ohne', Buffer.from('x'), /nicht angenommen/u],
      ['getarnt.pdf', Buffer.from('<html><script>alert(1)</script>'), /nicht zu erkennen/u],
      ['getarnt.png', pdf, /„application\/pdf“/u],
      ['getarnt.txt', pdf, /„application\/pdf“/u],
      ['text.csv', Buffer.from('a;b\0c'), /kein Text/u],
      ['leer.pdf', Buffer.alloc(0), /leer/u],
      ['gross.pdf', Buffer.concat([pdf, Buffer.alloc(maxDocument)]), /zu groß/u],
    ];
    for (const [filename, bytes, reason] of refused) await assert.rejects(add(filename, bytes), { name: 'DocumentError', message: reason }, filename);
    const latin = await add('umlaute.csv', Buffer.from('Stra\xDFe;Ort\n', 'latin1'));
    const response = await fetch(await ticket(anna, tokens, latin));
    assert.equal(response.headers.get('content-type'), 'text/csv; charset=windows-1252');
    const hidden = await add('../../etc/\u202Efdp.txt', Buffer.from('Moin'));
    assert.equal(parseDisposition((await fetch(await ticket(anna, tokens, hidden))).headers.get('content-disposition') ?? '').parameters['filename'], 'fdp.txt');
  });

  test('no ticket and no token stands in the log', () => {
    const text = stage.logged.join('');
    assert.match(text, /\/v1\/download\/:ticket/u);
    assert.doesNotMatch(text, /\/v1\/download\/[\w-]{40}/u);
    assert.doesNotMatch(text, new RegExp(tokens.access_token, 'u'));
  });
});
