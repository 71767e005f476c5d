// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { attributeQuery, readAttributes, type Attributes } from '../embed/attributes.ts';
import { fragmentHtml } from '../embed/fragment.ts';
import { framePage, framePolicy, frameUrl } from '../embed/frame-page.ts';
import { embedXml, linkEmbed, richEmbed, type Embed, type Limits } from '../embed/oembed.ts';
import { widgets, type WidgetContent } from '../embed/widget-content.ts';
import { languageFor } from '../embed/words.ts';
import { buildAnswer, plainAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { embeddedPage, pageTitle } from '../embed/page-address.ts';
import { pageType } from '../pages/page.ts';
import type { RouteContext } from './context.ts';

/** The rungs of the embed ladder that need no script of ours on the page. */
export function embedRoutes(app: FastifyInstance, { cache, database, site, today, frameAncestors }: RouteContext): void {
  /** @throws ProblemError 404 */
  const read = (widget: string, attributes: Attributes): Promise<WidgetContent> => {
    const content = Object.hasOwn(widgets, widget) ? widgets[widget] : undefined;
    if (content === undefined) throw new ProblemError(404, `Dieses Widget gibt es nicht. Es gibt: ${Object.keys(widgets).join(', ')}.`);
    return content({ database, site, today: today(), attributes, language: languageFor(attributes.get('lang')) });
  };

  publicRoute(app, '/fragment/:widget', async (request, reply) => {
    const { widget } = request.params as { widget: string };
    const attributes = readAttributes(new URL(request.url, site.publicUrl).searchParams);
    const answer = await cache.get(`/fragment/${widget}${attributeQuery(attributes)}`, async () =>
      plainAnswer(pageType, fragmentHtml(await read(widget, attributes), { widget, attributes, language: languageFor(attributes.get('lang')), base: site.publicUrl })),
    );
    return sendAnswer(request, reply, answer);
  });

  for (const [file, type] of [['frame.js', 'text/javascript'], ['resize.js', 'text/javascript'], ['frame.css', 'text/css']] as const) {
    const path = `/embed/${file}`;
    publicRoute(app, path, async (request, reply) => sendAnswer(request, reply, await cache.get(path, async () => buildAnswer(`${type}; charset=utf-8`, await readFile(new URL(`../embed/${file}`, import.meta.url), 'utf8')))));
  }

  const titleOf = (content: WidgetContent, attributes: Attributes): string => `${attributes.get('label') || content.words.title} – Virtuelle Region Nordwest`;

  publicRoute(app, '/embed/:widget', async (request, reply) => {
    const { widget } = request.params as { widget: string };
    const attributes = readAttributes(new URL(request.url, site.publicUrl).searchParams);
    const answer = await cache.get(`/embed/${widget}${attributeQuery(attributes)}`, async () => {
      const content = await read(widget, attributes);
      const language = languageFor(attributes.get('lang'));
      const fragment = fragmentHtml(content, { widget, attributes, language, base: site.publicUrl, target: '_top' });
      return buildAnswer(pageType, framePage({ widget, attributes, language, title: titleOf(content, attributes), fragment, base: site.publicUrl }));
    });
    return sendAnswer(request, reply.header('content-security-policy', framePolicy(site.publicUrl, frameAncestors)), answer);
  });

  const embed = async (address: string, limits: Limits): Promise<Embed> => {
    const page = embeddedPage(address, site.publicUrl);
    if (page === undefined) throw new ProblemError(404, 'Unter dieser Adresse liegt keine Seite dieses Servers, die sich einbetten lässt.', [{ name: 'url', reason: 'is no page of this server' }]);
    if ('list' in page) return linkEmbed(await pageTitle(database.app, page, site, today()), site.publicUrl);
    const { widget, attributes } = page;
    return richEmbed({ title: titleOf(await read(widget, attributes), attributes), page: frameUrl(site.publicUrl, widget, attributes), base: site.publicUrl }, limits);
  };

  publicRoute(app, '/oembed', async (request, reply) => {
    const query = new URL(request.url, site.publicUrl).searchParams;
    const format = query.get('format') ?? 'json';
    if (format !== 'json' && format !== 'xml') throw new ProblemError(501, 'Es gibt nur format=json und format=xml.', [{ name: 'format', reason: 'must be json or xml' }]);
    const { url = '', ...limits } = { url: query.get('url') ?? '', maxwidth: query.get('maxwidth'), maxheight: query.get('maxheight') };
    const answer = await cache.get(`/oembed ${JSON.stringify([format, url.slice(0, 4000), limits])}`, async () => {
      const found = await embed(url, limits);
      return format === 'xml' ? buildAnswer('text/xml; charset=utf-8', embedXml(found)) : buildAnswer('application/json; charset=utf-8', JSON.stringify(found));
    });
    return sendAnswer(request, reply, answer);
  });
}
