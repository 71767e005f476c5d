// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect } from '@open-wc/testing';
import { json, resetNetwork } from '../../testing/network.ts';
import { until } from '../../testing/feeds.ts';
import { SignInService } from '../../testing/sign-in-service.ts';
import { databaseName } from '../stored.ts';
import { times } from './end-watch.ts';
import { Session } from './session.ts';

let serial = 0;
let service: SignInService;
const { now } = Date;
const usual = { ...times };
const member = { name: 'Anna Amt', municipality: 'Stadt A', portal: { id: 'stadt-a', name: 'Stadt A' } };
const popup = () => ({ location: { href: '' }, close: () => undefined }) as unknown as Window;
const place = () => ({ signIn: service.base, base: service.base, portal: `ende-${serial}`, page: 0 });
/** As another tab of the same website has it. */
const open = () => new Session(place());

/** The server's clock is months away from ours: `seconds` until the session ends, ten minutes until its token does. */
const endsIn = (seconds: number) => service.answers.set('/v1/member/session', () => json({ ...member, expires: '2026-03-05T08:10:00Z', ends: new Date(Date.UTC(2026, 2, 5, 8, 0, seconds)).toISOString() }));

async function signIn(session: Session): Promise<void> {
  await session.begin(popup());
  const state = service.asked.findLast(({ path, body }) => path.endsWith('/oidc/request') && body.get('state'))?.body.get('state');
  globalThis.dispatchEvent(new MessageEvent('message', { origin: service.base, data: { type: 'vir-auth', code: 'code', state, iss: `${service.base}/oidc` } }));
  await until(() => session.current.state === 'in');
}

/** What a visitor is told of, in order. */
function follow(session: Session): string[] {
  const seen: string[] = [];
  session.addEventListener('change', () => seen.push(`${session.current.state}${session.current.state === 'in' && session.current.ending ? ` ${session.current.ending}` : ''}`));
  return seen;
}

describe('the end of a session', () => {
  beforeEach(() => {
    resetNetwork();
    serial += 1;
    service = new SignInService(`https://ende${serial}.example`);
  });
  afterEach(() => {
    Date.now = now;
    Object.assign(times, usual);
    indexedDB.deleteDatabase(databaseName(`ende-${serial}`));
  });

  it('is told ten minutes before the eight hours are over, whatever the clock of the device says', async () => {
    Date.now = () => now() + 86_400_000;
    endsIn(11 * 60);
    const session = open();
    await signIn(session);
    expect(session.current).to.deep.equal({ state: 'in', member });
    Date.now = () => now() + 86_400_000 + 61_000;
    await session.resume();
    expect(session.current).to.include({ state: 'in', ending: 'last' });
    await session.signOut();
  });

  it('comes however much the session is used', async () => {
    Object.assign(times, { last: 0 });
    endsIn(1);
    const session = open();
    await signIn(session);
    const seen = follow(session);
    await session.extend();
    expect(session.current.state).to.equal('in');
    await until(() => session.current.state === 'out');
    expect(seen.at(-1)).to.equal('out');
    expect(session.current).to.include({ ended: 'expired' });
  });

  it('is not missed by a device that slept through it', async () => {
    const session = open();
    await signIn(session);
    Date.now = () => now() + times.rest + 1;
    await session.resume();
    await until(() => session.current.state === 'out');
    expect(session.current).to.include({ ended: 'expired' });
  });

  it('can be put off by signing in once more, and giving that up ends nothing', async () => {
    endsIn(60);
    const session = open();
    await signIn(session);
    const seen = follow(session);
    await session.begin(popup());
    session.cancel();
    expect(session.current).to.deep.include({ state: 'in', member });
    await until(() => session.current.state === 'in' && session.current.ending === 'last');
    await session.begin(popup());
    globalThis.dispatchEvent(new MessageEvent('message', { origin: service.base, data: { type: 'vir-auth', error: 'access_denied', state: service.asked.findLast(({ path, body }) => path.endsWith('/oidc/request') && body.get('state'))?.body.get('state'), iss: `${service.base}/oidc` } }));
    await until(() => session.current.state === 'in' && session.current.problem === 'denied');
    endsIn(8 * 3_600);
    await signIn(session);
    expect(session.current).to.deep.equal({ state: 'in', member });
    expect(seen).not.to.include('out');
    await session.signOut();
  });

  it('is put off in all tabs at once: the others go on with the new session, not with what is left of the old one', async () => {
    const [here, there] = [open(), open()];
    await signIn(here);
    await there.resume();
    await until(() => there.current.state === 'in');
    const seen = follow(there);
    service.refreshToken = 'der zweite';
    await signIn(here);
    await until(() => there.current.state === 'in' && seen.includes('entering'));
    await there.extend();
    expect(service.asked.findLast(({ body }) => body.get('grant_type') === 'refresh_token')?.body.get('refresh_token')).to.equal('der zweite');
    expect(seen).not.to.include('out');
    await here.signOut();
    await until(() => there.current.state === 'out');
  });

  it('takes what was shown off the page though somebody is signing in once more elsewhere', async () => {
    const [here, there] = [open(), open()];
    await signIn(here);
    await there.resume();
    await until(() => there.current.state === 'in');
    await there.begin(popup());
    await here.signOut();
    await until(() => there.current.state === 'out');
    expect(there.current).to.include({ ended: 'left' });
  });
});

describe('a tab that opens while another is still on its way in', () => {
  it('gets the token of that one, not a second one from the server', async () => {
    resetNetwork();
    serial += 1;
    service = new SignInService(`https://ende${serial}.example`);
    let answerNow = (_: Response): void => undefined;
    const late = new Promise<Response>((resolve) => (answerNow = resolve));
    service.answers.set('/v1/member/session', () => late.then((response) => response.clone()));
    const first = open();
    await first.begin(popup());
    const state = service.asked.findLast(({ path, body }) => path.endsWith('/oidc/request') && body.get('state'))?.body.get('state');
    globalThis.dispatchEvent(new MessageEvent('message', { origin: service.base, data: { type: 'vir-auth', code: 'code', state, iss: `${service.base}/oidc` } }));
    // The first try without a nonce, and the one that is not answered yet.
    await until(() => service.count('/v1/member/session') === 2);
    const second = open();
    void second.resume();
    await until(() => service.count('/v1/member/session') > 2);
    answerNow(json(member));
    await until(() => [first, second].every(({ current }) => current.state === 'in'));
    expect(service.tokens).to.equal(1);
    await first.signOut();
    indexedDB.deleteDatabase(databaseName(`ende-${serial}`));
  });
});
