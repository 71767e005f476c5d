// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, nothing } from 'lit';
import type { Token } from '../manifest.ts';
import { hex } from '../contrast.ts';
import { isValid, paint } from '../paint.ts';
import { tokenColor, type Reading } from '../theme.ts';
import type { Words } from '../words/words.ts';

export interface ThemeSetting {
  tokens: readonly Token[];
  chosen: ReadonlyMap<string, string>;
  scheme: 'light' | 'dark';
  readings: readonly Reading[];
  words: Words;
  onChange(name: string, value: string | undefined): void;
}

const isColor = (name: string): boolean => name.startsWith('--vir-color-') || name.startsWith('--vir-project-');
const fonts = ['inherit', 'system-ui, sans-serif', 'Arial, sans-serif', 'Verdana, sans-serif', 'Georgia, serif'];

/** Colours and fonts, and what is wrong with them. */
export function themeView(setting: ThemeSetting): unknown {
  const { tokens, words, readings } = setting;
  const bad = readings.filter(({ is, ratio }) => is < ratio);
  const lowest = Math.min(...readings.map(({ is }) => is));
  return html`<p class="help">${words.colorsHint}</p>
    <div class="contrast" role="status">
      ${bad.length > 0 ? html`<ul class="warnings">${bad.map((one) => warningView(one, setting))}</ul>` : Number.isFinite(lowest) ? html`<p class="good">${words.contrastGood(decimal(lowest, words))}</p>` : nothing}
    </div>
    <div class="tokens">${tokens.map((token) => tokenView(token, setting))}</div>
    <datalist id="fonts">${fonts.map((font) => html`<option value=${font}></option>`)}</datalist>`;
}

/** Rounded down: 4.49 must not read as enough. */
const decimal = (ratio: number, words: Words): string => (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', words.decimal);
const nameOf = (token: string, words: Words): string => words.tokens[token] ?? token;

function warningView({ front, ground, is, ratio, better }: Reading, { words, onChange }: ThemeSetting): unknown {
  return html`<li>${words.contrastBad(nameOf(front, words), nameOf(ground, words), decimal(is, words), decimal(ratio, words))}
    ${better ? html`<button type="button" class="small" @click=${() => onChange(front, better)}>${words.contrastFix(better)}</button>` : nothing}</li>`;
}

function tokenView({ name, default: usual }: Token, { tokens, chosen, scheme, words, onChange }: ThemeSetting): unknown {
  const id = `t${name}`;
  const label = nameOf(name, words);
  const value = chosen.get(name) ?? '';
  const wrong = value !== '' && !isValid(name, value);
  const onInput = (event: Event): void => onChange(name, (event.target as HTMLInputElement).value.trim() || undefined);
  const shown = isColor(name) ? paint(tokenColor(name, tokens, chosen, scheme)) : undefined;
  const swatch = isColor(name) ? html`<input type="color" aria-label=${words.pick(label)} .value=${shown ? hex(shown) : '#808080'} @input=${onInput}>` : nothing;
  return html`<div class="field"><label for=${id}>${label}</label>
    <div class="row">${swatch}<input id=${id} type="text" .value=${value} placeholder=${isColor(name) ? tokenColor(name, tokens, new Map(), scheme) : usual || nothing} list=${name.endsWith('-family') ? 'fonts' : nothing} autocomplete="off" spellcheck="false" aria-invalid=${wrong ? 'true' : 'false'} aria-describedby=${wrong ? `${id}-wrong` : nothing} @change=${onInput}></div>
    ${wrong ? html`<span class="wrong" id=${`${id}-wrong`}>${words.wrongValue}</span>` : nothing}</div>`;
}
