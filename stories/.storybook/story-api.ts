// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { handlers, type MockOptions } from '@vir-nordwest/mocks';
import { delay, http, type HttpHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import type { Loader } from '@storybook/web-components-vite';

/** `parameters.api` of a story: how the API answers it. */
export interface StoryApi extends MockOptions {
  /** No answer at all. */
  pending?: boolean;
}

/** Each story has an API of its own, so that all of them can stand on one docs page. */
export const apiOf = (id: string): string => `api/${id}`;
/** The same content at another address, always in order. */
export const mirrorOf = (id: string): string => `mirror/${id}`;

const mockServiceWorker = mswLoader(async () => {
  const worker = setupWorker();
  // The address is relative: a built Storybook may lie in any folder.
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
  return worker;
});

const answers = new Map<string, HttpHandler[]>();

/** Starts the mocks and adds the story's answers. The loader of the addon forgets those of all stories whenever one is loaded. */
export const answerStory: Loader = async (context) => {
  await mockServiceWorker(context);
  const { id, parameters, msw, viewMode } = context;
  // The story before this one stands until this one has loaded, and may still ask for a picture.
  if (viewMode === 'story') for (const older of [...answers.keys()].slice(0, -1)) answers.delete(older);
  const { pending, ...options } = (parameters.api ?? {}) as StoryApi;
  const base = `*/${apiOf(id)}`;
  const own = pending ? [http.get(`${base}/v1/*`, () => delay('infinite'))] : handlers({ base, ...options });
  answers.set(id, [...own, ...handlers({ base: `*/${mirrorOf(id)}` })]);
  msw.use(...[...answers.values()].flat());
};
