// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { html, type TemplateResult } from 'lit';

export const calendarViews = ['agenda', 'day', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Which view; in a month, week or day also the way to others (`navigation`). */
export const toolbarView = (view: CalendarView, navigation: unknown, onView: (view: CalendarView) => unknown, words: EventWords): TemplateResult =>
  html`<div class="views" role="group" part="toolbar" aria-label=${words.view}>
      ${calendarViews.map((one) => html`<button type="button" aria-pressed=${one === view} @click=${() => onView(one)}>${words.views[one]}</button>`)}
    </div>
    ${navigation}`;
