// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

type Values = Readonly<Record<string, unknown>>;

/** Writes a story's args on its element as a webmaster would: attributes, and properties only for objects. */
class Attributes extends Directive {
  #written: Values = {};

  override render(_values: Values): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Values]): typeof noChange {
    for (const name of new Set([...Object.keys(this.#written), ...Object.keys(values)])) {
      const value = values[name];
      if (value === this.#written[name]) continue;
      if (typeof value === 'object') Reflect.set(element, name, value);
      else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
      else element.toggleAttribute(name, value === true);
    }
    this.#written = values;
    return noChange;
  }
}

export const attributes = directive(Attributes);
