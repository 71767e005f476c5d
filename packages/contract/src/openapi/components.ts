// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import * as schemas from '../schemas.ts';
import { conversion } from './conversion.ts';

/** Schemas with a name of their own in the document, and what a reader should know about each. */
const described = {
  Author: 'JSON Feed 1.1 author.',
  Attachment: 'JSON Feed 1.1 attachment: a file that belongs to the item.',
  ContentNode: 'One node of an article as a safe tree: a text, or an allowed element with its children. There is no HTML string and so no HTML sink.',
  FacetValue: 'How many matches carry one value of a filter.',
  FeedExtension: 'What JSON Feed lacks about a list: filters applied, matches over all pages, counts by filter.',
  ItemExtension: 'What JSON Feed lacks about an item.',
  NewsItem: 'News item (JSON Feed 1.1 item).',
  NewsFeed: 'News list (JSON Feed 1.1). Follow `next_url` for the next page; it is absent on the last one.',
  Location: 'Place in the words of RFC 8984 section 4.2.5.',
  VirtualLocation: 'Place on the network, RFC 8984 section 4.2.6.',
  Price: 'What it costs. `free` is certain; `text` is as the organiser writes it.',
  Accessibility: 'What venue and event offer to people with disabilities; `wheelchair` as in OpenStreetMap.',
  Registration: 'How to take part and until when; `full` is sold out or booked up.',
  EventExtension: 'One occurrence in JSCalendar words (RFC 8984). `start` and `end` are local to `timeZone`, `end` is exclusive; `utcStart` and `utcEnd` are the same instants. With `showWithoutTime` both are midnights and stand for dates.',
  EventItem: 'One occurrence of an event (JSON Feed 1.1 item); recurrences are expanded by the server.',
  EventFeed: 'Event list (JSON Feed 1.1), in the order `utcStart`, `id`.',
  ProjectExtension: 'State, phases, funding and people of a project.',
  ProjectChange: 'What changed in a project on a day.',
  ProjectItem: 'Project (JSON Feed 1.1 item).',
  ProjectFeed: 'Project list (JSON Feed 1.1).',
  DocumentExtension: 'File of a document. The address of the file itself is made per download: POST to `ticket`.',
  DocumentItem: 'Document for members (JSON Feed 1.1 item).',
  DocumentFeed: 'List of documents (JSON Feed 1.1).',
  DownloadTicket: 'Address of one download. It works once and is no secret worth keeping: do not store it.',
  MemberSession: 'Who is signed in, through which portal.',
  MemberProperties: 'A body of the network.',
  MemberFeature: 'A body of the network at its place (RFC 7946 Feature).',
  MemberCollection: 'All bodies that match (RFC 7946 FeatureCollection); not paged.',
  Boundaries: 'Outlines of the region as TopoJSON. `_vir.credit` has to stay visible beside the map.',
  Holiday: 'A public holiday or a stretch of school holidays; `end` is exclusive.',
  Holidays: 'Public and school holidays that overlap the window, by start.',
  Problem: 'Problem details (RFC 9457). `errors` names each wrong parameter.',
  Health: 'Whether the server can answer.',
  Config: 'Widgets switched off and notices to show.',
} as const satisfies Partial<Record<keyof typeof schemas, string>>;

export type ComponentName = keyof typeof described;

/** Pointer to a named schema. */
export const reference = (name: ComponentName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The named schemas as JSON Schema. */
export function componentSchemas(): Record<string, JsonSchema> {
  const names = Object.keys(described) as ComponentName[];
  const definitions = Object.fromEntries(names.map((name) => [name, schemas[name]]));
  const converted = toJsonSchemaDefs(definitions, conversion);
  return Object.fromEntries(names.map((name) => [name, { description: described[name], ...converted[name] }]));
}
