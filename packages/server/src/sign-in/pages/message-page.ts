// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { escapeText } from '../../content/serialize.ts';
import { shell, type Shell } from './shell.ts';
import { words } from './words.ts';

/** Where people go on from a message, below the sign-in pages. */
const ways = { account: '/account', forgot: '/password' } as const;

const messages = {
  expired: { isProblem: true },
  refused: { isProblem: true },
  unknownPortal: { isProblem: true },
  foreignForm: { isProblem: true },
  broken: { isProblem: true },
  noInvitation: { isProblem: true, way: 'forgot' },
  wait: { isProblem: true },
  saved: { way: 'account' },
  linkSent: {},
  everywhere: { way: 'account' },
  signedOut: { way: 'account' },
} as const satisfies Record<string, { isProblem?: boolean; way?: keyof typeof ways }>;

export type Message = keyof typeof messages;

/** One thing to say, and where to go on. */
export function messagePage(place: Shell, message: Message): string {
  const { isProblem = false, way }: { isProblem?: boolean; way?: keyof typeof ways } = messages[message];
  const w = words[place.language];
  const heading = w.headings[message];
  return shell(place, heading, `<h1>${heading}</h1>
<p>${w[message]}</p>${way === undefined ? '' : `\n<p><a href="${escapeText(place.base + ways[way])}">${way === 'forgot' ? w.newLink : w.toAccount}</a></p>`}`, { isProblem });
}
