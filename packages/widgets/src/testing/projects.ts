// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fixture } from '@open-wc/testing';
import type { ProjectItem } from '@vir-nordwest/contract';
import type { TemplateResult } from 'lit';
import { until } from './feeds.ts';

export const project = (id: string, title: string, status: ProjectItem['_project']['status'], more: Partial<ProjectItem> = {}): ProjectItem => ({
  id,
  url: `https://www.example/projekte/${id}`,
  title,
  summary: `Worum es in „${title}“ geht.`,
  ...more,
  _vir: { visibility: 'public', ...more._vir },
  _project: { status, ...more._project },
});

const bremen = { visibility: 'public' as const, member: { id: 'bremen', name: 'Freie Hansestadt Bremen' } };
const oldenburg = { visibility: 'public' as const, member: { id: 'oldenburg', name: 'Oldenburg (Oldb)' } };
/** Newest first. */
export const projects = [
  project('a', 'Ärzteportal', 'running', { tags: ['Gesundheit'], _vir: bremen, _project: { status: 'running', start: '2025-03-01', phases: [{ name: 'Bauen' }], funding: [{ name: 'Land Bremen' }] } }),
  project('b', 'Straßenschäden melden', 'running', { tags: ['Open Data'], _vir: oldenburg }),
  project('c', 'Sensoren', 'paused', { tags: ['Open Data'] }),
  project('d', 'E-Akte', 'completed', { tags: ['E-Akte'], _vir: bremen }),
  project('e', 'E-Rechnung', 'completed', { tags: ['E-Akte', 'Standards'], _vir: oldenburg }),
  project('f', 'Vorhaben', 'planned', { url: 'https://elsewhere.example/f' }),
];
export const many = (count: number) => [...Array(count).keys()].map((n) => project(`p${n}`, `Projekt ${n + 1}`, 'running'));

export const root = (element: Element) => element.shadowRoot as ShadowRoot;
export const titles = (element: Element) => [...root(element).querySelectorAll('.title')].map((title) => title.textContent?.replace('(andere Website)', '').trim());
export const text = (element: Element) => root(element).querySelector('section')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const said = (element: Element) => root(element).querySelector('[role=status]')?.textContent;
export const box = (element: Element, value: string) => root(element).querySelector<HTMLInputElement>(`[type=checkbox][value="${value}"]`) as HTMLInputElement;
export const button = (element: Element, name: string) => [...root(element).querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.includes(name)) as HTMLButtonElement;

export async function show(template: TemplateResult): Promise<HTMLElementTagNameMap['vir-project-list']> {
  const element = await fixture<HTMLElementTagNameMap['vir-project-list']>(template);
  await until(() => root(element).querySelector('.hits, [part=empty], [part=error]'));
  return element;
}

export async function type(element: HTMLElementTagNameMap['vir-project-list'], value: string): Promise<void> {
  const input = root(element).querySelector('input[type=search]') as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}
