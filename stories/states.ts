// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Decorator, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { apiOf, mirrorOf, type StoryApi } from './.storybook/story-api.ts';

export type { StoryApi };

type Story = StoryObj;

const api = (answers: StoryApi, description: string): Story => ({ parameters: { api: answers, docs: { description: { story: description } } } });

/** Storybook writes on every exported story (`Dark.parameters = …`): each use has an object of its own, or what one file is given would reach all others. */
const ownEach = <TStates extends Record<string, Story>>(shared: TStates): TStates => new Proxy(shared, { get: (all, name) => ({ ...all[String(name)] }) });

/** What every widget goes through, whatever it shows. */
export const states = ownEach({
  loading: api({ pending: true }, 'No answer yet: the link of the page stays, rows keep the place free.'),
  empty: api({ fault: 'empty' }, 'The API answers, but there is nothing to show.'),
  down: api({ fault: 'down' }, 'The API says 503. The link of the page is back, and there is a way to try again.'),
  html: api({ fault: 'html' }, 'A maintenance page instead of data.'),
  slow: api({ fault: 'slow' }, 'No answer within eight seconds.'),
  stale: {
    parameters: { api: { fault: 'down' } satisfies StoryApi, mirror: true, docs: { description: { story: 'The API is down, the configured `mirror` answers: content with its time.' } } },
  },
  narrow: { parameters: { width: 'narrow' } },
  dark: { globals: { theme: 'dark' } },
  english: { globals: { lang: 'en' } },
  lowGerman: { globals: { lang: 'nds' } },
  easyGerman: { globals: { lang: 'de-simple' } },
  smallRoot: {
    parameters: { docs: { description: { story: '`html { font-size: 62.5% }`: sizes come from the text around the widget, not from the root.' }, story: { inline: false, height: '40em' } } },
    beforeEach: ({ viewMode }) => {
      const { classList } = document.documentElement;
      classList.toggle('small-root', viewMode === 'story');
      return () => classList.remove('small-root');
    },
  },
  inPortal: {
    parameters: { portal: true, docs: { description: { story: 'Address, provider and footer links come from the `<vir-portal>` around it.' } } },
    decorators: [
      ((story, { id }) =>
        html`<vir-portal base=${apiOf(id)} provider="Virtuelle Region Nordwest" provider-url="https://www.vir-nordwest.de/" privacy-url="https://www.example/datenschutz" feedback-url="https://www.example/barriere">${story()}</vir-portal>`) satisfies Decorator,
    ],
  },
} satisfies Record<string, Story>);

/** The args of a story with the addresses its API has. */
export function withAddresses(args: Readonly<Record<string, unknown>>, { id, parameters }: StoryContext): Record<string, unknown> {
  const { portal = false, mirror = false } = parameters as { portal?: boolean; mirror?: boolean };
  return { ...(!portal && { base: apiOf(id) }), ...(mirror && { mirror: mirrorOf(id) }), ...args };
}
