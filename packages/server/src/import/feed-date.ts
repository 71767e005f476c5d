// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { instantOf, readDate } from './date-text.ts';

/** RFC 822 section 5.1 and what German systems write instead. */
const zones: Readonly<Record<string, string>> = { GMT: 'Z', UT: 'Z', UTC: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', MEZ: '+01:00', CET: '+01:00', MESZ: '+02:00', CEST: '+02:00' };

const earliest = Date.UTC(1995, 0, 1);
const tolerance = 24 * 3_600_000;

/**
 * RFC 3339 instant of a date in a feed (RFC 822, RFC 3339, or as people write it); wall-clock time in the home zone where
 * no offset is given. `undefined` for what is no date and for dates no article of ours can have: before 1995 (mostly a zero
 * in a database) or more than a day ahead.
 */
export function readFeedDate(text: string, now: Date): string | undefined {
  const plain = text
    .slice(0, 100)
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replace(/\b([A-Z]{2,4})$/u, (name) => zones[name] ?? name)
    .replace(/^(\D*\d{1,2} \p{L}{3}) (\d{2}) /u, '$1 20$2 ');
  const written = readDate(plain);
  if (written === undefined) return undefined;
  const instant = Date.parse(instantOf(written));
  if (!(instant >= earliest && instant <= now.getTime() + tolerance)) return undefined;
  return new Date(instant).toISOString();
}
