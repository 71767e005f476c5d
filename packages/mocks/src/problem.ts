// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mediaTypes, type Problem } from '@vir-nordwest/contract';
import { HttpResponse } from 'msw';

/** An answer in problem details (RFC 9457). */
export function problem(status: number, title: string, { errors, headers }: { errors?: Problem['errors']; headers?: Record<string, string> } = {}): Response {
  const body: Problem = { type: 'about:blank', title, status, ...(errors !== undefined && { errors }) };
  return new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': mediaTypes.problem, ...headers } });
}
