// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Finding } from './finding.ts';

const css = `
  :host { all: initial; position: fixed; inset-block: 1em; inset-inline-end: 1em; z-index: 2147483647; inline-size: min(34em, calc(100vw - 2em)); font: 16px/1.5 system-ui, sans-serif; }
  section { display: flex; flex-direction: column; max-block-size: calc(100vh - 2em); box-sizing: border-box; border: 2px solid #0b4f79; border-radius: 6px; background: #fff; color: #1b2733; box-shadow: 0 4px 24px #0005; overflow: hidden; }
  header { display: flex; gap: 1em; justify-content: space-between; align-items: center; background: #0b4f79; padding: 0.5em 0.5em 0.5em 1em; color: #fff; }
  h2 { margin: 0; font-size: 1.125em; outline: none; }
  div { overflow: auto; padding: 1em; }
  div:focus-visible, button:focus-visible, textarea:focus-visible { outline: 3px solid #d98000; outline-offset: 1px; }
  ol { margin: 0; padding-inline-start: 1.5em; }
  li { margin-block-end: 1em; }
  li b { display: block; }
  li[data-weight=note] b::before { content: 'Hinweis: '; }
  p { margin: 0 0 0.75em; }
  code { display: block; margin-block-start: 0.35em; border-inline-start: 4px solid #0b4f79; background: #f1f5f8; padding: 0.4em 0.6em; font: 0.875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  label { display: block; margin-block: 1em 0.25em; font-weight: 600; }
  textarea { box-sizing: border-box; inline-size: 100%; block-size: 9em; font: inherit; font-size: 0.875em; }
  button { min-block-size: 2.25em; border: 1px solid #0b4f79; border-radius: 4px; background: #fff; padding: 0.2em 0.9em; color: #0b4f79; font: inherit; font-weight: 600; cursor: pointer; }
`;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The panel over the page. It is drawn with nothing but the DOM: it has to work where nothing else does. */
export function openPanel(): { show(findings: readonly Finding[], shown: number, ticket: string): void } {
  document.querySelector('vir-doctor')?.remove();
  const host = document.createElement('vir-doctor');
  const root = host.attachShadow({ mode: 'open' });
  // Where a browser cannot do that, the panel is plain.
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  }
  const close = (): void => host.remove();
  const title = make('h2', { id: 'title', tabIndex: -1 }, 'ViR-Prüfung dieser Seite');
  const body = make('div', { tabIndex: 0 }, make('p', {}, 'Wird geprüft …'));
  body.setAttribute('role', 'status');
  const section = make('section', { lang: 'de' }, make('header', {}, title, make('button', { type: 'button', onclick: close }, 'Schließen')), body);
  section.setAttribute('role', 'dialog');
  section.setAttribute('aria-labelledby', 'title');
  section.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  root.append(section);
  document.documentElement.append(host);
  title.focus();

  return {
    show(findings, shown, ticket) {
      const summary = findings.length === 0 ? `Nichts gefunden. ${shown === 1 ? 'Ein Baustein zeigt' : `${shown} Bausteine zeigen`} Inhalte.` : '';
      const list = findings.map(({ weight, what, remedy, line }) => {
        const entry = make('li', {}, make('b', {}, what), remedy, ...(line ? [make('code', {}, line)] : []));
        entry.dataset['weight'] = weight;
        return entry;
      });
      const text = make('textarea', { id: 'ticket', readOnly: true, value: ticket });
      const copy = make('button', { type: 'button' }, 'Text kopieren');
      copy.onclick = () => {
        text.select();
        void navigator.clipboard?.writeText(ticket).then(() => (copy.textContent = 'Kopiert'), () => (copy.textContent = 'Markiert: Strg+C'));
      };
      body.replaceChildren(...(summary ? [make('p', {}, summary)] : [make('ol', {}, ...list)]), make('label', { htmlFor: 'ticket' }, 'Text für ein Support-Ticket'), text, copy);
    },
  };
}
