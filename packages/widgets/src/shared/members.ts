// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ResourceController } from './resource-controller.ts';

/**
 * How the code for signing in reaches widgets that know nothing of it: it exchanges addresses in `client.get`, answers them
 * in `answers.early` with the member's token, and tells the window by this event whenever somebody has signed in or out.
 */
export interface SessionChange extends Event {
  /** Does with a widget's data what has to be done, where their source is another one now. */
  renew(resource: Pick<ResourceController<unknown>, 'current' | 'retry'>, source: unknown): void;
}

/** The event's type. */
export type SessionChangeType = 'vir-session';
