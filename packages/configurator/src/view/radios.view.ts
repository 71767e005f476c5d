// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html } from 'lit';

export interface Option<T extends string> {
  value: T;
  label: unknown;
}

/** Buttons of which one is on: radio buttons, so that arrow keys and screen readers know them. */
export function radiosView<T extends string>(name: string, legend: string, options: readonly Option<T>[], value: T, onChange: (value: T) => void): unknown {
  return html`<fieldset class="radios"><legend>${legend}</legend>
    <div class="row">${options.map((option) => html`<label class="radio"><input type="radio" name=${name} value=${option.value} .checked=${option.value === value} @change=${() => onChange(option.value)}><span>${option.label}</span></label>`)}</div>
  </fieldset>`;
}
