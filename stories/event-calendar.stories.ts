// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/event-calendar/define.ts';
import '@vir-nordwest/widgets/portal/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { crowdedDay, eventItems, eventVariants, sampleDay } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses, type StoryApi } from './states.ts';

const link = html`<a href="https://www.vir-nordwest.de/termine">Termine der ViR-Nordwest</a>`;

const meta: Meta = {
  title: 'Widgets/Event calendar',
  component: 'vir-event-calendar',
  args: { label: 'Termine' },
  render: (args, context) => html`<vir-event-calendar ${attributes(withAddresses(args, context))}>${link}</vir-event-calendar>`,
};
export default meta;

export const Ready: StoryObj = {};
export const Month: StoryObj = { args: { view: 'month' } };
export const Week: StoryObj = { args: { view: 'week' } };
export const Day: StoryObj = { args: { view: 'day' } };
/** Holidays of the Länder stand in the grid, by name. */
export const MonthOfHolidays: StoryObj = { args: { view: 'month', from: '2026-04-01' } };
/** For a screen in a hall. */
export const Kiosk: StoryObj = { args: { view: 'month', kiosk: true } };
export const SearchAndTopics: StoryObj = { args: { search: true, topics: true } };
const filters = 'dates,tag,member,free,online,accessible,maxdays';
/** All a visitor can choose; `filters` names what of it is there. */
export const Filters: StoryObj = { args: { search: true, filters } };
export const FiltersNarrow: StoryObj = { ...states.narrow, args: { search: true, filters } };
/** The bar has a way to the months instead of days. */
export const FiltersInMonth: StoryObj = { args: { view: 'month', search: true, filters } };
/** A range that ends before it begins is not asked for. */
export const FiltersWrongRange: StoryObj = {
  args: { filters },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-event-calendar')?.shadowRoot;
    const [first, last] = await waitFor(() => {
      const found = root?.querySelectorAll<HTMLInputElement>('.filter [type=date]') ?? [];
      if (found.length < 2) throw new Error('no filters yet');
      return [...found] as [HTMLInputElement, HTMLInputElement];
    });
    first.value = '2027-03-10';
    last.value = '2027-03-01';
    root?.querySelector<HTMLButtonElement>('.range button')?.click();
    await waitFor(() => expect(last.ariaInvalid).toBe('true'));
  },
};
/** Details over the page instead of in their place. */
export const DetailsInDialog: StoryObj = {
  args: { details: 'dialog' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-event-calendar')?.shadowRoot;
    const opener = await waitFor(() => {
      const found = root?.querySelector<HTMLElement>('.opener');
      if (!found) throw new Error('no entry yet');
      return found;
    });
    opener.click();
    await waitFor(() => expect(root?.querySelector('dialog')?.open).toBe(true));
  },
};
export const OneTopic: StoryObj = { args: { tag: 'Beratung', label: 'Beratung' } };
/** The page itself has chosen: nobody is asked for it, and the subscription has it too. */
export const OnlyFree: StoryObj = { args: { free: true, maxdays: '7', filters: 'dates,free,accessible,maxdays', label: 'Kostenlos' } };
export const FixedDays: StoryObj = { args: { from: '2026-04-01', to: '2026-05-01', label: 'Termine im April' } };
export const WithoutHeading: StoryObj = { args: { label: undefined } };
export const OwnSlots: StoryObj = {
  render: (args, context) =>
    html`<vir-event-calendar ${attributes(withAddresses(args, context))}>
      ${link}
      <h2 slot="heading">Was im Netzwerk ansteht</h2>
      <p slot="footer">Zusammengestellt von der Geschäftsstelle.</p>
    </vir-event-calendar>`,
};
export const OwnItems: StoryObj = { args: { items: eventItems(sampleDay), label: 'Aus eigener Quelle' } };

export const Loading: StoryObj = states.loading;
export const LoadingMonth: StoryObj = { ...states.loading, args: { view: 'month' } };
export const Empty: StoryObj = states.empty;
export const EmptyMonth: StoryObj = { ...states.empty, args: { view: 'month' } };
export const Down: StoryObj = states.down;
export const HtmlInsteadOfData: StoryObj = states.html;
export const TooSlow: StoryObj = states.slow;
export const Stale: StoryObj = states.stale;
export const Narrow: StoryObj = states.narrow;
/** No room for a grid: the month is a list. */
export const NarrowMonth: StoryObj = { ...states.narrow, args: { view: 'month' } };
export const Dark: StoryObj = states.dark;
export const DarkMonth: StoryObj = { ...states.dark, args: { view: 'month' } };
export const SmallRootFont: StoryObj = states.smallRoot;
export const InPortal: StoryObj = states.inPortal;
export const English: StoryObj = { ...states.english, args: { label: 'Events' } };
export const EnglishMonth: StoryObj = { ...states.english, args: { label: 'Events', view: 'month' } };
export const LowGerman: StoryObj = { ...states.lowGerman, args: { label: 'Termins' } };
export const EasyGerman: StoryObj = states.easyGerman;

const variants = { content: { events: Object.values(eventVariants) } } satisfies StoryApi;
/** Both changes of the clock, midnights, open ends, other zones, several days. */
export const EdgeCases: StoryObj = { args: { from: '2026-03-01', to: '2026-11-01', limit: 50, label: 'Grenzfälle' }, parameters: { api: variants } };
export const EdgeCasesNarrow: StoryObj = { ...EdgeCases, parameters: { ...EdgeCases.parameters, ...states.narrow.parameters } };
export const EdgeCasesMonth: StoryObj = { args: { view: 'month', label: 'Grenzfälle' }, parameters: { api: variants } };
export const SixtyOnOneDay: StoryObj = { args: { view: 'month' }, parameters: { api: { content: { events: crowdedDay('2026-03-12', 60) } } satisfies StoryApi } };

/** The grid is one tab stop; arrows move by day and week. */
export const KeyboardInMonth: StoryObj = {
  args: { view: 'month' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-event-calendar')?.shadowRoot;
    const day = await waitFor(() => {
      const found = root?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]');
      if (!found) throw new Error('no grid yet');
      return found;
    });
    day.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await expect(root?.activeElement).not.toBe(day);
    await expect(root?.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
  },
};
