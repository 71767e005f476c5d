// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LoginWords } from '@vir-nordwest/core/login-box/strings.ts';
import { sessionDe } from '@vir-nordwest/core/login-box/strings.session.ts';
import { html, nothing } from 'lit';
import type { Session } from './session.ts';

export interface SessionView {
  /** Instead of the invitation to sign in; nothing where that is right. */
  content: unknown;
  /** Below the invitation: for screen readers at once. */
  problem: string;
  /** What happened, calmly. */
  status: string;
}

/** What a session shows beyond the first invitation. */
export function sessionView(session: Session, given: LoginWords, onSignIn: () => void): SessionView {
  const words = { ...sessionDe, ...given };
  const { current, place } = session;
  switch (current.state) {
    case 'out':
      return { content: undefined, problem: current.problem ? words.problems[current.problem] : current.ended === 'expired' ? words.ended : '', status: current.ended === 'left' ? words.signedOut : '' };
    case 'waiting':
      return {
        content: html`<p tabindex="-1"><strong>${current.popup ? words.waiting : words.leaving}</strong></p>
          ${current.popup ? html`<p>${words.hint}</p>` : nothing}
          <p class="row">
            ${current.popup ? html`<button type="button" class="primary" part="button" @click=${() => void session.begin(null)}>${words.here}</button>` : nothing}
            <button type="button" part="cancel" @click=${() => session.cancel()}>${words.cancel}</button>
          </p>`,
        problem: '',
        status: current.popup ? words.waiting : words.leaving,
      };
    case 'entering':
      return { content: html`<p tabindex="-1">${words.entering}</p>`, problem: '', status: words.entering };
    case 'in': {
      const { member, ending, problem } = current;
      const isLast = ending === 'last';
      const ends = isLast ? words.last : ending ? words.ending : '';
      return {
        content: html`${ends ? html`<div class="note" part="ending"><p><strong>${ends}</strong></p><button type="button" @click=${isLast ? onSignIn : () => void session.extend()}>${isLast ? words.again : words.extend}</button></div>` : nothing}
          <p tabindex="-1" part="member">${words.signedIn} <strong>${member.name}</strong>${member.municipality ? html`<span class="muted">, ${member.municipality}</span>` : nothing}</p>
          <p class="row">
            <a href=${`${place.signIn}/account`} target="_blank" rel="noopener">${words.account}</a>
            <button type="button" part="button" @click=${() => void session.signOut()}>${words.signOut}</button>
          </p>`,
        problem: problem ? words.problems[problem] : '',
        status: ends || `${words.signedIn} ${member.name}`,
      };
    }
  }
}
