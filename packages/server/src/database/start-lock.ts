// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Lets one process at a time start PostgreSQL in a folder. On Linux an abstract socket: it goes with its process, however that
 * ends. Elsewhere PostgreSQL's own pid file has to do, and nobody removes it.
 * @returns how to give the lock back; `undefined` while somebody else holds it
 */
export async function takeStartLock(folder: string): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux') return () => {};
  const name = `\0vir-nordwest-start-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(name, () => {
      server.unref();
      resolve(() => server.close());
    });
  });
}
