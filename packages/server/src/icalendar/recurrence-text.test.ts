// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventRule } from '../import/draft.ts';
import { eventRule } from './arbitraries.ts';
import { recurrenceText } from './recurrence-text.ts';

const words = (rrule: string, rule: Partial<EventRule> = {}, language?: string): string | undefined =>
  recurrenceText({ uid: 'u', sequence: 0, start: '2026-01-30T19:30:00', end: '2026-01-30T21:00:00', openEnd: false, timeZone: 'Europe/Berlin', showWithoutTime: false, status: 'confirmed', rdates: [], exdates: [], overrides: [], ...rule, rrule }, language)?.replaceAll('\u00a0', ' ');

const spoken: Record<string, string> = {
  'FREQ=DAILY': 'täglich',
  'FREQ=DAILY;INTERVAL=3': 'alle 3 Tage',
  'FREQ=WEEKLY': 'jede Woche am Freitag',
  'FREQ=WEEKLY;BYDAY=TH,TU': 'jede Woche am Dienstag und Donnerstag',
  'FREQ=WEEKLY;BYDAY=MO,WE,SU': 'jede Woche am Montag, Mittwoch und Sonntag',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': 'jede Woche von Montag bis Freitag',
  'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR': 'jede Woche von Montag bis Freitag',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU': 'täglich',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU': 'alle 2 Wochen am Dienstag',
  'FREQ=WEEKLY;BYDAY=SA;BYMONTH=5,6,7,8,9': 'jede Woche am Samstag, von Mai bis September',
  'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261218T225959Z': 'jeden letzten Freitag im Monat, bis 18. Dezember 2026',
  'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1': 'jeden letzten Freitag im Monat',
  'FREQ=MONTHLY;BYDAY=1TU,3TU': 'jeden ersten und dritten Dienstag im Monat',
  'FREQ=MONTHLY;BYDAY=1MO,-1FR': 'jeweils am ersten Montag und letzten Freitag im Monat',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE': 'alle 2 Monate am zweiten Mittwoch',
  'FREQ=MONTHLY;BYDAY=TU': 'jeden Dienstag',
  'FREQ=MONTHLY;BYMONTHDAY=15': 'jeden Monat am 15.',
  'FREQ=MONTHLY;BYMONTHDAY=1,15': 'jeden Monat am 1. und 15.',
  'FREQ=MONTHLY;BYMONTHDAY=-1': 'jeden Monat am letzten Tag',
  'FREQ=MONTHLY': 'jeden Monat am 30., wenn es ihn gibt',
  'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3': 'jedes Jahr am 3. Oktober',
  'FREQ=YEARLY': 'jedes Jahr am 30. Januar',
  'FREQ=YEARLY;INTERVAL=2': 'alle 2 Jahre am 30. Januar',
  'FREQ=YEARLY;BYMONTH=9;BYDAY=2SU': 'jedes Jahr am zweiten Sonntag im September',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29': 'in jedem Schaltjahr am 29. Februar',
  'FREQ=WEEKLY;COUNT=10': 'jede Woche am Freitag, 10 Termine',
  // 22:59:59Z is 00:59:59 of the next day in summer; the series' start of 19:30 is not reached on that day.
  'FREQ=DAILY;UNTIL=20260630T225959Z': 'täglich, bis 30. Juni 2026',
  'FREQ=DAILY;UNTIL=20260630': 'täglich, bis 30. Juni 2026',
};

for (const [rrule, text] of Object.entries(spoken)) test(`${rrule} is „${text}“`, () => assert.equal(words(rrule), text));

const spokenInEnglish: Record<string, string> = {
  'FREQ=DAILY': 'daily',
  'FREQ=DAILY;INTERVAL=3': 'every 3 days',
  'FREQ=WEEKLY;BYDAY=TH,TU': 'every Tuesday and Thursday',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR': 'every week from Monday to Friday',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU': 'every 2 weeks on Tuesday',
  'FREQ=WEEKLY;BYDAY=SA;BYMONTH=5,6,7': 'every Saturday, from May to July',
  'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261218T225959Z': 'on the last Friday of every month, until 18 December 2026',
  'FREQ=MONTHLY;BYDAY=1MO,-2FR': 'on the first Monday and second to last Friday of every month',
  'FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE': 'every 2 months on the second Wednesday',
  'FREQ=MONTHLY;BYMONTHDAY=1,2,3,11,22,-1': 'every month on the 1st, 2nd, 3rd, 11th, 22nd and last day',
  'FREQ=MONTHLY;BYMONTHDAY=31': 'every month on the 31st, if there is one',
  'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3': 'every year on 3 October',
  'FREQ=YEARLY;BYMONTH=9;BYDAY=2SU': 'every year on the second Sunday of September',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29': 'on 29 February in every leap year',
  'FREQ=WEEKLY;COUNT=10': 'every Friday, 10 dates',
};

for (const [rrule, text] of Object.entries(spokenInEnglish)) test(`${rrule} is “${text}”`, () => assert.equal(words(rrule, {}, 'en-GB'), text));

test('a language without words of its own gets the German ones, never none', () => {
  for (const language of ['nds', 'de-simple', 'ar', 'entirely-unknown']) assert.equal(words('FREQ=DAILY', {}, language), 'täglich', language);
});

test('a rule is told in both languages or in none', () => {
  fc.assert(fc.property(eventRule, (rule) => {
    const [german, english] = ['de', 'en'].map((language) => recurrenceText(rule, language));
    assert.equal(german === undefined, english === undefined);
    assert.ok(!/undefined|NaN| {2}|[,\s]$/u.test(english ?? ''), english);
  }));
});

test('rules that words would only blur have none', () => {
  for (const rrule of ['FREQ=SECONDLY', 'FREQ=HOURLY', 'FREQ=YEARLY;BYWEEKNO=20', 'FREQ=YEARLY;BYYEARDAY=100', 'FREQ=DAILY;BYHOUR=9,15', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=WEEKLY;COUNT=1', 'Unsinn', '']) assert.equal(words(rrule), undefined, rrule);
  assert.equal(words('FREQ=WEEKLY', { timeZone: 'UTC', start: '2026-01-30T22:30:00' }), undefined);
});

test('no rule yields half a sentence', () => {
  fc.assert(fc.property(eventRule, (rule) => {
    const text = recurrenceText(rule);
    assert.ok(text === undefined || (/^(?:täglich|alle|jede|jeden|jedes|jeweils|in jedem)\b/u.test(text) && !/undefined|NaN| {2}|[,\s]$/u.test(text)), text);
  }));
});
