// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient } from './client.ts';
import { DataError } from './errors.ts';

const url = 'https://api.example/v1/news.json';
const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
const code = (expected: string) => (error: unknown) => error instanceof DataError && error.code === expected;

/** A server that gives these answers one after the other. */
function server(...answers: (() => Response | Promise<Response>)[]) {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const fetch = async (input: unknown, init?: RequestInit) => {
    calls.push({ url: String(input), init });
    const next = answers[Math.min(calls.length, answers.length) - 1];
    if (!next) throw new TypeError('failed');
    return next();
  };
  return { calls, fetch: fetch as typeof globalThis.fetch };
}

/** A request that ends only when it is aborted. */
const silent = (_: unknown, init?: RequestInit) => new Promise<Response>((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));

/** As the widgets do: who takes an early request takes it away. */
function onceOnly(request: () => Promise<Response>): () => Promise<Response> | undefined {
  let taken = false;
  return () => {
    const first = !taken;
    taken = true;
    return first ? request() : undefined;
  };
}

describe('data client', () => {
  it('shares one flight and its answer', async () => {
    const { calls, fetch } = server(() => json({ n: 1 }));
    const client = createClient({ fetch });
    const answers = await Promise.all([client.get(url), client.get(url)]);
    await client.get(url);
    assert.equal(calls.length, 1);
    assert.equal(answers[0], answers[1]);
  });

  it('asks again when told to refresh and when the answer is old', async () => {
    const { calls, fetch } = server(() => json({}));
    await createClient({ fetch }).get(url);
    const forgetful = createClient({ fetch, freshMs: 0 });
    await forgetful.get(url);
    await forgetful.get(url);
    const client = createClient({ fetch });
    await client.get(url);
    await client.get(url, { refresh: true });
    assert.equal(calls.length, 5);
  });

  it('spells out fetch options, so that a polluted prototype sends no cookies', async () => {
    const { calls, fetch } = server(() => json({}));
    await createClient({ fetch }).get(url);
    const { signal, ...options } = calls[0]?.init ?? {};
    assert.ok(signal);
    assert.deepEqual(options, { method: 'GET', credentials: 'omit', mode: 'cors', redirect: 'follow', referrerPolicy: 'strict-origin-when-cross-origin' });
  });

  it('aborts the flight when the last caller leaves, not before', async () => {
    let signal: AbortSignal | null | undefined;
    const client = createClient({ fetch: ((input: unknown, init?: RequestInit) => ((signal = init?.signal), silent(input, init))) });
    const [one, two] = [new AbortController(), new AbortController()];
    const first = client.get(url, { signal: one.signal });
    const second = client.get(url, { signal: two.signal });
    one.abort();
    await assert.rejects(first, { name: 'AbortError' });
    assert.equal(signal?.aborted, false);
    two.abort();
    await assert.rejects(second, { name: 'AbortError' });
    assert.equal(signal?.aborted, true);
  });

  it('gives up after the time limit, even on a request somebody else started', async () => {
    await assert.rejects(createClient({ fetch: silent, timeoutMs: 20 }).get(url), code('timeout'));
    await assert.rejects(createClient({ early: () => new Promise(() => undefined), timeoutMs: 20 }).get(url), code('timeout'));
  });

  it('takes an early request once, and asks for one at each attempt', async () => {
    const { calls, fetch } = server(() => json({ late: true }));
    const early = await createClient({ fetch, early: () => Promise.resolve(json({ early: true })) }).get(url);
    assert.deepEqual([early.body, calls.length], [{ early: true }, 0]);
    const failed = await createClient({ fetch, early: onceOnly(() => Promise.reject(new TypeError('cut'))) }).get(url);
    assert.deepEqual([failed.body, calls.length], [{ late: true }, 1]);
    let tries = 0;
    const keyed = await createClient({ fetch, early: () => (++tries === 1 ? Promise.reject(new TypeError('cut')) : Promise.resolve(json({ keyed: true }))) }).get(url);
    assert.deepEqual([keyed.body, calls.length], [{ keyed: true }, 1]);
  });

  for (const status of [429, 502, 503, 504]) {
    it(`tries again after ${status}`, async () => {
      const { calls, fetch } = server(() => json({}, { status }), () => json({ ok: 1 }));
      assert.deepEqual((await createClient({ fetch }).get(url)).body, { ok: 1 });
      assert.equal(calls.length, 2);
    });
  }

  for (const status of [400, 404, 500]) {
    it(`does not try again after ${status} and keeps what the problem says`, async () => {
      const { calls, fetch } = server(() => json({ title: 'Nein', detail: 'So nicht', status }, { status, headers: { 'content-type': 'application/problem+json' } }));
      await assert.rejects(createClient({ fetch }).get(url), (error) => error instanceof DataError && error.code === 'problem' && error.facts.status === status && error.facts.title === 'Nein' && error.facts.detail === 'So nicht');
      assert.equal(calls.length, 1);
    });
  }

  it('waits as long as Retry-After says, or fails at once where that is too long', async () => {
    const patient = server(() => json({}, { status: 503, headers: { 'retry-after': '1' } }), () => json({}));
    const before = Date.now();
    await createClient({ fetch: patient.fetch }).get(url);
    assert.ok(Date.now() - before >= 990);
    const hopeless = server(() => json({}, { status: 503, headers: { 'retry-after': '120' } }));
    await assert.rejects(createClient({ fetch: hopeless.fetch }).get(url), code('problem'));
    assert.equal(hopeless.calls.length, 1);
  });

  it('never keeps a failure', async () => {
    const { calls, fetch } = server(() => json({}, { status: 404 }), () => json({ ok: 1 }));
    const client = createClient({ fetch });
    await assert.rejects(client.get(url));
    assert.deepEqual((await client.get(url)).body, { ok: 1 });
    assert.equal(calls.length, 2);
  });

  it('tells HTML, broken JSON and no connection apart', async () => {
    await assert.rejects(createClient({ fetch: server(() => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })).fetch }).get(url), code('not-json'));
    await assert.rejects(createClient({ fetch: server(() => json({})).fetch, early: () => Promise.resolve(new Response('{"items":[')) }).get(url), code('not-json'));
    await assert.rejects(createClient({ fetch: server().fetch, timeoutMs: 100 }).get(url), code('network'));
  });

  it('stops reading an endless answer at the byte cap', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = () => new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array((sent += 10_000) && 10_000)), cancel: () => void (cancelled = true) }));
    await assert.rejects(createClient({ fetch: server(endless).fetch, maxBytes: 100_000 }).get(url), code('too-large'));
    assert.ok(cancelled && sent < 200_000);
  });

  it('asks the mirror when the address fails, but not when the question is wrong', async () => {
    const mirror = 'https://mirror.example/v1/news.json';
    const down = server(() => json({}, { status: 500 }), () => json({ ok: 1 }));
    const answer = await createClient({ fetch: down.fetch }).get(url, { mirror });
    assert.deepEqual([answer.mirrored, answer.url, down.calls[1]?.url], [true, mirror, mirror]);
    const wrong = server(() => json({}, { status: 400 }));
    await assert.rejects(createClient({ fetch: wrong.fetch }).get(url, { mirror }), code('problem'));
    assert.equal(wrong.calls.length, 1);
  });
});
