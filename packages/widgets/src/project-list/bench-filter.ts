// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '@vir-nordwest/core/text/fold.ts';
import './define.ts';
import type { ProjectList } from './project-list.ts';
import { drawn } from '../shared/drawn.ts';

/* `dist/bench-adapters/filter.js`: the project list with its search box, for whoever times it beside other filters. Part of no page's download. */

export interface FilterData {
  id: string;
  title: string;
  place: string;
  summary: string;
}

/** Both inside the shadow root of the element that `mount` resolves with. */
export const itemSelector = '[part~="item"]';
export const inputSelector = 'input[type="search"]';

const memberId = (place: string) => fold(place).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'ort';

const itemOf = ({ id, title, place, summary }: FilterData) => ({ id: String(id), title, summary, language: 'de', _vir: { visibility: 'public', member: { id: memberId(place), name: place } }, _project: { status: 'running' } });

/** Draws a project list with search, places to choose from and pages of 50 into `el`; resolves with its element once both are there. */
export async function mount(el: Element, data: readonly FilterData[]): Promise<ProjectList> {
  const element = document.createElement('vir-project-list');
  element.limit = 50;
  element.search = true;
  element.items = data.map(itemOf);
  el.append(element);
  await drawn(element, inputSelector);
  await drawn(element, itemSelector);
  return element;
}

/** Searches as typing does; resolves once the result is in the document. */
export async function filter(handle: ProjectList | Promise<ProjectList>, text: string): Promise<void> {
  const element = await handle;
  const input = element.renderRoot.querySelector<HTMLInputElement>(inputSelector);
  if (!input) throw new Error('no search box');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}
