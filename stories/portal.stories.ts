// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/news-feed/define.ts';
import '@vir-nordwest/widgets/portal/define.ts';
import '@vir-nordwest/widgets/project-list/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withAddresses } from './states.ts';

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
