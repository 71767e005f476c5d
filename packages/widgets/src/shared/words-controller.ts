// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestLang, languageFor, type Catalogue, type Language } from './language.ts';

/** The words of the language around the element; followed whenever the element updates. */
export class WordsController<TWords> implements ReactiveController {
  language: Language = 'de';
  /** Nothing until the words have arrived; German where their chunk cannot be loaded. */
  words: TWords | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #catalogue: Catalogue<TWords>;
  #wanted: Language | undefined;

  constructor(host: ReactiveControllerHost & Element, catalogue: Catalogue<TWords>) {
    this.#host = host;
    this.#catalogue = catalogue;
    host.addController(this);
  }

  hostUpdate(): void {
    const language = languageFor(closestLang(this.#host));
    if (language !== this.#wanted) void this.#choose(language);
  }

  async #choose(language: Language): Promise<void> {
    const { de, load } = this.#catalogue;
    this.language = this.#wanted = language;
    if (language === 'de') return void (this.words = de);
    const part = await load[language]().catch(() => undefined);
    if (language !== this.#wanted) return;
    this.words = { ...de, ...part?.default };
    this.#host.requestUpdate();
  }
}
