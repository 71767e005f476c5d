// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyReply, FastifyRequest } from 'fastify';
import { escapeText } from '../content/serialize.ts';
import { sendProblem } from '../http/problem.ts';
import { mainFeeds } from './feed-links.ts';
import { frameHtml, pagePolicy, pageType } from './page.ts';

/** What web servers put into other pages, with the headers of whoever asked for those: never a whole page. */
const parts = /^\/(?:fragment|oembed)\b/u;

/** Whoever reads the answer in a window of their own. Widgets, feed readers and scripts do not ask for HTML. */
const isPerson = ({ method, url, headers }: FastifyRequest): boolean => /^(?:GET|HEAD)$/u.test(method) && !parts.test(url) && /\btext\/html\b/u.test(headers.accept ?? '');

/** An address behind which there is nothing: a page for people, a problem for programs. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply, base: string, detail = 'Diese Adresse gibt es nicht.'): FastifyReply {
  if (!isPerson(request)) return sendProblem(reply, 404, detail);
  return reply.code(404).headers({ 'content-type': pageType, 'content-security-policy': pagePolicy, 'cache-control': 'no-store' }).send(notFoundPage(base, detail));
}

const notFoundPage = (base: string, detail: string): string =>
  frameHtml({ title: 'Nicht gefunden', feeds: mainFeeds, main: `<h1>Nicht gefunden</h1>\n<p>${escapeText(detail)}</p>\n<p><a href="${escapeText(base)}/">Zur Startseite</a></p>` }, base);
