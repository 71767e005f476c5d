// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkAddress, ForbiddenAddressError, guardedLookup, isPublicAddress } from './address-guard.ts';
import { UnreadableFileError } from './draft.ts';
import { fetchSource } from './fetch-source.ts';

let server: Server;
let base: string;
let connections = 0;
let answer: RequestListener;
before(async () => {
  server = createServer((request, response) => answer(request, response)).on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());
const local = { allowLoopback: true };

/** Ways to write an address inside: of this machine, of private and special networks, of cloud metadata. */
const hosts = [
  ...['127.0.0.1', '127.1', '127.0.1', '0', '0.0.0.0', '0x7f.1', '0x7f000001', '2130706433', '017700000001', '0177.0.0.1', '0x7f.0x0.0x0.0x1', '127.0.0.1.', '127.255.255.255', '127.0.0.53', '00000177.1', '0x00000000000000007f000001'],
  ...['１２７.０.０.１', '127。0。0。1', '①②⑦.⓪.⓪.①', '%31%32%37.0.0.1', '127%2e0%2e0%2e1', '0x7F.0X00.1', '127．1'],
  ...['10.0.0.1', '10.255.255.255', '10.1', '167772161', '0xa.1', '012.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.1.254', '192.168.257', '0xc0a80001', '3232235521', '0300.0250.0.1'],
  ...['169.254.169.254', '169.254.0.1', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '169.16689662', '100.64.0.1', '100.127.255.255', '100.100.100.200', '192.0.0.1', '192.0.0.192', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255', '192.88.99.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '0.1.2.3', '4294967295', '0xffffffff'],
  ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]', '[::ffff:10.0.0.1]', '[::ffff:169.254.169.254]', '[::ffff:a9fe:a9fe]', '[::ffff:192.168.1.1]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[::ffff:0.0.0.0]'],
  ...['[fc00::1]', '[fd00::1]', '[fd00:ec2::254]', '[fe80::1]', '[febf::1]', '[fec0::1]', '[ff02::1]', '[ff05::1:3]', '[64:ff9b::7f00:1]', '[64:ff9b::10.0.0.1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::1]', '[2002:7f00:1::]', '[2002:a00:1::1]', '[2002:c0a8:101::1]', '[2001::1]', '[2001:0:7f00:1::]', '[2001:db8::1]', '[2001:10::1]', '[100::1]', '[5f00::1]'],
  ...['localhost', 'localhost.', 'LOCALHOST', 'LocalHost.', 'ｌｏｃａｌｈｏｓｔ', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', '%6c%6f%63%61%6c%68%6f%73%74', 'ip6-localhost', 'foo.localhost'],
];
const addresses = [
  ...hosts.map((host) => `http://${host}/`),
  ...['http://user@127.0.0.1/', 'http://a.example:80@127.0.0.1/', 'http://127.0.0.1#@a.example/', 'http://127.0.0.1\\@a.example/', 'http:127.0.0.1', 'http:/127.0.0.1/', 'http:////127.0.0.1/', 'http://1.1.1.1:22/', 'http://1.1.1.1:5432/', 'https://1.1.1.1:8443/', 'http://1.1.1.1:0/', ' http://127.0.0.1/', 'http://127.0.0.1\t/', 'ht\ntp://127.0.0.1/', 'http://user:pass@1.1.1.1/'],
  ...['file:///etc/passwd', 'ftp://1.1.1.1/', 'gopher://127.0.0.1:5432/_x', 'data:text/xml,<rss/>', 'javascript:1', 'unix:/var/run/x', 'ws://1.1.1.1/', 'blob:http://1.1.1.1/1', 'about:blank', '//127.0.0.1/', 'dict://127.0.0.1/', '', 'http://', 'http://[', 'http://[::1', 'http://999.999.999.999/'],
];

test(`${addresses.length} spellings of inner addresses open no connection`, async () => {
  assert.ok(addresses.length >= 120);
  for (const address of addresses) {
    const port = hosts.some((host) => address === `http://${host}/`) ? address.replace(/\/$/u, `:${new URL(base).port}/`) : address;
    await assert.rejects(fetchSource(address), UnreadableFileError, address);
    await assert.rejects(fetchSource(port), UnreadableFileError, port);
  }
  assert.equal(connections, 0);
});

test('literal inner addresses are refused before any look-up', () => {
  const refused = hosts.filter((host) => !/lo|ⓛ|ｌ|6c/iu.test(host));
  for (const host of refused) assert.throws(() => checkAddress(`http://${host}/`), ForbiddenAddressError, host);
  for (const address of ['1.1.1.1', '93.184.215.14', '2606:4700::1111', '2a01:4f8::1']) assert.equal(isPublicAddress(address), true, address);
  assert.equal(checkAddress('https://www.vir-nordwest.de/feed').hostname, 'www.vir-nordwest.de');
});

test('a name that leads inside is refused at the socket', async () => {
  const error = await new Promise((resolve) => guardedLookup()('localhost', { all: true }, resolve));
  assert.ok(error instanceof ForbiddenAddressError);
});

test('a redirect to an inner address is refused, also the second one', async () => {
  answer = (request, response) => response.writeHead(302, { location: request.url === '/1' ? '/2' : 'http://169.254.169.254/latest' }).end();
  await assert.rejects(fetchSource(`${base}/1`, local), ForbiddenAddressError);
});

test('a chain of redirects ends', async () => {
  answer = (request, response) => response.writeHead(302, { location: `${request.url}x` }).end();
  await assert.rejects(fetchSource(`${base}/`, local), /leitet öfter als 3-mal weiter/u);
});

test('an ordinary answer arrives with its address and charset, compressed or not', async () => {
  for (const encoding of ['gzip', 'identity']) {
    answer = (_request, response) => response.writeHead(200, { 'content-type': 'text/xml; charset=ISO-8859-1', 'content-encoding': encoding }).end(encoding === 'gzip' ? gzipSync('<rss/>') : '<rss/>');
    const { bytes, url, charset } = await fetchSource(`${base}/feed`, local);
    assert.deepEqual([Buffer.from(bytes).toString(), url, charset], ['<rss/>', `${base}/feed`, 'ISO-8859-1']);
  }
});

test('bombs and endless answers are cut off', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  await assert.rejects(fetchSource(`${base}/`, local), /stark komprimiert|größer als 5 MB/u);
  answer = (_request, response) => {
    const pour = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 120)));
    };
    response.writeHead(200).on('drain', pour);
    pour();
  };
  await assert.rejects(fetchSource(`${base}/`, local), /größer als 5 MB/u);
});

test('errors of the other side are told in words', async () => {
  answer = (_request, response) => response.writeHead(500).end();
  await assert.rejects(fetchSource(`${base}/`, local), /antwortet mit Status 500/u);
  answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('kein gzip');
  await assert.rejects(fetchSource(`${base}/`, local), UnreadableFileError);
  answer = (_request, response) => response.socket?.destroy();
  await assert.rejects(fetchSource(`${base}/`, local), /nicht abrufbar/u);
});
