// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseEventsCsv } from './csv-events.ts';
import { parseNewsCsv } from './csv.ts';
import { UnreadableFileError } from './draft.ts';

const context = { now: new Date('2026-03-01T12:00:00Z') };
const bytes = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => ({ '„': 0x84, '“': 0x93, '–': 0x96 })[letter] ?? letter.charCodeAt(0));

test('one table reads the same with any delimiter, encoding, line end and language of its header', () => {
  const texts = [
    'Titel;Datum;Ort\nBürgermeßtag „Grün“;05.03.2026 19.30 Uhr;Rathaus',
    'title,date,location\r\nBürgermeßtag „Grün“,2026-03-05T19:30,Rathaus\r\n',
    'sep=|\r\nTITEL|BEGINN|VERANSTALTUNGSORT\r\n"Bürgermeßtag „Grün“"|5.3.2026, 19:30|Rathaus',
    'Titel\tDatum\tUhrzeit\tOrt\nBürgermeßtag „Grün“\t5.3.26\t19:30\tRathaus\n\n',
  ];
  const files = texts.flatMap((text) => [bytes(text), bytes('\ufeff' + text), windows1252(text), new Uint8Array(Buffer.from('\ufeff' + text, 'utf16le'))]);
  for (const file of files) {
    const { entries, problems } = parseEventsCsv(file, context);
    assert.deepEqual(problems, []);
    assert.equal(entries.length, 1);
    const draft = entries[0]?.draft;
    assert.equal(draft?.title, 'Bürgermeßtag „Grün“');
    assert.equal(draft.event.start, '2026-03-05T19:30:00');
    assert.equal(draft.event.location?.name, 'Rathaus');
  }
});

test('a bad row is named by its row in the spreadsheet and the others go in', () => {
  const { entries, problems } = parseEventsCsv(bytes('titel;datum;link\nGut;5.3.2026;www.example.de\n;6.3.2026;\n\nKein Tag;31.2.2026;\n"Zwei\nZeilen";7.3.2026;\nZu;8.3.2026;;viele\nLink;9.3.2026;javascript:alert(1)'), context);
  assert.deepEqual(entries.map(({ place, draft }) => [place, draft.title, draft.url]), [
    ['Zeile 2', 'Gut', 'https://www.example.de/'],
    ['Zeile 6', 'Zwei Zeilen', undefined],
  ]);
  assert.deepEqual(problems.map(({ place }) => place), ['Zeile 3', 'Zeile 5', 'Zeile 7', 'Zeile 8']);
  assert.match(problems[1]?.reason ?? '', /„31\.2\.2026“ ist kein Datum/u);
});

test('the same entry twice is reported with the place of the first', () => {
  const { entries, problems } = parseNewsCsv(bytes('id,title\na,Eins\nb,Zwei\na,Drei'), context);
  assert.equal(entries.length, 2);
  assert.deepEqual(problems, [{ place: 'Zeile 4', reason: 'Der Eintrag ist doppelt, er steht schon in Zeile 2.' }]);
});

test('periods mean what a person means', () => {
  const period = (header: string, row: string) => {
    const { entries, problems } = parseEventsCsv(bytes(`titel;${header}\nFest;${row}`), context);
    const event = entries[0]?.draft.event;
    return event ? [event.start, event.end, event.showWithoutTime, event.openEnd] : problems[0]?.reason;
  };
  assert.deepEqual(period('datum', '5.3.2026'), ['2026-03-05T00:00:00', '2026-03-06T00:00:00', true, false]);
  assert.deepEqual(period('datum;ende', '5.3.2026;7.3.2026'), ['2026-03-05T00:00:00', '2026-03-08T00:00:00', true, false]);
  assert.deepEqual(period('datum', '5.3.2026 bis 7.3.2026'), ['2026-03-05T00:00:00', '2026-03-08T00:00:00', true, false]);
  assert.deepEqual(period('datum;uhrzeit', '5.3.2026;19.30 Uhr'), ['2026-03-05T19:30:00', '2026-03-05T19:30:00', false, true]);
  assert.deepEqual(period('datum;uhrzeit', '5.3.2026;19:30–21:00 Uhr'), ['2026-03-05T19:30:00', '2026-03-05T21:00:00', false, false]);
  assert.deepEqual(period('datum;uhrzeit;ende', '5.3.2026;22:00;02:00'), ['2026-03-05T22:00:00', '2026-03-06T02:00:00', false, false]);
  assert.deepEqual(period('datum;uhrzeit;ende', '5.3.2026;20:00;24:00'), ['2026-03-05T20:00:00', '2026-03-06T00:00:00', false, false]);
  assert.deepEqual(period('beginn;ende', '5.3.2026 9:00;6.3.2026 17:00'), ['2026-03-05T09:00:00', '2026-03-06T17:00:00', false, false]);
  assert.match(String(period('datum;ende', '5.3.2026;4.3.2026')), /vor dem Beginn/u);
});

test('markup in a cell never becomes more than its words', () => {
  const { entries } = parseNewsCsv(bytes('titel;text\n"<b>Rat</b> &amp; Tat<script>alert(1)</script>";"<p>Eins</p><p>Zwei &lt;3</p>"\nA < B;"x < y\n\nz"'), context);
  assert.equal(entries[0]?.draft.title, 'Rat & Tat');
  assert.equal(entries[0].draft.content?.html, '<p>Eins</p><p>Zwei &lt;3</p>');
  assert.equal(entries[0].draft.summary, 'Eins Zwei <3');
  assert.equal(entries[1]?.draft.title, 'A < B');
  assert.deepEqual(entries[1].draft.content?.tree, [{ tag: 'p', children: ['x < y'] }, { tag: 'p', children: ['z'] }]);
});

test('a file without the needed column says which one', () => {
  assert.throws(() => parseEventsCsv(bytes('titel;wo\nA;B'), context), { name: 'UnreadableFileError', message: 'In der Kopfzeile fehlt eine Spalte: „beginn“ oder „start“.' });
  assert.throws(() => parseEventsCsv(bytes('titel;datum\n"offen;1.1.2026'), context), /Anführungszeichen/u);
  assert.throws(() => parseNewsCsv(new Uint8Array(5_000_001), context), /größer als 5 MB/u);
  assert.throws(() => parseNewsCsv(bytes('titel\n' + 'x\n'.repeat(20_001)), context), /mehr als 20\.000 Zeilen/u);
});

test('markup made to be slow or deep costs no more than its words', () => {
  for (const evil of ['<b><p>', '<div>', '<a']) {
    const { entries } = parseNewsCsv(bytes(`titel;text\nX;"Wort ${evil.repeat(15_000)}"`), context);
    assert.ok(entries[0]?.draft.content?.text.startsWith('Wort'), evil);
  }
  assert.throws(() => parseNewsCsv(bytes(`titel${';a'.repeat(500)}`), context), /mehr als 200 Spalten/u);
});

test('what a table holds comes back, whatever it is quoted with', () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/[<>&\s\p{C}]+/gu, ' ').trim()).filter((text) => text !== '');
  fc.assert(fc.property(fc.uniqueArray(cell, { minLength: 1, maxLength: 20, selector: (title) => title.toLowerCase() }), fc.constantFrom(';', ',', '\t'), fc.constantFrom('\n', '\r\n'), (titles, delimiter, end) => {
    const quoted = titles.map((title, index) => `${index}${delimiter}"${title.replaceAll('"', '""')}"`);
    const { entries, problems } = parseNewsCsv(bytes([`id${delimiter}titel`, ...quoted].join(end)), context);
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map(({ draft }) => draft.title), titles);
  }));
});

test('no bytes make a parser throw anything but UnreadableFileError', () => {
  const table = fc.array(fc.array(fc.constantFrom('titel', 'datum', '5.3.2026', '"', '<b>', '', '24:00', '&#0;', 'x')), { maxLength: 6 }).map((rows) => bytes(rows.map((row) => row.join(';')).join('\n')));
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), table, table.map((rest) => Buffer.concat([bytes('titel;datum;uhrzeit;ende\n'), rest]))), (file) => {
    for (const parse of [parseNewsCsv, parseEventsCsv]) {
      try {
        parse(file, context);
      } catch (error) {
        assert.ok(error instanceof UnreadableFileError, String(error));
      }
    }
  }), { numRuns: 300 });
});
