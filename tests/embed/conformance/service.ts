// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fileURLToPath } from 'node:url';
import { buildApp } from '../../../packages/server/src/app.ts';
import type { Embed } from '../../../packages/server/src/embed/oembed.ts';
import { importFile } from '../../../packages/server/src/import/import-file.ts';
import { openTestDatabase } from '../../../packages/server/src/testing/database.ts';
import { news } from '../../browser/api.ts';
import { freePort } from '../../browser/port.ts';

/** The real server with the sample news, and what a content system gets from it on the rungs without the loader. */
export interface Service {
  origin: string;
  /** Rung C: what WordPress makes of the address, with its sandbox and without `loading`. */
  frame: string;
  /** Rung E. */
  fragment: string;
  /** Rung F: the RSS as a list of the system's own. */
  list: string;
  close(): Promise<void>;
}

export const embedPath = '/embed/news-feed?limit=9';

export async function startService(): Promise<Service> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = await openTestDatabase();
  await importFile(database.importer, { list: 'news', source: 'n', bytes: Buffer.from(JSON.stringify(news)) });
  const app = await buildApp({ database, publicUrl: origin, assetsFolder: fileURLToPath(new URL('../../../dist/w', import.meta.url)) });
  await app.listen({ port, host: '127.0.0.1' });
  const text = async (path: string): Promise<string> => (await fetch(origin + path)).text();
  const { html = '' } = JSON.parse(await text(`/oembed?url=${encodeURIComponent(origin + embedPath)}`)) as Embed;
  return {
    origin,
    frame: html.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"').replace(' loading="lazy"', ''),
    fragment: await text('/fragment/news-feed?limit=9'),
    list: `<ul class="rss">${[...(await text('/v1/news.rss?limit=9')).matchAll(/<item>.*?<title>(.*?)<\/title>.*?<link>(.*?)<\/link>/gsu)].map(([, title, link]) => `<li><a href="${link}">${title}</a></li>`).join('')}</ul>`,
    close: async () => {
      await app.close();
      await database.dispose();
    },
  };
}
