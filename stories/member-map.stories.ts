// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/member-map/define.ts';
import '@vir-nordwest/widgets/portal/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memberVariants } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
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
