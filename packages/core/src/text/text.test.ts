// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attachmentFacts, attachmentType } from './attachment.ts';
import { cut } from './cut.ts';
import { fileSize, fileType } from './file.ts';
import { fold } from './fold.ts';
import { plainText } from './plain.ts';

describe('fold', () => {
  it('makes the spellings of a word equal', () => {
    for (const same of [['Büro', 'BUERO', 'Bu\u0308ro'], ['Straße', 'STRASSE', 'strasse'], ['Café', 'cafe', 'Cafe\u0301'], ['Ölper', 'oelper']]) assert.equal(new Set(same.map(fold)).size, 1, same.join());
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))));
  });
});

describe('cut', () => {
  it('cuts between words', () => {
    assert.equal(cut('Die Ausschreibung, die heute beginnt, läuft bis Mai.', 20), 'Die Ausschreibung …');
    assert.equal(cut('  kurz ', 20), 'kurz');
  });

  it('leaves emoji and accents whole', () => {
    const family = '👨‍👩‍👧‍👦';
    assert.equal(cut('a' + family.repeat(3), 15), 'a' + family + '…');
    assert.equal(cut('👍🏽'.repeat(5), 6), '👍🏽…');
    assert.equal(cut('e\u0301'.repeat(5), 3), 'e\u0301…');
  });

  it('never grows, never breaks a surrogate pair, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, length) => {
        const short = cut(text, length);
        assert.ok(short.length <= Math.max(text.trim().length, length + 2));
        assert.ok(!/\p{Surrogate}/u.test(short));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('plain text', () => {
  it('keeps words and drops markup, scripts and entities', () => {
    assert.equal(plainText('<p>Gr&ouml;&szlig;e &amp; Ma&#223;e</p><script>alert(1)</script><p>zwei&nbsp;drei</p>'), 'Größe & Maße zwei drei');
  });

  it('ends for every text, and soon', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(typeof plainText(text), 'string')));
    const before = performance.now();
    plainText('<script '.repeat(20_000));
    plainText('<'.repeat(100_000));
    assert.ok(performance.now() - before < 5000);
  });
});

describe('files', () => {
  it('are named by type and size', () => {
    assert.equal(fileSize(1_234_567, ','), '1,2\u00a0MB');
    assert.equal(fileSize(84_000, ','), '84\u00a0kB');
    assert.equal(fileSize(3, ','), '1\u00a0kB');
    assert.equal(fileType('https://a.example/x.pdf?y', ''), 'PDF');
    assert.equal(fileType('https://a.example/download', 'application/pdf'), 'PDF');
    assert.equal(attachmentType('https://a.example/file.php?id=3', 'application/pdf'), 'PDF');
    assert.equal(attachmentType('https://a.example/1', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'), 'DOCX');
    assert.equal(attachmentType('https://a.example/1', 'audio/mpeg'), 'MP3');
    assert.equal(attachmentType('https://a.example', 'application/octet-stream'), '');
    const sound = (duration_in_seconds: number) => attachmentFacts({ url: 'https://a.example/ton.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5_400_000, duration_in_seconds }, ',');
    assert.deepEqual([0, 45, 90, 750, 3_600, 3_570, 3_723].map(sound), ['', ', 45\u00a0s', ', 2\u00a0min', ', 13\u00a0min', ', 1\u00a0h', ', 1\u00a0h', ', 1\u00a0h 2\u00a0min'].map((lasts) => `MP3, 5,4\u00a0MB${lasts}`));
  });
});
