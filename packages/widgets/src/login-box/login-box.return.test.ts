// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../testing/feeds.ts';
import { SignInService } from '../testing/sign-in-service.ts';
import './define.ts';
import type { LoginBox } from './login-box.ts';
import { times } from './session/end-watch.ts';
import { databaseName } from './stored.ts';

let serial = 0;
let service: SignInService;
const portal = () => `rueckkehr-${serial}`;
const root = (element: Element) => element.shadowRoot as ShadowRoot;
const problem = (element: Element) => root(element).querySelector('[role=alert]');
const button = (element: Element, words: string) => [...root(element).querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
const show = (sameTab = false) => fixture<LoginBox>(html`<vir-login-box portal=${portal()} base=${service.base} ?same-tab=${sameTab}></vir-login-box>`);

const stateOf = () => service.asked.find(({ path, body }) => path.endsWith('/oidc/request') && body.get('state'))?.body.get('state') ?? '';

async function signIn(): Promise<LoginBox> {
  const element = await show();
  await until(() => button(element, 'Anmelden'));
  button(element, 'Anmelden')?.click();
  await until(() => service.count('/oidc/request') > 1);
  const state = stateOf();
  await until(() => {
    globalThis.dispatchEvent(new MessageEvent('message', { origin: service.base, data: { type: 'vir-auth', code: 'code', state, iss: `${service.base}/oidc` } }));
    return root(element).textContent?.includes('Anna Amt');
  });
  return element;
}

describe('vir-login-box, where the way back is not the usual one', () => {
  const { open } = globalThis;
  const { open: openDatabase } = indexedDB;
  const { matchMedia } = globalThis;
  const usual = { ...times };
  let opened: number;
  beforeEach(() => {
    resetNetwork();
    serial += 1;
    opened = 0;
    service = new SignInService(`https://rueckkehr${serial}.example`);
    globalThis.open = () => {
      opened += 1;
      return { location: { href: '' }, closed: false, close: () => undefined } as unknown as Window;
    };
  });
  afterEach(() => {
    globalThis.open = open;
    globalThis.matchMedia = matchMedia;
    indexedDB.open = openDatabase;
    Object.assign(times, usual);
    history.replaceState(null, '', location.pathname + location.search);
    indexedDB.deleteDatabase(databaseName(portal()));
  });

  it('takes no code that somebody else has put into the address: no session, no request, and the address is clean again', async () => {
    location.hash = `#vir_code=fremd&vir_state=fremd&vir_iss=${encodeURIComponent(`${service.base}/oidc`)}`;
    const element = await show();
    await until(() => problem(element)?.textContent);
    expect(problem(element)?.textContent).to.include('passt nicht zu dieser Seite');
    expect([location.hash, globalThis.VIR?.session, service.asked]).to.deep.equal(['', undefined, []]);
  });

  it('takes no foreign code while a sign-in of its own is under way either', async () => {
    const first = await show();
    await until(() => button(first, 'Anmelden'));
    button(first, 'Anmelden')?.click();
    await until(() => service.count('/oidc/request') > 1);
    await until(() => root(first).textContent?.includes('in einem anderen Fenster'));
    first.remove();
    location.hash = `#vir_code=fremd&vir_state=fremd&vir_iss=${encodeURIComponent(`${service.base}/oidc`)}`;
    const element = await show();
    await until(() => problem(element)?.textContent);
    expect(problem(element)?.textContent).to.include('passt nicht zu dieser Seite');
    expect([location.hash, globalThis.VIR?.session, service.count('/oidc/token')]).to.deep.equal(['', undefined, 0]);
  });

  it('takes no answer that comes after ten minutes, though it is the right one', async () => {
    const first = await show();
    await until(() => button(first, 'Anmelden'));
    button(first, 'Anmelden')?.click();
    await until(() => root(first).textContent?.includes('in einem anderen Fenster') && service.count('/oidc/request') > 1);
    first.remove();
    Object.assign(times, { pending: -1 });
    location.hash = `#${new URLSearchParams({ vir_code: 'code', vir_state: stateOf(), vir_iss: `${service.base}/oidc` }).toString()}`;
    const element = await show();
    await until(() => problem(element)?.textContent);
    expect(problem(element)?.textContent).to.include('zu lange gedauert');
    expect([location.hash, service.count('/oidc/token')]).to.deep.equal(['', 0]);
  });

  it('opens no second window on a phone, which shows one at a time', async () => {
    globalThis.matchMedia = (query) => ({ ...matchMedia.call(globalThis, query), matches: query.includes('coarse') });
    const element = await show();
    await until(() => button(element, 'Anmelden'));
    service.answers.set('/oidc/request', () => new Response('', { status: 503 }));
    button(element, 'Anmelden')?.click();
    await until(() => problem(element)?.textContent);
    expect(opened).to.equal(0);
  });

  it('signs in by the window where the browser keeps nothing, and says what is wrong where it would have to', async () => {
    indexedDB.open = () => {
      throw new DOMException('private', 'SecurityError');
    };
    const element = await signIn();
    button(element, 'Abmelden')?.click();
    await until(() => button(element, 'Anmelden'));
    element.sameTab = true;
    button(element, 'Anmelden')?.click();
    await until(() => problem(element)?.textContent);
    expect(problem(element)?.textContent).to.include('speichert für diese Website nichts');
    expect(opened).to.equal(1);
  });

  it('says on the screen too that a session has ended by itself', async () => {
    Object.assign(times, { rest: 300, warning: 100 });
    const element = await signIn();
    await until(() => problem(element)?.textContent);
    expect(problem(element)?.textContent).to.include('Ihre Anmeldung ist beendet');
    expect(problem(element)?.getBoundingClientRect().height).to.be.greaterThan(20);
    await expect(element).to.be.accessible();
  });
});
