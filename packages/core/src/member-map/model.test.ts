// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MemberFeature } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import * as v from 'valibot';
import { choiceIn } from './choice.ts';
import { nextInDirection } from './direction.ts';
import { filterMembers } from './filter.ts';
import { membersOf, readMember } from './guards.ts';
import { kindsOf, statesOf } from './kinds.ts';
import { markersAt, spacing } from './markers.ts';
import { inOrder, memberEntries, type MemberKind } from './model.ts';
import { de } from './strings.ts';

const member = (name: string, kind: MemberKind = 'stadt', coordinates: [number, number] | null = [8, 53], more: Partial<MemberFeature['properties']> = {}): MemberFeature => ({
  type: 'Feature',
  id: name.toLowerCase().replace(/[^a-z]+/gu, '-'),
  geometry: coordinates && { type: 'Point', coordinates },
  properties: { name, kind, membership: 'confirmed', ...more },
});
const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name);

test('names stand in German order, whatever body they belong to', () => {
  const entries = memberEntries(['Zeven', 'Landkreis Verden', 'Ötzingen', 'Oldenburg', 'Freie Hansestadt Bremen', 'Öster', 'Achim'].map((name) => member(name)), de);
  assert.deepEqual(names(inOrder(entries)), ['Achim', 'Freie Hansestadt Bremen', 'Öster', 'Ötzingen', 'Oldenburg', 'Landkreis Verden', 'Zeven']);
});

test('the first of thousands are the same whether or not the others are put in order', () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (list, count) => {
    const entries = list.map((name, index) => ({ id: String(index), name }));
    assert.deepEqual(inOrder(entries, count), inOrder(entries).slice(0, count));
  }));
});

test('a search finds umlauts in every spelling, every word counts, the order of the list stays', () => {
  const entries = memberEntries([member('Osnabrück'), member('Landkreis Osnabrück', 'landkreis'), member('Große Straße')], de);
  for (const q of ['Osnabrück', 'OSNABRUECK', 'osnabru\u0308ck', '  brück ']) assert.equal(filterMembers(entries, { q }).length, 2, q);
  assert.deepEqual(names(filterMembers(entries, { q: 'strasse GROSSE' })), ['Große Straße']);
  assert.deepEqual(names(filterMembers(entries, { q: 'osna landkreis' })), ['Landkreis Osnabrück']);
  assert.deepEqual(names(filterMembers(entries, { q: 'osna', kind: 'stadt' })), ['Osnabrück']);
  assert.equal(filterMembers(entries, { q: ' ' }), entries);
});

test('a postcode finds its member', () => {
  const entries = memberEntries([member('Stuhr', 'gemeinde', null, { postcodes: ['28816', '28817'] }), member('Achim')], de);
  assert.deepEqual(names(filterMembers(entries, { q: '28816' })), ['Stuhr']);
});

test('a state is the beginning of the key; who has none is in no state', () => {
  const entries = memberEntries([member('Bremen', 'land', null, { ars: '04' }), member('Stuhr', 'gemeinde', null, { ags: '03251037' }), member('Verband', 'verband', null)], de);
  assert.deepEqual(names(filterMembers(entries, { state: '03' })), ['Stuhr']);
  assert.deepEqual(names(filterMembers(entries, { state: '04', kind: 'land' })), ['Bremen']);
});

test('thousands share few markers, however large the map; few keep the distance a finger needs', () => {
  const size = { width: 600, height: 450 };
  assert.equal(spacing(80, size, 80), 24);
  assert.ok((size.width * size.height) / spacing(11_001, size, 80) ** 2 <= 80 / 0.7 + 1e-9);
  assert.ok(spacing(11_001, { width: 10, height: 10 }, 80) >= 24);
});

test('states are counted by their keys', () => {
  assert.deepEqual(statesOf(memberEntries([member('A', 'stadt', null, { ars: '03404' }), member('B', 'land', null, { ars: '04' }), member('C', 'stadt', null, { ags: '03251037' }), member('D')], de)), [{ key: '03', count: 2 }, { key: '04', count: 1 }]);
});

test('kinds are counted in words', () => {
  assert.deepEqual(kindsOf(memberEntries([member('A'), member('B'), member('C', 'landkreis')], de)), [{ kind: 'stadt', name: 'Stadt', count: 2 }, { kind: 'landkreis', name: 'Landkreis', count: 1 }]);
});

test('doubt about a membership is said in words, links are safe, no point is no marker', () => {
  const [doubtful, placeless] = memberEntries([member('A', 'stadt', [8, 53], { membership: 'plausible', website: 'https://www.a.de/' }), member('B', 'verband', null, { website: 'javascript:alert(1)' })], de);
  assert.deepEqual([doubtful?.doubt, doubtful?.href, doubtful?.site], ['Mitgliedschaft nicht bestätigt', 'https://www.a.de/', 'a.de']);
  assert.deepEqual([placeless?.doubt, placeless?.href, placeless?.site, placeless?.point], [undefined, undefined, undefined, undefined]);
  assert.equal(markersAt([placeless].flatMap((entry) => entry ?? []), 1).length, 0);
});

test('every member with a place is in exactly one marker, and markers keep their distance', () => {
  const places = fc.array(fc.tuple(fc.double({ min: 6, max: 11, noNaN: true }), fc.double({ min: 51, max: 54, noNaN: true })), { maxLength: 80 });
  fc.assert(fc.property(places, fc.double({ min: 0.02, max: 1, noNaN: true }), (list, scale) => {
    const markers = markersAt(memberEntries(list.map((place, index) => member(`Ort ${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index / 26)}`, 'stadt', place)), de), scale, 24);
    assert.equal(markers.flatMap(({ members }) => members).length, list.length);
    for (const [index, one] of markers.entries()) for (const other of markers.slice(index + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) * scale >= 24 - 1e-6);
  }));
});

test('arrow keys lead to the neighbour a person would point at, and stop at the edge', () => {
  const [west, middle, east, far, north] = [{ x: 0, y: 0 }, { x: 10, y: 1 }, { x: 20, y: -3 }, { x: 22, y: 15 }, { x: 11, y: -20 }];
  const all = [far, north, east, middle, west];
  assert.equal(nextInDirection(all, west, 'right'), middle);
  assert.equal(nextInDirection(all, middle, 'right'), east);
  assert.equal(nextInDirection(all, middle, 'up'), north);
  assert.equal(nextInDirection(all, east, 'down'), far);
  assert.equal(nextInDirection(all, west, 'left'), undefined);
});

test('an address says a choice or nothing, whatever is written in it', () => {
  assert.deepEqual(choiceIn(new URLSearchParams('q=Verden&kind=stadt&state=03&member=stuhr')), { q: 'Verden', kind: 'stadt', state: '03', member: 'stuhr' });
  assert.deepEqual(choiceIn(new URLSearchParams('kind=dorf&state=x&member=%22%5D%20*&more=1')), {});
  fc.assert(fc.property(fc.webQueryParameters(), (text) => {
    const { q, kind, state, member: id, ...others } = choiceIn(new URLSearchParams(text));
    assert.deepEqual(others, {});
    assert.ok((q ?? '').length <= 200 && (kind === undefined || kind in de.kinds) && /^(?:\d\d)?$/.test(state ?? '') && /^[a-z0-9-]*$/.test(id ?? ''));
  }));
});

test('a bad member is left out, a bad point only costs the marker', () => {
  const { features } = membersOf({ type: 'FeatureCollection', features: [member('Gut'), { ...member('Weit'), geometry: { type: 'Point', coordinates: [999, 0] } }, { id: 'x' }, null, member('Art', 'dorf' as MemberKind)] });
  assert.deepEqual(memberEntries(features, de).map(({ name, point, feature }) => [name, point === undefined, feature.geometry === null]), [['Gut', false, false], ['Weit', true, true]]);
  assert.throws(() => membersOf([]), { name: 'DataError' });
});

test('what the guard lets through satisfies the schema', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const near = fc.record({ type: fc.constant('Feature'), id: fc.oneof(json, fc.constant('a-b')), geometry: fc.oneof(json, fc.record({ type: fc.constant('Point'), coordinates: json })), properties: fc.oneof(json, fc.record({ name: fc.string(), kind: fc.oneof(json, fc.constant('stadt')), ars: json, since: fc.oneof(json, fc.constant('2002')), contact: fc.oneof(json, fc.record({ email: json })), postcodes: fc.array(fc.oneof(json, fc.constant('28195'))), website: fc.webUrl(), membership: json })) });
  fc.assert(fc.property(fc.oneof(json, near), (value) => {
    const read = readMember(value);
    assert.ok(read === undefined || v.is(schemas.MemberFeature, read), JSON.stringify(read));
  }));
});
