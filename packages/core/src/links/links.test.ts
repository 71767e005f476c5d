// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { commaList, listUrl } from './list-url.ts';
import { isExternal, safeLink } from './safe-link.ts';

describe('list addresses', () => {
  it('have one canonical spelling', () => {
    assert.equal(listUrl('https://a.example/_vir/', 'news'), 'https://a.example/_vir/v1/news.json');
    assert.equal(listUrl('https://a.example', 'news', { limit: 5, q: 'Büro & Co', tag: ['b', 'a'], lang: 'de', member: '' }), 'https://a.example/v1/news.json?q=B%C3%BCro+%26+Co&tag=b&tag=a&limit=5');
    assert.equal(listUrl('https://a.example', 'events', { cursor: 'c', to: '2026-04-01', from: '2026-03-01', lang: 'en', limit: 20 }), 'https://a.example/v1/events.json?lang=en&from=2026-03-01&to=2026-04-01&cursor=c');
    assert.equal(listUrl('https://a.example', 'news', { tag: ['x'] }, 'rss'), 'https://a.example/v1/news.rss?tag=x');
  });

  it('give every value back as it went in', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(word, fc.array(word), (q, tag) => {
        const { searchParams } = new URL(listUrl('https://a.example', 'news', { q: q, tag }));
        assert.equal(searchParams.get('q'), q);
        assert.deepEqual(searchParams.getAll('tag'), tag);
      }),
    );
  });

  it('split comma lists', () => {
    assert.deepEqual(commaList(' Breitband ,Schule,, '), ['Breitband', 'Schule']);
    assert.deepEqual(commaList(undefined), []);
  });
});

describe('safe links', () => {
  const hostile = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\tjava\r\nscript\t:alert(1)', 'data:text/html,<script>1</script>', 'vbscript:x', 'blob:https://a.example/x', 'file:///etc/passwd', 'view-source:https://a.example', 'intent://x', 'webcal://a.example/x.ics', '//a.example', '/x', '', 'https://', 'https://user:pass@a.example', 'https://a.example@evil.example', 7, null, {}, undefined];
  for (const value of hostile) {
    it(`refuses ${JSON.stringify(value) ?? 'undefined'}`, () => assert.equal(safeLink(value), undefined));
  }

  it('lets web, mail and telephone addresses through', () => {
    for (const value of ['https://a.example/x?y#z', 'http://a.example/', 'mailto:a@example.org', 'tel:+49441123']) assert.equal(safeLink(value), value);
    assert.equal(safeLink('../x', 'https://a.example/b/c'), 'https://a.example/x');
  });

  it('never gives out another scheme', () => {
    const control = fc.constantFrom('', ' ', '\t', '\n', '\r', '\0', '\u001f', '\u00a0', '&Tab;', '%0a');
    const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'JAVASCRIPT', 'https', 'blob');
    fc.assert(
      fc.property(control, scheme, control, fc.string(), (before, name, inside, rest) => {
        const link = safeLink(before + name.slice(0, 4) + inside + name.slice(4) + ':' + rest);
        assert.ok(link === undefined || /^(?:https?|mailto|tel):/.test(link), link);
      }),
      { numRuns: 5000 },
    );
  });

  it('knows what leaves the given sites', () => {
    assert.equal(isExternal('https://other.example/x', 'https://a.example/y', 'https://b.example'), true);
    assert.equal(isExternal('https://b.example/x', 'https://a.example/y', 'https://b.example'), false);
    assert.equal(isExternal('mailto:a@example.org', 'https://a.example'), false);
  });
});
