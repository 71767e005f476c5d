// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Problem } from '@vir-nordwest/core/login-box/strings.session.ts';
import type { MemberSession } from '@vir-nordwest/contract';
import type { SignedIn } from '../login-box.events.ts';
import { AuthorizationServer, newKey, newSecret, problemOf, Refused, type Place, type Tokens } from './authorization-server.ts';
import { EndWatch, times } from './end-watch.ts';
import { Lender } from './lend.ts';
import { isSafe } from './safe-page.ts';
import type { SessionState } from './session-state.ts';
import { Store, type Kept, type Pending } from './store.ts';
import { Tabs, type Access, type Message } from './tabs.ts';

/** One member's session on one portal, for all widgets and tabs. Tokens stay in here. */
export class Session extends EventTarget {
  current: SessionState = { state: 'out' };
  readonly place: Place;
  readonly #store: Store;
  readonly #tabs: Tabs;
  readonly #lender: Lender;
  #server: AuthorizationServer | undefined;
  /** Asked with the key of a sign-in under way. */
  #asked: AuthorizationServer | undefined;
  #kept: Kept | undefined;
  #access: Access | undefined;
  #pending: Pending | undefined;
  #popup: Window | null = null;
  #attempt = 0;
  #late: ReturnType<typeof setTimeout> | undefined;
  #member: SignedIn | undefined;
  /** When the session ends however much it is used. */
  #ends = Infinity;
  /** Nobody reads while another tab's new session is taken over. */
  #taken: Promise<unknown> = Promise.resolve();
  readonly #watch = new EndWatch(
    (ending) => this.current.state === 'in' && this.current.ending !== ending && this.#set({ ...this.current, ending }),
    () => this.#expire(),
  );

  constructor(place: Place) {
    super();
    this.place = place;
    this.#store = new Store(place.portal);
    this.#tabs = new Tabs(place.portal, (message) => this.#hear(message));
    this.#lender = new Lender(place.base);
    // Somebody has come back from the sign-in page without an answer.
    globalThis.addEventListener('pageshow', ({ persisted }) => persisted && !this.#popup && this.cancel());
    globalThis.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      const pending = this.#pending;
      if (origin !== place.signIn || !pending) return;
      const answer = Object(data) as Record<string, unknown>;
      if (answer.type === 'vir-auth' && answer.state === pending.state) void this.#finish(new URLSearchParams(Object.entries(answer).map(([name, value]) => [name, String(value)])), pending);
    });
  }

  /** Signs in in `popup`, which was opened by the press itself; without one in this window. A session that still lasts goes on meanwhile. */
  async begin(popup: Window | null): Promise<void> {
    this.cancel();
    const attempt = ++this.#attempt;
    this.#popup = popup;
    this.#set({ state: 'waiting', popup: !!popup });
    try {
      if (!isSafe()) return this.#fail('page');
      const pending = { state: newSecret(), verifier: newSecret(), key: await newKey(), back: location.href, popup: !!popup, created: Date.now() };
      const server = (this.#asked = new AuthorizationServer(this.place, pending.key));
      // A window that keeps its opener needs nothing stored; all others do.
      await this.#store.put('pending', pending).catch((reason: unknown) => popup ?? Promise.reject(reason as Error));
      const page = await server.begin(pending.state, pending.verifier);
      if (attempt !== this.#attempt) return;
      this.#pending = pending;
      this.#late = setTimeout(() => this.#fail('late'), times.pending);
      if (popup) popup.location.href = page;
      else location.assign(page);
    } catch (reason) {
      if (attempt === this.#attempt) this.#fail(problemOf(reason));
    }
  }

  /** Nobody waits for an answer any more. */
  cancel(): void {
    if (this.current.state === 'waiting') this.#fail();
  }

  /** Takes up the answer with which the visitor came back to this page. */
  async complete(answer: URLSearchParams): Promise<void> {
    this.#set({ state: 'entering' });
    const pending = await this.#store.get('pending').catch(() => undefined);
    if (!pending) return this.#fail('mixed');
    if (Date.now() - pending.created > times.pending) return this.#fail('late');
    this.#asked = new AuthorizationServer(this.place, pending.key);
    if (!(await this.#finish(answer, pending))) return;
    // The window was opened for this alone; where it must stay, it shows that all is well.
    if (pending.popup) globalThis.close();
    else if (new URL(pending.back).origin === location.origin && pending.back !== location.href) location.replace(pending.back);
  }

  /** Goes on with what an earlier page or another tab has left. */
  async resume(): Promise<void> {
    if (this.current.state === 'in') this.#watchEnd();
    else if (this.current.state !== 'entering') await this.#takeOver();
  }

  /** Keeps the session from ending for want of use. */
  async extend(): Promise<void> {
    await this.#token(this.#access?.token).catch(() => undefined);
  }

  async signOut(): Promise<void> {
    const server = this.#server;
    const token = this.#kept?.refreshToken;
    this.#leave('left');
    this.#tabs.tell({ type: 'out', expired: false });
    await this.#store.clear();
    if (token) await server?.revoke(token).catch(() => undefined);
  }

  async #finish(answer: URLSearchParams, pending: Pending): Promise<boolean> {
    this.#pending = undefined;
    clearTimeout(this.#late);
    this.#set({ state: 'entering' });
    try {
      const tokens = await this.#asked?.redeem(answer, pending.state, pending.verifier);
      if (!tokens?.refresh) throw new Refused(502, 'no refresh token');
      this.#kept = { key: pending.key, refreshToken: tokens.refresh };
      this.#server = this.#asked;
      // Without storage the session lasts as long as this page.
      await this.#store.put('kept', this.#kept).then(() => this.#store.forget('pending')).catch(() => undefined);
      this.#tabs.tell({ type: 'new' });
      this.#accept(tokens);
      return await this.#enter();
    } catch (reason) {
      this.#fail(problemOf(reason));
      return false;
    }
  }

  async #takeOver(): Promise<void> {
    const kept = await this.#store.get('kept').catch(() => undefined);
    if (!kept) return;
    this.#kept = kept;
    this.#server = new AuthorizationServer(this.place, kept.key);
    await this.#enter();
  }

  async #enter(): Promise<boolean> {
    this.#set({ state: 'entering' });
    try {
      const response = await this.#read(`${this.place.base}/v1/member/session`);
      if (!response.ok) throw new Refused(response.status, 'no session');
      const { name, municipality, portal, expires, ends } = (await response.json()) as MemberSession;
      // By our own clock: the server's may be another.
      this.#ends = (this.#access?.ends ?? 0) + Date.parse(ends) - Date.parse(expires) || Infinity;
      this.#pending = undefined;
      clearTimeout(this.#late);
      this.#popup?.close();
      this.#tabs.join();
      this.#member = { name, municipality, portal };
      this.#set({ state: 'in', member: this.#member });
      this.#lender.take((url, method) => this.#read(url, method));
      this.#watchEnd();
      return true;
    } catch (reason) {
      // What ended the session has said so already.
      const problem = problemOf(reason);
      if (this.#kept) this.#set(this.#member ? { state: 'in', member: this.#member, problem } : { state: 'out', problem });
      return false;
    }
  }

  async #read(url: string, method = 'GET'): Promise<Response> {
    await this.#taken;
    const token = await this.#token();
    const ask = (own: string) => this.#ask(() => (this.#server as AuthorizationServer).read(own, url, method));
    try {
      return await ask(token);
    } catch (reason) {
      if ((reason as { status?: number }).status !== 401) throw reason;
      return ask(await this.#token(token));
    }
  }

  /** An API that answers everybody but us has turned this website off: it says so only by not letting us read its answer. */
  async #ask(request: () => Promise<Response>): Promise<Response> {
    const isLost = (reason: unknown) => problemOf(reason) === 'offline';
    try {
      return await request();
    } catch (reason) {
      if (!isLost(reason)) throw reason;
      await fetch(`${this.place.base}/v1/config.json`, { credentials: 'omit', cache: 'no-store' });
      return request().catch((again: unknown) => {
        if (isLost(again)) this.#expire();
        throw again as Error;
      });
    }
  }

  /** A token that holds, and is not the `refused` one. However many ask, in however many tabs: one request. */
  async #token(refused?: string): Promise<string> {
    const fresh = () => (this.#access && this.#access.token !== refused && this.#access.ends > Date.now() + 5_000 ? this.#access.token : undefined);
    return (
      fresh() ??
      this.#tabs.inTurn(async () => {
        if (!this.#access) await this.#tabs.ask();
        const known = fresh();
        if (known) return known;
        if (!this.#kept || !this.#server) throw new Error('signed out');
        const tokens = await this.#server.refresh(this.#kept.refreshToken).catch((reason: unknown) => {
          // The server does not know the session any more. All else may pass.
          if (reason instanceof Refused && [400, 401].includes(reason.status)) this.#expire();
          throw reason as Error;
        });
        return this.#accept(tokens);
      })
    );
  }

  #accept({ access, lasts }: Tokens): string {
    this.#access = { token: access, ends: Date.now() + lasts, rests: Date.now() + times.rest };
    // Before the next tab's turn: it may have opened too late to hear of it.
    this.#tabs.join();
    this.#tabs.tell({ type: 'access', access: this.#access });
    this.#watchEnd();
    return access;
  }

  #watchEnd(): void {
    if (this.#member && this.#access) this.#watch.start(this.#access.rests, this.#ends);
  }

  #hear(message: Message): void {
    if (message.type === 'ask') {
      if (this.#access && this.#access.ends > Date.now()) this.#tabs.tell({ type: 'access', access: this.#access });
    } else if (message.type === 'out') {
      if (this.#member) this.#leave(message.expired ? 'expired' : 'left');
    } else if (message.type === 'new') {
      if (!this.#member) return;
      this.#access = undefined;
      this.#taken = this.#store.get('kept').then((kept) => {
        if (!kept) return;
        this.#kept = kept;
        this.#server = new AuthorizationServer(this.place, kept.key);
      }, () => undefined);
      void this.#enter();
    } else {
      this.#access = message.access;
      if (this.current.state === 'in') this.#watchEnd();
      else void this.resume();
    }
  }

  #expire(): void {
    this.#leave('expired');
    this.#tabs.tell({ type: 'out', expired: true });
    // A sign-in under way, here or in another tab, must find what it has left.
    void this.#store.get('pending').then((pending) => (pending ? this.#store.forget('kept') : this.#store.clear())).catch(() => undefined);
  }

  #leave(ended: 'expired' | 'left'): void {
    this.#watch.stop();
    this.#tabs.leave();
    this.#server = this.#kept = this.#access = this.#member = undefined;
    this.#ends = Infinity;
    this.#set({ state: 'out', ended });
    this.#lender.take();
  }

  #fail(problem?: Problem): void {
    this.#attempt++;
    clearTimeout(this.#late);
    this.#popup?.close();
    this.#popup = null;
    this.#pending = undefined;
    if (this.#member) {
      // The session from before lasts.
      void this.#store.forget('pending').catch(() => undefined);
      this.#set({ state: 'in', member: this.#member, problem });
      return this.#watchEnd();
    }
    // A session of another tab may have come in the meantime.
    void this.#store.get('kept').then((kept) => (kept ? undefined : this.#store.clear()), () => undefined);
    this.#set({ state: 'out', problem });
  }

  #set(state: SessionState): void {
    this.current = state;
    this.dispatchEvent(new Event('change'));
  }
}
