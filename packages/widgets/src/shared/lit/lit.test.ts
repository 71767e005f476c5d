// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect } from '@open-wc/testing';
import { html, LitElement, nothing, render, type PropertyDeclarations, type PropertyValues, type ReactiveController } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/*
 * What our templates and elements rely on. `lit` is Lit itself or what the built files have in its place, as web-test-runner.config.mjs says:
 * both must pass.
 */

function place(): HTMLElement {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
}

/** Markup without the comments that both renderers leave. */
const markup = (element: Element | ShadowRoot) => element.innerHTML.replace(/<!--.*?-->/g, '');

describe('templates', () => {
  it('keep nodes whose template stays, and change only what has changed', () => {
    const root = place();
    const view = (text: string, name: string) => html`<p class=${name} title="fixed">${text}, <b>${name}</b></p>`;
    render(view('one', 'a'), root);
    const paragraph = root.querySelector('p');
    render(view('two', 'b'), root);
    expect(root.querySelector('p')).to.equal(paragraph);
    expect(markup(root)).to.equal('<p title="fixed" class="b">two, <b>b</b></p>');
  });

  it('draw nothing for nothing, null, undefined and the empty text, but false and 0', () => {
    const root = place();
    render(html`${nothing}|${null}|${undefined}|${''}|${false}|${0}`, root);
    expect(root.textContent).to.equal('||||false|0');
  });

  it('take text for text', () => {
    const root = place();
    render(html`<p title=${'"><img>'}>${'<img src=x>'}</p>`, root);
    expect(root.querySelector('img')).to.equal(null);
    expect(root.textContent).to.equal('<img src=x>');
    expect(root.querySelector('p')?.title).to.equal('"><img>');
  });

  it('go from text to template to list to nothing and back', () => {
    const root = place();
    const view = (value: unknown) => html`<i></i>${value}<b></b>`;
    const shown: [unknown, string][] = [
      ['text', 'text'],
      [html`<p>one</p>`, '<p>one</p>'],
      [[html`<p>a</p>`, 'b', nothing, [1, [2]]], '<p>a</p>b12'],
      [nothing, ''],
      [['a'], 'a'],
      [[], ''],
      [html`${'x'}${[html`<u></u>`]}`, 'x<u></u>'],
      ['end', 'end'],
    ];
    for (const [value, expected] of [...shown, ...shown.reverse()]) {
      render(view(value), root);
      expect(markup(root)).to.equal(`<i></i>${expected}<b></b>`);
    }
  });

  it('take a node as it is, keep it, and let it go', () => {
    const root = place();
    const view = (value: unknown) => html`<i></i>${value}<b></b>`;
    const node = document.createElement('u');
    for (const [value, expected] of [[node, '<u></u>'], [node, '<u></u>'], [nothing, ''], [node, '<u></u>'], ['text', 'text'], [[node], '<u></u>'], [html`<p></p>`, '<p></p>']] as const) {
      render(view(value), root);
      expect(markup(root)).to.equal(`<i></i>${expected}<b></b>`);
    }
  });

  it('grow and shrink lists at their end and keep the rest', () => {
    const root = place();
    const view = (names: string[]) => html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`;
    render(view(['a', 'b', 'c']), root);
    const [first] = root.querySelectorAll('li');
    for (const names of [['a'], ['a', 'd', 'e', 'f'], ['g', 'h'], [], ['i']]) {
      render(view(names), root);
      expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).to.deep.equal(names);
      if (names[0] === 'a' || names[0] === 'g') expect(root.querySelector('li')).to.equal(first);
    }
  });

  it('leave no comments or texts behind when a list is drawn a hundred times', () => {
    const root = place();
    const view = (names: unknown[]) => html`${names.map((name) => html`<li>${name}</li>`)}`;
    render(view([1, 2, 3]), root);
    const before = root.childNodes.length;
    for (let time = 0; time < 100; time++) {
      render(view([1]), root);
      render(view([]), root);
      render(view([1, 2, 3]), root);
    }
    expect(root.childNodes.length).to.equal(before);
  });

  it('draw what has another key into other nodes', () => {
    const root = place();
    const view = (key: string, text: string) => html`${keyed(key, html`<details><summary>${text}</summary></details>`)}`;
    render(view('a', 'one'), root);
    const details = root.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    render(view('a', 'two'), root);
    expect(root.querySelector('details')).to.equal(details);
    render(view('b', 'three'), root);
    expect(root.querySelector('details')?.open).to.equal(false);
    expect(root.textContent).to.equal('three');
  });

  it('set attributes, remove them, set properties and toggle', () => {
    const root = place();
    // The analyzer of templates accepts strings only; what else a value may be is the matter of this test.
    const view = (lang: string, value: string, off: boolean) => html`<input lang=${lang} .value=${value} ?disabled=${off} .defaultValue=${'d'} />`;
    render(view('nds', 'a', true), root);
    const input = root.querySelector('input') as HTMLInputElement;
    expect([input.lang, input.value, input.disabled, input.defaultValue]).to.deep.equal(['nds', 'a', true, 'd']);
    render(view(nothing as unknown as string, 'b', false), root);
    expect([input.hasAttribute('lang'), input.value, input.disabled]).to.deep.equal([false, 'b', false]);
    render(view(undefined as unknown as string, 'b', false), root);
    expect(input.getAttribute('lang')).to.equal('');
  });

  it('take the whole of an attribute with quotes around it, too', () => {
    const root = place();
    const view = (name: string) => html`<p class="${name}" lang="${'de'}" title=a>${name}</p>`;
    render(view('b'), root);
    expect(markup(root)).to.match(/^<p (?=.*class="b")(?=.*lang="de")(?=.*title="a").*>b<\/p>$/);
  });

  it('call the listener of the last drawing, once', () => {
    const root = place();
    const calls: string[] = [];
    const view = (name: unknown) => html`<button @click=${name === nothing ? nothing : () => calls.push(String(name))}></button>`;
    for (const name of ['a', 'b', nothing, 'c']) {
      render(view(name), root);
      root.querySelector('button')?.click();
    }
    expect(calls).to.deep.equal(['a', 'b', 'c']);
  });

  it('draw whole pictures, with names of mixed case', () => {
    const root = place();
    render(html`<svg viewBox=${'0 0 1 1'}><path d=${'M0 0'} /><title>${'Punkt'}</title></svg>`, root);
    expect(root.querySelector('path')?.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(root.querySelector('path')?.getAttribute('d')).to.equal('M0 0');
    expect(root.querySelector('svg')?.getAttribute('viewBox')).to.equal('0 0 1 1');
    expect(root.querySelector('title')?.textContent).to.equal('Punkt');
  });

  it('stay inside tables', () => {
    const root = place();
    render(html`<table><tbody>${[1, 2].map((row) => html`<tr>${[1, 2].map((cell) => html`<td>${row}${cell}</td>`)}</tr>`)}</tbody></table>`, root);
    expect(root.querySelectorAll('tbody > tr > td')).to.have.length(4);
  });
});

describe('elements', () => {
  const log: string[] = [];

  class Parent extends LitElement {
    static override properties: PropertyDeclarations = { size: { type: Number }, on: { type: Boolean, reflect: true }, longName: { attribute: 'long-name' } };
    declare size: number;
    declare on: boolean;
    declare longName: string | undefined;
    constructor() {
      super();
      this.size = 1;
      this.on = false;
    }
    protected override willUpdate(changed: PropertyValues): void {
      log.push(`will ${[...changed.keys()].sort().join(' ')}`);
    }
    protected override updated(): void {
      log.push('updated');
    }
    protected override render(): unknown {
      log.push('render');
      return html`<p>${this.size} ${String(this.on)} ${this.longName}</p>`;
    }
  }

  class Child extends Parent {
    static override properties: PropertyDeclarations = { own: {}, hidden2: { attribute: false } };
    declare own: string | undefined;
    declare hidden2: unknown;
  }

  before(() => {
    // Met before it is defined, with a property of its own already.
    document.body.append(Object.assign(document.createElement('test-lit-child'), { size: 7, id: 'early' }));
    customElements.define('test-lit-child', Child);
  });
  beforeEach(() => void (log.length = 0));

  async function child(attributes: Record<string, string> = {}): Promise<Child> {
    const element = document.createElement('test-lit-child') as Child;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    await element.updateComplete;
    return element;
  }
  const text = (element: Element) => element.shadowRoot?.textContent?.trim();

  it('keep what was set before they were defined', async () => {
    const element = document.querySelector('#early') as Child;
    await element.updateComplete;
    expect(text(element)).to.match(/^7 false/);
    element.size = 8;
    await element.updateComplete;
    expect(text(element)).to.match(/^8 false/);
  });

  it('read attributes by type, those of the class they extend too', async () => {
    const element = await child({ size: '3', on: '', 'long-name': 'n', own: 'o', hidden2: 'x' });
    expect([element.size, element.on, element.longName, element.own, element.hidden2]).to.deep.equal([3, true, 'n', 'o', undefined]);
    element.removeAttribute('on');
    expect(element.on).to.equal(false);
  });

  it('draw once for all changes of a turn, in the promised order', async () => {
    const element = await child();
    log.length = 0;
    const controller: ReactiveController = { hostConnected: () => log.push('connected'), hostUpdate: () => log.push('host update'), hostUpdated: () => log.push('host updated') };
    element.addController(controller);
    element.size = 2;
    element.size = 3;
    element.own = 'a';
    await element.updateComplete;
    expect(log).to.deep.equal(['connected', 'will own size', 'host update', 'render', 'host updated', 'updated']);
  });

  it('do not draw for a value that is the same', async () => {
    const element = await child({ size: '4' });
    log.length = 0;
    element.size = 4;
    await element.updateComplete;
    expect(log).to.deep.equal([]);
  });

  it('show properties that reflect', async () => {
    const element = await child();
    element.on = true;
    await element.updateComplete;
    expect(element.hasAttribute('on')).to.equal(true);
    element.on = false;
    await element.updateComplete;
    expect(element.hasAttribute('on')).to.equal(false);
  });

  it('tell controllers of every coming and going', async () => {
    const element = await child();
    log.length = 0;
    element.addController({ hostConnected: () => log.push('in'), hostDisconnected: () => log.push('out') });
    element.remove();
    document.body.append(element);
    expect(log).to.deep.equal(['in', 'out', 'in']);
  });

  it('draw nothing before they are in the page, and everything then', async () => {
    const element = document.createElement('test-lit-child') as Child;
    element.size = 5;
    await Promise.resolve();
    expect(log).to.deep.equal([]);
    document.body.append(element);
    await element.updateComplete;
    expect(text(element)).to.match(/^5/);
  });

  it('draw again after a drawing that failed', async () => {
    let broken = true;
    class Fragile extends LitElement {
      protected override render(): unknown {
        if (broken) throw new Error('broken');
        return html`fine`;
      }
    }
    customElements.define('test-lit-fragile', Fragile);
    const element = document.body.appendChild(document.createElement('test-lit-fragile')) as Fragile;
    expect(await element.updateComplete.catch((error: Error) => error.message)).to.equal('broken');
    broken = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(text(element)).to.equal('fine');
  });
});
