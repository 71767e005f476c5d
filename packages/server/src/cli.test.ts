// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './testing/database.ts';
import { jsonFeed, rssFeed } from './testing/feeds.ts';

const { folder, remove } = temporaryFolder();
after(remove);
const bin = fileURLToPath(new URL('../bin/vir.mjs', import.meta.url));
const start = (args: string[], env: Record<string, string> = {}) => spawn(process.execPath, [bin, ...args], { env: { ...process.env, DATABASE_URL: '', VIR_DATA: folder, ...env } });

function vir(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(args, env);
  const result = { code: null as number | null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (result.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (result.err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...result, code })));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('a wrong call explains itself in German and ends with 2', async () => {
  const calls: [string[], RegExp][] = [
    [[], /Es fehlt ein Befehl/u],
    [['frobnicate'], /Den Befehl „frobnicate“ gibt es nicht/u],
    [['import'], /Was soll eingelesen werden\? Möglich: news/u],
    [['import', 'constructor', 'x'], /Was soll eingelesen werden/u],
    [['import', 'news'], /Genau eine Datei oder Adresse/u],
    [['import', 'news', 'a', '--frob'], /Die Option --frob gibt es nicht/u],
    [['import', 'news', 'a', '--source'], /Zu --source fehlt der Wert/u],
    [['import', 'news', 'a', '--dry-run=x'], /--dry-run nimmt keinen Wert/u],
    [['import', 'news', 'a', '--source', ' '], /--source darf nicht leer sein/u],
    [['import', 'news', 'a', '--credit', 'x'], /gehören zu „vir import boundaries“/u],
    [['source', 'add', 'stadt', 'news'], /Bitte so: vir source add NAME LISTE URL/u],
    [['source', 'add', 'stadt', 'members', 'https://stadt.example/'], /Abgerufen werden news, events, projects/u],
    [['source', 'add', 'stadt', 'news', 'https://stadt.example/', '--every', '1'], /--every ist eine Zahl von Minuten/u],
    [['source', 'frob', 'stadt'], /„vir source“ kennt add, pause, resume und remove/u],
    [['source', 'pause', 'stadt', '--every', '60'], /gehören zu „vir source add“/u],
    [['pull', '--accept-removals'], /gilt für eine Quelle/u],
    [['export'], /Genau ein Ordner/u],
    [['config', 'frob'], /„vir config“ kennt show, disable/u],
    [['config', 'disable', 'frob'], /Das Widget „frob“ gibt es nicht/u],
    [['config', 'notice', ' '], /Der Text fehlt/u],
    [['config', 'notice', 'x', '--until', 'bald'], /--until ist kein Datum/u],
    [['config', 'notice', 'zwei', 'Wörter'], /Anführungszeichen/u],
    [['config', 'clear', '--message', 'x'], /--message gehört zu/u],
  ];
  for (const [args, words] of calls) {
    const { code, out, err } = await vir(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, words);
  }
  const { code, out } = await vir(['--help']);
  assert.equal(code, 0);
  assert.match(out, /vir import LISTE/u);
});

test('a file that cannot be used ends with 1, bad entries alone with 0', async () => {
  assert.match((await vir(['import', 'news', '/nowhere.xml'])).err, /Die Datei \/nowhere\.xml gibt es nicht/u);
  assert.match((await vir(['import', 'news', 'http://169.254.169.254/'])).err, /liegt in einem internen Netz/u);
  assert.match((await vir(['import', 'news', 'ftp://stadt.example/'])).err, /Nur Adressen mit http/u);
  assert.match((await vir(['import', 'news', folder])).err, /ist ein Ordner/u);
  assert.match((await vir(['serve'], { PORT: 'x' })).err, /^Fehler: PORT muss eine Zahl/u);
  assert.match((await vir(['serve'], { LOG_LEVEL: 'laut' })).err, /^Fehler: LOG_LEVEL muss/u);
  const withPassword = (await vir(['serve'], { DATABASE_URL: 'geheim' })).err;
  assert.match(withPassword, /^Fehler: DATABASE_URL muss/u);
  assert.doesNotMatch(withPassword, /geheim/u);
  const page = path.join(folder, 'seite.html');
  writeFileSync(page, '<!doctype html><html>');
  const refused = await vir(['import', 'news', page]);
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(refused.err, /Fehler: Das ist eine HTML-Seite/u);
  const feed = path.join(folder, 'stadt.xml');
  writeFileSync(feed, rssFeed('<item><guid>1</guid><title>Eins</title></item><item/>'));
  const { code, out } = await vir(['import', 'news', feed]);
  assert.equal(code, 0);
  assert.match(out, /Quelle „stadt“ \(RSS\):\n {2}1 neu, 0 geändert, 0 unverändert, 1 übersprungen\n/u);
});

test('an operator enters a source, pulls it, sees how it is doing and ends it', async () => {
  let status = 200;
  const feed = createHttpServer((_request, response) => void response.writeHead(status).end(jsonFeed([{ id: '1', title: 'Abgerufen' }])));
  await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(feed.address() as AddressInfo).port}/feed.json`;
  assert.match((await vir(['source', 'add', 'amt', 'news', 'http://10.0.0.1/'])).err, /liegt in einem internen Netz/u);
  assert.match((await vir(['source', 'add', 'amt', 'news', url, '--every', '120', '--allow-loopback'])).out, /„amt“ wird alle 2 Stunden abgerufen/u);
  assert.match((await vir(['sources'])).out, /^amt \(news\): noch nicht abgerufen\n {2}http.*, alle 2 Stunden\n {2}zuletzt erfolgreich: nie/u);
  assert.match((await vir(['pull', 'amt', '--allow-loopback'])).out, /Quelle „amt“ \(JSON Feed\):\n {2}1 neu/u);
  assert.match((await vir(['pull', '--allow-loopback'])).out, /Quelle „amt“: nichts Neues/u);
  status = 503;
  const failed = await vir(['pull', 'amt', '--allow-loopback']);
  assert.deepEqual([failed.code, /nicht abgerufen\. .* antwortet mit Status 503/u.test(failed.out)], [1, true]);
  assert.match((await vir(['sources'])).out, /amt \(news\): gestört[\s\S]*1 Fehler in Folge\n {2}.*Status 503/u);
  assert.match((await vir(['source', 'remove', 'amt'])).out, /wird nicht mehr abgerufen\. Die Einträge bleiben/u);
  const unknown = await vir(['pull', 'amt']);
  assert.deepEqual([unknown.code, /„amt“ ist nicht eingetragen/u.test(unknown.err)], [2, true]);
  feed.close();
});

test('an operator switches a widget off and on, and sets a notice to the end of a day', async () => {
  const off = await vir(['config', 'disable', 'news-feed', '--message', 'Wartung']);
  assert.deepEqual([off.code, off.out], [0, 'Abgeschaltet: news-feed – Wartung\nKein Hinweis.\n']);
  await vir(['config', 'enable', 'news-feed']);
  const { out } = await vir(['config', 'notice', 'Heute zu', '--until', '5.3.2099']);
  assert.match(out, /^Alle Widgets sind eingeschaltet\.\nHinweis: Heute zu \(bis 6\.\sMärz\s2099, 00:00 Uhr\)\n$/u);
  assert.match((await vir(['config', 'clear'])).out, /Kein Hinweis/u);
});

test('an export says what it wrote, and why it could not', async () => {
  const twin = path.join(folder, 'twin');
  const assets = path.join(folder, 'w');
  const missing = await vir(['export', twin], { VIR_ASSETS: assets });
  assert.deepEqual([missing.code, missing.out], [1, '']);
  assert.match(missing.err, /Fehler: Die gebauten Browser-Dateien fehlen/u);
  mkdirSync(assets);
  const { code, out } = await vir(['export', twin, '--base', 'https://stadt.example/_vir/'], { VIR_ASSETS: assets });
  assert.equal(code, 0);
  assert.match(out, /^\d+ Dateien für https:\/\/stadt\.example\/_vir in .*: \d+ neu oder geändert, 0 entfernt\n$/u);
  assert.match(readFileSync(path.join(twin, 'v1/news.json'), 'utf8'), /"feed_url":"https:\/\/stadt\.example\/_vir\/v1\/news\.json"/u);
});

test('an unreachable DATABASE_URL is said in one sentence', async () => {
  const feed = path.join(folder, 'x.json');
  writeFileSync(feed, jsonFeed([]));
  const { code, err } = await vir(['import', 'news', feed], { DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/x` });
  assert.equal(code, 1);
  assert.match(err, /^Fehler: Die Datenbank aus DATABASE_URL ist nicht erreichbar/u);
});

test('members are invited one by one or by a table, by mail or by a printed link; nobody is invited twice', async () => {
  const added = await vir(['member', 'add', 'Anna@Stadt-A.example', '--name', 'Anna Amt', '--municipality', 'Stadt A']);
  assert.equal(added.code, 0, added.err);
  const [link = ''] = /http:\/\/127\.0\.0\.1:4100\/invitation\/[\w-]{43}/u.exec(added.out) ?? [];
  const letters = (): string => readdirSync(path.join(folder, 'mail')).map((name) => readFileSync(path.join(folder, 'mail', name), 'utf8').replaceAll('=\n', '')).join('\n');
  assert.ok(link !== '' && letters().includes(link));
  assert.match((await vir(['member', 'add', 'anna@stadt-a.example', '--name', 'Anna'])).err, /^Fehler: Ein Konto für „anna@stadt-a\.example“ gibt es schon/u);
  const table = path.join(folder, 'mitglieder.csv');
  writeFileSync(table, 'E-Mail;Name;Kommune\nanna@stadt-a.example;Anna Amt;Stadt A\nbernd@stadt-b.example;Bernd Büro;Stadt B\nkeine-adresse;Carl;\n;Dora;\n');
  const imported = await vir(['member', 'import', table]);
  assert.match(imported.out, /^1 eingeladen, 1 hatten schon ein Konto, 2 übersprungen\n.*Zeile 5: E-Mail oder Name fehlt.*Zeile 4: „keine-adresse“ ist keine E-Mail-Adresse/su);
  assert.match(letters(), /To: bernd@stadt-b\.example/u);
  assert.equal((await vir(['member', 'disable', 'bernd@stadt-b.example'])).code, 0);
  assert.equal((await vir(['member', 'list'])).out, 'anna@stadt-a.example – Anna Amt, Stadt A (eingeladen)\nbernd@stadt-b.example – Bernd Büro, Stadt B (geschlossen)\n');
  const unsent = await vir(['member', 'invite', 'anna@stadt-a.example'], { SMTP_URL: `smtp://127.0.0.1:${await freePort()}`, MAIL_FROM: 'ViR <vir@vir.example>' });
  assert.equal(unsent.code, 1);
  assert.match(unsent.out, /ging nicht hinaus: .*\n.*\nhttp/su, 'the link is not lost with the mail');
  assert.match((await vir(['audit', 'verify'])).out, /^3 Einträge, die Kette ist unversehrt/u);
});

test('a website is let in by its exact pages, listed, and turned off once; what is no return page is refused by name', async () => {
  assert.match((await vir(['portal', 'list'])).out, /^Noch kein Portal/u);
  for (const page of ['http://www.stadt-c.example/', 'https://*.stadt-c.example/', 'https://www.stadt-c.example/?a=1', 'stadt-c.example']) {
    const refused = await vir(['portal', 'add', 'stadt-c', page]);
    assert.ok(refused.code !== 0 && refused.err.startsWith(`Fehler: „${page}“ ist keine Rückkehrseite`), refused.err);
  }
  assert.equal((await vir(['portal', 'add', 'stadt-c', 'https://www.stadt-c.example/mitglieder', 'https://stadt-c.example/', '--name', 'Stadt C'])).code, 0);
  assert.match((await vir(['portal', 'add', 'stadt-c', 'https://www.stadt-c.example/'])).err, /^Fehler: Das Portal „stadt-c“ gibt es schon/u);
  assert.equal((await vir(['portal', 'disable', 'stadt-c'])).code, 0);
  assert.equal((await vir(['portal', 'disable', 'stadt-c'])).code, 1);
  assert.equal((await vir(['portal', 'list'])).out, 'stadt-c – Stadt C (abgeschaltet)\n  https://www.stadt-c.example/mitglieder\n  https://stadt-c.example/\n');
});

test('the office takes an item down, sees what is down, and shows it again', async () => {
  const recorded = async (): Promise<number> => Number(/^(\d+) Einträge, die Kette ist unversehrt/u.exec((await vir(['audit', 'verify'])).out)?.[1]);
  const before = await recorded();
  const feed = path.join(folder, 'amtlich.xml');
  writeFileSync(feed, rssFeed('<item><guid>1</guid><title>Falsch</title><link>https://www.stadt.example/falsch</link></item>'));
  await vir(['import', 'news', feed]);
  const down = await vir(['withdraw', 'news', 'https://www.stadt.example/falsch', '--reason', 'Auf Bitte der Stadt']);
  assert.deepEqual([down.code, /^Zurückgezogen: „Falsch“ \([\da-f]{24}, Quelle „amtlich“\)/u.test(down.out)], [0, true]);
  assert.match((await vir(['import', 'news', feed])).out, /1 unverändert, 0 übersprungen, 1 bleibt zurückgezogen/u);
  assert.match((await vir(['sources'])).out, /Vom Netz genommen: 1 Eintrag; „vir withdraw“ zeigt sie\./u);
  assert.match((await vir(['withdraw'])).out, /^news [\da-f]{24}: „Falsch“ \(Quelle „amtlich“\)\n {2}zurückgezogen: .*\sUhr, Auf Bitte der Stadt\n$/u);
  assert.match((await vir(['republish', 'news', 'https://www.stadt.example/falsch'])).out, /^Wieder zu sehen: „Falsch“/u);
  const wrong = await vir(['withdraw', 'news', 'nichts']);
  assert.deepEqual([wrong.code, /Fehler: In „news“ gibt es keinen Eintrag „nichts“/u.test(wrong.err)], [1, true]);
  assert.equal((await vir(['withdraw', 'news'])).code, 2);
  assert.equal(await recorded(), before + 2);
});

test('an import beside a running server shows in it; due sources are asked; the log names no visitor; SIGTERM ends it cleanly', async () => {
  await vir(['source', 'add', 'drinnen', 'news', 'http://127.0.0.1:9/feed', '--allow-loopback']);
  const port = await freePort();
  const server = start(['serve'], { PORT: String(port) });
  let log = '';
  server.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const base = `http://127.0.0.1:${port}`;
  const isReady = (): Promise<boolean> => fetch(`${base}/v1/health`).then(({ status }) => status === 200, () => false);
  for (let waited = 0; waited < 15_000 && !(await isReady()); waited += 50) await sleep(50);
  const feed = path.join(folder, 'neben.json');
  writeFileSync(feed, jsonFeed([{ id: '1', title: 'Nebenher' }]));
  assert.equal((await vir(['import', 'news', feed])).code, 0);
  let body = '';
  for (let waited = 0; waited < 3000 && !body.includes('Nebenher'); waited += 50) {
    body = await fetch(`${base}/v1/news.json?q=nebenher&utm=Erika-Mustermann`).then((response) => response.text());
    await sleep(50);
  }
  assert.match(body, /Nebenher/u);
  server.kill('SIGTERM');
  assert.equal(await new Promise((resolve) => server.once('close', resolve)), 0);
  const lines = log.trim().split('\n').map((line) => JSON.parse(line) as { msg: string; source?: string; outcome?: string });
  assert.ok(lines.some(({ msg }) => msg === 'request'));
  assert.ok(lines.some(({ msg, source, outcome }) => msg === 'pull' && source === 'drinnen' && outcome === 'failed'), 'the server reaches no inner address, whatever was entered');
  assert.doesNotMatch(lines.filter(({ msg }) => msg !== 'pull').map((line) => JSON.stringify(line)).join('\n').replaceAll(base, ''), /nebenher|Mustermann|127\.0\.0\.1|"ip"|remoteAddress/iu);
});
