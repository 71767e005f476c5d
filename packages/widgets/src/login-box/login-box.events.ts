// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Who is signed in. Never a token. */
export interface SignedIn {
  readonly name: string;
  readonly municipality: string;
  readonly portal: { readonly id: string; readonly name: string };
}

const upwards = { bubbles: true, composed: true };

/** Somebody has signed in, or the session of an earlier page goes on. */
export class VirLoginEvent extends Event {
  readonly member: SignedIn;

  constructor(member: SignedIn) {
    super('vir-login', upwards);
    this.member = member;
  }
}

/** Nobody is signed in any more; what only members may see has left the page. */
export class VirLogoutEvent extends Event {
  constructor() {
    super('vir-logout', upwards);
  }
}

/** Comes before `vir-logout` where the member did not ask for it: too long without use, or ended elsewhere. */
export class VirSessionExpiredEvent extends Event {
  constructor() {
    super('vir-session-expired', upwards);
  }
}

export interface SessionEventMap {
  'vir-login': VirLoginEvent;
  'vir-logout': VirLogoutEvent;
  'vir-session-expired': VirSessionExpiredEvent;
}

declare global {
  interface HTMLElementEventMap extends SessionEventMap {}
  interface DocumentEventMap extends SessionEventMap {}
}
