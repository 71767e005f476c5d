// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';

export const calendarViews = ['agenda', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

export interface ToolbarView {
  view: CalendarView;
  /** Title of the month on screen; none where the list goes on from today. */
  month: string | undefined;
  /** Level of the month's heading. */
  level: number;
  onView(view: CalendarView): void;
  onStep(months: number): void;
  onToday(): void;
}

const step = (name: string, path: string, onClick: () => void) =>
  html`<button type="button" class="step" aria-label=${name} @click=${onClick}><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${path} /></svg></button>`;

/** Which view, and in the month which one. The title is a live region: another month is said, not only seen. */
export const toolbarView = ({ view, month, level, onView, onStep, onToday }: ToolbarView, words: EventWords): TemplateResult =>
  html`<div class="toolbar" part="toolbar">
    ${month === undefined
      ? nothing
      : html`<div class="months">
            ${step(words.previous, 'M8 1 3 6l5 5', () => onStep(-1))}${step(words.next, 'm4 1 5 5-5 5', () => onStep(1))}<button type="button" @click=${onToday}>${words.today}</button>
          </div>
          <div class="month" aria-live="polite">${heading(level, month)}</div>`}
    <div class="views" role="group" aria-label=${words.view}>
      ${calendarViews.map((one) => html`<button type="button" aria-pressed=${one === view} @click=${() => onView(one)}>${words.views[one]}</button>`)}
    </div>
  </div>`;
