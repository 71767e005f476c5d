// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { feedOf, itemEntries } from './feed.ts';
import { Instant, WebUrl } from './scalars.ts';

export const DocumentExtension = v.object({
  filename: v.string(),
  mediaType: v.string(),
  /** In bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Where a ticket for one download is asked for, by POST. */
  ticket: WebUrl,
});

export const DocumentItem = v.object({ ...itemEntries, _document: DocumentExtension });
export const DocumentFeed = feedOf(DocumentItem);

/** An address that works once, until `expires`. */
export const DownloadTicket = v.object({ url: WebUrl, expires: Instant });

/** Whose session it is, through which portal, when its access token ends, and when the session ends however much it is used. */
export const MemberSession = v.object({ name: v.string(), municipality: v.string(), portal: v.object({ id: v.string(), name: v.string() }), expires: Instant, ends: Instant });
