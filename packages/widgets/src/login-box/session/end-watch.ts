// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Milliseconds: a sign-in under way, a session without use (the server's own limit), and how long before the end it is said, of one
 * that rests and of one that cannot be extended.
 */
export const times = { pending: 10 * 60_000, rest: 30 * 60_000, warning: 3 * 60_000, last: 10 * 60_000 };

/** Which end is near: for want of use, or in any case. */
export type Ending = 'resting' | 'last';

/** Says when the end of a session is near, and when it is there. */
export class EndWatch {
  #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #onNear: (ending?: Ending) => void;
  readonly #onEnd: () => void;

  constructor(onNear: (ending?: Ending) => void, onEnd: () => void) {
    this.#onNear = onNear;
    this.#onEnd = onEnd;
  }

  /** `rests`: when it ends without use, `ends`: when it ends in any case. To be called again after a device has slept, for timers sleep too. */
  start(rests: number, ends: number): void {
    this.stop();
    const isLast = ends <= rests;
    const end = isLast ? ends : rests;
    const ending = isLast ? 'last' : 'resting';
    const near = end - (isLast ? times.last : times.warning) - Date.now();
    this.#onNear(near > 0 ? undefined : ending);
    this.#timers = [setTimeout(() => this.#onNear(ending), near), setTimeout(this.#onEnd, end - Date.now())];
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
  }
}
