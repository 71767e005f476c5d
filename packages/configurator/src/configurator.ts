// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { rungsOf } from './code/blocks.ts';
import { choiceQuery, keepKnown, readChoice, withEntry, type Choice } from './choice.ts';
import { grouped } from './groups.ts';
import type { Widget } from './manifest.ts';
import { paint } from './paint.ts';
import { styles } from './configurator.styles.ts';
import { loadSuggestions, type Suggestions } from './suggestions.ts';
import { contrasts } from './theme.ts';
import { codeView } from './view/code.view.ts';
import { fieldView } from './view/field.view.ts';
import { previewView, type Width } from './view/preview.view.ts';
import { themeView } from './view/theme.view.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

const previewAddress = (choice: Choice): string => `preview.html#${String(choiceQuery(choice))}`;

/**
 * The page `/einbetten/`: choose a widget, adapt it, copy the code. Its state is the address of the page.
 *
 * @tagname vir-configurator
 */
export class Configurator extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    widgets: { attribute: false },
    base: { attribute: false },
    hashes: { attribute: false },
    choice: { attribute: false },
    suggestions: { attribute: false },
    width: { attribute: false },
    said: { attribute: false },
  };

  /** All there is to choose from. */
  declare widgets: readonly Widget[];
  /** Address of the API without a slash at the end. */
  declare base: string;
  /** Of the inline scripts in the code, for a Content-Security-Policy; none where the browser computes none. */
  declare hashes: ReadonlyMap<string, string>;
  declare choice: Choice;
  declare suggestions: Suggestions;
  declare width: Width;
  /** For screen readers. */
  declare said: string;
  readonly #resized = new ResizeObserver(() => this.#fit());
  /** Where the preview is beside the settings; below them, they begin folded. */
  readonly #wide = matchMedia('(min-width: 64em)').matches;
  /** What the frame begins with, and what it shows now. */
  #frameSource = '';
  #shown = '';
  readonly #onBack = (): void => {
    this.choice = readChoice(new URLSearchParams(location.search), this.widgets, document.documentElement.lang);
  };

  constructor() {
    super();
    this.suggestions = {};
    this.hashes = new Map();
    this.width = 'full';
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.choice = readChoice(new URLSearchParams(location.search), this.widgets, navigator.language);
    this.#shown = this.#frameSource = previewAddress(this.choice);
    addEventListener('popstate', this.#onBack);
    void loadSuggestions(this.base).then((found) => (this.suggestions = found));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#onBack);
    this.#resized.disconnect();
  }

  #change(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    history.replaceState(null, '', `?${String(choiceQuery(this.choice))}`);
  }

  #chooseWidget({ name, attributes, tokens }: Widget): void {
    const { choice } = this;
    this.#change({ widget: name, attributes: keepKnown(choice.attributes, attributes), tokens: keepKnown(choice.tokens, tokens), rung: rungsOf(name).includes(choice.rung) ? choice.rung : 'A' });
  }

  async #copy(button: HTMLElement, text: string): Promise<void> {
    const { words } = this;
    try {
      await navigator.clipboard.writeText(text);
      this.said = words.copied;
    } catch {
      const code = button.closest('.block')?.querySelector('code');
      if (code) getSelection()?.selectAllChildren(code);
      this.said = words.copyFailed;
    }
    setTimeout(() => (this.said = ''), 4000);
  }

  get words(): Words {
    return this.choice.ui === 'en' ? en : de;
  }

  protected override render(): unknown {
    const { choice, words, widgets, base, hashes } = this;
    const widget = widgets.find(({ name }) => name === choice.widget);
    if (!widget) return html`<p class="broken" role="alert">${words.broken}</p>`;
    const { attributes, tokens, page } = choice;
    const theme = attributes.get('theme');
    const scheme = theme === 'dark' || theme === 'light' ? theme : page.scheme;
    const onCopy = (button: HTMLElement, text: string): void => void this.#copy(button, text);
    return html`<div lang=${choice.ui} class="page">
      <header><div><p class="brand">Virtuelle Region Nordwest</p><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>
        <button type="button" class="small" lang=${choice.ui === 'de' ? 'en' : 'de'} @click=${() => this.#change({ ui: choice.ui === 'de' ? 'en' : 'de' })}>${words.otherLanguage}</button></header>
      <div class="columns">
        <form class="settings" aria-label=${words.settings} @submit=${(event: Event) => event.preventDefault()}>
          <fieldset class="cards"><legend>${words.choose}</legend>${widgets.map((one) => this.#cardView(one, words))}</fieldset>
          ${grouped(widget.attributes).map(
            ({ group, attributes: members }, index) => html`<details ?open=${this.#wide && index < 2}><summary>${words.groups[group] ?? group}</summary>
              <div class="fields">${members.map((attribute) => fieldView({ attribute, value: attributes.get(attribute.name), suggestions: this.suggestions[attribute.name] ?? [], words, onChange: (value) => this.#change({ attributes: withEntry(this.choice.attributes, attribute.name, value) }) }))}</div></details>`,
          )}
          <details ?open=${this.#wide || tokens.size > 0}><summary>${words.colors}</summary>${themeView({ tokens: widget.tokens, chosen: tokens, scheme, readings: contrasts(widget.tokens, tokens, scheme, paint), words, onChange: (name, value) => this.#change({ tokens: withEntry(this.choice.tokens, name, value) }) })}</details>
          <p><button type="button" @click=${() => this.#change({ attributes: new Map(), tokens: new Map() })}>${words.reset}</button></p>
        </form>
        <div class="results">
          <section aria-labelledby="preview"><h2 id="preview">${words.preview}</h2>${previewView({ choice, width: this.width, words, source: this.#frameSource, onWidth: (width) => (this.width = width), onPage: (change) => this.#change({ page: { ...this.choice.page, ...change } }) })}</section>
          <section aria-labelledby="code"><h2 id="code">${words.get}</h2>${codeView({ choice, base, hashes, words, onChange: (change) => this.#change(change), onCopy })}</section>
        </div>
      </div>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  #cardView(widget: Widget, words: Words): unknown {
    const [name = widget.name, what = widget.description] = words.widgets[widget.name] ?? [];
    return html`<label class="card"><input type="radio" name="widget" value=${widget.name} .checked=${widget.name === this.choice.widget} @change=${() => this.#chooseWidget(widget)}><span><b>${name}</b> <span lang=${words.widgets[widget.name] ? nothing : 'en'}>${what}</span></span></label>`;
  }

  protected override updated(): void {
    const { choice } = this;
    document.documentElement.lang = choice.ui;
    document.title = this.words.title;
    const stage = this.renderRoot.querySelector('.stage');
    if (stage) this.#resized.observe(stage);
    this.#fit();
    const address = previewAddress(choice);
    if (address === this.#shown) return;
    this.#shown = address;
    // Not by `src`: each change would be a step in the history.
    this.renderRoot.querySelector('iframe')?.contentWindow?.location.replace(new URL(address, location.href));
  }

  /** A wide page in a narrow column is drawn smaller, not cut. */
  #fit(): void {
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    if (!stage) return;
    const wanted = this.width === 'full' ? stage.clientWidth : Number(this.width);
    stage.style.setProperty('--width', `${wanted}px`);
    stage.style.setProperty('--scale', String(Math.min(1, stage.clientWidth / wanted)));
  }
}
