// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html } from 'lit';
import type { Choice, HostPage } from '../choice.ts';
import type { Words } from '../words/words.ts';
import { radiosView } from './radios.view.ts';

export const widths = ['320', '768', '1280', 'full'] as const;
export type Width = (typeof widths)[number];

export interface PreviewSetting {
  choice: Choice;
  width: Width;
  words: Words;
  /** Address of the frame when it was first drawn; later changes go behind its `#`. */
  source: string;
  onPage(page: Partial<HostPage>): void;
  onWidth(width: Width): void;
}

const fonts = ['', 'Arial, sans-serif', 'Verdana, sans-serif', 'Georgia, serif', "'Times New Roman', serif"];

/** The widget as it will look, on a page like the town's. */
export function previewView({ choice, width, words, source, onPage, onWidth }: PreviewSetting): unknown {
  const { page } = choice;
  return html`<div class="tools">
      ${radiosView<Width>('width', words.width, widths.map((value) => ({ value, label: value === 'full' ? words.fullWidth : value })), width, onWidth)}
      ${radiosView<HostPage['layout']>('page', words.page, (['town', 'blank'] as const).map((value) => ({ value, label: words.pages[value] })), page.layout, (layout) => onPage({ layout }))}
      ${radiosView<HostPage['scheme']>('scheme', words.scheme, (['light', 'dark'] as const).map((value) => ({ value, label: words.schemes[value] })), page.scheme, (scheme) => onPage({ scheme }))}
      <div class="field"><label for="page-font">${words.font}</label>
        <select id="page-font" @change=${(event: Event) => onPage({ font: (event.target as HTMLSelectElement).value })}>${[...new Set([...fonts, page.font])].map((font) => html`<option value=${font} ?selected=${font === page.font}>${font.split(',')[0]?.replaceAll("'", '') || words.ownFont}</option>`)}</select></div>
    </div>
    <div class="stage"><iframe title=${words.preview} src=${source}></iframe></div>`;
}
