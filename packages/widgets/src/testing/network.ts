// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The network of a component test. Import it before any widget: the client keeps the fetch it finds at its first import.
 * Requests that no test expects fail like a dead line, so nothing ever leaves the machine.
 */
type Answering = (url: string, signal: AbortSignal | undefined) => Response | Promise<Response>;

let answering: Answering;
export const requests: { url: string; signal: AbortSignal | undefined }[] = [];

export function answer(next: Answering): void {
  answering = next;
}

export function resetNetwork(): void {
  requests.length = 0;
  answering = () => Promise.reject(new TypeError('no network in this test'));
}

resetNetwork();
globalThis.fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : input.toString();
  const signal = init?.signal ?? undefined;
  requests.push({ url, signal });
  return answering(url, signal);
};

export const json = (body: unknown, init: ResponseInit = {}): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/feed+json' }, ...init });

/** An answer that comes when the test says so. */
export function later(): { promise: Promise<Response>; resolve: (response: Response) => void; reject: (reason: unknown) => void } {
  let resolve!: (response: Response) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Response>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
