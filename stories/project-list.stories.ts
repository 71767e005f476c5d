// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/portal/define.ts';
import '@vir-nordwest/widgets/project-list/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { projectItems, projectVariants } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses, type StoryApi } from './states.ts';

const link = html`<a href="https://www.vir-nordwest.de/projekte">Projekte der ViR-Nordwest</a>`;

const meta: Meta = {
  title: 'Widgets/Project list',
  component: 'vir-project-list',
  args: { limit: 5, label: 'Projekte', search: true },
  render: (args, context) => html`<vir-project-list ${attributes(withAddresses(args, context))}>${link}</vir-project-list>`,
};
export default meta;

export const Ready: StoryObj = {};
export const ListOnly: StoryObj = { args: { filters: '', search: false } };
export const Cards: StoryObj = { args: { layout: 'cards', limit: 6, filters: '', search: false } };
export const ByMunicipality: StoryObj = { args: { group: 'member', limit: 20 } };
/** What is over, by the year of its end. */
export const Archive: StoryObj = { args: { status: 'completed', group: 'year', filters: 'tag,member', limit: 20, label: 'Abgeschlossene Projekte' } };

const places: Readonly<Record<string, [longitude: number, latitude: number]>> = { 'leistungen-bei-geburt': [8.8, 53.08], 'e-akte-bremerhaven': [8.58, 53.54], 'open-government-oldenburg': [8.21, 53.14], 'e-rechnung': [8.22, 53.14], 'beispiel-sensoren': [8.05, 52.28], 'beispiel-formulare': [9.86, 52.98] };
const withPlaces = projectItems.map((item) => (places[item.id] ? { ...item, _project: { ...item._project, geometry: { type: 'Point' as const, coordinates: places[item.id] ?? [8, 53] } } } : item));

const press = (name: string): StoryObj['play'] =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-project-list')?.shadowRoot;
    const button = await waitFor(() => {
      const found = [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === name);
      if (!found) throw new Error(`no „${name}“ yet`);
      return found;
    });
    await userEvent.click(button);
  };

/** The same projects as points; those without a place are counted. */
export const OnAMap: StoryObj = {
  args: { map: true },
  parameters: { api: { content: { projects: withPlaces } } satisfies StoryApi },
  play: async (context) => {
    await press('Karte')?.(context);
    const root = context.canvasElement.querySelector('vir-project-list')?.shadowRoot;
    const point = await waitFor(() => {
      const found = root?.querySelector<HTMLElement>('.marker');
      if (!found) throw new Error('no point yet');
      return found;
    });
    point.click();
    await waitFor(() => expect(root?.querySelectorAll('[part=item]')).toHaveLength(1));
  },
};
export const OnAMapNarrow: StoryObj = { ...OnAMap, parameters: { ...OnAMap.parameters, ...states.narrow.parameters } };
export const OnAMapDark: StoryObj = { ...OnAMap, ...states.dark };

/** Two projects side by side. */
export const Compared: StoryObj = {
  args: { compare: true, filters: '', search: false },
  parameters: { api: { content: { projects: [projectVariants.everything, ...projectItems] } } satisfies StoryApi },
  play: async (context) => {
    const root = context.canvasElement.querySelector('vir-project-list')?.shadowRoot;
    await waitFor(() => expect(root?.querySelectorAll('article > .check input').length).toBeGreaterThan(2));
    const boxes = [...(root?.querySelectorAll<HTMLInputElement>('article > .check input') ?? [])];
    for (const box of boxes.slice(0, 3)) box.click();
    await press('Vergleich zeigen')?.(context);
    await waitFor(() => expect(root?.querySelectorAll('thead th')).toHaveLength(3));
  },
};
export const ComparedNarrow: StoryObj = { ...Compared, parameters: { ...Compared.parameters, ...states.narrow.parameters } };
/** Picture, reason, milestone, place, cost, logo: all a project can tell. */
export const Everything: StoryObj = {
  args: { label: 'Ein Projekt mit allem' },
  parameters: { api: { content: { projects: [projectVariants.everything, ...projectItems.slice(0, 2)] } } satisfies StoryApi },
};
export const EverythingNarrow: StoryObj = { ...Everything, parameters: { ...Everything.parameters, ...states.narrow.parameters } };
export const EverythingDark: StoryObj = { ...Everything, ...states.dark };
export const RunningOnly: StoryObj = { args: { status: 'running', label: 'Laufende Projekte' } };
export const ByTitle: StoryObj = { args: { sort: 'title', limit: 20 } };
export const OneMember: StoryObj = { args: { member: 'oldenburg', label: 'Projekte in Oldenburg' } };
export const WithoutHeading: StoryObj = { args: { label: undefined } };
export const OwnSlots: StoryObj = {
  render: (args, context) =>
    html`<vir-project-list ${attributes(withAddresses(args, context))}>
      ${link}
      <h2 slot="heading">Was wir gemeinsam angehen</h2>
      <p slot="footer">Zusammengestellt von der Geschäftsstelle.</p>
    </vir-project-list>`,
};
export const OwnItems: StoryObj = { args: { items: projectItems.slice(0, 3), label: 'Aus eigener Quelle' } };

export const Loading: StoryObj = states.loading;
export const Empty: StoryObj = states.empty;
export const Down: StoryObj = states.down;
export const HtmlInsteadOfData: StoryObj = states.html;
export const TooSlow: StoryObj = states.slow;
export const Stale: StoryObj = states.stale;
export const Narrow: StoryObj = states.narrow;
export const Dark: StoryObj = states.dark;
export const SmallRootFont: StoryObj = states.smallRoot;
export const InPortal: StoryObj = states.inPortal;
export const English: StoryObj = { ...states.english, args: { label: 'Projects' } };
export const LowGerman: StoryObj = { ...states.lowGerman, args: { label: 'Projekten' } };
export const EasyGerman: StoryObj = states.easyGerman;

export const EdgeCases: StoryObj = {
  args: { limit: 50, label: 'Grenzfälle' },
  parameters: { api: { content: { projects: Object.values(projectVariants) } } satisfies StoryApi },
};
export const EdgeCasesNarrow: StoryObj = { ...EdgeCases, parameters: { ...EdgeCases.parameters, ...states.narrow.parameters } };

const searchFor = (text: string): StoryObj['play'] =>
  async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-project-list')?.shadowRoot;
    const box = await waitFor(() => {
      const found = root?.querySelector<HTMLInputElement>('input[type=search]');
      if (!found) throw new Error('no search box yet');
      return found;
    });
    await userEvent.type(box, text);
  };

/** "Strassen" finds "Straßen…", "aerzte" would find "Ärzte…". */
export const SearchKnowsUmlauts: StoryObj = {
  ...EdgeCases,
  play: async (context) => {
    await searchFor('strassenschaeden')?.(context);
    const root = context.canvasElement.querySelector('vir-project-list')?.shadowRoot;
    await waitFor(() => expect(root?.querySelectorAll('[part=item]')).toHaveLength(1));
  },
};

/** Nothing found: the widget says which filter stands in the way. */
export const NothingFound: StoryObj = {
  play: async (context) => {
    await searchFor('Raumfahrt')?.(context);
    const root = context.canvasElement.querySelector('vir-project-list')?.shadowRoot;
    await waitFor(() => expect(root?.querySelectorAll('[part=item]')).toHaveLength(0));
  },
};
