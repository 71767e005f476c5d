// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/login-box/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LoginBox } from '@vir-nordwest/widgets/login-box/index.ts';
import { times } from '@vir-nordwest/widgets/login-box/session/end-watch.ts';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses, type StoryApi } from './states.ts';

// Storybook shows stories in a frame, where the box would be no more than a link.
const setFramed = (framed: boolean) => Reflect.set(LoginBox, 'isFramed', () => framed);

const meta: Meta = {
  title: 'Widgets/Login box',
  component: 'vir-login-box',
  args: { label: 'Mitgliederbereich', 'portal-url': 'https://www.example/mitglieder' },
  beforeEach: () => void setFramed(false),
  render: (args, context) => html`<vir-login-box ${attributes(withAddresses({ portal: context.id, ...args }, context))}><a href="https://www.vir-nordwest.de/">Anmeldung für Mitglieder</a></vir-login-box>`,
};
export default meta;

const boxOf = (canvas: HTMLElement) => canvas.querySelector('vir-login-box') as LoginBox;
const rootOf = (canvas: HTMLElement) => boxOf(canvas).shadowRoot as ShadowRoot;
const untilFound = (canvas: HTMLElement, selector: string) =>
  waitFor(() => {
    const found = rootOf(canvas).querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} yet`);
    return found;
  });

/** Presses the button; the window it opens is none. @returns the state the sign-in page would send back */
async function press(canvas: HTMLElement): Promise<string> {
  const { open, fetch } = globalThis;
  let state = '';
  globalThis.open = () => ({ location: {}, close: () => undefined }) as unknown as Window;
  globalThis.fetch = (input, init) => {
    if (init?.body instanceof URLSearchParams) state = init.body.get('state') ?? state;
    return fetch(input, init);
  };
  try {
    (await untilFound(canvas, '[part=button]')).click();
    await untilFound(canvas, '[part=cancel]');
    await waitFor(() => {
      if (!state) throw new Error('not asked yet');
    });
    return state;
  } finally {
    Object.assign(globalThis, { open, fetch });
  }
}

async function signIn(canvas: HTMLElement): Promise<void> {
  const state = await press(canvas);
  const service = new URL(boxOf(canvas).base ?? '', document.baseURI).href;
  const answer = { type: 'vir-auth', code: 'beispiel', state, iss: `${service}/oidc` };
  await waitFor(() => {
    globalThis.dispatchEvent(new MessageEvent('message', { origin: service, data: answer }));
    if (!rootOf(canvas).querySelector('[part=member]')) throw new Error('not signed in yet');
  });
}

export const SignedOut: StoryObj = {};
export const InProgress: StoryObj = { play: async ({ canvasElement }) => void (await press(canvasElement)) };
export const SignedIn: StoryObj = { play: ({ canvasElement }) => signIn(canvasElement) };
export const AboutToEnd: StoryObj = {
  beforeEach: () => {
    const { warning } = times;
    times.warning = times.rest;
    return () => void (times.warning = warning);
  },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    await untilFound(canvasElement, '[part=ending]');
  },
};
export const ServiceDown: StoryObj = {
  parameters: { api: { fault: 'down' } satisfies StoryApi },
  play: async ({ canvasElement }) => {
    const { open } = globalThis;
    globalThis.open = () => ({ location: {}, close: () => undefined }) as unknown as Window;
    (await untilFound(canvasElement, '[part=button]')).click();
    await waitFor(() => {
      if (!rootOf(canvasElement).querySelector('[role=alert]')?.textContent) throw new Error('no words yet');
    });
    globalThis.open = open;
  },
};
export const InFrame: StoryObj = { beforeEach: () => void setFramed(true) };
export const WithoutHeading: StoryObj = { args: { label: undefined } };
export const Narrow: StoryObj = { ...states.narrow, play: ({ canvasElement }) => signIn(canvasElement) };
export const Dark: StoryObj = { ...states.dark };
export const English: StoryObj = { ...states.english, args: { label: 'Members’ area' } };
export const LowGerman: StoryObj = { ...states.lowGerman, args: { label: 'För Liddmaten' } };
export const EasyGerman: StoryObj = { ...states.easyGerman, args: { label: 'Nur für Mitglieder' } };
