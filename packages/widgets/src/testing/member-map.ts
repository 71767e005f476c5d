// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A member map on a page, and what a person does with it. */
import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { freshBase, until } from './feeds.ts';
import { boundaries, collection, member, members } from './members.ts';
import { answer, json } from './network.ts';

export const together = [...members, member('nahe', 'Nachbar', 'gemeinde', [7.601, 53.1])];
export const serve = (features?: readonly unknown[]) => answer((url) => json(url.includes('boundaries') ? boundaries : collection(features)));

export const root = (element: Element) => element.shadowRoot as ShadowRoot;
export const names = (element: Element) => [...root(element).querySelectorAll('.items h2, .items h3')].map((name) => name.textContent);
export const markers = (element: Element) => [...root(element).querySelectorAll<SVGGElement>('.marker')];
export const marker = (element: Element, name: string) => markers(element).find((one) => one.getAttribute('aria-label')?.includes(name)) as SVGGElement;
export const button = (element: Element, name: string) => [...root(element).querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.includes(name)) as HTMLButtonElement;
export const focused = (element: Element) => root(element).activeElement;
export const text = (element: Element) => root(element).querySelector('section')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** Buttons arrive after the markers. */
export const tools = (element: Element) => root(element).querySelector('.map-controls');
export const transform = (element: Element) => root(element).querySelector('.outlines')?.getAttribute('transform');

export async function show(template: TemplateResult, width = '60em'): Promise<LitElement> {
  const parentNode = document.createElement('div');
  parentNode.style.width = width;
  document.body.append(parentNode);
  const element = await fixture<LitElement>(template, { parentNode });
  await until(() => root(element).querySelector('.hits, [part=empty], [part=error]'));
  return element;
}

export async function shown(template = html`<vir-member-map search base=${freshBase()}></vir-member-map>`): Promise<LitElement> {
  const element = await show(template);
  await until(() => markers(element).length && tools(element));
  // What answers people on the map comes with the first of them; that it may be late is tested on pages of built files.
  root(element).querySelector('.marker')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await until(() => root(element).querySelector('.pointed'));
  root(element).querySelector('.box > svg')?.dispatchEvent(new PointerEvent('pointerleave'));
  return element;
}

export async function press(element: LitElement, key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  focused(element)?.dispatchEvent(event);
  await element.updateComplete;
  await element.updateComplete;
  return event;
}
