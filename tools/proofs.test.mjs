// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const places = { p: 'packages/widgets/src/portal', w: 'packages/widgets/src/event-calendar', c: 'packages/core/src/event-calendar', s: 'packages/server/src', t: 'tests' };
const rows = [...read('docs/entwickeln/calendar-proofs.md').matchAll(/^\| ([MSD] \d+) \|.*\| (.*) \|$/gm)].map(([, name, proof]) => ({ name, proof }));
const cases = readdirSync(new URL('../tests/fixtures/dates', import.meta.url)).map((name) => name.slice(0, 2));

test('every promise of the calendar has its row, once', () => {
  const wanted = [...Array.from({ length: 30 }, (_, index) => `${index < 18 ? 'M' : 'S'} ${index + 1}`), ...Array.from({ length: 22 }, (_, index) => `D ${index + 1}`)];
  assert.deepEqual(rows.map(({ name }) => name), wanted);
});

for (const { name, proof } of rows)
  test(`${name}: the tests and cases that prove it exist`, () => {
    const parts = proof.split(/; (?=(?:[^`]*`[^`]*`)*[^`]*$)/).map((part) => /^([pwcst])\/(\S+\.ts)/.exec(part) ? { file: `${places[part[0]]}/${part.slice(2).split(' ')[0]}`, part } : { part });
    assert.ok(parts.some(({ file, part }) => file || /^\d\d\b/.test(part)), 'nothing proves it');
    for (const { file, part } of parts) {
      if (file) assert.ok(existsSync(new URL(`../${file}`, import.meta.url)), `${file} does not exist`);
      for (const [, title] of part.matchAll(/`([^`]+)`/g)) assert.ok(read(file).includes(title), `${file} has no test „${title}“`);
      if (!file) for (const [number] of part.matchAll(/\b\d\d\b/g)) assert.ok(cases.includes(number), `there is no case ${number}`);
    }
  });

const mapPlaces = { ...places, w: 'packages/widgets/src/member-map', c: 'packages/core/src/member-map', o: 'tools' };
const mapRows = [...read('docs/entwickeln/map-proofs.md').matchAll(/^\| ([MSR] \d+) \|.*\| (.*) \|$/gm)].map(([, name, proof]) => ({ name, proof }));

test('every promise of the map has its row, once', () => {
  const wanted = [['M', 26], ['S', 7], ['R', 5]].flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter} ${index + 1}`));
  assert.deepEqual(mapRows.map(({ name }) => name), wanted);
});

const embedPlaces = { ...places, e: 'tests/embed', g: 'packages/configurator/src', o: 'tools' };
const embedRows = [...read('docs/entwickeln/embed-proofs.md').matchAll(/^\| ([RTDGKWS] \d+) \|.*\| (.*) \|$/gm)].map(([, name, proof]) => ({ name, proof }));

test('every promise of the embed ladder has its row, once', () => {
  const wanted = [['R', 12], ['T', 5], ['D', 7], ['G', 7], ['K', 5], ['W', 2], ['S', 6]].flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter} ${index + 1}`));
  assert.deepEqual(embedRows.map(({ name }) => name), wanted);
});

test('each of the 37 failure cases has its row in the table of the docs', () => {
  const numbers = [...read('docs/einbinden/vertraeglichkeit.md').matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
  assert.deepEqual([...new Set(numbers)], Array.from({ length: 37 }, (_, index) => index + 1));
});

for (const [what, rowsOf, placesOf] of [['map', mapRows, mapPlaces], ['embed ladder', embedRows, embedPlaces]])
  for (const { name, proof } of rowsOf)
    test(`${what}, ${name}: the tests that prove it exist`, () => {
      const named = [...proof.matchAll(/(?:^|; )([a-z])\/(\S+\.m?[jt]s)((?: `[^`]+`,?)*)/g)].map(([, place, file, titles]) => ({ file: `${placesOf[place]}/${file}`, titles: [...titles.matchAll(/`([^`]+)`/g)].map(([, title]) => title) }));
      assert.ok(named.length > 0 || proof === 'measured', 'nothing proves it');
      for (const { file, titles } of named) {
        assert.ok(existsSync(new URL(`../${file}`, import.meta.url)), `${file} does not exist`);
        for (const title of titles) assert.ok(read(file).includes(title), `${file} has no test „${title}“`);
      }
    });
