// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** An access token and when (milliseconds since 1970) it and the session end without use. */
export interface Access {
  token: string;
  ends: number;
  rests: number;
}

/** `new`: the session is another one now, with another key. */
export type Message = { type: 'ask' } | { type: 'access'; access: Access } | { type: 'new' } | { type: 'out'; expired: boolean };

/** Many pages loading at once keep each other from answering; one that never does is as good as gone. */
const answerWithin = 3_000;

/** The other tabs of this website. They ask the server one at a time and tell each other what they got. */
export class Tabs {
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  #heard: (() => void) | undefined;
  #leave: (() => void) | undefined;

  constructor(portal: string, onMessage: (message: Message) => void) {
    this.#name = `vir-sign-in-${portal}`;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      onMessage(data);
      if (data.type === 'access') this.#heard?.();
    };
  }

  tell(message: Message): void {
    this.#channel.postMessage(message);
  }

  /** One tab after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(this.#name, work);
  }

  /** From now on this tab can answer those who ask. */
  join(): void {
    if (!this.#leave) void navigator.locks.request(`${this.#name}-in`, { mode: 'shared' }, () => new Promise<void>((resolve) => (this.#leave = resolve)));
  }

  leave(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Gives another tab, if one is signed in, time to tell what it has. */
  async ask(): Promise<void> {
    const { held = [] } = await navigator.locks.query();
    if (!held.some(({ name }) => name === `${this.#name}-in`)) return;
    await new Promise<void>((resolve) => {
      this.#heard = resolve;
      setTimeout(resolve, answerWithin);
      this.tell({ type: 'ask' });
    });
    this.#heard = undefined;
  }
}
