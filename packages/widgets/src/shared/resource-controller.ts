// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { DataError } from '@vir-nordwest/core/client/errors.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SessionChange, SessionChangeType } from './members.ts';

/**
 * What a widget knows about its data.
 * `refreshing`: the last value stays on screen while a newer one is on its way. `stale`: it could not be renewed, or
 * it came from the mirror. `time` is when the value was read, in milliseconds since 1970.
 */
export type Resource<T> =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'error'; error: DataError }
  | { state: 'ready' | 'refreshing' | 'stale' | 'empty'; value: T; time: number };

export interface Loaded<T> {
  value: T;
  /** Now, where it is not said. */
  time?: number;
  stale?: boolean | undefined;
}

/** Where the data is: an address, or the items themselves. Two sources are the same when they are identical. */
export type Source = string | readonly unknown[];

export interface LoadOptions {
  signal: AbortSignal;
  /** Past the client's memory. */
  refresh?: boolean;
}

export interface ResourceOptions<T, TSource = Source> {
  source(): TSource | undefined;
  /** What needs no waiting is there in the same update. */
  load(source: TSource, options: LoadOptions): Promise<Loaded<T>> | Loaded<T>;
  isEmpty(value: T): boolean;
  /** Whether the last value stays when another source fails. By default not: data of another selection would be wrong, not old. */
  keeps?(): boolean;
  /** Called once per load, after the state has changed. */
  settled?(error?: DataError): void;
}

const longAgo = 5 * 60_000;

/** Loads what `source()` names whenever it changes, and keeps the last good value through failures. */
export class ResourceController<T, TSource = Source> implements ReactiveController {
  current: Resource<T> = { state: 'idle' };
  protected readonly host: ReactiveControllerHost & Element;
  readonly #options: ResourceOptions<T, TSource>;
  #source: TSource | undefined;
  #flight = new AbortController();

  constructor(host: ReactiveControllerHost & Element, options: ResourceOptions<T, TSource>) {
    this.host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The last good value, in whatever state. */
  get value(): T | undefined {
    return 'value' in this.current ? this.current.value : undefined;
  }

  hostConnected(): void {
    this.#listen('addEventListener');
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move is a removal and an insertion in one task: only who is still gone afterwards has left.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#listen('removeEventListener');
      this.#flight.abort();
      // What is still on its way will not come: a return asks again.
      if (this.current.state.endsWith('ing')) this.#source = undefined;
    });
  }

  hostUpdate(): void {
    const source = this.#options.source();
    if (source === this.#source || !this.host.isConnected) return;
    this.#source = source;
    void this.retry(true);
  }

  /** Replaces the value without a load: a further page, a changed selection. */
  protected replace(value: T): void {
    if ('value' in this.current) this.#set({ ...this.current, value });
  }

  /** Ends when the source changes or the element leaves. */
  protected get signal(): AbortSignal {
    return this.#flight.signal;
  }

  /** Asks again: past the client's memory, unless what that has will do. */
  async retry(known?: boolean): Promise<void> {
    this.#flight.abort();
    const { signal } = (this.#flight = new AbortController());
    const source = this.#source;
    if (source === undefined) return this.#set({ state: 'idle' });
    const last = 'value' in this.current && this.current;
    this.#set(last ? { ...last, state: 'refreshing' } : { state: 'loading' });
    try {
      const loading = this.#options.load(source, { signal, refresh: !known });
      const { value, time = Date.now(), stale } = 'value' in loading ? loading : await loading;
      if (signal.aborted) return;
      this.#set({ state: stale ? 'stale' : this.#options.isEmpty(value) ? 'empty' : 'ready', value, time });
      this.#options.settled?.();
    } catch (reason) {
      if (signal.aborted) return;
      const error = reason instanceof DataError ? reason : new DataError('bad-shape', String(reason));
      this.#set(last && (!known || this.#options.keeps?.()) ? { ...last, state: 'stale' } : { state: 'error', error });
      this.#options.settled?.(error);
    }
  }

  // On the window: it hears both, and a visibility change bubbles up from the document.
  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['online', 'visibilitychange', 'vir-session' satisfies SessionChangeType]) globalThis[how](type, this.#recover);
  }

  #set(resource: Resource<T>): void {
    this.current = resource;
    this.host.requestUpdate();
  }

  readonly #recover = (event: Event): void => {
    (event as Partial<SessionChange>).renew?.(this, this.#source);
    const { current } = this;
    if (event.type === 'online' ? /error|stale/.test(current.state) : !document.hidden && 'time' in current && Date.now() - current.time > longAgo) void this.retry();
  };
}
