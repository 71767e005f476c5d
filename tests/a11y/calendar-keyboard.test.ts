// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before, describe } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { onCalendar, serveCalendar } from '../browser/calendar.ts';
import { launch, type Engine } from '../browser/launch.ts';
import type { Site } from '../browser/site.ts';

/* Walks through the calendar as docs/entwickeln/calendar-keyboard.md says, key by key. */

interface Step {
  keys: readonly string[];
  focus: string;
  and: readonly (readonly [verb: 'says' | 'shows' | 'hides', text: string])[];
}

interface Walk {
  title: string;
  attributes: string;
  map: boolean;
  steps: readonly Step[];
}

const written = await readFile(new URL('../../docs/entwickeln/calendar-keyboard.md', import.meta.url), 'utf8');

const walks = written.split(/^## /mu).slice(1).map((section): Walk => {
  const [title = '', ...lines] = section.split('\n');
  const rows = lines.filter((line) => line.startsWith('|')).slice(2).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()));
  return { title, attributes: /^`([^`]*)`/mu.exec(section)?.[1] ?? '', map: /^`.*, with a map/mu.test(section), steps: rows.map(stepOf) };
});

function stepOf([keys = '', focus = '', and = '']: readonly string[]): Step {
  return {
    keys: [...keys.matchAll(/`([^`]+)`(?: ×(\d+))?/gu)].flatMap(([, key = '', times = '1']) => Array.from({ length: Number(times) }, () => key)),
    focus,
    and: [...and.matchAll(/(says|shows|hides) „([^“]+)“/gu)].map(([, verb, text = '']) => [verb as 'says', text] as const),
  };
}

/** Where the keyboard is and what there is to see and to hear, as the tables write it. Runs in the page. */
function look(): { focus: string; said: string; shown: string } {
  const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
  const widgets = ['vir-event-calendar', 'vir-member-map'].flatMap((name) => document.querySelector(name)?.shadowRoot ?? []);
  const at = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  const roles: Record<string, string> = { A: 'link', BUTTON: at?.matches('[role=grid] *') ? 'day' : 'button', DIV: 'title' };
  const states = [
    at?.getAttribute('aria-pressed') === 'true' && 'pressed',
    (at?.getAttribute('aria-expanded') === 'true' || at?.matches('details[open] > summary')) && 'expanded',
    at?.getAttribute('aria-current') === 'date' && 'current',
    at?.getAttribute('aria-disabled') === 'true' && 'unavailable',
  ];
  const name = at && `${at.getAttribute('role') ?? roles[at.tagName] ?? at.localName} „${plain(at.getAttribute('aria-label') ?? at.textContent ?? '')}“`;
  const shown: string[] = [];
  for (const widget of widgets) {
    const texts = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) if (texts.currentNode.parentElement?.checkVisibility({ visibilityProperty: true })) shown.push(texts.currentNode.textContent ?? '');
  }
  return {
    focus: [name, ...states].filter(Boolean).join(', '),
    said: plain(widgets.flatMap((widget) => [...widget.querySelectorAll('[role=status], [aria-live=polite]')]).map((region) => region.textContent).join(' ')),
    shown: plain(shown.join('')),
  };
}

/** What of a step is not yet as it is written; nothing once all is. */
async function missing(page: Page, { focus, and }: Step): Promise<string> {
  const now = await page.evaluate(look);
  const wrong = and.filter(([verb, text]) => (verb === 'says' ? !now.said.includes(text) : now.shown.includes(text) !== (verb === 'shows')));
  return [now.focus === focus ? '' : `focus is on ${now.focus} instead of ${focus}`, ...wrong.map(([verb, text]) => `${verb} „${text}“ is not true: ${verb === 'says' ? now.said : now.shown}`)].filter(Boolean).join('\n');
}

async function walk(page: Page, step: Step): Promise<void> {
  for (const key of step.keys) {
    const [last = 'Tab', ...held] = key.replace('Space', ' ').split('+').reverse() as KeyInput[];
    for (const one of held) await page.keyboard.down(one);
    await page.keyboard.press(last);
    for (const one of held) await page.keyboard.up(one);
  }
  let left = '';
  for (const end = Date.now() + 10_000; Date.now() < end && (left = await missing(page, step)); ) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(left, '', `after ${step.keys.join(' ')}`);
}

test('the walk-through is there to be walked', () => {
  assert.deepEqual(walks.map(({ title }) => title), ['List, with details in place', 'List, with details in a dialog', 'A place on the map of the portal', 'A place on the map, from a dialog', 'Month', 'Week', 'Day', 'No further than the page allows']);
  for (const { steps, title } of walks) for (const { keys, focus } of steps) assert.ok(keys.length && focus, title);
});

for (const engine of ['chromium', 'firefox'] as Engine[])
  describe(engine, () => {
    let browser: Browser;
    let api: Site;
    before(async () => void ([browser, api] = await Promise.all([launch(engine), serveCalendar()])));
    after(() => Promise.all([browser.close(), api.close()]));

    for (const { title, attributes, map, steps } of walks)
      test(`by keyboard: ${title}`, () =>
        onCalendar(browser, api, async (page, { errors }) => {
          for (const step of steps) await walk(page, step);
          assert.deepEqual(errors, []);
        }, { attributes, map }));
  });
