// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectItem } from '@vir-nordwest/contract';
import { projectItems, projectVariants } from '@vir-nordwest/contract/samples';
import fc from 'fast-check';
import { titleKey } from './order.ts';
import { chips, cleared, facet, hiddenCompleted, hits, without } from './facets.ts';
import { select } from './matches.ts';
import { choiceOf, groups, indexOf as indexWith, isPlain, type Choice } from './selection.ts';
import * as rules from './status.ts';

const today = '2026-03-05';
const indexOf = (items: readonly ProjectItem[], day: string) => indexWith(items, day, rules);
const all = [...projectItems, ...Object.values(projectVariants)];
const index = indexOf(all, today);
const ids = (choice: Partial<Choice>, items: readonly ProjectItem[] = all) => select(indexOf(items, today), { ...choiceOf({}), ...choice }, today).map(({ item }) => item.id);
const project = (id: string, title: string, end?: string): ProjectItem => ({ id, title, _vir: { visibility: 'public' }, _project: { status: 'running', ...(end && { end }) } });

test('nothing chosen is everything, in the order it came', () => {
  assert.ok(isPlain(choiceOf({ q: ' ', sort: 'constructor' })));
  for (const chosen of [{ q: 'a' }, { tag: ['a'] }, { status: ['running'] }, { member: ['a'] }, { sort: 'title' }]) assert.ok(!isPlain(choiceOf(chosen)));
  assert.deepEqual(ids({}), all.map(({ id }) => id));
});

for (const q of ['Ärzteportal', 'aerzteportal', 'ÄRZTE', 'Ärzte'.normalize('NFD')]) {
  test(`umlauts and spellings: “${q.normalize('NFC')}” (${q.length} units) finds the Ärzteportal`, () => assert.deepEqual(ids({ q }), ['aerzte']));
}

test('ß and ss, composed and decomposed letters in the text', () => {
  assert.deepEqual(ids({ q: 'strassensch' }), ['strasse']);
  assert.deepEqual(ids({ q: 'Bürgerbüro' }), ['nfd']);
});

test('all words count, in any order and field; blanks and tags of the article do not', () => {
  const items = [{ ...project('a', 'Open Government'), tags: ['Beteiligung'], _vir: { visibility: 'public' as const, member: { id: 'oldenburg', name: 'Oldenburg' } } }];
  assert.deepEqual(ids({ q: '  oldenburg   beteil government ' }, items), ['a']);
  assert.deepEqual(ids({ q: 'oldenburg nirgendwo' }, items), []);
  assert.deepEqual(ids({ q: 'strong' }, [{ ...project('a', 'A'), content_html: '<strong>Wort</strong>' }]), []);
  assert.deepEqual(ids({ q: 'wort' }, [{ ...project('a', 'A'), content_html: '<strong>Wort</strong>' }]), ['a']);
});

test('a search text of signs is no pattern', () => {
  for (const q of ['.*', '(?', '[a-', '\\', '%', '$&', '__proto__']) assert.deepEqual(ids({ q }), [], q);
});

test('topics: one of them is enough, and spelling does not split them', () => {
  const items = [{ ...project('a', 'A'), tags: ['Open Data'] }, { ...project('b', 'B'), tags: ['open data', 'Büro'] }, project('c', 'C')];
  const data = indexOf(items, today);
  assert.deepEqual(facet(data, 'tag', choiceOf({})), [{ value: 'buero', label: 'Büro', count: 1 }, { value: 'open data', label: 'Open Data', count: 2 }]);
  assert.deepEqual(select(data, choiceOf({ tag: ['OPEN DATA'] }), today).map(({ item }) => item.id), ['a', 'b']);
});

test('status is the truth of today, not what a stale copy says', () => {
  const ended = { ...project('a', 'A', '2026-03-04'), _project: { status: 'running' as const, start: '2025-01-01', end: '2026-03-04' } };
  assert.deepEqual(ids({ status: ['completed'] }, [ended]), ['a']);
  assert.deepEqual(ids({ status: ['running'] }, [projectVariants.endsToday, projectVariants.noDates, projectVariants.gapBetweenPhases]), ['heute', 'ohne-daten', 'luecke']);
});

test('counts say what choosing a value would give, with the other filters as they are', () => {
  fc.assert(
    fc.property(fc.subarray(['running', 'planned', 'paused', 'completed']), fc.subarray([...index.labels.keys()]), fc.constantFrom('', 'oldenburg', 'bremen'), (status, tag, q) => {
      const choice = choiceOf({ q, status, tag });
      for (const group of groups) for (const { value, count } of facet(index, group, choice)) assert.equal(count, hits(index, { ...choice, [group]: [value] }), `${group} ${value}`);
    }),
  );
});

test('a filter only ever narrows, and one value more in it only ever widens', () => {
  fc.assert(
    fc.property(fc.string(), fc.subarray(['running', 'planned', 'paused', 'completed']), fc.subarray([...index.labels.keys()]), (q, status, tag) => {
      const choice = choiceOf({ q, status, tag });
      const found = hits(index, choice);
      for (const filter of ['q', ...groups] as const) assert.ok(hits(index, cleared(choice, filter)) >= found);
      for (const chip of chips(choice)) if (chip.filter !== 'q' && choice[chip.filter].length > 1) assert.ok(hits(index, without(choice, chip)) <= found);
    }),
  );
});

test('topics and members come in German order', () => {
  const labels = facet(index, 'tag', choiceOf({})).map(({ label }) => label);
  assert.deepEqual(labels, labels.toSorted((a = '', b = '') => a.localeCompare(b, 'de')));
});

test('German register: ä like a, ß like ss, quotation marks and case without weight', () => {
  const titles = ['„Zukunft“', 'Zug', 'Ärzte', 'Arzt', 'Abfall', 'Straße', 'Strasse', 'strand', 'Öffnung', 'Ofen', 'Über uns', 'Ufer'];
  const sorted = titles.map((title, n) => project(String(n), title));
  assert.deepEqual(
    select(indexOf(sorted, today), choiceOf({ sort: 'title' }), today).map(({ item }) => item.title),
    ['Abfall', 'Arzt', 'Ärzte', 'Ofen', 'Öffnung', 'strand', 'Straße', 'Strasse', 'Über uns', 'Ufer', 'Zug', '„Zukunft“'],
  );
});

test('keys order plain words as the collator does', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüÄÖÜß]{1,8}$/u);
  const collator = new Intl.Collator('de', { sensitivity: 'base' });
  fc.assert(fc.property(word, word, (a, b) => assert.equal(Math.sign(titleKey(a) < titleKey(b) ? -1 : Number(titleKey(a) > titleKey(b))), Math.sign(collator.compare(a, b)))));
});

test('„endet bald“: what ends next first, then what is open, then what is over', () => {
  const items = [project('offen', 'A'), project('vorbei-alt', 'B', '2018-01-01'), project('spaet', 'C', '2027-01-01'), project('vorbei', 'D', '2026-03-04'), project('heute', 'E', today)];
  assert.deepEqual(ids({ sort: 'ending' }, items), ['heute', 'spaet', 'offen', 'vorbei', 'vorbei-alt']);
});

test('an unknown order or status in an attribute breaks nothing', () => {
  assert.equal(choiceOf({ sort: 'constructor' }).sort, 'newest');
  assert.deepEqual(ids({ status: ['fertig'] }), []);
});

test('completed projects are offered where few hits are left without them', () => {
  const items = [project('bremen-1', 'Bremen', '2018-01-01'), project('bremen-2', 'Bremen', '2019-01-01'), project('oldenburg', 'Oldenburg', '2019-01-01')];
  const index = indexOf(items, today);
  const choice = choiceOf({ q: 'bremen', status: ['planned'] });
  assert.equal(hiddenCompleted(index, choice, hits(index, choice)), 2);
  assert.equal(hiddenCompleted(index, choice, 4), 0);
  assert.equal(hiddenCompleted(index, choiceOf({ q: 'bremen' }), 0), 0);
  assert.equal(hiddenCompleted(index, choiceOf({ status: ['completed'] }), 0), 0);
});

test('texts are folded once, not per key press', () => {
  let reads = 0;
  const spied = Object.defineProperty(project('a', ''), 'title', { get: () => (reads++, 'Titel'), enumerable: true });
  const data = indexOf([spied], today);
  for (const q of ['t', 'ti', 'tit']) assert.equal(hits(data, choiceOf({ q })), 1);
  assert.equal(reads, 1);
});

test('typing on, deleting and changing the list find the same as a first search', () => {
  const other = indexOf(all.slice(1), today);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.constantFrom('', 'o', 'ol', 'old', 'olde', 'old o', 'glas', 'glasf', 'b', 'bü', 'bue', 'buerg')), { minLength: 1, maxLength: 8 }), (keys) => {
      for (const [first, q] of keys) {
        const of = first ? index : other;
        const fresh = indexOf(of.entries.map(({ item }) => item), today);
        const found = (data: typeof index) => select(data, choiceOf({ q }), today).map(({ item }) => item.id);
        assert.deepEqual(found(of), found(fresh), q);
      }
    }),
  );
});
