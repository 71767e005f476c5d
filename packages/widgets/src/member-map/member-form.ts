// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { formDe } from '@vir-nordwest/core/member-map/strings.form.ts';
import { kindsOf } from '@vir-nordwest/core/member-map/kinds.ts';
import { filterMembers, type MemberFilter } from '@vir-nordwest/core/member-map/filter.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { fields } from '../shared/styles/fields.styles.ts';
import { styles } from './member-form.styles.ts';

const onSubmit = (event: Event) => event.preventDefault();

/** Search and kind, loaded where they are wanted. */
export class MemberForm {
  readonly filter = filterMembers;

  constructor(host: { readonly renderRoot: HTMLElement | DocumentFragment }) {
    adopt(host, fields, styles);
  }

  /** `entries` are all members there are. */
  render(filter: MemberFilter, entries: readonly MemberEntry[], onInput: (event: Event) => void, given: MapWords): TemplateResult {
    const words = { ...formDe, ...given };
    const kinds = kindsOf(entries);
    return html`<form role="search" part="controls" @submit=${onSubmit} @input=${onInput}>
      <label>${words.searchMember}<input type="search" name="q" autocomplete="off" maxlength="200" .value=${filter.q ?? ''} /></label>
      ${kinds.length > 1
        ? html`<label
            >${words.kind}<select name="kind">
              <option value="" .selected=${!filter.kind}>${words.allKinds}</option>
              ${kinds.map(({ kind, name, count }) => html`<option value=${kind} .selected=${kind === filter.kind}>${name} (${count})</option>`)}
            </select></label
          >`
        : nothing}
    </form>`;
  }
}
