// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/member-map/define.ts';
import '@vir-nordwest/widgets/portal/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { boundaries, memberVariants } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
import { userEvent, waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses, type StoryApi } from './states.ts';

const link = html`<a href="https://www.vir-nordwest.de/mitglieder">Mitglieder der ViR-Nordwest</a>`;

const meta: Meta = {
  title: 'Widgets/Member map',
  component: 'vir-member-map',
  args: { label: 'Mitglieder' },
  render: (args, context) => html`<vir-member-map ${attributes(withAddresses(args, context))}>${link}</vir-member-map>`,
};
export default meta;

export const Ready: StoryObj = {};
export const WithoutHeading: StoryObj = { args: { label: undefined } };
export const OwnSlots: StoryObj = {
  render: (args, context) =>
    html`<vir-member-map ${attributes(withAddresses(args, context))}>
      ${link}
      <h2 slot="heading">Wer dabei ist</h2>
      <p slot="footer">Zusammengestellt von der Geschäftsstelle.</p>
    </vir-member-map>`,
};

export const Loading: StoryObj = states.loading;
export const Empty: StoryObj = states.empty;
export const Down: StoryObj = states.down;
/** The members are there, the outlines are not: the list and the markers still serve. */
export const WithoutOutlines: StoryObj = { parameters: { api: { fault: { boundaries: 'down' } } satisfies StoryApi } };
export const HtmlInsteadOfData: StoryObj = states.html;
export const TooSlow: StoryObj = states.slow;
export const Stale: StoryObj = states.stale;
export const Narrow: StoryObj = states.narrow;
export const Dark: StoryObj = states.dark;
export const SmallRootFont: StoryObj = states.smallRoot;
export const InPortal: StoryObj = states.inPortal;
export const English: StoryObj = { ...states.english, args: { label: 'Members' } };
export const LowGerman: StoryObj = { ...states.lowGerman, args: { label: 'Maten' } };
export const EasyGerman: StoryObj = states.easyGerman;

/** Offered, not loaded: nothing is asked of the other server before a press. */
export const BasemapOffered: StoryObj = { args: { basemap: 'basemap-grau' } };
/** Asked for, and not to be had: the map with its outlines stays, and says so. */
export const BasemapBlocked: StoryObj = {
  args: { basemap: `${location.origin}/keine-kacheln/{z}/{x}/{y}.png`, 'basemap-credit': '© Amt für Kacheln (Beispiel)' },
  parameters: { missing: ['keine-kacheln'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Amtliche Hintergrundkarte laden');
    await seen(canvasElement, '.map .note');
  },
};

/** Waits for something inside the map's element. */
const seen = <TElement extends Element>(canvas: HTMLElement, selector: string): Promise<TElement> =>
  waitFor(() => {
    const found = canvas.querySelector('vir-member-map')?.shadowRoot?.querySelector<TElement>(selector);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  });

async function press(canvas: HTMLElement, name: string): Promise<void> {
  await waitFor(() => {
    const found = [...(canvas.querySelector('vir-member-map')?.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => (button.ariaLabel ?? button.textContent.trim()) === name);
    if (!found) throw new Error(`no „${name}“ yet`);
    found.click();
  });
}

/** Chosen in the list: the map goes there, and below it stands what is known. */
export const Chosen: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Oldenburg (Oldb) auf der Karte zeigen');
    await seen(canvasElement, '.details');
  },
};
export const ChosenNarrow: StoryObj = { ...Chosen, ...states.narrow };
export const ChosenDark: StoryObj = { ...Chosen, ...states.dark };
/** Towns only, in the list and on the map. */
export const FilteredByKind: StoryObj = {
  args: { search: true },
  play: async ({ canvasElement }) => {
    await userEvent.selectOptions(await seen<HTMLSelectElement>(canvasElement, 'select[name=kind]'), 'stadt');
  },
};
/** In a narrow place the map stands behind a button. */
export const NarrowWithMap: StoryObj = {
  ...states.narrow,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Karte der Mitglieder');
    await seen(canvasElement, '.marker');
  },
};
export const RightToLeft: StoryObj = { decorators: [(story) => html`<div dir="rtl">${story()}</div>`] };

/** Squares in three rows, as if an operator had imported districts. */
const districts = Array.from({ length: 9 }, (_, at) => {
  const [west, south] = [7.2 + (at % 3) * 1.1, 52.3 + Math.floor(at / 3) * 0.45];
  return { name: `Kreis ${at + 1} (Beispiel)`, ring: [[west, south], [west + 1.1, south], [west + 1.1, south + 0.45], [west, south + 0.45], [west, south]] as [number, number][] };
});
export const Districts: StoryObj = {
  parameters: {
    api: {
      content: {
        boundaries: {
          type: 'Topology',
          arcs: districts.map(({ ring }) => ring),
          objects: { boundaries: { type: 'GeometryCollection', geometries: districts.map(({ name }, at) => ({ type: 'Polygon' as const, id: `0300${at + 1}`, properties: { name, level: 'kreis' as const }, arcs: [[at]] })) } },
          _vir: { ...boundaries._vir, credit: 'Erfundene Kreise (Beispiel)' },
        },
      },
    } satisfies StoryApi,
  },
};

/** A list of pages, a map of markers that stand for many. */
export const ThousandsOfMembers: StoryObj = {
  args: { label: 'Erfundene Gemeinden (Beispiel)', search: true },
  parameters: {
    api: {
      content: {
        members: Array.from({ length: 2_000 }, (_, n) => ({
          type: 'Feature' as const,
          id: `beispiel-${n}`,
          geometry: { type: 'Point' as const, coordinates: [7 + ((n * 0.618_034) % 1) * 4, 51.6 + ((n * 0.414_214) % 1) * 2] as [number, number] },
          properties: { name: `Beispielort ${n}`, kind: n % 3 ? ('gemeinde' as const) : ('stadt' as const), membership: 'confirmed' as const },
        })),
      },
    } satisfies StoryApi,
  },
};
export const EdgeCases: StoryObj = { args: { label: 'Grenzfälle' }, parameters: { api: { content: { members: Object.values(memberVariants) } } satisfies StoryApi } };
export const EdgeCasesNarrow: StoryObj = { ...EdgeCases, parameters: { ...EdgeCases.parameters, ...states.narrow.parameters } };
