// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { json, requests, resetNetwork } from '../testing/network.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../testing/feeds.ts';
import { SignInService } from '../testing/sign-in-service.ts';
import type { VirLoginEvent } from './login-box.events.ts';
import './define.ts';
import type { LoginBox } from './login-box.ts';
import { times } from './session/end-watch.ts';

let serial = 0;
let service: SignInService;
let opened: { location: { href: string }; closed: boolean; close(): void }[];
const root = (element: Element) => element.shadowRoot as ShadowRoot;
const text = (element: Element) => root(element).querySelector('section')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (element: Element, words: string) => [...root(element).querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
const databases = async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('vir-'));

/** Deleting takes a moment. */
async function untilNothingIsStored(): Promise<void> {
  while ((await databases()).length) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function show(): Promise<LoginBox> {
  const element = await fixture<LoginBox>(html`<vir-login-box portal=${`stadt-${serial}`} base=${service.base}></vir-login-box>`);
  await until(() => button(element, 'Anmelden'));
  return element;
}

async function press(element: LoginBox): Promise<void> {
  button(element, 'Anmelden')?.click();
  await until(() => text(element).includes('in einem anderen Fenster'));
  await until(() => opened.at(-1)?.location.href.includes('/oidc/auth'));
}

const stateOf = () => service.asked.find(({ path, body }) => path.endsWith('/oidc/request') && body.get('state'))?.body.get('state') ?? '';
const tell = (data: object, origin = service.base) => globalThis.dispatchEvent(new MessageEvent('message', { origin, data }));
const relay = (more: object = {}) => tell({ type: 'vir-auth', code: 'geheimer-code', state: stateOf(), iss: `${service.base}/oidc`, ...more });

async function signIn(): Promise<LoginBox> {
  const element = await show();
  await press(element);
  relay();
  await until(() => text(element).includes('Anna Amt'));
  return element;
}

describe('vir-login-box', () => {
  const { open } = globalThis;
  const usual = { ...times };
  beforeEach(() => {
    resetNetwork();
    serial += 1;
    service = new SignInService(`https://anmeldung${serial}.example`);
    opened = [];
    globalThis.open = () => {
      const popup = { location: { href: 'about:blank' }, closed: false, close: () => void (popup.closed = true) };
      opened.push(popup);
      return popup as unknown as Window;
    };
  });
  afterEach(async () => {
    globalThis.open = open;
    Object.assign(times, usual);
    for (const name of await databases()) if (name) indexedDB.deleteDatabase(name);
  });

  it('invites, names where the password is entered, and leaves the device and the network alone', async () => {
    const element = await show();
    expect(text(element)).to.include(`anmeldung${serial}.example`).and.to.include('nicht auf dieser Seite');
    expect(await databases()).to.deep.equal([]);
    expect([service.asked, requests]).to.deep.equal([[], []]);
    expect(root(element).querySelector('input')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('opens the window within the press itself, and announces the sign-in bound to a new key', async () => {
    const element = await show();
    button(element, 'Anmelden')?.click();
    expect(opened).to.have.length(1);
    await until(() => opened[0]?.location.href.includes('/oidc/auth'));
    const { body, proof } = service.asked.find(({ path }) => path.endsWith('/oidc/request')) ?? {};
    expect(Object.fromEntries(body ?? [])).to.include({ client_id: `stadt-${serial}`, response_type: 'code', response_mode: 'fragment', scope: 'member:read', code_challenge_method: 'S256', redirect_uri: `${service.base}/relay/stadt-${serial}/0` });
    expect(proof).to.include({ htm: 'POST', htu: `${service.base}/oidc/request` });
    expect(opened[0]?.location.href).to.equal(`${service.base}/oidc/auth?client_id=stadt-${serial}&request_uri=urn%3Avir%3A1`);
    await expect(element).to.be.accessible();
  });

  it('believes only the sign-in service, only its answer to this sign-in, and only once', async () => {
    const element = await show();
    await press(element);
    relay({ state: 'fremd' });
    tell({ type: 'vir-auth', code: 'x', state: stateOf(), iss: `${service.base}/oidc` }, 'https://fremd.example');
    expect(text(element)).to.include('in einem anderen Fenster');
    relay();
    relay();
    await until(() => text(element).includes('Anna Amt'));
    expect(service.asked.filter(({ body }) => body.get('grant_type') === 'authorization_code' && body.get('code'))).to.have.length(1);
  });

  it('is not moved by a thousand messages from five origins', async () => {
    const element = await show();
    await press(element);
    const before = text(element);
    const iss = `${service.base}/oidc`;
    const kinds = [{}, { type: 'vir-auth' }, { type: 'vir-auth', code: 'x', iss }, { type: 'vir-auth', code: 'x', state: '', iss }, { type: 'VIR-AUTH', code: 'x', state: stateOf(), iss }, { type: 'vir-auth', code: 'x', state: stateOf().slice(1), iss }, { type: ['vir-auth'], code: 'x', state: [stateOf()], iss }, { type: 'vir-auth', error: 'access_denied', state: 'x' }, 'vir-auth', null];
    for (let round = 0; round < 20; round += 1)
      for (const kind of kinds) for (const origin of [service.base, 'null', 'https://fremd.example', `${service.base}.fremd.example`, service.base.replace('https', 'http')]) {
        // From elsewhere even the right words count for nothing.
        tell((origin === service.base ? kind : { type: 'vir-auth', code: 'x', state: stateOf(), iss }) as object, origin);
      }
    await element.updateComplete;
    expect(text(element)).to.equal(before);
    expect(service.count('/token')).to.equal(0);
    relay();
    await until(() => text(element).includes('Anna Amt'));
  });

  it('refuses an answer that names another issuer', async () => {
    const element = await show();
    await press(element);
    relay({ iss: 'https://fremd.example' });
    await until(() => root(element).querySelector('[role=alert]')?.textContent);
    expect(text(element)).to.include('passt nicht zu dieser Seite');
    expect(service.count('/oidc/token')).to.equal(0);
  });

  it('tells the page who is signed in, and nobody a token', async () => {
    const seen: VirLoginEvent[] = [];
    const listen = (event: VirLoginEvent) => seen.push(event);
    document.addEventListener('vir-login', listen);
    const element = await signIn();
    document.removeEventListener('vir-login', listen);
    expect(seen.map(({ member }) => member)).to.deep.equal([{ name: 'Anna Amt', municipality: 'Stadt A', portal: { id: 'stadt-a', name: 'Stadt A' } }]);
    expect(globalThis.VIR?.session).to.include({ name: 'Anna Amt', municipality: 'Stadt A' });
    const visible = JSON.stringify(globalThis.VIR) + JSON.stringify(seen) + document.documentElement.outerHTML + root(element).innerHTML + location.href;
    expect(visible).not.to.match(/zugang-|langlebig|geheimer-code/);
    expect(opened[0]?.closed).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('signs out everywhere at once: events, device, server', async () => {
    const element = await signIn();
    const seen: string[] = [];
    for (const type of ['vir-session-expired', 'vir-logout']) element.addEventListener(type, () => seen.push(type));
    button(element, 'Abmelden')?.click();
    await until(() => button(element, 'Anmelden'));
    expect(seen).to.deep.equal(['vir-logout']);
    expect(globalThis.VIR?.session).to.equal(undefined);
    await until(() => service.count('/token/revocation'));
    expect(service.asked.find(({ path }) => path.endsWith('/revocation'))?.body.get('token')).to.equal('langlebig');
    await untilNothingIsStored();
  });

  it('goes on after a move to another page, with one new token for many who ask', async () => {
    const first = await signIn();
    first.remove();
    const before = service.asked.length;
    const element = await fixture<LoginBox>(html`<vir-login-box portal=${`stadt-${serial}`} base=${service.base}></vir-login-box>`);
    await until(() => text(element).includes('Anna Amt'));
    expect(service.asked.length, 'same page, same session').to.equal(before);
  });

  it('can be cancelled, and leaves nothing behind then', async () => {
    const element = await show();
    await press(element);
    button(element, 'Abbrechen')?.focus();
    button(element, 'Abbrechen')?.click();
    await until(() => button(element, 'Anmelden'));
    expect(opened[0]?.closed).to.equal(true);
    expect(root(element).querySelector('[role=alert]')?.textContent).to.equal('');
    await until(() => root(element).activeElement?.textContent === 'Anmelden');
    await untilNothingIsStored();
  });

  for (const [name, response, words] of [
    ['an error of the server', () => new Response('kaputt', { status: 503 }), 'meldet einen Fehler'],
    ['too many tries', () => new Response('{}', { status: 429 }), 'Viertelstunde'],
    ['a portal that was turned off', () => new Response('{"error":"invalid_client"}', { status: 401 }), 'kennt diese Website nicht'],
    ['a dead line', () => Promise.reject(new TypeError('Failed to fetch')), 'nicht zu erreichen'],
  ] as const)
    it(`says in German what is wrong: ${name}`, async () => {
      service.answers.set('/oidc/request', response);
      const element = await show();
      button(element, 'Anmelden')?.click();
      await until(() => root(element).querySelector('[role=alert]')?.textContent);
      expect(root(element).querySelector('[role=alert]')?.textContent).to.include(words);
      expect(opened[0]?.closed).to.equal(true);
      await expect(element).to.be.accessible();
    });

  it('says that the sign-in was cancelled on the other page', async () => {
    const element = await show();
    await press(element);
    relay({ code: undefined, error: 'access_denied' });
    await until(() => root(element).querySelector('[role=alert]')?.textContent);
    expect(text(element)).to.include('abgebrochen');
  });

  it('waits for ten minutes and no longer', async () => {
    times.pending = 150;
    const element = await show();
    await press(element);
    await until(() => root(element).querySelector('[role=alert]')?.textContent);
    expect(text(element)).to.include('zu lange gedauert');
  });

  it('warns before the end, goes on when asked to, and takes leave by itself otherwise', async () => {
    Object.assign(times, { rest: 6_000, warning: 5_500 });
    const element = await signIn();
    const seen: string[] = [];
    for (const type of ['vir-session-expired', 'vir-logout']) element.addEventListener(type, () => seen.push(type));
    await until(() => button(element, 'Angemeldet bleiben'));
    await expect(element).to.be.accessible();
    const before = service.tokens;
    button(element, 'Angemeldet bleiben')?.click();
    await until(() => service.tokens === before + 1);
    await until(() => !button(element, 'Angemeldet bleiben'));
    expect(seen).to.deep.equal([]);
    await until(() => button(element, 'Anmelden'));
    expect(seen).to.deep.equal(['vir-session-expired', 'vir-logout']);
    expect(text(element)).to.include('Ihre Anmeldung ist beendet');
    await untilNothingIsStored();
  });

  it('offers to sign in once more before the eight hours are over, and stays signed in meanwhile', async () => {
    service.answers.set('/v1/member/session', () => json({ name: 'Anna Amt', municipality: 'Stadt A', portal: { id: 'stadt-a', name: 'Stadt A' }, expires: '2026-03-05T08:10:00Z', ends: '2026-03-05T08:05:00Z' }));
    const element = await signIn();
    const seen: string[] = [];
    for (const type of ['vir-session-expired', 'vir-logout']) element.addEventListener(type, () => seen.push(type));
    expect(text(element)).to.include('höchstens acht Stunden');
    expect(root(element).querySelector('[role=status]')?.textContent).to.include('höchstens acht Stunden');
    await expect(element).to.be.accessible();
    button(element, 'Neu anmelden')?.click();
    expect(opened).to.have.length(2);
    await until(() => opened[1]?.location.href.includes('/oidc/auth'));
    button(element, 'Abbrechen')?.click();
    await until(() => text(element).includes('Anna Amt'));
    expect(seen).to.deep.equal([]);
  });

  it('ends here where another tab has signed out', async () => {
    const element = await signIn();
    const other = new BroadcastChannel(`vir-sign-in-stadt-${serial}`);
    other.postMessage({ type: 'out', expired: false });
    await until(() => button(element, 'Anmelden'));
    other.close();
  });

  it('speaks the language around it', async () => {
    const element = await fixture<LoginBox>(html`<vir-login-box lang="en" portal="x" base=${service.base}></vir-login-box>`);
    await until(() => button(element, 'Sign in'));
    expect(root(element).querySelector('section')?.lang).to.equal('en');
  });
});
