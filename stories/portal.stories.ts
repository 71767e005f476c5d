// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/event-calendar/define.ts';
import '@vir-nordwest/widgets/member-map/define.ts';
import '@vir-nordwest/widgets/news-feed/define.ts';
import '@vir-nordwest/widgets/portal/define.ts';
import '@vir-nordwest/widgets/project-list/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { eventVariants } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses, type StoryApi } from './states.ts';

const meta: Meta = {
  title: 'Widgets/Portal',
  component: 'vir-portal',
  args: { provider: 'Virtuelle Region Nordwest', 'provider-url': 'https://www.vir-nordwest.de/', 'privacy-url': 'https://www.example/datenschutz', 'feedback-url': 'https://www.example/barriere' },
  render: (args, context) =>
    html`<vir-portal ${attributes(withAddresses(args, context))}>
      <vir-news-feed limit="3" label="Aktuelles"><a href="https://www.vir-nordwest.de/aktuelles">Aktuelles der ViR-Nordwest</a></vir-news-feed>
      <vir-project-list limit="3" label="Projekte"><a href="https://www.vir-nordwest.de/projekte">Projekte der ViR-Nordwest</a></vir-project-list>
    </vir-portal>`,
};
export default meta;

/** One address, one theme and one set of footer links for all widgets inside. */
export const TwoWidgets: StoryObj = {};

/** `theme` on the portal wins over the page. */
export const DarkInLightPage: StoryObj = { args: { theme: 'dark' } };

/** The button in an event's details leads to the map, which marks the place and leads back. */
export const PlaceOfAnEvent: StoryObj = {
  parameters: { api: { content: { events: [eventVariants.hybrid] } } satisfies StoryApi },
  render: (args, context) =>
    html`<vir-portal ${attributes(withAddresses(args, context))}>
      <vir-event-calendar label="Termine" limit="3"><a href="https://www.vir-nordwest.de/termine">Termine der ViR-Nordwest</a></vir-event-calendar>
      <vir-member-map label="Mitglieder"><a href="https://www.vir-nordwest.de/mitglieder">Mitglieder der ViR-Nordwest</a></vir-member-map>
    </vir-portal>`,
  play: async ({ canvasElement }) => {
    const inside = (widget: string, selector: string) =>
      waitFor(() => {
        const found = canvasElement.querySelector(widget)?.shadowRoot?.querySelector<HTMLElement>(selector);
        if (!found) throw new Error(`no ${selector} yet`);
        return found;
      });
    await inside('vir-member-map', '.map-controls, .toggle');
    (await inside('vir-event-calendar', 'summary')).click();
    (await inside('vir-event-calendar', '.locate')).click();
    const place = await inside('vir-member-map', '.place');
    await waitFor(() => expect(place).toHaveTextContent('Rathaus Musterstadt'));
  },
};
export const PlaceOfAnEventNarrow: StoryObj = { ...PlaceOfAnEvent, parameters: { ...PlaceOfAnEvent.parameters, ...states.narrow.parameters } };
