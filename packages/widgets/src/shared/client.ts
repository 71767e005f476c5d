// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createClient, type ClientOptions } from '@vir-nordwest/core/client/client.ts';
import './base.ts';
import type { Switched } from './switches.ts';

/** What an API says about a widget as such, by the address of a list that says that there is something. */
export const switches = new Map<unknown, (widget: string) => Switched>();

/** Who answers before the network is asked. A sign-in box puts the member's answers before them. */
export interface Answers extends ClientOptions {
  early(url: string): Promise<Response> | undefined;
  arrived(url: string, body: unknown): Promise<void>;
  /** Sends a request without a body in the member's name, while one is signed in. */
  post?(url: string): Promise<Response>;
}

export const answers: Answers = {
  early(url) {
    const requests = globalThis.VIR?.requests;
    const request = requests?.get(url);
    requests?.delete(url);
    return request;
  },
  async arrived(url, body) {
    switches.delete(url);
    if ((body as { _vir?: { config?: unknown } } | undefined)?._vir?.config) await import('./switches.ts').then(({ readSwitches }) => readSwitches(url)).catch(() => undefined); // Else all is on.
  },
};

/** One client for all widgets of the page, so that they share flights and answers. */
export const client = createClient(answers);
