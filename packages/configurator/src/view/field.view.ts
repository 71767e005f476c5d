// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, nothing } from 'lit';
import type { Attribute } from '../manifest.ts';
import type { Suggestion } from '../suggestions.ts';
import type { Words } from '../words/words.ts';

export interface Field {
  attribute: Attribute;
  /** As written in HTML; nothing where the attribute is not set. */
  value: string | undefined;
  suggestions: readonly Suggestion[];
  words: Words;
  onChange(value: string | undefined): void;
}

/** The values a description names in backticks: offered, not demanded. */
const named = (description: string): Suggestion[] => [...description.matchAll(/`([a-z][a-z,-]*)`/g)].map(([, value = '']) => ({ value, label: '' }));

/** `heading-level` as people write it. */
const readable = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** One attribute as a form field of its kind. */
export function fieldView(field: Field): unknown {
  const { attribute, value, words, onChange } = field;
  const { name, kind, description } = attribute;
  const id = `a-${name}`;
  const help = `${id}-help`;
  const [label = readable(name), what = description] = words.attributes[name] ?? [];
  const lang = words.attributes[name] ? nothing : 'en';
  const hint = what ? html`<span class="help" id=${help} lang=${lang}>${what.replaceAll('`', '')}</span>` : nothing;
  const described = what ? help : nothing;
  if (kind === 'flag')
    return html`<div class="flag">
      <input type="checkbox" id=${id} .checked=${value !== undefined} aria-describedby=${described} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked ? '' : undefined)}>
      <label for=${id}>${label}</label>${hint}
    </div>`;
  return html`<div class="field"><label for=${id}>${label}</label>${kind === 'choice' ? choiceView(field, id, described) : inputView(field, id, described)}${hint}</div>`;
}

function choiceView({ attribute, value, words, onChange }: Field, id: string, described: unknown): unknown {
  const { options, default: usual } = attribute;
  const onInput = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    onChange(chosen === usual || chosen === '' ? undefined : chosen);
  };
  return html`<select id=${id} aria-describedby=${described} @change=${onInput}>
    ${usual ? nothing : html`<option value="" ?selected=${value === undefined}>${words.usualChoice}</option>`}
    ${options.map((option) => html`<option value=${option} ?selected=${option === (value ?? usual)}>${option}</option>`)}
  </select>`;
}

function inputView({ attribute, value, suggestions, words, onChange }: Field, id: string, described: unknown): unknown {
  const { kind, default: usual, description } = attribute;
  const offered = suggestions.length > 0 ? suggestions : kind === 'text' ? named(description) : [];
  const list = `${id}-list`;
  const onInput = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value.trim();
    onChange(typed === usual || typed === '' ? undefined : typed);
  };
  return html`<input id=${id} type=${kind === 'number' ? 'number' : 'text'} .value=${value ?? ''} placeholder=${usual ? words.usual(usual) : nothing} aria-describedby=${described} list=${offered.length > 0 ? list : nothing} autocomplete="off" spellcheck="false" @change=${onInput}>
    ${offered.length > 0 ? html`<datalist id=${list}>${offered.map((one) => html`<option value=${one.value}>${one.label}</option>`)}</datalist>` : nothing}`;
}
