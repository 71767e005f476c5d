// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import type { ContentElement, NewsFeed, ProjectFeed } from '@vir-nordwest/contract';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { buildApp } from '../app.ts';
import { exportedFiles } from '../export/exported-files.ts';
import { importFile } from '../import/import-file.ts';
import { openTestDatabase, temporaryFolder, type TestDatabase } from '../testing/database.ts';
import { keepPictures } from './keep-pictures.ts';
import { renditionsOf, UnusablePictureError } from './renditions.ts';

const publicUrl = 'https://api.example';
const options = { imageOrigin: publicUrl, allowLoopback: true };
let database: TestDatabase;
let app: FastifyInstance;
let base = '';
let asked: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
const site = createServer((request, response) => {
  asked.push(request.url ?? '');
  answer(request, response);
});
before(async () => {
  database = await openTestDatabase();
  app = await buildApp({ database, publicUrl, assetsFolder: '/nowhere' });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(async () => {
  site.close();
  await app.close();
  await database.dispose();
});
beforeEach(async () => {
  asked = [];
  await database.owner`truncate picture, rendition, item, source cascade`;
});

const picture = (width: number, height: number, colour = '#0b4f79') => sharp({ create: { width, height, channels: 3, background: colour } });
const serve = (body: Buffer, type = 'image/jpeg') => {
  answer = (_request, response) => void response.writeHead(200, { 'content-type': type }).end(body);
};

async function news(...images: { path: string; visibility?: 'public' | 'members'; credit?: string }[]): Promise<void> {
  const items = images.map(({ path, visibility, credit }, index) => ({ id: String(index), title: `Titel ${index}`, content_text: 'Text', image: base + path, _vir: { visibility, image: { alt: 'Hafen', credit } } }));
  await importFile(database.importer, { list: 'news', source: 'stadt', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items })), imageOrigin: publicUrl });
}

const list = async (): Promise<NewsFeed> => (await app.inject('/v1/news.json')).json();

test('an image of another host is shown as copies of our own, in several widths, with its credit', async () => {
  serve(await picture(2000, 1000).jpeg().toBuffer());
  await news({ path: '/hafen.jpg', credit: 'A. Beispiel' });
  assert.equal((await list()).items[0]?.image, undefined, 'nothing of a third host before there is a copy');
  assert.deepEqual(await keepPictures(database.importer, options), { kept: 1, problems: [] });
  await database.heard();
  const [item] = (await list()).items;
  const { srcset = [], ...details } = item?._vir.image ?? {};
  assert.deepEqual(details, { alt: 'Hafen', credit: 'A. Beispiel', width: 1280, height: 640 });
  assert.deepEqual(srcset.map(({ width }) => width), [320, 640, 1280]);
  assert.doesNotMatch(JSON.stringify(item), /127\.0\.0\.1/u);
  for (const { url, width } of [...srcset, { url: item?.image ?? '', width: 1280 }]) {
    const copy = await app.inject(url.slice(publicUrl.length));
    const meta = await sharp(copy.rawPayload).metadata();
    assert.deepEqual([copy.statusCode, meta.width, meta.height, copy.headers['cache-control']], [200, width, width / 2, 'public, max-age=31536000, immutable']);
    assert.equal(copy.headers['content-type'], url.endsWith('.jpg') ? 'image/jpeg' : 'image/webp');
  }
  const page = (await app.inject(`/news/${item?.id}`)).body;
  assert.match(page, /<figure><img src="https:\/\/api\.example\/media\/[\da-f]{24}-1280\.jpg" srcset="[^"]+ 320w, [^"]+ 640w, [^"]+ 1280w" sizes="[^"]+" alt="Hafen" width="1280" height="640"><figcaption lang="de">Foto: A\. Beispiel/u);
  await keepPictures(database.importer, options);
  assert.deepEqual(asked, ['/hafen.jpg'], 'asked for once');
});

async function articles(...bodies: string[]): Promise<void> {
  const items = bodies.map((html, index) => ({ id: String(index), title: `Titel ${index}`, content_html: html, ...(index === 0 && { image: `${base}/lead.jpg`, _vir: { image: { credit: 'A. Beispiel' } } }) }));
  await importFile(database.importer, { list: 'news', source: 'stadt', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items })), imageOrigin: publicUrl });
}

test('pictures inside articles are copies of our own too: in the list, the tree, the page and both feeds', async () => {
  serve(await picture(2000, 1000).jpeg().toBuffer());
  await articles(`<p>Erster Absatz</p><p><img src="${base}/innen.jpg" alt="Der Hafen"></p><p>Zweiter</p>`);
  await keepPictures(database.importer, options);
  assert.deepEqual(asked.sort(), ['/innen.jpg', '/lead.jpg']);
  await database.heard();
  const [item] = (await list()).items;
  const image = /<img src="(https:\/\/api\.example\/media\/[\da-f]{24})-1280\.jpg" alt="Der Hafen" srcset="\1-320\.webp 320w, \1-640\.webp 640w, \1-1280\.webp 1280w" sizes="[^"]+" width="1280" height="640">/u;
  assert.match(item?.content_html ?? '', image);
  const single = (await app.inject(`/v1/news/${item?.id}.json`)).json<NewsFeed['items'][number]>();
  const [, paragraph] = single._vir.content ?? [];
  const { src = '', srcset = [], ...rest } = (typeof paragraph === 'object' ? paragraph.children?.[0] : undefined) as ContentElement;
  assert.deepEqual([rest, srcset.map(({ width }) => width)], [{ tag: 'img', alt: 'Der Hafen', width: 1280, height: 640 }, [320, 640, 1280]]);
  assert.equal((await app.inject(src.slice(publicUrl.length))).statusCode, 200);
  for (const address of [`/news/${item?.id}`, '/v1/news.rss', '/v1/news.atom', '/v1/news.json', `/v1/news/${item?.id}.json`, '/fragment/news-feed']) assert.doesNotMatch((await app.inject(address)).body, /127\.0\.0\.1/u, address);
  assert.match((await app.inject(`/news/${item?.id}`)).body, image);
});

test('a picture of an article that cannot be had leaves its words and the way there, and the article as it is', async () => {
  const body = await picture(300, 200).jpeg().toBuffer();
  answer = (request, response) => (request.url === '/weg.jpg' ? void response.writeHead(404).end() : void response.writeHead(200).end(body));
  await articles('<p>Vorweg</p>', `<p><img src="${base}/weg.jpg" alt="Das Rathaus"> und <img src="${base}/da.jpg" alt="Der Hafen"></p><p>Danach</p>`);
  await keepPictures(database.importer, options);
  await database.heard();
  const html = (await list()).items.find(({ title }) => title === 'Titel 1')?.content_html ?? '';
  assert.match(html, /^<p><a href="http:\/\/127\.0\.0\.1:\d+\/weg\.jpg">Bild: Das Rathaus<\/a> und <img src="https:\/\/api\.example\/media\/[^>]+alt="Der Hafen"[^>]+><\/p><p>Danach<\/p>$/u);
});

test('a picture the text shows is not shown a second time above it, and says whose it is', async () => {
  serve(await picture(700, 500).jpeg().toBuffer());
  await articles(`<p><img src="${base}/lead.jpg" alt="Hafen"></p><p>Text</p>`);
  await keepPictures(database.importer, options);
  await database.heard();
  const page = (await app.inject(`/news/${(await list()).items[0]?.id}`)).body;
  assert.equal(page.match(/<img /gu)?.length, 1);
  assert.match(page, /<figure><img [^>]+><figcaption>Foto: A\. Beispiel<\/figcaption><\/figure>/u);
});

test('logos of who pays for a project are copies of our own, and gone where there is none', async () => {
  const body = await picture(300, 100).png().toBuffer();
  answer = (request, response) => (request.url === '/eu.png' ? void response.writeHead(200).end(body) : void response.writeHead(404).end());
  const items = [{ id: '1', title: 'Hafen', content_text: 'Text', _project: { funding: [{ name: 'EU', logo: { url: `${base}/eu.png` } }, { name: 'Land', logo: { url: `${base}/weg.png` } }] } }];
  await importFile(database.importer, { list: 'projects', source: 'stadt', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items })), imageOrigin: publicUrl });
  await keepPictures(database.importer, options);
  await database.heard();
  const { items: [project] } = (await app.inject('/v1/projects.json')).json<ProjectFeed>();
  const [union, land] = project?._project.funding ?? [];
  assert.match(union?.logo?.url ?? '', /^https:\/\/api\.example\/media\/[\da-f]{24}-300\.jpg$/u);
  assert.deepEqual([union?.logo?.width, land], [300, { name: 'Land' }]);
  assert.match((await app.inject(`/projects/${project?.id}`)).body, /<dd><img class="logo" src="https:\/\/api\.example\/media\/[^"]+" alt="" width="300" height="100"> EU<\/dd><dd>Land<\/dd>/u);
});

test('a picture of an internal item cannot be guessed by a visitor', async () => {
  serve(await picture(400, 300).png().toBuffer(), 'image/png');
  await news({ path: '/intern.png', visibility: 'members' });
  await keepPictures(database.importer, options);
  const [row] = await database.importer<{ hash: string; width: number }[]>`select hash, width from rendition order by width`;
  assert.equal((await app.inject(`/media/${row?.hash}-${row?.width}.webp`)).statusCode, 404);
});

test('places and devices that cameras write into a photograph are gone, and it stands upright', async () => {
  const photo = await picture(400, 200).withMetadata({ orientation: 6, exif: { IFD0: { Make: 'Kamera', Copyright: 'geheim' } } }).jpeg().toBuffer();
  const { width, height, renditions } = await renditionsOf(photo);
  assert.deepEqual([width, height], [200, 400]);
  for (const { body } of renditions) assert.equal((await sharp(body).metadata()).exif, undefined);
});

test('what is no image, broken, a counting dot or a bomb costs only the picture', async () => {
  const good = await picture(300, 300).jpeg().toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><image href="file:///etc/passwd"/></svg>');
  // A PNG that says it has 60,000 × 60,000 pixels.
  const bomb = await picture(64, 64).png().toBuffer();
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const bodies: Record<string, [Buffer, RegExp]> = {
    '/html.jpg': [Buffer.from('<!doctype html><h1>Wartung</h1>'), /kein Bild in JPEG/u],
    '/svg.svg': [svg, /kein Bild in JPEG/u],
    '/cut.jpg': [good.subarray(0, good.length >> 1), /beschädigt/u],
    '/dot.gif': [await picture(1, 1).gif().toBuffer(), /zu klein/u],
    '/bomb.png': [bomb, /Millionen Bildpunkte|beschädigt/u],
  };
  for (const [path, [body, reason]] of Object.entries(bodies)) await assert.rejects(renditionsOf(body), (error: Error) => error instanceof UnusablePictureError && reason.test(error.message), path);
  answer = (request, response) => {
    const [body] = bodies[request.url ?? ''] ?? [];
    if (body === undefined) response.writeHead(500).end();
    else response.writeHead(200).end(body);
  };
  await news(...Object.keys(bodies).map((path) => ({ path })), { path: '/down.jpg' });
  const { kept, problems } = await keepPictures(database.importer, options);
  assert.deepEqual([kept, problems.length], [0, 6]);
  assert.equal((await list()).items.length, 6);
});

test('a picture that failed is tried again later, not at once', async () => {
  answer = (_request, response) => void response.writeHead(503).end();
  await news({ path: '/spaeter.jpg' });
  await keepPictures(database.importer, options);
  await keepPictures(database.importer, options);
  assert.equal(asked.length, 1);
  serve(await picture(300, 200).webp().toBuffer(), 'image/webp');
  assert.equal((await keepPictures(database.importer, { ...options, now: new Date(Date.now() + 2 * 3_600_000) })).kept, 1);
});

test('transparency becomes white for readers of feeds, not black', async () => {
  const { renditions } = await renditionsOf(await sharp({ create: { width: 100, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer());
  const plain = renditions.find(({ format }) => format === 'jpg');
  const { dominant } = await sharp(plain?.body).stats();
  assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240);
});

test('the static twin holds the copies its lists name', async () => {
  serve(await picture(700, 500).jpeg().toBuffer());
  await articles(`<p><img src="${base}/zwilling.jpg" alt=""></p>`);
  await keepPictures(database.importer, options);
  await database.heard();
  const { folder, remove } = temporaryFolder();
  const paths: string[] = [];
  for await (const file of exportedFiles({ app, publicUrl, assetsFolder: folder, today: '2026-11-25' })) paths.push(file.path);
  remove();
  assert.deepEqual(paths.filter((path) => path.startsWith('media/')).map((path) => path.slice(31)).sort(), ['320.webp', '640.webp', '700.jpg', '700.webp']);
});

test('copies nobody names any longer are removed', async () => {
  serve(await picture(300, 200).jpeg().toBuffer());
  await news({ path: '/weg.jpg' });
  await keepPictures(database.importer, options);
  await database.owner`update item set deleted_at = now()`;
  await keepPictures(database.importer, options);
  const [left] = await database.owner`select (select count(*)::int from picture) as pictures, (select count(*)::int from rendition) as renditions`;
  assert.deepEqual({ ...left }, { pictures: 0, renditions: 0 });
});
