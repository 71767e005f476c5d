// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** A web server on a free port of its own, so that every site of a test is another origin. */
export interface Site {
  origin: string;
  /** Path and query of every request so far. */
  requests: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

export async function serve(answer: Answer): Promise<Site> {
  const requests: Site['requests'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    requests.push({ path: url.pathname + url.search, headers: request.headers });
    void Promise.resolve(answer(request, response, url)).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A host page with these headers at every address but those of its scripts. */
export const servePage = (html: string, headers: Record<string, string> = {}, scripts: Readonly<Record<string, string>> = {}): Promise<Site> =>
  serve((_, response, url) => {
    if (url.pathname === '/favicon.ico') response.writeHead(204).end();
    else if (scripts[url.pathname] !== undefined) response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(scripts[url.pathname]);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
