// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { documentItems, newsFeedOf } from '@vir-nordwest/contract/samples';
import { HttpResponse, http, type HttpHandler } from 'msw';
import { faultyAnswer, type Fault } from './faults.ts';

/** A sign-in service at the address of the API that believes everybody, and what a member reads. Nothing is checked here. */
export const signInHandlers = (base: string, fault: Fault | undefined): HttpHandler[] => [
  http.post(`${base}/oidc/request`, async () => (await faultyAnswer(fault)) ?? HttpResponse.json({ request_uri: 'urn:vir:beispiel', expires_in: 60 }, { status: 201 })),
  http.post(`${base}/oidc/token`, () => HttpResponse.json({ access_token: 'beispiel', refresh_token: 'beispiel', token_type: 'DPoP', expires_in: 600 })),
  http.post(`${base}/oidc/token/revocation`, () => new HttpResponse(null)),
  http.get(`${base}/v1/member/session`, () => HttpResponse.json({ name: 'Anna Beispiel', municipality: 'Stadt Altenmoor', portal: { id: 'altenmoor', name: 'Stadt Altenmoor' }, expires: new Date(Date.now() + 600_000).toISOString(), ends: new Date(Date.now() + 8 * 3_600_000).toISOString() })),
  http.get(`${base}/v1/member/documents.json`, async ({ request }) => (await faultyAnswer(fault)) ?? HttpResponse.json({ ...newsFeedOf([...documentItems]), feed_url: request.url, next_url: undefined })),
];
