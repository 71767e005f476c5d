// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance } from 'fastify';
import { publicRoute } from '../http/public-route.ts';
import { sendProblem } from '../http/problem.ts';
import type { RouteContext } from './context.ts';

const name = /^(?<hash>[\da-f]{24})-(?<width>\d{1,4})\.(?<format>webp|jpg)$/u;
const types = { webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** Copies of images, by the hash of the original: an address never changes what it holds. */
export function pictureRoutes(app: FastifyInstance, { database }: RouteContext): void {
  publicRoute(app, '/media/:name', async (request, reply) => {
    const { hash, width, format } = name.exec((request.params as { name: string }).name)?.groups ?? {};
    const [row] = hash === undefined ? [] : await database.app<{ body: Buffer }[]>`select body from rendition where hash = ${hash} and width = ${Number(width)} and format = ${format ?? ''}`;
    if (row === undefined) return sendProblem(reply, 404, 'Dieses Bild gibt es nicht.');
    return reply.header('content-type', types[format === 'jpg' ? 'jpg' : 'webp']).header('cache-control', 'public, max-age=31536000, immutable').send(row.body);
  });
}
