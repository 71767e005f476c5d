// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import test from 'node:test';
import { build } from 'esbuild';
import { findBrowser, launch, type Engine } from '../browser/launch.ts';
import { visit } from '../browser/page.ts';
import { serve } from '../browser/site.ts';
import { hostileDocuments } from './hostile.ts';

/* What a widget does with the HTML of a foreign feed, in real browsers: nothing runs, nothing outside the list is drawn, and a second pass changes nothing. */

const count = Number(process.env.VIR_HOSTILE_DOCUMENTS ?? 300);
const seed = Number(process.env.VIR_SEED ?? Date.now() % 1_000_000);
const documents = hostileDocuments(count, seed);

const script = await build({ entryPoints: [fileURLToPath(new URL('checks.ts', import.meta.url))], bundle: true, write: false, format: 'iife', globalName: 'checks', target: 'es2022' });

const policies: Record<string, string> = {
  'without Trusted Types': "script-src 'self' 'unsafe-inline'",
  // Handlers would run if they got through: only markup is forbidden to become script by a sink.
  'with Trusted Types': "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html dompurify",
};

interface Result {
  executed: number;
  drawn: number;
  violations: string[];
  unstable: string[];
}

for (const engine of ['chromium', 'firefox'] as Engine[])
  for (const [name, policy] of Object.entries(policies))
    for (const cleaner of ['native', 'DOMPurify'])
      test(`${engine}, ${name}, ${cleaner}: ${documents.length} hostile articles`, async (t) => {
        assert.ok(findBrowser(engine), `${engine} is not installed`);
        const site = await serve((_, response, url) => {
          if (url.pathname === '/checks.js') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script.outputFiles[0]?.text);
          else if (url.pathname === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end('<!doctype html><html lang="de"><title>Artikel</title><main></main><script src="/checks.js"></script>');
          else response.writeHead(404).end();
        });
        const browser = await launch(engine);
        try {
          let drawn = 0;
          for (let at = 0; at < documents.length; at += 250)
            await visit(browser, site.origin, async ({ page }) => {
              const result = await page.evaluate(
                async (batch, native) => (globalThis as unknown as { checks: { check(documents: readonly string[], native: boolean): Promise<Result> } }).checks.check(batch, native),
                documents.slice(at, at + 250),
                cleaner === 'native',
              );
              const where = `seed ${seed}, from ${at}`;
              assert.equal(result.executed, 0, where);
              assert.deepEqual(result.violations, [], where);
              assert.deepEqual(result.unstable, [], where);
              drawn += result.drawn;
            });
          t.diagnostic(`${drawn} elements drawn, seed ${seed}`);
          assert.ok(drawn > 100, `next to nothing was drawn: seed ${seed}`);
        } finally {
          await Promise.all([browser.close(), site.close()]);
        }
      });

test('the check is awake: raw markup runs, and is found to break the list', async () => {
  const site = await serve((_, response, url) => {
    if (url.pathname === '/checks.js') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script.outputFiles[0]?.text);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><html lang="de"><title>Artikel</title><main></main><script src="/checks.js"></script>');
  });
  const browser = await launch('chromium');
  try {
    await visit(browser, site.origin, async ({ page }) => {
      const { executed, violations } = await page.evaluate(async () => (globalThis as unknown as { checks: { control(): Promise<Result> } }).checks.control());
      assert.ok(executed > 0);
      assert.ok(violations.length > 0);
    });
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
});
