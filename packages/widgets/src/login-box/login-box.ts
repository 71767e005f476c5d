// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de, type LoginWords } from '@vir-nordwest/core/login-box/strings.ts';
import { withoutSlash } from '@vir-nordwest/core/links/list-url.ts';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import { ResourceController } from '../shared/resource-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { VirLoginEvent, VirLogoutEvent, VirSessionExpiredEvent } from './login-box.events.ts';
import { styles } from './login-box.styles.ts';
import { frameView, outView } from './login-box.view.ts';
import type { Session } from './session/sign-in.ts';
import { isStored, takeAnswer } from './stored.ts';

type Code = typeof import('./session/sign-in.ts');

/**
 * Signs members in, so that all widgets of the page show them internal items too. The password is entered on the sign-in
 * service's own page; nothing is loaded for it or kept on the device before somebody presses the button.
 *
 * @tagname vir-login-box
 * @without mirror src items limit max min-height q tag member within search topics shareable provider provider-url privacy-url feedback-url empty error footer stale notice controls vir-load vir-error vir-filter
 * @slot - fallback: stays until the box is there
 * @csspart button - signs in or out, or goes on in this window
 * @csspart cancel
 * @csspart member - who is signed in
 * @csspart ending - says that the session is about to end
 * @csspart problem - why signing in did not work
 * @csspart link - in a frame: the way to the website
 * @fires {VirLoginEvent} vir-login
 * @fires {VirLogoutEvent} vir-logout
 * @fires {VirSessionExpiredEvent} vir-session-expired
 */
export class LoginBox extends Widget<LoginWords, object> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = {
    portal: {},
    signInUrl: { attribute: 'sign-in-url' },
    returnPage: { type: Number, attribute: 'return-page' },
    portalUrl: { attribute: 'portal-url' },
    sameTab: { type: Boolean, attribute: 'same-tab' },
  };

  /** Under which name the network knows this website. */
  declare portal: string | undefined;
  /** Where members enter their password; without it at the API's own address. */
  declare signInUrl: string | undefined;
  /** Which of the website's registered return pages this box is on, counted from 0. */
  declare returnPage: number;
  /** Page of the website with this box, for visitors who see it in a frame. */
  declare portalUrl: string | undefined;
  /** Signs in without a second window. */
  declare sameTab: boolean;

  protected readonly i18n = new WordsController<LoginWords>(this, {
    de,
    load: {
      en: () => import('@vir-nordwest/core/login-box/strings.en.ts'),
      nds: () => import('@vir-nordwest/core/login-box/strings.nds.ts'),
      'de-simple': () => import('@vir-nordwest/core/login-box/strings.de-simple.ts'),
    },
  });
  /** A box has no list: what is in the frame comes from the session. */
  protected readonly list = 'news';
  protected readonly resource = new ResourceController<object>(this, { source: () => undefined, load: () => Promise.reject(new Error('no list')), isEmpty: () => true });
  #code: Code | undefined;
  #session: Session | undefined;
  #loading = false;
  #missing = false;
  #wasIn = false;

  constructor() {
    super();
    this.returnPage = 0;
    this.sameTab = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    globalThis.addEventListener('online', this.#look);
    void this.updateComplete.then(this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    globalThis.removeEventListener('online', this.#look);
    this.#session?.removeEventListener('change', this.#onChange);
  }

  get #base(): string {
    return withoutSlash(this.apiBase);
  }

  get #signIn(): string {
    return withoutSlash(new URL(this.signInUrl ?? this.#base, document.baseURI).href);
  }

  /** Where nobody can see whose page asks for a password. */
  protected static isFramed(): boolean {
    return window.top !== window;
  }

  /** Whether a sign-in ended on this page, or an earlier page has left a session. */
  readonly #look = (): void => {
    const { portal } = this;
    if (!portal || LoginBox.isFramed() || document.hidden) return;
    const answer = takeAnswer();
    if (answer) void this.#open().then((session) => session?.complete(answer));
    else void isStored(portal).then(async (stored) => stored && (await this.#open())?.resume());
  };

  /** The session, with the code for it. */
  async #open(): Promise<Session | undefined> {
    this.#loading = true;
    this.requestUpdate();
    this.#code ??= await import('./session/sign-in.ts').catch(() => undefined);
    this.#loading = false;
    this.#missing = !this.#code;
    this.requestUpdate();
    if (!this.#code || !this.portal || !this.isConnected) return undefined;
    this.#session = this.#code.sessionOf({ signIn: this.#signIn, base: this.#base, portal: this.portal, page: this.returnPage });
    // Adding the same listener again changes nothing.
    this.#session.addEventListener('change', this.#onChange);
    this.#onChange();
    return this.#session;
  }

  readonly #onPress = (): void => {
    if (this.#loading || !this.portal) return;
    // At once, or browsers take it for advertising. A phone shows one window at a time anyway.
    const popup = this.sameTab || matchMedia('(pointer: coarse)').matches ? null : globalThis.open('about:blank', '_blank', 'popup,width=520,height=760');
    void this.#open().then((session) => (session ? session.begin(popup) : popup?.close()));
  };

  readonly #onChange = (): void => {
    const { current } = this.#session ?? {};
    const hadFocus = !!this.shadowRoot?.activeElement;
    if (current?.state === 'in' && !this.#wasIn) {
      this.#wasIn = true;
      globalThis.VIR = Object.assign(globalThis.VIR ?? {}, { session: current.member });
      this.dispatchEvent(new VirLoginEvent(current.member));
    } else if (current?.state === 'out' && this.#wasIn) {
      this.#wasIn = false;
      delete globalThis.VIR?.session;
      if (current.ended === 'expired') this.dispatchEvent(new VirSessionExpiredEvent());
      this.dispatchEvent(new VirLogoutEvent());
    }
    this.requestUpdate();
    if (hadFocus) void this.updateComplete.then(() => this.#keepFocus());
  };

  /** The button that was pressed has gone: whoever goes on with the keyboard is where it was. */
  #keepFocus(): void {
    if (!this.shadowRoot?.activeElement) this.shadowRoot?.querySelector<HTMLElement>('[tabindex], .primary')?.focus();
  }

  protected override render(): TemplateResult {
    const { words, language } = this.i18n;
    if (!words) return html`<slot></slot>`;
    const view = this.#session && this.#code?.sessionView(this.#session, words, this.#onPress);
    const content = LoginBox.isFramed() ? frameView(words, this.portalUrl ?? this.#base) : (view?.content ?? outView(words, new URL(this.#signIn).host, this.#loading, this.#onPress));
    const { label } = this;
    return html`<section class="vir" part="base" lang=${language} data-theme=${this.theme ?? this.settings.theme ?? 'auto'} aria-label=${label || words.title} aria-busy=${this.#loading || this.#session?.current.state === 'entering'}>
      <slot name="heading">${label ? html`<div class="heading" part="heading">${heading(this.headingLevel, label)}</div>` : nothing}</slot>
      ${content}
      <p class="note problem" part="problem" role="alert">${this.#missing ? words.noCode : view?.problem}</p>
      <p class="sr" role="status">${view?.status}</p>
    </section>`;
  }

  count(): { shown: number; total: number } {
    return { shown: 0, total: 0 };
  }

  protected renderContent(): unknown {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-login-box': LoginBox;
  }
}
