// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { newsFeed, newsItems } from '@vir-nordwest/contract/samples';
import { serve, type Site } from './site.ts';

const dist = new URL('../../dist/', import.meta.url);

export interface Api extends Site {
  /** Number of requests for a list so far. */
  count(list: string): number;
}

/** How a list answers; the default is the sample content. */
export type ListAnswer = (response: ServerResponse) => void | Promise<void>;

/** The sample news without pictures, whose addresses nobody answers here. */
export const news = {
  ...newsFeed,
  next_url: undefined,
  items: newsItems.map(({ image: _, _vir: { image: __, ...extension }, ...item }) => ({ ...item, _vir: extension })),
};

const cors = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' };

/** Hands out the built files and the sample news, or whatever `answer` says instead. `assets` may refuse or delay a file. */
export async function serveApi({ answer, assets }: { answer?: ListAnswer; assets?: (path: string, response: ServerResponse) => Promise<boolean> | boolean } = {}): Promise<Api> {
  const site = await serve(async (_, response, url) => {
    if (url.pathname.startsWith('/w/')) {
      if (assets && (await assets(url.pathname, response))) return;
      const body = await readFile(new URL(`.${url.pathname}`, dist)).catch(() => undefined);
      // As the server says it of files in the folder of a build.
      response.writeHead(body ? 200 : 404, { ...cors, ...(/\/1\/\w+\//.test(url.pathname) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}), 'content-type': extname(url.pathname) === '.js' ? 'text/javascript; charset=utf-8' : 'text/plain' }).end(body);
    } else if (url.pathname === '/einbetten/custom-elements.json') {
      response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(await readFile(new URL(`.${url.pathname}`, dist)));
    } else if (url.pathname === '/v1/news.json') {
      if (answer) await answer(response);
      else json(response, news);
    } else if (url.pathname === '/v1/config.json') json(response, {});
    else response.writeHead(404, cors).end();
  });
  return { ...site, count: (list) => site.requests.filter(({ path }) => path.startsWith(`/v1/${list}`)).length };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { ...cors, 'content-type': 'application/feed+json; charset=utf-8' }).end(JSON.stringify(body));
}

export { cors };
