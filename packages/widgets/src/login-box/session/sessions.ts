// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Place } from './authorization-server.ts';
import { Session } from './session.ts';

const sessions = new Map<string, Session>();

/** The session of a portal, the same for all boxes of the page. */
export function sessionOf(place: Place): Session {
  const key = `${place.base} ${place.portal}`;
  const session = sessions.get(key) ?? new Session(place);
  sessions.set(key, session);
  return session;
}
