// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance } from 'fastify';
import { attributeQuery, readAttributes, type Attributes } from '../embed/attributes.ts';
import { fragmentHtml } from '../embed/fragment.ts';
import { widgets, type WidgetContent } from '../embed/widget-content.ts';
import { languageFor } from '../embed/words.ts';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute } from '../http/public-route.ts';
import { pageType } from '../pages/page.ts';
import type { RouteContext } from './context.ts';

/** The rungs of the embed ladder that need no script of ours on the page. */
export function embedRoutes(app: FastifyInstance, { cache, database, site, today }: RouteContext): void {
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
      buildAnswer(pageType, fragmentHtml(await read(widget, attributes), { widget, attributes, language: languageFor(attributes.get('lang')), base: site.publicUrl })),
    );
    return sendAnswer(request, reply, answer);
  });
}
