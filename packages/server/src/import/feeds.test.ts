// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonFeed, rssFeed } from '../testing/feeds.ts';
import { parseAtom } from './atom.ts';
import { detectFormat } from './detect-format.ts';
import { UnreadableFileError, type NewsDraft, type ParseResult } from './draft.ts';
import { parseJsonFeed } from './json-feed.ts';
import { parseRss } from './rss.ts';

const now = new Date('2026-06-01T12:00:00Z');
const context = { now, url: 'https://www.stadt.example/feed.xml' };
const rss = (items: string): ParseResult<NewsDraft> => parseRss(rssFeed(items), context);
const first = (result: ParseResult<NewsDraft>): NewsDraft => {
  const draft = result.entries[0]?.draft;
  assert.ok(draft, JSON.stringify(result.problems));
  return draft;
};

test('an RSS item with everything', () => {
  const draft = first(rss(`<item><title>Stra&amp;szlig;e frei</title><link>/aktuell/1</link><guid isPermaLink="false">news-1</guid><pubDate>Thu, 05 Mar 2026 10:30:00 +0100</pubDate>
    <category>Verkehr</category><category> Verkehr </category><description>Kurz</description><content:encoded><![CDATA[<p>Lang <a href="plan.pdf">Plan</a></p>]]></content:encoded>
    <enclosure url="/a.pdf" type="application/pdf" length="1000"/><enclosure url="/b.jpg" type="image/jpeg" length="1"/><author>amt@stadt.example (Bauamt)</author></item>`));
  assert.deepEqual(draft, {
    guid: 'news-1', title: 'Straße frei', summary: 'Kurz', url: 'https://www.stadt.example/aktuell/1', published: '2026-03-05T09:30:00.000Z', tags: ['Verkehr'],
    content: { html: '<p>Lang <a href="https://www.stadt.example/aktuell/plan.pdf">Plan</a></p>', text: 'Lang Plan', tree: [{ tag: 'p', children: ['Lang ', { tag: 'a', href: 'https://www.stadt.example/aktuell/plan.pdf', children: ['Plan'] }] }], pictures: [] },
    image: { url: 'https://www.stadt.example/b.jpg' }, attachments: [{ url: 'https://www.stadt.example/a.pdf', mime_type: 'application/pdf', size_in_bytes: 1000 }], authors: [{ name: 'Bauamt' }],
  });
});

test('how long a recording lasts is kept, however the feed writes it, and nothing else is taken for it', () => {
  const lasting = (duration: string, type = 'audio/mpeg') => first(rss(`<item><title>Gespräch</title><enclosure url="/a.mp3" type="${type}" length="1000"/>${duration}</item>`)).attachments?.[0]?.duration_in_seconds;
  const itunes = (text: string) => lasting(`<itunes:duration xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">${text}</itunes:duration>`);
  assert.deepEqual(['750', '12:30', '1:02:03', '750.6', ' 09:05 '].map(itunes), [750, 750, 3723, 751, 545]);
  assert.deepEqual(['', 'lang', '-5', '1:2:3:4', '0', '99999999999'].map(itunes), Array(6).fill(undefined));
  assert.equal(lasting('<media:content xmlns:media="http://search.yahoo.com/mrss/" url="/a.mp3" duration="90"/>'), 90);
  assert.equal(lasting('<itunes:duration xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">90</itunes:duration>', 'application/pdf'), undefined);
  const json = (duration_in_seconds: unknown) => first(parseJsonFeed(new TextEncoder().encode(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [{ id: '1', title: 'T', content_text: 'x', attachments: [{ url: 'https://www.stadt.example/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds }] }] })), context)).attachments?.[0]?.duration_in_seconds;
  assert.deepEqual([90, 90.4, -1, 'x', null, undefined].map(json), [90, 90, undefined, undefined, undefined, undefined]);
});

test('missing and absurd dates are left out and said', () => {
  const result = rss(['', '<pubDate>0001-01-01T00:00:00Z</pubDate>', '<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>', '<pubDate>2031-01-01</pubDate>', '<pubDate>gestern</pubDate>', '<pubDate>30 Feb 2026 10:00:00 GMT</pubDate>'].map((date, index) => `<item><guid>${index}</guid><title>T</title>${date}</item>`).join(''));
  assert.equal(result.entries.length, 6);
  assert.ok(result.entries.every(({ draft }) => draft.published === undefined));
  assert.equal(result.notes?.length, 5);
  assert.match(result.notes?.[3]?.reason ?? '', /„gestern“ ist kein glaubhaftes Datum/u);
});

test('dates as feeds really write them', () => {
  const written = { 'Thu, 5 Mar 2026 10:30:00 GMT': '10:30', 'Thu, 05 Mar 26 10:30:00 +0100': '09:30', '2026-03-05T10:30:00+01:00': '09:30', 'Do, 05 Mär 2026 10:30:00 MEZ': '09:30', '2026-03-05 10:30:00': '09:30', '5 Mar 2026 10:30 EST': '15:30' };
  for (const [text, time] of Object.entries(written)) assert.equal(first(rss(`<item><title>T</title><pubDate>${text}</pubDate></item>`)).published, `2026-03-05T${time}:00.000Z`, text);
});

test('an entry without title, without id or without both still has one identity', () => {
  const [noTitle, noGuid, neither] = rss('<item><guid>a</guid><description>Nur Text</description></item><item><title>T</title><link>https://a.example/1</link></item><item><title>Nur Titel</title></item>').entries.map(({ draft }) => draft);
  assert.deepEqual([noTitle?.guid, noTitle?.title, noGuid?.guid], ['a', undefined, 'https://a.example/1']);
  assert.match(neither?.guid ?? '', /^sha256:/u);
  assert.equal(first(rss('<item><title>Nur Titel</title></item>')).guid, neither?.guid);
});

test('empty and double entries are reported with their place, the others go in', () => {
  const result = rss('<item><guid>1</guid><title>Eins</title></item>\n<item><guid>2</guid></item>\n<item><guid>1</guid><title>Noch einmal</title></item>\n<item><guid>3</guid><title>Drei</title></item>');
  assert.deepEqual(result.entries.map(({ draft }) => draft.title), ['Eins', 'Drei']);
  assert.deepEqual(result.problems, [{ place: 'Eintrag 2 (Zeile 2)', reason: 'Der Eintrag hat weder Titel noch Text.' }, { place: 'Eintrag 3 (Zeile 3)', reason: 'Die Kennung „1“ hat schon Eintrag 1 (Zeile 1).' }]);
});

test('broken XML costs only the entry it is in', () => {
  const result = rss('<item><title>Eins</title></item>\n<item><title>Zwei <b>fett</title></item>\n<item><title>Rock & Pop &nbsp; live</title></item>');
  assert.deepEqual(result.entries.map(({ draft }) => draft.title), ['Eins', 'Rock & Pop live']);
  assert.match(result.problems[0]?.reason ?? '', /fehlerhaft \(Zeile 2\)/u);
});

test('a file that ends in the middle gives what was complete', () => {
  const result = parseRss(Buffer.from('<rss><channel><item><title>Eins</title></item><item><title>Zw'), context);
  assert.deepEqual(result.entries.map(({ draft }) => draft.title), ['Eins']);
  assert.equal(result.problems.length, 1);
});

test('Windows-1252 and ISO-8859-1 by declaration, charset or nothing', () => {
  const item = Buffer.from('<item><title>Stra\xdfe \x96 M\xfcnster</title></item>', 'latin1').toString('latin1');
  for (const head of ['<?xml version="1.0" encoding="windows-1252"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>', '']) {
    const bytes = Buffer.from(`${head}<rss><channel>${item}</channel></rss>`, 'latin1');
    assert.equal(first(parseRss(bytes, context)).title, 'Straße – Münster');
  }
});

test('XML bombs and foreign entities are refused', () => {
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">]>';
  for (const doctype of [laughs, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>']) {
    assert.throws(() => parseRss(rssFeed('<item><title>&lol1;&e;</title></item>', doctype), context), UnreadableFileError);
  }
  assert.throws(() => parseRss(Buffer.from('<rss>'.padEnd(6_000_000, '<a>')), context), UnreadableFileError);
  assert.throws(() => parseRss(Buffer.from(`<rss><channel>${'<a>'.repeat(100_000)}`), context), UnreadableFileError);
  assert.equal(first(rss(`<item ${Array.from({ length: 20_000 }, (_, index) => `a${index}="x"`).join(' ')}><title>T</title></item>`)).title, 'T');
});

test('Atom with bases, text, HTML and XHTML', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/x/" xml:lang="nds"><title>B</title><link href="/"/>
    <entry><id>urn:1</id><title type="html">A &amp;amp; B</title><link href="eins"/><updated>2026-03-05T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hallo <a href="bild">x</a></p></div></content></entry>
    <entry><id>urn:2</id><title>1 &lt; 2</title><updated>2026-03-05T10:00:00Z</updated><content type="html" xml:base="zwei/">&lt;a href="y"&gt;y&lt;/a&gt;</content><category term="t" label="Thema"/></entry></feed>`;
  const [one, two] = parseAtom(Buffer.from(feed), { now }).entries.map(({ draft }) => draft);
  assert.deepEqual([one?.title, one?.url, one?.content?.html, one?.language], ['A & B', 'https://blog.example/x/eins', '<p>Hallo <a href="https://blog.example/x/bild">x</a></p>', 'nds']);
  assert.deepEqual([two?.title, two?.content?.html, two?.tags], ['1 < 2', '<p><a href="https://blog.example/x/zwei/y">y</a></p>', ['Thema']]);
});

test('JSON Feed with numeric id and our own extension', () => {
  const bytes = Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items: [{ id: 7, content_text: 'a < b\n\nc', _vir: { visibility: 'members', pinned: true, example: true, member: { id: 'stadt-x' } } }, 'kaputt', { id: 8 }] }));
  const result = parseJsonFeed(bytes, context);
  assert.deepEqual(first(result), { guid: '7', summary: 'a < b c', content: { html: '<p>a &lt; b<br><br>c</p>', text: 'a < b\n\nc', tree: [{ tag: 'p', children: ['a < b', { tag: 'br' }, { tag: 'br' }, 'c'] }], pictures: [] }, visibility: 'members', pinned: true, example: true, member: 'stadt-x' });
  assert.deepEqual(result.problems.map(({ place }) => place), ['Eintrag 2', 'Eintrag 3']);
});

test('the format is told from the content', () => {
  const samples = { rss: '\ufeff<?xml version="1.0"?><!-- x --><rss version="2.0">', atom: '<feed xmlns="http://www.w3.org/2005/Atom">', icalendar: 'BEGIN:VCALENDAR\r\n', csv: 'titel;datum\n', geojson: '{"type":"FeatureCollection","features":[]}', topojson: '{"type":"Topology"}', 'json-feed': new TextDecoder().decode(jsonFeed([])) };
  for (const [format, text] of Object.entries(samples)) assert.equal(detectFormat(Buffer.from(text)), format);
  for (const text of ['', '<!doctype html><html>', '{"a":1}', '{', 'hallo', '<svg/>']) assert.throws(() => detectFormat(Buffer.from(text)), UnreadableFileError, text);
});

test('no mutation of a feed makes a parser fail other than by saying so', () => {
  const files = [rssFeed('<item><title>Eins</title><description>&lt;p&gt;x</description><pubDate>Thu, 05 Mar 2026 10:30:00 +0100</pubDate></item>'), jsonFeed([{ id: '1' }, { id: '2' }]), Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>T</title><content type="xhtml"><div>x</div></content></entry></feed>')];
  const mutation = fc.record({ file: fc.constantFrom(...files), at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('<', '>', '&', ']]>', '<![CDATA[', '<!--', '<!DOCTYPE', '"', '{', '[', 'null', '\u0000', '&#0;', '&#xD800;')) });
  fc.assert(
    fc.property(mutation, ({ file, at, cut, put }) => {
      const position = Math.floor(at * file.length);
      const bytes = Buffer.concat([file.subarray(0, position), Buffer.from(put), file.subarray(position + cut)]);
      for (const parse of [parseRss, parseAtom, parseJsonFeed]) {
        try {
          parse(bytes, context);
        } catch (error) {
          assert.ok(error instanceof UnreadableFileError, String(error));
        }
      }
    }),
    { numRuns: 1000 },
  );
});
