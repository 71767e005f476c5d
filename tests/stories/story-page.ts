// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** How a page shows colours; the stories' page follows the system (`theme:auto`). */
export const schemes = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }, { name: 'forced-colors', value: 'none' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }, { name: 'forced-colors', value: 'none' }],
  'forced colours': [{ name: 'prefers-color-scheme', value: 'dark' }, { name: 'forced-colors', value: 'active' }],
} as const;

/** One Storybook preview in one page: stories are exchanged in it, which is ten times quicker than a page for each. */
export interface StoryPage {
  page: Page;
  /** What went wrong since it was last emptied. */
  errors: string[];
  show(id: string): Promise<Shown>;
  scheme(name: keyof typeof schemes): Promise<void>;
  /** What axe finds; `coloursOnly` where nothing else can have changed since the last time. */
  violations(coloursOnly: boolean): Promise<string[]>;
  close(): Promise<void>;
}

/** What Storybook says of a story once it stands: its failure, if any, and what its API does on purpose. */
export interface Shown {
  failure?: string;
  /** Parts of addresses whose requests fail on purpose. */
  failing: string[];
}

const reduced = [{ name: 'prefers-reduced-motion', value: 'reduce' }];

export async function openStoryPage(browser: Browser, origin: string, firstStory: string): Promise<StoryPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  const session = await page.createCDPSession();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url ?? ''}`.trim()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) errors.push(`request to another origin: ${request.url()}`);
  });
  async function scheme(name: keyof typeof schemes): Promise<void> {
    await session.send('Emulation.setEmulatedMedia', { features: [...schemes[name], ...reduced] });
  }
  await scheme('light');
  await page.goto(`${origin}/iframe.html?id=${firstStory}&viewMode=story&globals=theme:auto;a11y.manual:!true`);
  await page.waitForFunction(() => document.querySelector('#storybook-root')?.firstElementChild && document.body.classList.contains('sb-show-main'));
  await page.evaluate(axe);
  await page.evaluate(readForcedTextColour);
  return { page, errors, scheme, show: (id) => page.evaluate(showStory, id), violations: (coloursOnly) => page.evaluate(runAxe, coloursOnly), close: () => context.close() };
}

interface Channel {
  once(event: string, listener: (facts: { storyId?: string; title?: string; description?: string; message?: string }) => void): void;
  emit(event: string, facts: unknown): void;
}

declare global {
  // Storybook's preview and axe, in the page.
  var __STORYBOOK_ADDONS_CHANNEL__: Channel;
  var __STORYBOOK_PREVIEW__: { currentRender?: { id: string; phase?: string; story?: { parameters: { api?: { fault?: unknown; pending?: boolean }; missing?: string[] } } } };
  var axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
}

// The following functions run in the page: nothing from outside them is there.

/** axe takes the colour of text from a property that, in Chromium, forced colours do not reach; `color` says what is painted. */
function readForcedTextColour(): void {
  const { getPropertyValue } = Object.getOwnPropertyDescriptors(CSSStyleDeclaration.prototype);
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return String(getPropertyValue.value?.call(this, name === '-webkit-text-fill-color' ? 'color' : name));
  };
}

async function showStory(id: string): Promise<Shown> {
  const settled = (element: Element): boolean => {
    const base = element.shadowRoot?.querySelector('[part~=base], [part~=error]');
    return base?.matches('[aria-busy=false], [part~=error]') || (pending && base !== undefined);
  };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  let failure: string | undefined;
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  for (const event of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying']) {
    channel.once(event, (facts) => (failure = `${event}: ${facts.title ?? facts.message ?? JSON.stringify(facts)}`));
  }
  channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  const render = () => globalThis.__STORYBOOK_PREVIEW__.currentRender;
  const deadline = performance.now() + 15_000;
  while (!(render()?.id === id && ['finished', 'errored', 'aborted'].includes(render()?.phase ?? ''))) {
    if (failure !== undefined || performance.now() > deadline) return { failure: failure ?? `still ${render()?.phase}`, failing: [] };
    await pause(10);
  }
  const { api = {}, missing = [] } = render()?.story?.parameters ?? {};
  const pending = api.pending === true;
  const failing = [...missing, ...(api.fault === undefined || api.fault === 'empty' ? [] : [`/api/${id}/`])];
  const widgets = [...document.querySelectorAll('#storybook-root *')].filter(({ localName }) => localName.startsWith('vir-') && localName !== 'vir-portal');
  if (widgets.length === 0) failure ??= 'no widget on the page';
  while (!widgets.every(settled)) {
    if (performance.now() > deadline) return { failure: 'does not settle', failing };
    await pause(10);
  }
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  return { ...(failure !== undefined && { failure }), failing };
}

async function runAxe(coloursOnly: boolean): Promise<string[]> {
  const { violations } = await globalThis.axe.run('#storybook-root', {
    resultTypes: ['violations'],
    preload: false,
    ...(coloursOnly
      ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
      : {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          // A story is a widget, not a page: landmarks and the first heading are the host's.
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } },
        }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`));
}
