// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../live/stack.ts';

/** A window of WebKitGTK, spoken to by WebDriver (W3C): puppeteer does not know this engine. */
export interface WebKit {
  open(address: string): Promise<void>;
  /** Runs the body of a function in the page; `arguments` are JSON. */
  run<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Repeats `script` until it gives something true. */
  until(script: string, ...args: unknown[]): Promise<void>;
  press(key: string): Promise<void>;
  /** The mouse, pressed at the first place and let go at the last. */
  drag(first: readonly [x: number, y: number], ...others: readonly (readonly [x: number, y: number])[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export const [tab, enter, escape] = ['\uE004', '\uE007', '\uE00C'];

const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
const driverPath = '/usr/bin/WebKitWebDriver';

/** Starts a display that nobody sees, the driver and a window. */
export async function openWebKit(): Promise<WebKit> {
  if (!miniBrowser || !existsSync(driverPath)) throw new Error('WebKitGTK is not installed: packages webkit2gtk-driver and xvfb');
  const { xvfb, display } = await openDisplay();
  const port = await freePorts(1);
  const driver = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Root may not use the sandbox.
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });

  async function command<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  }

  async function close(): Promise<void> {
    await stop(driver);
    await stop(xvfb);
  }

  try {
    for (let tries = 0; !(await command('GET', '/status').then(() => true, () => false)); tries++) {
      if (tries > 100) throw new Error('WebKitWebDriver does not answer');
      await pause(50);
    }
    const { sessionId } = await command<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } } });
    const session = `/session/${sessionId}`;
    const run = <T>(script: string, ...args: unknown[]) => command<T>('POST', `${session}/execute/sync`, { script, args });
    return {
      run,
      open: (url) => command('POST', `${session}/url`, { url }),
      async until(script, ...args) {
        for (const end = Date.now() + 15_000; !(await run(script, ...args)); await pause(100)) if (Date.now() > end) throw new Error(`never true: ${script} ${JSON.stringify(args)}`);
      },
      press: (value) => command('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }] }),
      drag: (first, ...others) => {
        const move = ([x, y]: readonly [number, number]) => ({ type: 'pointerMove', duration: 20, origin: 'viewport', x, y });
        return command('POST', `${session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move(first), { type: 'pointerDown', button: 0 }, ...others.map(move), { type: 'pointerUp', button: 0 }] }] });
      },
      async screenshot() {
        // Right after a load the picture is white although the text is there.
        await command('POST', `${session}/execute/async`, { script: 'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))', args: [] });
        return Buffer.from(await command<string>('GET', `${session}/screenshot`), 'base64');
      },
      async close() {
        await command('DELETE', session).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Xvfb on the first free display; it says on a pipe which one. */
async function openDisplay(): Promise<{ xvfb: ChildProcess; display: string }> {
  const xvfb = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const pipe = xvfb.stdio[3];
  if (!pipe) throw new Error('no pipe to Xvfb');
  const [data] = (await once(pipe, 'data')) as [Buffer];
  return { xvfb, display: `:${data.toString().trim()}` };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
