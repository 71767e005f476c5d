// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import './sample-clock.ts';
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { configure } from 'storybook/test';
import { extractArgTypes, extractComponentDescription } from './arg-types.ts';
import { answerStory } from './story-api.ts';

// How long a story waits for what it presses next: a loaded machine takes more than a second to fetch a part.
configure({ asyncUtilTimeout: 15_000 });

/** The host page: its language, its colour scheme, the width it leaves to the widget. */
const page: Decorator = (story, { globals, parameters }) =>
  html`<div class="page" lang=${globals.lang} data-theme=${globals.theme} data-width=${(parameters.width as string | undefined) ?? nothing}>${story()}</div>`;

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [answerStory],
  decorators: [page],
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
          { value: 'auto', title: 'As the system' },
        ],
      },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'de', title: 'Deutsch' },
          { value: 'en', title: 'English' },
          { value: 'nds', title: 'Plattdüütsch' },
          { value: 'de-simple', title: 'Leichte Sprache' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', lang: 'de' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      extractArgTypes,
      extractComponentDescription,
      // What a webmaster would write: without the address of the story's own mocks.
      source: { transform: (code: string) => code.replaceAll(/ (?:base|mirror)="(?:api|mirror)\/[^"]*"/g, '') },
    },
    options: { storySort: { order: ['ViR-Widgets', 'Widgets', ['News feed', 'Event calendar', 'Member map', 'Project list', 'Login box', 'Documents', 'Portal']] } },
  },
};

export default preview;
