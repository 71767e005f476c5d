// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PropertyDeclarations, ReactiveController } from 'lit';
import { render } from './template.ts';

type Type = typeof LitElement;

/** Of the class and of those it extends. */
const declarationsOf = (type: Type): PropertyDeclarations => (type === LitElement ? {} : { ...declarationsOf(Object.getPrototypeOf(type) as Type), ...type.properties });

const fromAttribute = (value: string | null, type: unknown): unknown => (type === Boolean ? value !== null : type === Number && value !== null ? Number(value) : value);

/**
 * An element that draws what `render()` says into its shadow root, once for all changes of a turn.
 * In this order: `willUpdate`, controllers' `hostUpdate`, attributes that reflect, `render`, controllers' `hostUpdated`, `updated`.
 */
export abstract class LitElement extends HTMLElement {
  static styles?: unknown;
  static properties?: PropertyDeclarations;
  /** Set when the element is defined: its properties, and their names by attribute. */
  static declared: PropertyDeclarations;
  static named: Readonly<Record<string, string>>;

  /** Asked once by the browser, when the element is defined. */
  static get observedAttributes(): string[] {
    this.declared = declarationsOf(this);
    const named: Record<string, string> = (this.named = {});
    for (const [name, { attribute }] of Object.entries(this.declared)) {
      if (attribute !== false) named[typeof attribute === 'string' ? attribute : name.toLowerCase()] = name;
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          const old = this.#values[name];
          this.#values[name] = value;
          this.requestUpdate(name, old);
        },
        configurable: true,
      });
    }
    return Object.keys(named);
  }

  renderRoot!: ShadowRoot;
  readonly #type = this.constructor as Type;
  readonly #values: Record<string, unknown> = {};
  readonly #controllers = new Set<ReactiveController>();
  /** Set before the element was upgraded; they would hide the accessors. */
  #early: Record<string, unknown> | undefined = {};
  #changed = new Map<string, unknown>();
  #pending = false;
  #connected!: () => void;
  #updated = new Promise<void>((resolve) => (this.#connected = resolve));

  constructor() {
    super();
    const self = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(this.#type.declared))
      if (Object.hasOwn(this, name)) {
        (this.#early as typeof self)[name] = self[name];
        Reflect.deleteProperty(this, name);
      }
    this.requestUpdate();
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      this.renderRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.renderRoot.adoptedStyleSheets = [this.#type.styles ?? []].flat(Infinity) as CSSStyleSheet[];
      this.#connected();
    }
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const { declared, named } = this.#type;
    const name = named[attribute];
    if (name) (this as unknown as Record<string, unknown>)[name] = fromAttribute(value, declared[name]?.type);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  /** Resolves when what has changed is on screen. */
  get updateComplete(): Promise<boolean> {
    return this.#updated.then(() => !this.#pending);
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name) {
      if (Object.is(this.#values[name], old)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, old);
    }
    if (this.#pending) return;
    this.#pending = true;
    this.#updated = this.#updated.then(this.#update, this.#update);
  }

  readonly #update = (): void => {
    Object.assign(this, this.#early);
    this.#early = undefined;
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      changed.forEach((_, name) => this.#type.declared[name]?.reflect && this.#reflect(name));
      render(this.render(), this.renderRoot);
    } finally {
      this.#changed = new Map();
      this.#pending = false;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated(changed);
  };

  /** Texts and flags, under the property's own name. */
  #reflect(name: string): void {
    const value = (this.#values[name] ?? false) as string | boolean;
    if (typeof value === 'string') this.setAttribute(name, value);
    else this.toggleAttribute(name, value);
  }

  protected abstract render(): unknown;
  protected willUpdate(_changed: ReadonlyMap<string, unknown>): void {}
  protected updated(_changed: ReadonlyMap<string, unknown>): void {}
}
