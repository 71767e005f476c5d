// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { onCalendar, serveCalendar } from '../browser/calendar.ts';
import { launch } from '../browser/launch.ts';
import { untilInside } from '../browser/page.ts';
import type { Site } from '../browser/site.ts';

/*
 * What a screen reader is given of list and month: roles, names, states. The files hold it as text; a change of the calendar that changes it
 * is to be read there, and taken over by `VIR_WRITE_TREES=1 node --test tests/a11y/calendar-tree.test.ts`.
 */

let browser: Browser;
let api: Site;
before(async () => void ([browser, api] = await Promise.all([launch('chromium'), serveCalendar()])));
after(() => Promise.all([browser.close(), api.close()]));

interface Value {
  value?: string | number | boolean;
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  properties?: readonly { name: string; value: Value }[];
  childIds?: readonly string[];
}

/** States that are said. Where a value is plain it is left out: every link can be focused. */
const states = ['level', 'expanded', 'pressed', 'checked', 'disabled', 'hasPopup', 'live', 'roledescription'];
/** Boxes without a meaning of their own, and the lines of a text. */
const silent = new Set(['none', 'generic', 'InlineTextBox', 'paragraph', 'LineBreak', 'ListMarker', 'sectionfooter', 'deletion']);

const plain = (text: Value['value'] = ''): string => String(text).replaceAll(/\s+/gu, ' ').trim();

/** The tree as lines, those of children indented. A text that its parent is named by is not said twice. */
function lines(node: AxNode, all: ReadonlyMap<string, AxNode>, depth: number, named: string): string[] {
  const role = String(node.role?.value ?? '');
  // The name of a row is all that stands in it.
  const name = role === 'row' ? '' : plain(node.name?.value);
  const children = (below: number, around: string) => (node.childIds ?? []).flatMap((id) => { const child = all.get(id); return child ? lines(child, all, below, around) : []; });
  if (role === 'StaticText') return name === '' || named.includes(name) ? [] : [`${'  '.repeat(depth)}${name}`];
  const said = states.flatMap((state) => {
    const value = node.properties?.find((property) => property.name === state)?.value.value;
    return value === undefined || (state !== 'pressed' && state !== 'expanded' && (value === false || value === 'false')) || (state === 'level' && role !== 'heading') ? [] : [`${state}=${String(value)}`];
  });
  if (node.ignored || (silent.has(role) && !said.length)) return children(depth, named);
  return [`${'  '.repeat(depth)}${[role, name && `„${name}“`, ...said].filter(Boolean).join(' ')}`, ...children(depth + 1, name)];
}

async function treeOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const all = new Map(nodes.map((node) => [node.nodeId, node]));
  const region = nodes.find(({ role, name }) => role?.value === 'region' && name?.value === 'Termine');
  assert.ok(region, 'the calendar is a region with a name');
  return lines(region, all, 0, '').join('\n') + '\n';
}

for (const [file, attributes, arrived] of [
  ['calendar-list.txt', 'limit="4"', 'article'],
  ['calendar-month.txt', 'view="month"', '[data-day="2026-03-23"][aria-label*=Osterferien]'],
] as const)
  test(`${file}: roles, names and states are those that are written there`, () =>
    onCalendar(browser, api, async (page) => {
      await untilInside(page, `vir-event-calendar >>> ${arrived}`);
      const tree = await treeOf(page);
      const place = new URL(file, import.meta.url);
      if (process.env.VIR_WRITE_TREES) await writeFile(place, tree);
      assert.deepEqual(tree.split('\n'), (await readFile(place, 'utf8')).split('\n'));
    }, { attributes }));
