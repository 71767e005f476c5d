// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { calendarCases } from './calendar.mjs';
import { mapCases } from './map.mjs';

/*
 * What is measured: each widget against the least a page could do for the same sight. All functions run in the page; `prepare` is not
 * measured, `draw` is, or `drag`: the element that is pulled with a real mouse, in 60 steps. `items` is the data; `main` the element to draw
 * into; `drawn()` resolves after the next frames.
 * `adapter` names the file of dist/bench-adapters by which the widget is mounted, as anybody else would time it.
 */

const floorItem = ({ url, title, summary, date, place }) => `<li><article><h3>${url ? `<a href="${url}">${title}</a>` : title}</h3><p>${date ?? place}</p><p>${summary}</p></article></li>`;

/** Functions the cases share, as text for the page. */
export const prelude = `
  const main = document.querySelector('main');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const drawn = () => frame().then(frame);
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const within = (element, selector) => element.shadowRoot?.querySelector(selector);
  const floorItem = ${floorItem};
`;

export const cases = [
  {
    name: 'news list',
    list: 'shortNews',
    adapter: 'news',
    floor: { draw: `main.innerHTML = '<ul>' + items.map(floorItem).join('') + '</ul>'; await drawn();` },
    widget: { draw: `await adapter.mount(main, items); await drawn();` },
  },
  {
    name: 'news list, other data',
    list: 'shortNews',
    adapter: 'news',
    floor: {
      prepare: `main.innerHTML = '<ul>' + items.map(floorItem).join('') + '</ul>'; await drawn();`,
      draw: `main.innerHTML = '<ul>' + items.toReversed().map(floorItem).join('') + '</ul>'; await drawn();`,
    },
    widget: { prepare: `globalThis.handle = await adapter.mount(main, items); await drawn();`, draw: `await adapter.update(handle, items.toReversed()); await drawn();` },
  },
  {
    name: 'project filter, a key',
    list: 'shortProjects',
    adapter: 'filter',
    counts: [100, 1_000, 10_000],
    // Typing the third letter of a word: both sides have drawn what two letters find.
    floor: {
      prepare: `globalThis.folded = items.map(({ title, place, summary }) => (title + ' ' + place + ' ' + summary).toLowerCase());
        globalThis.find = (text) => { const hits = items.filter((_, index) => folded[index].includes(text)); main.innerHTML = '<p>' + hits.length + '</p><ul>' + hits.slice(0, 50).map(floorItem).join('') + '</ul>'; }; find('de'); await drawn();`,
      draw: `find('del'); await drawn();`,
    },
    widget: {
      prepare: `globalThis.handle = await adapter.mount(main, items); await adapter.filter(handle, 'de'); await pause(1_000); await drawn();`,
      draw: `await adapter.filter(handle, 'del'); await drawn();`,
    },
  },
  ...calendarCases,
  ...mapCases,
];
