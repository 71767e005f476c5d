// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, mediaTypes, type ListName } from '@vir-nordwest/contract';
import { HttpResponse, delay } from 'msw';
import { problem } from './problem.ts';

/** Ways an answer goes wrong. `slow` answers rightly, but later than a client waits; `empty` answers with no items. */
export const faultNames = ['down', 'slow', '500', 'html', 'huge', 'empty', 'malformed', 'offline'] as const;
export type Fault = (typeof faultNames)[number];

/** One fault for every request, or one by list. */
export type Faults = Fault | Partial<Record<ListName | 'boundaries' | 'holidays', Fault>>;

export const faultOf = (faults: Faults | undefined, request: ListName | 'boundaries' | 'holidays'): Fault | undefined => (typeof faults === 'string' ? faults : faults?.[request]);

const headers = { 'Content-Type': mediaTypes.feed };

/** A valid beginning, then text up to beyond what a client reads. */
function hugeBody(): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode('a'.repeat(100_000));
  let sent = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"version":"https://jsonfeed.org/version/1.1","title":"')),
    pull(controller) {
      controller.enqueue(chunk);
      sent += chunk.length;
      if (sent > limits.answerBytes * 2) controller.close();
    },
  });
}

/** The wrong answer, or nothing where the request is to be answered after all. */
export async function faultyAnswer(fault: Fault | undefined): Promise<Response | undefined> {
  switch (fault) {
    case 'down':
      return problem(503, 'Der Dienst ist gerade nicht erreichbar', { headers: { 'Retry-After': '30' } });
    case '500':
      return problem(500, 'Interner Fehler');
    case 'html':
      return HttpResponse.html('<!doctype html><title>Wartung</title><p>Wir sind gleich zurück.</p>');
    case 'huge':
      return new HttpResponse(hugeBody(), { headers });
    case 'malformed':
      return new HttpResponse('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","ti', { headers });
    case 'offline':
      return HttpResponse.error();
    case 'slow':
      await delay(limits.answerMs + 2_000);
      return undefined;
    case 'empty':
    case undefined:
      return undefined;
  }
}
