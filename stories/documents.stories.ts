// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/documents/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { documentItems } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses } from './states.ts';

const meta: Meta = {
  title: 'Widgets/Documents',
  component: 'vir-documents',
  args: { label: 'Unterlagen', items: documentItems },
  beforeEach: () => void delete (globalThis as { VIR?: { session?: unknown } }).VIR?.session,
  render: (args, context) => html`<vir-documents ${attributes(withAddresses(args, context))}></vir-documents>`,
};
export default meta;

export const SignedIn: StoryObj = {};
export const SignedOut: StoryObj = { args: { items: undefined } };
export const SignedOutWithLink: StoryObj = { args: { items: undefined }, render: (args, context) => html`<vir-documents ${attributes(withAddresses(args, context))}><a href="https://www.vir-nordwest.de/">Zur Anmeldung</a></vir-documents>` };
export const Empty: StoryObj = { args: { items: [] } };
export const NotDownloaded: StoryObj = {
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-documents')?.shadowRoot;
    await waitFor(() => {
      const button = root?.querySelector<HTMLButtonElement>('[part=download]');
      if (!button) throw new Error('no button yet');
      button.click();
    });
    await waitFor(() => {
      if (!root?.querySelector('[role=alert]:not([hidden])')) throw new Error('no words yet');
    });
  },
};
export const Narrow: StoryObj = states.narrow;
export const Dark: StoryObj = states.dark;
export const English: StoryObj = { ...states.english, args: { label: 'Documents' } };
export const LowGerman: StoryObj = { ...states.lowGerman, args: { label: 'Papieren' } };
export const EasyGerman: StoryObj = states.easyGerman;
