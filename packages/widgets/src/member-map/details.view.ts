// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing } from 'lit';
import { memberView } from './member-map.view.ts';

/** Beside the map, never over it. Empty where nothing is chosen. */
export const detailsView = (entries: readonly MemberEntry[], level: number, onClose: () => void, words: MapWords & PaneWords): unknown =>
  entries.length
    ? html`<div class="details" role="region" aria-label=${words.details} tabindex="-1" @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && onClose()}>
        <button type="button" class="close" aria-label=${words.close} title=${words.close} @click=${onClose}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg></button>
        ${entries.map((entry) => memberView(entry, level, words))}
      </div>`
    : nothing;
