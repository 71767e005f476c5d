// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { servePage } from '../browser/site.ts';
import { pages } from '../live/pages.ts';
import { startStack, type Stack } from '../live/stack.ts';
import { enter, escape, openWebKit, tab, type WebKit } from './session.ts';

let stack: Stack;
let webkit: WebKit;
before(async () => void ([stack, webkit] = await Promise.all([startStack(), openWebKit()])), { timeout: 60_000 });
after(() => Promise.all([stack.stop(), webkit.close()]));

const shows = 'const [selector, words] = arguments; return [...document.querySelectorAll(selector)].some(({ shadowRoot }) => shadowRoot?.textContent.includes(words))';

const presses = `const [selector, words] = arguments; const button = [...document.querySelectorAll(selector)].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])]).find(({ textContent }) => textContent.trim() === words); button?.click(); return Boolean(button)`;

/** Where the focus is, through shadow roots: `vir-news-feed a`. */
const focused = `let element = document.activeElement; const path = []; while (element) { path.push(element.localName); element = element.shadowRoot?.activeElement; } return path.join(' ')`;

/** A page that writes down what goes wrong on it, from its first line on. */
const recorder = `<script nonce="n1">
  globalThis.trouble = [];
  addEventListener('error', ({ message, target }) => trouble.push(message ?? target.src), true);
  addEventListener('unhandledrejection', ({ reason }) => trouble.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => trouble.push(effectiveDirective + ' ' + blockedURI));
  for (const level of ['error', 'warn']) console[level] = (...words) => trouble.push(words.join(' '));
</script>`;

const widgets = [...new Map(pages.filter(({ press }) => !press).map((page) => [page.widget, page])).values()];

for (const { widget, shows: words } of widgets)
  for (const rung of ['element', 'div'] as const)
    test(`${widget} as ${rung} under a strict policy: draws its items, can be walked through by keyboard, nothing goes wrong`, async () => {
      const tag = rung === 'element' ? `<${widget}><a href="/m">Aus der Region</a></${widget}>` : `<div class="vir-embed" data-vir="${widget.slice(4)}"><a href="/m">Aus der Region</a></div>`;
      const policy = `default-src 'none'; script-src 'nonce-n1' ${stack.api}; connect-src ${stack.api}; img-src 'self' ${stack.api}; base-uri 'none'`;
      const host = await servePage(`<!doctype html><html lang="de"><title>Ort</title>${recorder}<script nonce="n1" src="${stack.api}/w/1/vir.js"></script><button id="before">Menü</button>${tag}<button id="after">Ende</button>`, { 'content-security-policy': policy });
      try {
        await webkit.open(host.origin);
        for (const text of words) await webkit.until(shows, widget, text);
        await webkit.run(`document.querySelector('#before').focus()`);
        const stops: string[] = [];
        while (stops.length < 150 && (await webkit.run<string>(`return document.activeElement.id`)) !== 'after') {
          await webkit.press(tab);
          stops.push(await webkit.run<string>(focused));
        }
        const inside = stops.filter((stop) => stop.startsWith(`${widget} `));
        // A list has links and more; the box of somebody who has not signed in is a single button.
        assert.ok(inside.length >= (widget === 'vir-login-box' ? 1 : 3), `stops of the Tab key: ${stops.join(', ')}`);
        assert.equal(stops.at(-1), 'button');
        assert.ok((await webkit.screenshot()).length > 5_000);
        assert.deepEqual(await webkit.run('return trouble'), []);
      } finally {
        await host.close();
      }
    });

const onMap = (expression: string) => `const root = document.querySelector('vir-member-map')?.shadowRoot; const place = root?.querySelector('.outlines')?.getAttribute('transform'); return ${expression}`;

test('vir-member-map: code for people comes with the first of them; key, button, drag and details work', async () => {
  const host = await servePage(`<!doctype html><html lang="de"><title>Ort</title>${recorder}<script nonce="n1" src="${stack.api}/w/1/vir.js"></script><vir-member-map search></vir-member-map>`);
  try {
    await webkit.open(host.origin);
    await webkit.until(onMap(`root?.querySelector('.marker') && root.querySelector('.map-controls')`));
    const fetched = `performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/map-tools.js'))`;
    assert.equal(await webkit.run(`return ${fetched}`), false);
    const whole = await webkit.run<string>(onMap('place'));
    await webkit.run(onMap(`root.querySelector('.marker[tabindex="0"]').focus()`));
    await webkit.press('+');
    await webkit.until(onMap('place !== arguments[0]'), whole);
    await webkit.run(onMap(`root.querySelector('[aria-label="Vergrößern"]').click()`));
    const near = await webkit.run<string>(onMap('place'));
    const { x, y } = await webkit.run<{ x: number; y: number }>(onMap(`(({ left, top, width, height }) => ({ x: Math.round(left + width / 2), y: Math.round(top + height / 2) }))(root.querySelector('.box').getBoundingClientRect())`));
    await webkit.drag([x, y], [x - 30, y], [x - 60, y - 10], [x - 90, y - 20]);
    await webkit.until(onMap('place !== arguments[0]'), near);
    assert.equal(await webkit.run(onMap(`root.querySelector('.details')`)), null);
    await webkit.run(onMap(`root.querySelector('.marker[tabindex="0"]').focus()`));
    await webkit.press(enter);
    await webkit.until(onMap(`root.activeElement?.matches('.details')`));
    await webkit.press(escape);
    await webkit.until(onMap(`!root.querySelector('.details') && root.activeElement?.matches('.marker')`));
    assert.deepEqual(await webkit.run('return trouble'), []);
  } finally {
    await host.close();
  }
});

for (const town of ['altstadt', 'neustadt'] as const)
  for (const { path, widget, press, shows: words } of pages)
    test(`${town}${path}${press ? `, ${press}` : ''}: ${widget} shows what was imported`, async () => {
      await webkit.open(stack.towns[town] + path);
      if (press) await webkit.until(presses, widget, press);
      for (const text of words) await webkit.until(shows, widget, text);
    });
